package huizong.decoding.cells;

import huizong.catalogue.Cover;
import huizong.catalogue.Fact;
import huizong.catalogue.FindingCode;
import huizong.jobs.ColumnDefinition;
import huizong.reading.Row;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * X09: a date that puts its row into the return lies in the span the cover declares, and no date but a planned one lies
 * after the cover's as-of day; what has not happened cannot be counted.
 */
final class SpanCheck {

    private final boolean inPeriod;
    private final @Nullable LocalDate first;
    private final LocalDate last;
    private final @Nullable LocalDate asOf;

    SpanCheck(ColumnDefinition column, Cover cover) {
        inPeriod = column.inPeriod();
        first = firstDay(cover);
        last = cover.period().last();
        asOf = column.future() ? null : cover.asOf();
    }

    private static @Nullable LocalDate firstDay(Cover cover) {
        return switch (cover.basis()) {
            case THIS_PERIOD -> cover.period().first();
            case YEAR_TO_DATE -> min(cover.period().first(), cover.period().last().withDayOfYear(1));
            case CUMULATIVE -> cover.basisStart();
        };
    }

    private static LocalDate min(LocalDate left, LocalDate right) {
        return left.isBefore(right) ? left : right;
    }

    /** @param begin first day the value means; @param end its last, the same for a day */
    void check(LocalDate begin, LocalDate end, Row row, int i, CellSlot slot) {
        if (inPeriod && (begin.isAfter(last) || first != null && end.isBefore(first))) {
            slot.refuse(row, i, FindingCode.OUTSIDE_PERIOD, "X09", expected((first == null ? "" : first) + " – " + last));
        } else if (asOf != null && begin.isAfter(asOf)) {
            slot.refuse(row, i, FindingCode.AFTER_AS_OF, "X09", expected(asOf.toString()));
        }
    }

    private static Fact expected(String span) {
        return new Fact(Fact.Role.EXPECTED, "", span, null);
    }
}
