package huizong.decoding.cells;

import huizong.catalogue.FindingCode;
import huizong.decoding.cells.RowValues.Held;
import huizong.reading.CellKind;
import huizong.reading.NumberLook;
import huizong.reading.Row;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;

/** Days: a cell formatted as a date, or one of the listed spellings. */
final class DateCell implements CellDecoder {

    private final SpanCheck span;

    DateCell(SpanCheck span) {
        this.span = span;
    }

    @Override
    public void decode(Row row, int i, CellSlot slot) {
        Optional<LocalDate> day = day(row, i);
        if (day.isEmpty()) {
            slot.unreadable(row, i, FindingCode.DATE, null);
            return;
        }
        slot.object(Held.DATE, day.get());
        span.check(day.get(), day.get(), row, i, slot);
    }

    /** The day a cell means. */
    static Optional<LocalDate> day(Row row, int i) {
        boolean formatted = row.kind(i) == CellKind.NUMBER
                && (row.look(i) == NumberLook.DATE || row.look(i) == NumberLook.DATE_TIME);
        return formatted ? row.moment(i).map(LocalDateTime::toLocalDate).flatMap(TypedDate::inReach)
                : CellText.of(row, i).flatMap(TypedDate::day);
    }
}
