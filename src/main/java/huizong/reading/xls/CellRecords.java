package huizong.reading.xls;

import huizong.reading.CellKind;
import huizong.reading.RefusalReason;
import huizong.reading.UnreadableSheetException;
import huizong.reading.lending.CellValue;
import huizong.reading.lending.LentRow;

/** Turns records of cells into cells of the row they belong to. */
final class CellRecords {

    static final int FORMULA = 0x06;
    static final int STRING = 0x207;
    private static final int LABEL = 0x204;
    private static final int RICH_LABEL = 0xD6;
    private static final int SHARED_LABEL = 0xFD;
    private static final int NUMBER = 0x203;
    private static final int PACKED = 0x27E;
    private static final int MANY_PACKED = 0xBD;
    private static final int TRUTH_OR_ERROR = 0x205;
    private static final int RESULT_IS_NO_NUMBER = 0xFFFF;

    private final BiffRecords records;
    private final LentRow row;
    private final CellValue value;
    private int awaited;
    private int awaitedStyle;

    CellRecords(BiffRecords records, LentRow row) {
        this.records = records;
        this.row = row;
        this.value = new CellValue(row);
    }

    void startRow() {
        value.clear();
        awaited = 0;
    }

    void endRow() {
        missed();
        value.done();
    }

    /** A formula whose text never came has none. */
    private void missed() {
        if (awaited > 0) {
            value.addWithoutValue(awaited, awaitedStyle);
            awaited = 0;
        }
    }

    /** True where the current record is a cell with a value, which always starts with its row. */
    boolean atCell() {
        return switch (records.type()) {
            case FORMULA, LABEL, RICH_LABEL, SHARED_LABEL, NUMBER, PACKED, MANY_PACKED, TRUTH_OR_ERROR -> true;
            default -> false;
        };
    }

    /** Where a record's length has been damaged, the cells that follow would be passed over without a word. */
    private boolean sound() {
        int length = records.length();
        return switch (records.type()) {
            case SHARED_LABEL, PACKED -> length == 10;
            case NUMBER -> length == 14;
            // some programs write a byte more than it takes
            case TRUTH_OR_ERROR -> length == 8 || length == 9;
            case MANY_PACKED -> length == 12 + 6 * (records.u16(length - 2) - records.u16(2));
            default -> true;
        };
    }

    /** Adds the current record's cells to the row. */
    void cells() {
        missed();
        if (!sound()) {
            throw new UnreadableSheetException(RefusalReason.DAMAGED, "row " + row.number() + ": a cell of " + records.length() + " bytes");
        }
        int column = records.u16(2) + 1;
        int style = records.type() == MANY_PACKED ? 0 : records.u16(4);
        switch (records.type()) {
            case FORMULA -> formula(column, style);
            case LABEL, RICH_LABEL -> value.literal(column, style, 0, new BiffText(records, 6).text());
            case SHARED_LABEL -> row.addShared(column, style, CellKind.TEXT.ordinal(), records.i32(6));
            case NUMBER -> number(column, style, 0, records.i64(6));
            case PACKED -> number(column, style, 0, BiffNumber.unpacked(records.i32(6)));
            case MANY_PACKED -> many(column);
            default -> truthOrError(column, style, 0, records.u8(7) == 0, records.u8(6));
        }
    }

    private void many(int first) {
        int count = (records.length() - 6) / 6;
        for (int i = 0; i < count; i++) {
            number(first + i, records.u16(4 + 6 * i), 0, BiffNumber.unpacked(records.i32(6 + 6 * i)));
        }
    }

    private void formula(int column, int style) {
        if (records.u16(12) != RESULT_IS_NO_NUMBER) {
            number(column, style, LentRow.FORMULA, records.i64(6));
            return;
        }
        switch (records.u8(6)) {
            case 0 -> {
                awaited = column;
                awaitedStyle = style;
            }
            case 1, 2 -> truthOrError(column, style, LentRow.FORMULA, records.u8(6) == 1, records.u8(8));
            default -> { /* an empty text is blank */ }
        }
    }

    /** The current record is the text of the formula before it. */
    void formulaText() {
        if (awaited > 0) {
            value.literal(awaited, awaitedStyle, LentRow.FORMULA, new BiffText(records, 0).text());
            awaited = 0;
        }
    }

    private void number(int column, int style, int formula, long bits) {
        if (BiffNumber.none(bits)) {
            value.plain(column, style, CellKind.ERROR, formula, "#NUM!");
        } else {
            value.plain(column, style, CellKind.NUMBER, formula, BiffNumber.text(bits));
        }
    }

    private void truthOrError(int column, int style, int formula, boolean truth, int stored) {
        if (truth) {
            value.plain(column, style, CellKind.BOOLEAN, formula, stored == 0 ? "0" : "1");
        } else {
            value.plain(column, style, CellKind.ERROR, formula, error(stored));
        }
    }

    private String error(int code) {
        return switch (code) {
            case 0x00 -> "#NULL!";
            case 0x07 -> "#DIV/0!";
            case 0x0F -> "#VALUE!";
            case 0x17 -> "#REF!";
            case 0x1D -> "#NAME?";
            case 0x24 -> "#NUM!";
            case 0x2A -> "#N/A";
            default -> throw new UnreadableSheetException(RefusalReason.DAMAGED, "row " + row.number() + ": error " + code);
        };
    }
}
