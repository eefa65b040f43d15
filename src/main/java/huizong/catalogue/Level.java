package huizong.catalogue;

/** What a finding asks for (审核级别). Ordered from the mildest to the hardest. */
public enum Level {
    /** 提示: counts, nothing is asked. */
    NOTE("note", "提示"),
    /** 核实: counts, marked unexplained until a real explanation comes. */
    EXPLAIN("explain", "核实"),
    /** 准强制: the figures wait until the desk lifts it. */
    HOLD("hold", "准强制"),
    /** 强制: the row is out, or the workbook is returned; see {@link Extent}. */
    REFUSE("refuse", "强制");

    private final String word;
    private final String chinese;

    Level(String word, String chinese) {
        this.word = word;
        this.chinese = chinese;
    }

    /** The word used in job files, SQL, CSV and JSON. */
    public String word() {
        return word;
    }

    public String chinese() {
        return chinese;
    }

    /** @throws IllegalArgumentException if no level has this word */
    public static Level ofWord(String word) {
        for (Level level : values()) {
            if (level.word.equals(word)) {
                return level;
            }
        }
        throw new IllegalArgumentException("unknown level: " + word);
    }
}
