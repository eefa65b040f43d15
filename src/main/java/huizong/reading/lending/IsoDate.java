package huizong.reading.lending;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;

/** Dates as strict workbooks may write them ({@code t="d"}): {@code 2021-11-26}, {@code 2021-11-26T14:05:00Z}, {@code 14:05:00}. */
public final class IsoDate {

    private IsoDate() {
    }

    /** The serial the same date has as a number; empty where it is no date. */
    public static Optional<BigDecimal> serial(String written, DateSystem dates) {
        String local = written.endsWith("Z") ? written.substring(0, written.length() - 1) : written;
        try {
            if (local.indexOf('T') > 0) {
                return Optional.of(dates.serial(LocalDateTime.parse(local)));
            }
            if (local.indexOf(':') > 0) {
                LocalDateTime zero = dates.moment(BigDecimal.ZERO).orElseThrow();
                return Optional.of(dates.serial(zero.toLocalDate().atTime(LocalTime.parse(local))));
            }
            return Optional.of(dates.serial(LocalDate.parse(local).atStartOfDay()));
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }
}
