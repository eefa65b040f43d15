package huizong.reading.xls;

import huizong.reading.RefusalReason;
import huizong.reading.SheetEnd;
import huizong.reading.UnreadableSheetException;
import huizong.reading.lending.RowLender;
import huizong.reading.lending.SheetFacts;
import java.util.BitSet;

/** Reads one worksheet's records and lends its rows. */
final class SheetRecords {

    private static final int START = 0x809;
    private static final int ZEROS = 0;
    private static final int ROW = 0x208;
    private static final int LENGTH_OF_ROW = 16;
    private static final int COLUMNS = 0x7D;
    private static final int MERGES = 0xE5;
    private static final int WORKSHEET = 0x10;
    private static final int ROW_IS_HIDDEN = 0x20;

    private final BiffRecords records;
    private final RowLender lender;
    private final CellRecords cells;
    private final SheetFacts facts = new SheetFacts();
    private final BitSet hiddenRows = new BitSet();
    private int rowNumber;
    private boolean rowsBegun;
    private boolean going = true;

    SheetRecords(BiffRecords records, RowLender lender) {
        this.records = records;
        this.lender = lender;
        this.cells = new CellRecords(records, lender.row());
    }

    static boolean startsWorksheet(BiffRecords records) {
        return records.next() && records.type() == START && records.u16(2) == WORKSHEET;
    }

    SheetEnd read() {
        if (!startsWorksheet(records)) {
            throw new UnreadableSheetException(RefusalReason.DAMAGED, "no worksheet where one should start");
        }
        // charts inside the sheet are streams of their own, with cells that are none of the sheet's
        int depth = 1;
        while (going && depth > 0) {
            if (!records.next()) {
                throw new UnreadableSheetException(RefusalReason.DAMAGED, "the sheet is cut off");
            }
            if (records.type() == START) {
                depth++;
            } else if (records.type() == BiffRecords.END) {
                depth--;
            } else if (depth == 1) {
                record();
            }
        }
        lend();
        return going ? facts.end(lender) : facts.stopped(lender);
    }

    private void record() {
        if (cells.atCell()) {
            row(records.u16(0) + 1);
            if (going) {
                cells.cells();
            }
            return;
        }
        switch (records.type()) {
            case CellRecords.STRING -> cells.formulaText();
            // where the zeros of an unused sector took the place of rows; before all rows some programs fill up with zeros
            case ZEROS -> {
                if (rowsBegun) {
                    throw new UnreadableSheetException(RefusalReason.DAMAGED, "zeros among the rows");
                }
            }
            case ROW -> {
                if (records.length() != LENGTH_OF_ROW) {
                    throw new UnreadableSheetException(RefusalReason.DAMAGED, "a row's record of " + records.length() + " bytes");
                }
                rowsBegun = true;
                if ((records.u16(12) & ROW_IS_HIDDEN) != 0) {
                    hiddenRows.set(records.u16(0) + 1);
                }
            }
            case COLUMNS -> {
                if ((records.u16(8) & 1) != 0 || records.u16(4) == 0) {
                    facts.hideColumns(records.u16(0) + 1, records.u16(2) + 1);
                }
            }
            case MERGES -> merges();
            default -> { }
        }
    }

    private void row(int number) {
        if (number != rowNumber) {
            lend();
            rowNumber = number;
            if (going) {
                lender.row().start(number, hiddenRows.get(number) ? 1 : 0);
                cells.startRow();
            }
        }
    }

    private void lend() {
        if (rowNumber > 0 && going) {
            cells.endRow();
            going = lender.lend();
        }
    }

    private void merges() {
        int count = records.u16(0);
        for (int i = 0; i < count; i++) {
            int at = 2 + 8 * i;
            facts.merge(records.u16(at) + 1, records.u16(at + 4) + 1, records.u16(at + 2) + 1, records.u16(at + 6) + 1);
        }
    }
}
