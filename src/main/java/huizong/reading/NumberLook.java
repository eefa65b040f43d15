package huizong.reading;

/** How a numeric cell is formatted to look; the raw value stays as it is. */
public enum NumberLook {
    PLAIN, PERCENT, DATE,
    /** The time of a day. */
    TIME,
    /** Hours, minutes or seconds gone by, which may be more than a day's: {@code [h]:mm}. */
    ELAPSED, DATE_TIME
}
