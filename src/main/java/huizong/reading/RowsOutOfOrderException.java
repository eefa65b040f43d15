package huizong.reading;

/**
 * A row that stands behind one of a higher number, or in two places. What was lent cannot be taken back: whoever reads starts anew with
 * {@link WorkbookReader#openSorted}.
 */
public final class RowsOutOfOrderException extends UnreadableSheetException {

    private static final long serialVersionUID = 1L;

    public RowsOutOfOrderException(int row, int last) {
        super(RefusalReason.DAMAGED, "row " + row + " after row " + last);
    }
}
