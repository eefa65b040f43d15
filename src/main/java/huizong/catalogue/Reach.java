package huizong.catalogue;

/** How far back a table's figures go: the period alone, since 1 January, or since the common start day. */
public enum Reach {
    PERIOD("period"), YEAR_TO_DATE("year-to-date"), TO_DATE("to-date");

    private final String word;

    Reach(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
