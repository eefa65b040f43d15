package huizong.catalogue;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.WeekFields;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A statistical period (统计期) with its first and last day, both inclusive.
 *
 * @param text how it is written: 2025-04, 2025Q2, 2025H1, 2025, 2025SY, 2025W07, 2025-04-11 or E:2021-SEL
 */
public record Period(PeriodKind kind, String text, LocalDate first, LocalDate last) implements Comparable<Period> {

    private static final Pattern YEAR = Pattern.compile("(\\d{4})");
    private static final Pattern STATISTICAL_YEAR = Pattern.compile("(\\d{4})SY");
    private static final Pattern HALF = Pattern.compile("(\\d{4})H([12])");
    private static final Pattern QUARTER = Pattern.compile("(\\d{4})Q([1-4])");
    private static final Pattern MONTH = Pattern.compile("(\\d{4})-(\\d{2})");
    private static final Pattern WEEK = Pattern.compile("(\\d{4})W(\\d{2})");
    private static final Pattern DAY = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");

    public Period {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException(text + " ends before it begins");
        }
    }

    /** The round's period; its days come from the rounds opened by the desk. */
    public static Period event(String code, LocalDate first, LocalDate last) {
        return new Period(PeriodKind.EVENT, "E:" + code, first, last);
    }

    /** The period written this way; empty where the text is none, or an event round (which needs its days). */
    public static Optional<Period> parse(String text) {
        String t = text.strip().toUpperCase(Locale.ROOT);
        try {
            return Optional.ofNullable(parseOrNull(t));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    private static @org.jspecify.annotations.Nullable Period parseOrNull(String t) {
        Matcher m;
        if ((m = DAY.matcher(t)).matches()) {
            return day(LocalDate.parse(t));
        } else if ((m = MONTH.matcher(t)).matches()) {
            return month(YearMonth.parse(t));
        } else if ((m = QUARTER.matcher(t)).matches()) {
            return quarter(number(m, 1), number(m, 2));
        } else if ((m = HALF.matcher(t)).matches()) {
            return half(number(m, 1), number(m, 2));
        } else if ((m = STATISTICAL_YEAR.matcher(t)).matches()) {
            return statisticalYear(number(m, 1));
        } else if ((m = WEEK.matcher(t)).matches()) {
            return week(number(m, 1), number(m, 2));
        } else if ((m = YEAR.matcher(t)).matches()) {
            return year(number(m, 1));
        }
        return null;
    }

    private static int number(Matcher m, int group) {
        return Integer.parseInt(m.group(group));
    }

    public static Period day(LocalDate day) {
        return new Period(PeriodKind.DAY, day.toString(), day, day);
    }

    public static Period month(YearMonth month) {
        return new Period(PeriodKind.MONTH, month.toString(), month.atDay(1), month.atEndOfMonth());
    }

    public static Period quarter(int year, int quarter) {
        LocalDate first = LocalDate.of(year, 3 * quarter - 2, 1);
        return new Period(PeriodKind.QUARTER, "%04dQ%d".formatted(year, quarter), first, first.plusMonths(3).minusDays(1));
    }

    public static Period half(int year, int half) {
        LocalDate first = LocalDate.of(year, half == 1 ? 1 : 7, 1);
        return new Period(PeriodKind.HALF_YEAR, "%04dH%d".formatted(year, half), first, first.plusMonths(6).minusDays(1));
    }

    public static Period year(int year) {
        return new Period(PeriodKind.YEAR, "%04d".formatted(year), LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    /** 1 October of the year before to 30 September: the statutory survey's year. */
    public static Period statisticalYear(int year) {
        return new Period(PeriodKind.STATISTICAL_YEAR, "%04dSY".formatted(year),
                LocalDate.of(year - 1, 10, 1), LocalDate.of(year, 9, 30));
    }

    /** ISO week. @throws DateTimeException if the year has no such week */
    public static Period week(int year, int week) {
        LocalDate monday = LocalDate.of(year, 1, 4).with(WeekFields.ISO.dayOfWeek(), 1).plusWeeks(week - 1L);
        if (week < 1 || monday.get(IsoFields.WEEK_BASED_YEAR) != year) {
            throw new DateTimeException("no week " + week + " in " + year);
        }
        return new Period(PeriodKind.WEEK, "%04dW%02d".formatted(year, week), monday, monday.plusDays(6));
    }

    /** The period of a kind that contains a day. @throws IllegalArgumentException for event rounds */
    public static Period containing(PeriodKind kind, LocalDate day) {
        return switch (kind) {
            case DAY -> day(day);
            case WEEK -> week(day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
            case MONTH -> month(YearMonth.from(day));
            case QUARTER -> quarter(day.getYear(), day.get(IsoFields.QUARTER_OF_YEAR));
            case HALF_YEAR -> half(day.getYear(), day.getMonthValue() <= 6 ? 1 : 2);
            case YEAR -> year(day.getYear());
            case STATISTICAL_YEAR -> statisticalYear(day.getMonthValue() >= 10 ? day.getYear() + 1 : day.getYear());
            case EVENT -> throw new IllegalArgumentException("event rounds have no calendar");
        };
    }

    /** The period just before; empty for event rounds. */
    public Optional<Period> previous() {
        return kind == PeriodKind.EVENT ? Optional.empty() : Optional.of(containing(kind, first.minusDays(1)));
    }

    /** The same period one year back; empty for event rounds, and for a 53rd week or 29 February without one. */
    public Optional<Period> lastYear() {
        return switch (kind) {
            case EVENT -> Optional.empty();
            case WEEK -> parse("%04dW%s".formatted(first.plusDays(3).getYear() - 1, text.substring(5)));
            case DAY -> Optional.of(first).filter(d -> d.minusYears(1).getDayOfMonth() == d.getDayOfMonth())
                    .map(d -> day(d.minusYears(1)));
            case STATISTICAL_YEAR -> Optional.of(statisticalYear(last.getYear() - 1));
            default -> Optional.of(containing(kind, first.minusYears(1)));
        };
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    public boolean contains(Period other) {
        return !other.first.isBefore(first) && !other.last.isAfter(last);
    }

    /** Length in days, at least 1. */
    public long days() {
        return ChronoUnit.DAYS.between(first, last) + 1;
    }

    /** By last day, then first day, then text. */
    @Override
    public int compareTo(Period other) {
        int byLast = last.compareTo(other.last);
        int byFirst = byLast != 0 ? byLast : other.first.compareTo(first);
        return byFirst != 0 ? byFirst : text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
