package huizong.catalogue;

/** How a figure behaves over time: lists are event or stock, matrix indicators flow, stock or ratio. */
public enum Nature {
    /** Things that happened; dated rows; periods add. */
    EVENT,
    /** A picture of one day; the last one counts. */
    STOCK,
    /** Happened during the return's span; periods add. */
    FLOW,
    /** Recomputed from its parts, never added. */
    RATIO;

    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
