package huizong.decoding.cells;

import huizong.catalogue.Fact;
import huizong.catalogue.FindingCode;
import huizong.decoding.cells.RowValues.Held;
import huizong.reading.CellKind;
import huizong.reading.NumberLook;
import huizong.reading.Row;
import java.time.LocalDate;
import java.util.Optional;

/** Months, kept as their first day: 2021-11, 2021年11月, or a cell formatted as a date. */
final class YearMonthCell implements CellDecoder {

    private final SpanCheck span;

    YearMonthCell(SpanCheck span) {
        this.span = span;
    }

    @Override
    public void decode(Row row, int i, CellSlot slot) {
        Optional<LocalDate> first = first(row, i);
        if (first.isEmpty()) {
            slot.unreadable(row, i, FindingCode.DATE, null, new Fact(Fact.Role.EXPECTED, "", "YYYY-MM", null));
            return;
        }
        slot.object(Held.DATE, first.get());
        span.check(first.get(), TypedDate.lastOf(first.get()), row, i, slot);
    }

    private static Optional<LocalDate> first(Row row, int i) {
        boolean formatted = row.kind(i) == CellKind.NUMBER && row.look(i) != NumberLook.PLAIN && row.look(i) != NumberLook.PERCENT;
        return formatted ? DateCell.day(row, i).map(d -> d.withDayOfMonth(1)) : CellText.of(row, i).flatMap(TypedDate::month);
    }
}
