package huizong.aggregating;

/** By which rule of time rows come into a cell. */
enum Selection {
    /** Rows with a date that puts them into a period: by that date, whatever the basis of their workbook. */
    DATED,
    /** Undated events and flow indicators: by the period and basis of their submissions. */
    FLOW,
    /** A picture of one day: per unit the latest one in the period. */
    STOCK,
    /** The directory itself, as it stands on the period's last day; or a query over nothing else. */
    DIRECTORY
}
