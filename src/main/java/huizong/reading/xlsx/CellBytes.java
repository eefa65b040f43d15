package huizong.reading.xlsx;

import huizong.reading.CellKind;
import huizong.reading.lending.LentRow;
import huizong.reading.lending.Numerals;

/** Reads the cells of a row from its bytes; their values stay where they are. */
final class CellBytes extends TagBytes {

    private static final int NUMBER = 0;
    private static final int SHARED = 1;
    private static final int TEXT = 2;
    private static final int INLINE = 3;
    private static final int BOOLEAN = 4;
    private static final int ERROR = 5;
    private static final int NO_VALUE = -1;

    private final LentRow row;
    private final UsualCell usual;
    private int column;
    private int style;
    private int type;
    private int formula;
    private int valueAt;
    private int valueLength;

    CellBytes(LentRow row) {
        this.row = row;
        this.usual = new UsualCell(row);
    }

    /** Reads the cells from {@code from} on to the row's end. @return the place behind the row */
    int cells(int from) {
        column = 0;
        int at = skipSpace(from);
        while (at(at) == '<' && at(at + 1) == 'c') {
            int behind = usual.read(bytes, at + 2, column);
            if (behind == UsualCell.OTHERWISE) {
                at = skipSpace(cell(at + 2));
            } else {
                column = usual.column();
                at = behind;
                if (bytes[at] != '<') {
                    at = skipSpace(at);
                }
            }
        }
        if (!startsWith(at, "</row>")) {
            throw new UnusualXml("in a row");
        }
        return at + "</row>".length();
    }

    private int cell(int from) {
        column++;
        style = 0;
        type = NUMBER;
        formula = 0;
        valueAt = NO_VALUE;
        int next = attribute(from);
        while (next > 0) {
            switch (shortName()) {
                case 'r' -> column = valueAsColumn();
                case 's' -> style = valueAsNumber();
                case 't' -> type = type();
                default -> { }
            }
            next = attribute(next);
        }
        if (emptyTag()) {
            return tagEnd();
        }
        int at = inside(tagEnd());
        add();
        return at;
    }

    private int type() {
        if (valueIs("s")) {
            return SHARED;
        }
        if (valueIs("n")) {
            return NUMBER;
        }
        if (valueIs("str")) {
            return TEXT;
        }
        if (valueIs("inlineStr")) {
            return INLINE;
        }
        if (valueIs("b")) {
            return BOOLEAN;
        }
        if (valueIs("e")) {
            return ERROR;
        }
        throw new UnusualXml("type");
    }

    private int inside(int from) {
        int at = skipSpace(from);
        while (true) {
            if (at(at) != '<') {
                throw new UnusualXml("in a cell");
            }
            switch (at(at + 1)) {
                case 'v' -> at = value(at + 2);
                case 'f' -> at = formula(at + 2);
                case 'i' -> at = inline(at);
                default -> {
                    if (!startsWith(at, "</c>")) {
                        throw new UnusualXml("in a cell");
                    }
                    return at + 4;
                }
            }
            at = skipSpace(at);
        }
    }

    private int value(int from) {
        if (valueAt != NO_VALUE || type == INLINE) {
            throw new UnusualXml("value");
        }
        valueAt = from;
        valueLength = 0;
        if (startsWith(from, "/>")) {
            return from + 2;
        }
        if (at(from) != '>') {
            throw new UnusualXml("value");
        }
        return text(from + 1, "</v>");
    }

    private int inline(int from) {
        boolean plain = startsWith(from, "<is><t>");
        if (type != INLINE || valueAt != NO_VALUE || !plain && !startsWith(from, "<is><t xml:space=\"preserve\">")) {
            throw new UnusualXml("inline text");
        }
        return text(from + (plain ? 7 : 28), "</t></is>");
    }

    private int text(int from, String closing) {
        int at = from;
        while (at(at) != '<') {
            at++;
        }
        if (!startsWith(at, closing)) {
            throw new UnusualXml("markup in a value");
        }
        valueAt = from;
        valueLength = at - from;
        return at + closing.length();
    }

    private int formula(int from) {
        formula = LentRow.FORMULA;
        int next = attribute(from);
        while (next > 0) {
            next = attribute(next);
        }
        if (emptyTag()) {
            return tagEnd();
        }
        int at = tagEnd();
        while (at(at) != '<') {
            at++;
        }
        if (!startsWith(at, "</f>")) {
            throw new UnusualXml("formula");
        }
        return at + 4;
    }

    private void add() {
        if (valueAt == NO_VALUE || valueLength == 0 && type != TEXT && type != INLINE) {
            if (formula != 0) {
                row.add(column, style, CellKind.FORMULA_WITHOUT_VALUE.ordinal() | formula, 0, 0);
            }
            return;
        }
        if (valueLength == 0) {
            return;
        }
        switch (type) {
            case NUMBER -> number();
            case SHARED -> row.addShared(column, style, CellKind.TEXT.ordinal() | formula, number(valueAt, valueLength));
            case BOOLEAN -> bool();
            case ERROR -> add(CellKind.ERROR, TextBytes.plain(bytes, valueAt, valueLength));
            default -> {
                int length = TextBytes.plain(bytes, valueAt, valueLength);
                if (!TextBytes.blank(bytes, valueAt, length)) {
                    add(CellKind.TEXT, length);
                }
            }
        }
    }

    private void number() {
        if (!Numerals.number(bytes, valueAt, valueLength)) {
            throw new UnusualXml("number");
        }
        add(CellKind.NUMBER, valueLength);
    }

    private void bool() {
        if (valueLength != 1 || bytes[valueAt] != '0' && bytes[valueAt] != '1') {
            throw new UnusualXml("boolean");
        }
        add(CellKind.BOOLEAN, 1);
    }

    private void add(CellKind kind, int length) {
        row.add(column, style, kind.ordinal() | formula | (kind == CellKind.TEXT ? LentRow.ESCAPED : 0), valueAt, length);
    }
}
