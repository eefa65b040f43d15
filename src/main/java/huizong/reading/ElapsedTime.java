package huizong.reading;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** Time gone by as a spreadsheet shows it: hours that may be more than a day's. */
public final class ElapsedTime {

    private static final BigDecimal SECONDS_OF_A_DAY = new BigDecimal(86_400);
    private static final BigDecimal MOST_DAYS = new BigDecimal(2_958_465);
    private static final int SECONDS_OF_AN_HOUR = 3_600;
    private static final int SECONDS_OF_A_MINUTE = 60;

    private ElapsedTime() {
    }

    /** {@code 36:00:00} of one and a half days, to the second; below zero with a sign, empty beyond the days spreadsheets count. */
    public static Optional<String> of(BigDecimal days) {
        if (days.abs().compareTo(MOST_DAYS) > 0) {
            return Optional.empty();
        }
        long seconds = days.abs().multiply(SECONDS_OF_A_DAY).setScale(0, RoundingMode.HALF_UP).longValue();
        return Optional.of("%s%02d:%02d:%02d".formatted(days.signum() < 0 ? "-" : "", seconds / SECONDS_OF_AN_HOUR,
                seconds % SECONDS_OF_AN_HOUR / SECONDS_OF_A_MINUTE, seconds % SECONDS_OF_A_MINUTE));
    }
}
