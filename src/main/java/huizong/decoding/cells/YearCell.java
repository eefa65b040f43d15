package huizong.decoding.cells;

import huizong.catalogue.Fact;
import huizong.catalogue.FindingCode;
import huizong.reading.Row;
import java.time.LocalDate;
import java.util.Optional;

/** Years of four digits, from 1900 on. */
final class YearCell implements CellDecoder {

    private final SpanCheck span;

    YearCell(SpanCheck span) {
        this.span = span;
    }

    @Override
    public void decode(Row row, int i, CellSlot slot) {
        Optional<Integer> year = CellText.of(row, i).flatMap(TypedDate::year);
        if (year.isEmpty()) {
            slot.unreadable(row, i, FindingCode.DATE, null, new Fact(Fact.Role.EXPECTED, "", "YYYY", null));
            return;
        }
        slot.whole(year.get());
        span.check(LocalDate.of(year.get(), 1, 1), LocalDate.of(year.get(), 12, 31), row, i, slot);
    }
}
