package huizong.reading;

/** Which thread unpacks the parts of a workbook. */
public enum Unpacking {
    /** The one that reads. */
    IN_LINE,
    /** For large parts one of its own, a little ahead of the one that reads. */
    AHEAD
}
