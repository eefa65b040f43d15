package huizong.reading.lending;

import huizong.reading.CellKind;
import huizong.reading.RefusalReason;
import huizong.reading.UnreadableSheetException;
import java.util.Arrays;
import java.util.Locale;

/** Turns a cell's stored value and type into a cell of the row, whose bytes it keeps. */
public final class CellValue {

    private final LentRow row;
    private byte[] bytes = new byte[4096];
    private int used;

    public CellValue(LentRow row) {
        this.row = row;
    }

    public void clear() {
        used = 0;
    }

    public void done() {
        row.in(bytes);
    }

    public void addWithoutValue(int column, int style) {
        row.add(column, style, CellKind.FORMULA_WITHOUT_VALUE.ordinal() | LentRow.FORMULA, used, 0);
    }

    public void add(int column, int style, String type, int formula, String stored) {
        if (type.equals("str") || type.equals("inlineStr")) {
            text(column, style, formula, stored);
            return;
        }
        String value = stored.strip();
        if (value.isEmpty()) {
            if (formula != 0) {
                addWithoutValue(column, style);
            }
            return;
        }
        switch (type) {
            case "s" -> shared(column, style, formula, value);
            case "b" -> truth(column, style, formula, value);
            case "e" -> keep(column, style, CellKind.ERROR, formula, value);
            case "d" -> date(column, style, formula, value);
            default -> number(column, style, formula, value);
        }
    }

    /** What is neither true nor false stays what it is: a text. */
    private void truth(int column, int style, int formula, String stored) {
        switch (stored.toLowerCase(Locale.ROOT)) {
            case "1", "true" -> keep(column, style, CellKind.BOOLEAN, formula, "1");
            case "0", "false" -> keep(column, style, CellKind.BOOLEAN, formula, "0");
            default -> text(column, style, formula, stored);
        }
    }

    private void shared(int column, int style, int formula, String stored) {
        try {
            row.addShared(column, style, CellKind.TEXT.ordinal() | formula, Integer.parseInt(stored));
        } catch (NumberFormatException notAnIndex) {
            throw new UnreadableSheetException(RefusalReason.DAMAGED, "row " + row.number() + ": shared text " + stored);
        }
    }

    private void text(int column, int style, int formula, String stored) {
        if (!Texts.blank(Texts.unescaped(stored))) {
            keep(column, style, CellKind.TEXT, formula | LentRow.ESCAPED, stored);
        }
    }

    /** Adds a text in which nothing is escaped. */
    public void literal(int column, int style, int formula, String text) {
        if (!Texts.blank(text)) {
            keep(column, style, CellKind.TEXT, formula, text);
        }
    }

    /** Adds what needs no look at its letters: a number in plain digits, TRUE as 1, an error's name. */
    public void plain(int column, int style, CellKind kind, int formula, String stored) {
        keep(column, style, kind, formula, stored);
    }

    private void number(int column, int style, int formula, String stored) {
        int from = used;
        keep(column, style, CellKind.NUMBER, formula, stored);
        if (!Numerals.number(bytes, from, used - from)) {
            row.retype(CellKind.TEXT.ordinal() | formula | LentRow.ESCAPED);
        }
    }

    private void date(int column, int style, int formula, String stored) {
        IsoDate.serial(stored, row.dates()).ifPresentOrElse(
                serial -> keep(column, style, CellKind.NUMBER, formula, serial.toPlainString()),
                () -> text(column, style, formula, stored));
    }

    private void keep(int column, int style, CellKind kind, int formula, String stored) {
        if (stored.isEmpty()) {
            return;
        }
        byte[] more = Texts.utf8(stored);
        if (used + more.length > bytes.length) {
            if ((long) used + more.length > 64L * Texts.LONGEST) {
                throw new UnreadableSheetException(RefusalReason.TOO_LARGE, "row " + row.number());
            }
            bytes = Arrays.copyOf(bytes, Math.max(used + more.length, bytes.length * 2));
        }
        System.arraycopy(more, 0, bytes, used, more.length);
        row.add(column, style, kind.ordinal() | formula, used, more.length);
        used += more.length;
    }
}
