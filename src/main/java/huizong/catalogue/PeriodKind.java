package huizong.catalogue;

/** The kinds of period (统计期类型). {@code cover} is the code on the cover where it has one. */
public enum PeriodKind {
    DAY("day", "D"), WEEK("week", "W"), MONTH("month", "M"), QUARTER("quarter", "Q"), HALF_YEAR("half-year", "H"),
    YEAR("year", "Y"), STATISTICAL_YEAR("statistical-year", "SY"), EVENT("event", "EVENT");

    private final String word;
    private final String coverCode;

    PeriodKind(String word, String coverCode) {
        this.word = word;
        this.coverCode = coverCode;
    }

    /** The word of job files: {@code period: month}. */
    public String word() {
        return word;
    }

    /** The code of the cover's field 统计期类型. */
    public String coverCode() {
        return coverCode;
    }
}
