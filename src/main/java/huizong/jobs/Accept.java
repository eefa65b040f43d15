package huizong.jobs;

/** What a refused row costs: only itself, or the whole workbook. */
public enum Accept {
    ROWS, WHOLE
}
