package huizong.decoding.cells;

import huizong.catalogue.Fact;
import huizong.catalogue.FindingCode;
import huizong.decoding.cells.RowValues.Held;
import huizong.reading.Row;
import java.util.Optional;

/** One code of a list. */
final class CodeCell implements CellDecoder {

    private final CodeBook book;
    private final SharedTexts known = new SharedTexts();

    CodeCell(CodeBook book) {
        this.book = book;
    }

    @Override
    public void decode(Row row, int i, CellSlot slot) {
        String cached = known.get(row, i);
        if (cached != null) {
            slot.object(Held.TEXT, cached);
            return;
        }
        CellText.of(row, i, slot).ifPresent(text -> decodeText(text, row, i, slot));
    }

    private void decodeText(String text, Row row, int i, CellSlot slot) {
        Optional<String> code = book.code(text);
        if (code.isPresent()) {
            known.put(row, i, code.get());
            slot.object(Held.TEXT, code.get());
        } else if (book.open()) {
            TextCell.keep(text, row, i, slot);
        } else {
            slot.unreadable(row, i, FindingCode.CODE, null, unknown(book, text));
        }
    }

    static Fact[] unknown(CodeBook book, String text) {
        return book.nearest(text).map(n -> new Fact[] {new Fact(Fact.Role.NEAREST, "", n, null)}).orElse(new Fact[0]);
    }
}
