package huizong.reading;

/** How a numeric cell is formatted to look; the raw value stays as it is. */
public enum NumberLook {
    PLAIN, PERCENT, DATE, TIME, DATE_TIME
}
