package huizong.reading.lending;

import huizong.reading.CellRange;
import huizong.reading.RefusalReason;
import huizong.reading.SheetEnd;
import huizong.reading.UnreadableSheetException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** What stands around a sheet's rows: merged ranges and hidden columns. */
public final class SheetFacts {

    private static final int MOST_MERGES = 1_000_000;

    private final List<CellRange> merges = new ArrayList<>();
    private final BitSet hiddenColumns = new BitSet();

    public void hideColumns(int first, int last) {
        if (first < 1 || last < first || last > Reference.COLUMNS) {
            throw new UnreadableSheetException(RefusalReason.DAMAGED, "columns " + first + " to " + last);
        }
        hiddenColumns.set(first, last + 1);
    }

    public void merge(String range) {
        merge(Reference.range(range));
    }

    /** Bounds inclusive and from 1. */
    public void merge(int firstRow, int firstColumn, int lastRow, int lastColumn) {
        merge(new CellRange(firstRow, firstColumn, lastRow, lastColumn));
    }

    private void merge(CellRange range) {
        if (merges.size() == MOST_MERGES) {
            throw new UnreadableSheetException(RefusalReason.TOO_LARGE, "merges > " + MOST_MERGES);
        }
        merges.add(range);
    }

    /** Hidden columns beyond the last one with content are left out: nobody has hidden anything there. */
    public SheetEnd end(RowLender lender) {
        return end(lender, merges, true);
    }

    public SheetEnd stopped(RowLender lender) {
        return end(lender, merges, false);
    }

    private SheetEnd end(RowLender lender, List<CellRange> ranges, boolean complete) {
        List<Integer> hidden = hiddenColumns.stream().filter(column -> column <= lender.lastColumn()).boxed().toList();
        return new SheetEnd(List.copyOf(ranges), hidden, lender.hiddenRows(), complete);
    }
}
