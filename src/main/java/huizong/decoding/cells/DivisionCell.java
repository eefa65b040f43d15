package huizong.decoding.cells;

import huizong.catalogue.Division;
import huizong.catalogue.Fact;
import huizong.catalogue.FindingCode;
import huizong.decoding.cells.RowValues.Held;
import huizong.jobs.ColumnDefinition;
import huizong.reading.Row;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Divisions that exist on the period's last day; the row's place must lie in the submitter's territory (X06). */
final class DivisionCell implements CellDecoder {

    private final DivisionBook book;
    private final @Nullable String territory;
    private final SharedTexts known = new SharedTexts();

    /** @param territory the submitter's division where the column is the row's place; null where any place may stand */
    DivisionCell(ColumnDefinition column, DivisionBook book, @Nullable String territory) {
        this.book = book;
        this.territory = column.place() ? territory : null;
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
        Optional<Division> division = book.division(text);
        if (division.isEmpty()) {
            slot.unreadable(row, i, FindingCode.DIVISION, null, book.hints(text));
            return;
        }
        String code = division.get().code();
        slot.object(Held.TEXT, code);
        if (territory == null || book.isWithin(code, territory)) {
            known.put(row, i, code);
        } else {
            slot.refuse(row, i, FindingCode.OUTSIDE_TERRITORY, "X06",
                    new Fact(Fact.Role.EXPECTED, "", book.title(territory), null),
                    new Fact(Fact.Role.DETAIL, "", book.title(code), null));
        }
    }
}
