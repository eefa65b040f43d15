package huizong.decoding.cells;

import huizong.catalogue.FindingCode;
import huizong.decoding.cells.RowValues.Held;
import huizong.reading.CellKind;
import huizong.reading.NumberLook;
import huizong.reading.Row;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Days: a cell formatted as a date, or one of the listed spellings. */
final class DateCell implements CellDecoder {

    private static final int KEPT = 64;
    private static final long TEN_THOUSAND = 10_000;

    private final SpanCheck span;
    /** The days met lately, by the number that stands for them: a sheet has few of them. */
    private final long[] keptNumbers = new long[KEPT];
    private final @Nullable LocalDate[] keptDays = new @Nullable LocalDate[KEPT];

    DateCell(SpanCheck span) {
        this.span = span;
    }

    @Override
    public void decode(Row row, int i, CellSlot slot) {
        long number = formatted(row, i) ? row.tenThousandths(i) : Long.MIN_VALUE;
        boolean whole = number >= 0 && number % TEN_THOUSAND == 0;
        int place = (int) (number / TEN_THOUSAND) & KEPT - 1;
        LocalDate day = whole && keptNumbers[place] == number ? keptDays[place] : null;
        if (day == null) {
            day = day(row, i).orElse(null);
        }
        if (day == null) {
            slot.unreadable(row, i, FindingCode.DATE, null);
            return;
        }
        if (whole) {
            keptNumbers[place] = number;
            keptDays[place] = day;
        }
        slot.object(Held.DATE, day);
        span.check(day, day, row, i, slot);
    }

    /** The day a cell means. */
    static Optional<LocalDate> day(Row row, int i) {
        return formatted(row, i) ? row.moment(i).map(LocalDateTime::toLocalDate).flatMap(TypedDate::inReach)
                : CellText.of(row, i).flatMap(TypedDate::day);
    }

    private static boolean formatted(Row row, int i) {
        return row.kind(i) == CellKind.NUMBER && (row.look(i) == NumberLook.DATE || row.look(i) == NumberLook.DATE_TIME);
    }
}
