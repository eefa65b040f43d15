package huizong.decoding.cells;

import huizong.catalogue.Fact;
import huizong.catalogue.FindingCode;
import huizong.decoding.cells.RowValues.Held;
import huizong.jobs.ColumnType;
import huizong.reading.Row;
import huizong.reading.Utf8Span;

/** Texts and references: as typed, ID numbers in free texts hidden, without white space at the ends, of at most the column's length. */
final class TextCell implements CellDecoder {

    private final Utf8Span span = new Utf8Span();

    @Override
    public void decode(Row row, int i, CellSlot slot) {
        int length = slot.column().length();
        if (row.span(i, span) && (length == 0 || span.length() <= length) && PlainLetters.kept(span)) {
            slot.letters(span);
            return;
        }
        boolean free = slot.column().type() == ColumnType.TEXT;
        CellText.of(row, i, slot).ifPresent(text -> keep(free ? ResidentNumbers.hiddenIn(text) : text, row, i, slot));
    }

    static void keep(String text, Row row, int i, CellSlot slot) {
        int forbidden = StorableText.firstForbidden(text);
        int length = slot.column().length();
        if (forbidden >= 0) {
            slot.unreadable(row, i, FindingCode.FORBIDDEN_CHARACTER, null,
                    new Fact(Fact.Role.DETAIL, "", "U+%04X".formatted((int) text.charAt(forbidden)), null));
        } else if (length > 0 && text.codePointCount(0, text.length()) > length) {
            slot.unreadable(row, i, FindingCode.TEXT_LENGTH, null,
                    new Fact(Fact.Role.COUNT, "", Integer.toString(text.codePointCount(0, text.length())), null));
        } else if (text.isEmpty()) {
            slot.blank(null);
        } else {
            slot.object(Held.TEXT, text);
        }
    }
}
