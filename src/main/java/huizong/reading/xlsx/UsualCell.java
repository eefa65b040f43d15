package huizong.reading.xlsx;

import huizong.reading.CellKind;
import huizong.reading.lending.LentRow;
import huizong.reading.lending.Numerals;
import huizong.reading.lending.Reference;

/**
 * Reads a cell written as nearly all software writes nearly all cells: {@code <c r="B7" s="3" t="s"><v>12</v></c>}, with a
 * number or a shared text, {@code s} or {@code t} perhaps left out. All else is left to {@link CellBytes}.
 */
final class UsualCell {

    /** The cell is written otherwise; nothing has been taken from it. */
    static final int OTHERWISE = -1;
    private static final int NAMED = Marks.four(" r=\"");
    private static final int STYLED = Marks.four(" s=\"");
    private static final int TYPED = Marks.four(" t=\"");
    private static final int SHARED = Marks.four("s\"><");
    private static final int VALUE = Marks.four("><v>");
    private static final long END = Marks.eight("</v></c>");
    private static final int MOST_DIGITS = 14;
    private static final int MOST_DECIMALS = 4;
    private static final long[] TO_TEN_THOUSANDTHS = {10_000, 1_000, 100, 10, 1};

    private final LentRow row;
    private int column;

    UsualCell(LentRow row) {
        this.row = row;
    }

    int column() {
        return column;
    }

    /**
     * @param from     behind {@code <c}
     * @param before   the column of the cell before
     * @return the place behind the cell, or {@link #OTHERWISE}
     */
    int read(byte[] bytes, int from, int before) {
        int at = from;
        column = before + 1;
        if (Marks.four(bytes, at) == NAMED) {
            at = reference(bytes, at + 4);
            if (at < 0) {
                return OTHERWISE;
            }
        }
        int style = 0;
        if (Marks.four(bytes, at) == STYLED) {
            at += 4;
            int digit = bytes[at] - '0';
            while (digit >= 0 && digit <= 9 && style < 1_000_000) {
                style = style * 10 + digit;
                digit = bytes[++at] - '0';
            }
            if (bytes[at++] != '"') {
                return OTHERWISE;
            }
        }
        if (Marks.four(bytes, at) == VALUE) {
            return number(bytes, at + 4, style);
        }
        boolean shared = Marks.four(bytes, at) == TYPED && Marks.four(bytes, at + 4) == SHARED && Marks.four(bytes, at + 6) == VALUE;
        return shared ? shared(bytes, at + 10, style) : OTHERWISE;
    }

    private int reference(byte[] bytes, int from) {
        int at = from;
        int letters = 0;
        int letter = bytes[at] - 'A';
        while (letter >= 0 && letter < 26 && at - from < 3) {
            letters = letters * 26 + letter + 1;
            letter = bytes[++at] - 'A';
        }
        int digits = at;
        while (bytes[at] >= '0' && bytes[at] <= '9') {
            at++;
        }
        if (letters == 0 || letters > Reference.COLUMNS || at == digits || bytes[at] != '"') {
            return OTHERWISE;
        }
        column = letters;
        return at + 1;
    }

    private int shared(byte[] bytes, int from, int style) {
        int at = from;
        int index = 0;
        int digit = bytes[at] - '0';
        while (digit >= 0 && digit <= 9 && at - from < 9) {
            index = index * 10 + digit;
            digit = bytes[++at] - '0';
        }
        if (at == from || Marks.eight(bytes, at) != END) {
            return OTHERWISE;
        }
        row.addShared(column, style, CellKind.TEXT.ordinal(), index);
        return at + 8;
    }

    private int number(byte[] bytes, int from, int style) {
        int at = bytes[from] == '-' ? from + 1 : from;
        int first = at;
        long value = 0;
        int digit = bytes[at] - '0';
        while (digit >= 0 && digit <= 9) {
            value = value * 10 + digit;
            digit = bytes[++at] - '0';
        }
        int digits = at - first;
        int decimals = 0;
        if (bytes[at] == '.') {
            int point = at;
            digit = bytes[++at] - '0';
            while (digit >= 0 && digit <= 9) {
                value = value * 10 + digit;
                digit = bytes[++at] - '0';
            }
            decimals = at - point - 1;
            digits += decimals;
        }
        if (digits == 0 || digits >= Numerals.LONGEST || Marks.eight(bytes, at) != END) {
            return OTHERWISE;
        }
        boolean plain = digits <= MOST_DIGITS && decimals <= MOST_DECIMALS;
        long scaled = plain ? (first == from ? value : -value) * TO_TEN_THOUSANDTHS[decimals] : LentRow.NOT_YET;
        row.addNumber(column, style, from, at - from, scaled);
        return at + 8;
    }
}
