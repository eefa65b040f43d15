package huizong.reading;

/** One worksheet. Reading it again starts from its first row. */
public interface Sheet {

    /** The name on the tab, as written. */
    String name();

    /** Position among the tabs, from 1. */
    int index();

    boolean hidden();

    /**
     * Lends every row that has a non-blank cell to the visitor, in the order of the row numbers.
     *
     * @return what is only known after the rows
     * @throws UnreadableSheetException where the sheet turns out to be damaged or over a limit
     */
    SheetEnd read(RowVisitor visitor);
}
