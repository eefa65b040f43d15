package huizong.reading.lending;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;

/** From which day a workbook counts its days. */
public enum DateSystem {

    /** Day 1 is 1 January 1900; day 60 is a 29 February 1900 that never was. */
    FROM_1900(LocalDate.of(1899, 12, 30)),
    /** Day 0 is 1 January 1904. */
    FROM_1904(LocalDate.of(1904, 1, 1));

    private static final long DAY = 86_400_000;
    private static final BigDecimal MILLIS_OF_DAY = BigDecimal.valueOf(DAY);
    private static final BigDecimal LAST_SERIAL = BigDecimal.valueOf(2_958_466);
    private static final long FALSE_LEAP_DAY = 60;

    private final LocalDate zero;

    DateSystem(LocalDate zero) {
        this.zero = zero;
    }

    /** The moment of a serial to the millisecond; a serial below 1 of the 1900 system stands on 31 December 1899. */
    public Optional<LocalDateTime> moment(BigDecimal serial) {
        if (serial.signum() < 0 || serial.compareTo(LAST_SERIAL) >= 0) {
            return Optional.empty();
        }
        long millis = serial.multiply(MILLIS_OF_DAY).setScale(0, RoundingMode.HALF_UP).longValueExact();
        return moment(Math.floorDiv(millis, DAY), Math.floorMod(millis, DAY));
    }

    /** The beginning of the day of a whole serial. */
    public Optional<LocalDateTime> midnight(long serial) {
        return serial < 0 || serial >= LAST_SERIAL.longValueExact() ? Optional.empty() : moment(serial, 0);
    }

    private Optional<LocalDateTime> moment(long day, long millis) {
        if (this == FROM_1900 && day == FALSE_LEAP_DAY) {
            return Optional.empty();
        }
        long since = this == FROM_1900 && day < FALSE_LEAP_DAY ? day + 1 : day;
        LocalDateTime moment = zero.plusDays(since).atStartOfDay().plusNanos(millis * 1_000_000L);
        return moment.getYear() > 9999 ? Optional.empty() : Optional.of(moment);
    }

    /** The serial of a moment, which is how a date written as ISO 8601 is kept. */
    public BigDecimal serial(LocalDateTime moment) {
        long day = moment.toLocalDate().toEpochDay() - zero.toEpochDay();
        long shown = this == FROM_1900 && day <= FALSE_LEAP_DAY ? day - 1 : day;
        BigDecimal ofDay = BigDecimal.valueOf(moment.toLocalTime().toNanoOfDay() / 1_000_000)
                .divide(MILLIS_OF_DAY, 15, RoundingMode.HALF_UP);
        BigDecimal serial = BigDecimal.valueOf(shown).add(ofDay);
        return serial.signum() == 0 ? BigDecimal.ZERO : serial.stripTrailingZeros();
    }
}
