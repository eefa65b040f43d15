package huizong.decoding.cells;

import huizong.catalogue.FindingCode;
import huizong.decoding.cells.RowValues.Held;
import huizong.decoding.words.Wording;
import huizong.reading.CellKind;
import huizong.reading.NumberLook;
import huizong.reading.Row;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Moments: a day and a time behind white space, or a cell formatted as a date. */
final class TimestampCell implements CellDecoder {

    private final SpanCheck span;

    TimestampCell(SpanCheck span) {
        this.span = span;
    }

    @Override
    public void decode(Row row, int i, CellSlot slot) {
        Optional<LocalDateTime> moment = row.kind(i) == CellKind.NUMBER ? formatted(row, i) : typed(row.text(i));
        if (moment.isEmpty()) {
            slot.unreadable(row, i, FindingCode.TIME, null);
            return;
        }
        slot.object(Held.TIMESTAMP, moment.get());
        span.check(moment.get().toLocalDate(), moment.get().toLocalDate(), row, i, slot);
    }

    private static Optional<LocalDateTime> formatted(Row row, int i) {
        return row.look(i) != NumberLook.DATE && row.look(i) != NumberLook.DATE_TIME ? Optional.empty()
                : row.moment(i).map(m -> m.plusNanos(500_000_000).truncatedTo(ChronoUnit.SECONDS))
                        .filter(m -> TypedDate.inReach(m.toLocalDate()).isPresent());
    }

    private static Optional<LocalDateTime> typed(String text) {
        String stripped = Wording.stripped(text).replace('T', ' ').replace('\u3000', ' ').replace('\u00A0', ' ');
        int gap = stripped.lastIndexOf(' ');
        return gap < 0 ? Optional.empty() : TypedDate.day(stripped.substring(0, gap))
                .flatMap(day -> TypedDate.time(stripped.substring(gap + 1)).map(day::atTime));
    }
}
