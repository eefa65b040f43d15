package huizong.reading.xlsx;

import huizong.reading.ReadLimits;
import huizong.reading.RefusalReason;
import huizong.reading.RowVisitor;
import huizong.reading.UnreadableSheetException;

/** Hands finished rows to the visitor and holds them to the limits and to their order. */
final class RowLender {

    private final LentRow row;
    private final RowVisitor visitor;
    private final ReadLimits limits;
    private int last;
    private int lastColumn;
    private long hiddenRows;
    /** Rows up to this number have been lent before, by another way of reading the same sheet. */
    private int lentBefore;

    RowLender(LentRow row, RowVisitor visitor, ReadLimits limits) {
        this.row = row;
        this.visitor = visitor;
        this.limits = limits;
    }

    LentRow row() {
        return row;
    }

    /** The sheet is read again from its first row, by another way; rows already lent are not lent again. */
    void again() {
        lentBefore = last;
        last = 0;
        lastColumn = 0;
        hiddenRows = 0;
    }

    /** Lends the row if it has cells. @return false to stop reading */
    boolean lend() {
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
        return last <= lentBefore || visitor.row(row);
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
        if (number <= last) {
            // spreadsheets call such a file damaged too, and what was lent cannot be taken back
            throw new UnreadableSheetException(RefusalReason.DAMAGED, "row " + number + " after row " + last);
        }
    }

    int lastColumn() {
        return lastColumn;
    }

    long hiddenRows() {
        return hiddenRows;
    }
}
