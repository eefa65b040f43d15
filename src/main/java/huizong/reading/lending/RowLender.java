package huizong.reading.lending;

import huizong.reading.ReadLimits;
import huizong.reading.RefusalReason;
import huizong.reading.RowOrder;
import huizong.reading.RowVisitor;
import huizong.reading.RowsOutOfOrderException;
import huizong.reading.UnreadableSheetException;

/** Hands finished rows to the visitor and holds them to the limits and to their order. */
public final class RowLender {

    private final LentRow row;
    private final RowVisitor visitor;
    private final ReadLimits limits;
    private final RowOrder order;
    private int last;
    private int lastColumn;
    private long hiddenRows;
    private int seen;
    /** So many rows have been lent before, by another way of reading the same sheet. */
    private int lentBefore;

    public RowLender(LentRow row, RowVisitor visitor, ReadLimits limits, RowOrder order) {
        this.row = row;
        this.visitor = visitor;
        this.limits = limits;
        this.order = order;
    }

    public LentRow row() {
        return row;
    }

    /** The sheet is read again from its first row, by another way; rows already lent are not lent again. */
    public void again() {
        lentBefore = seen;
        seen = 0;
        last = 0;
        lastColumn = 0;
        hiddenRows = 0;
    }

    /** Lends the row if it has cells. @return false to stop reading */
    public boolean lend() {
        if (row.size() == 0) {
            return true;
        }
        row.sort();
        check();
        last = row.number();
        lastColumn = Math.max(lastColumn, row.column(row.size() - 1));
        if (row.hidden()) {
            hiddenRows++;
        }
        seen++;
        return seen <= lentBefore || visitor.row(row);
    }

    private void check() {
        int number = row.number();
        if (number > limits.rows()) {
            throw new UnreadableSheetException(RefusalReason.TOO_MANY_ROWS, number + " > " + limits.rows());
        }
        int column = row.column(row.size() - 1);
        if (column > limits.columns()) {
            throw new UnreadableSheetException(RefusalReason.TOO_MANY_COLUMNS, column + " > " + limits.columns());
        }
        if (number <= last && order == RowOrder.ASCENDING) {
            throw new RowsOutOfOrderException(number, last);
        }
    }

    public int lastColumn() {
        return lastColumn;
    }

    public long hiddenRows() {
        return hiddenRows;
    }
}
