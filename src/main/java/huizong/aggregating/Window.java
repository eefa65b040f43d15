package huizong.aggregating;

import huizong.catalogue.Period;
import huizong.catalogue.PeriodKind;
import huizong.catalogue.Reach;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days whose flows a line adds up, both inclusive.
 *
 * @param from null: from the beginning, or from the common start day where there is one
 */
record Window(@Nullable LocalDate from, LocalDate until) {

    /** The days a reach takes in at a period. A statistical year is itself the year its days are counted from. */
    static Window of(Period period, Reach reach) {
        return switch (reach) {
            case PERIOD -> new Window(period.first(), period.last());
            case YEAR_TO_DATE -> new Window(yearStart(period), period.last());
            case TO_DATE -> new Window(null, period.last());
        };
    }

    private static LocalDate yearStart(Period period) {
        LocalDate newYear = LocalDate.of(period.last().getYear(), 1, 1);
        return period.kind() == PeriodKind.STATISTICAL_YEAR || period.first().isBefore(newYear) ? period.first() : newYear;
    }

    /** The same days beginning no earlier than a start day. */
    Window startingAt(@Nullable LocalDate start) {
        return from == null && start != null ? new Window(start, until) : this;
    }

    /** Condition that a date lies in it. */
    String holds(String date) {
        return from == null ? date + " <= date '" + until + "'" : date + " between date '" + from + "' and date '" + until + "'";
    }
}
