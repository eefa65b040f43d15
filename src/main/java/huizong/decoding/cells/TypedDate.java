package huizong.decoding.cells;

import huizong.decoding.words.Wording;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates and times typed as text, in the listed forms only: year, month, day in this order and never day-month. */
public final class TypedDate {

    /** Before this spreadsheets know no dates, and no union of today has any. */
    public static final int FIRST_YEAR = 1900;

    private static final Pattern DATE = Pattern.compile("(\\d{4})(?:([-./])(\\d{1,2})\\2(\\d{1,2})|年(\\d{1,2})月(\\d{1,2})日?)");
    private static final Pattern EIGHT_DIGITS = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern MONTH = Pattern.compile("(\\d{4})(?:[-/](\\d{1,2})|年(\\d{1,2})月|(\\d{2}))");
    private static final Pattern TIME = Pattern.compile("(\\d{1,2}):(\\d{2})(?::(\\d{2}))?");
    private static final Pattern YEAR = Pattern.compile("(\\d{4})年?");

    private TypedDate() {
    }

    /** The day of 2021-11-26, 2021.11.26, 2021/11/26, 2021年11月26日 or 20211126; empty for all else. */
    public static Optional<LocalDate> day(String text) {
        String plain = Wording.plain(text);
        Matcher m = DATE.matcher(plain);
        if (m.matches()) {
            return m.group(2) != null ? day(m.group(1), m.group(3), m.group(4)) : day(m.group(1), m.group(5), m.group(6));
        }
        Matcher digits = EIGHT_DIGITS.matcher(plain);
        return digits.matches() ? day(digits.group(1), digits.group(2), digits.group(3)) : Optional.empty();
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        try {
            return inReach(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    /** The day if spreadsheets know it. */
    static Optional<LocalDate> inReach(LocalDate day) {
        return Optional.of(day).filter(d -> d.getYear() >= FIRST_YEAR && d.getYear() <= 9999);
    }

    /** The first day of 2021-11, 2021/11, 2021年11月 or 202111. */
    public static Optional<LocalDate> month(String text) {
        Matcher m = MONTH.matcher(Wording.plain(text));
        if (!m.matches()) {
            return Optional.empty();
        }
        String month = m.group(2) != null ? m.group(2) : m.group(3) != null ? m.group(3) : m.group(4);
        return day(m.group(1), month, "1");
    }

    /** The year of 2021 or 2021年, from 1900 on. */
    static Optional<Integer> year(String text) {
        Matcher m = YEAR.matcher(Wording.plain(text));
        return m.matches() ? Optional.of(Integer.parseInt(m.group(1))).filter(y -> y >= FIRST_YEAR) : Optional.empty();
    }

    /** The time of 14:05 or 14:05:30. */
    static Optional<LocalTime> time(String text) {
        Matcher m = TIME.matcher(Wording.plain(text));
        if (!m.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalTime.of(Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2)),
                    m.group(3) == null ? 0 : Integer.parseInt(m.group(3))));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    /** The last day of a month given by any of its days. */
    static LocalDate lastOf(LocalDate day) {
        return YearMonth.from(day).atEndOfMonth();
    }
}
