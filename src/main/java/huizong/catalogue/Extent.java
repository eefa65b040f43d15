package huizong.catalogue;

/** How far a refusal reaches: the row alone, or the whole workbook. */
public enum Extent {
    ROW("row"), WORKBOOK("workbook");

    private final String word;

    Extent(String word) {
        this.word = word;
    }

    /** The word used in job files, SQL, CSV and JSON ({@code of}). */
    public String word() {
        return word;
    }
}
