package huizong.aggregating;

import huizong.catalogue.Directory;
import huizong.jobs.ColumnDefinition;
import huizong.jobs.SheetDefinition;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/** Rows a job file allows, made up at random; one blank in eight where a blank may stand. */
final class RandomRows {

    private final Random random;
    private final List<String> places;
    private final List<String> unions;

    RandomRows(Random random, Directory directory, LocalDate day) {
        this.random = random;
        this.places = directory.divisionsOn(day).stream().map(d -> d.code()).sorted().toList();
        this.unions = directory.unionsOn(day).stream().map(u -> u.code()).sorted().toList();
    }

    /** @param place the sender's division; @param first first and @param last last day its dated rows may have */
    Map<String, Object> row(SheetDefinition sheet, String place, LocalDate first, LocalDate last) {
        Map<String, Object> row = new LinkedHashMap<>();
        for (ColumnDefinition column : sheet.columns()) {
            boolean blank = !column.inPeriod() && !column.alwaysRequired() && random.nextInt(8) == 0;
            Object value = column.place() ? random.nextBoolean() ? null : place : column.inPeriod() ? dated(column, first, last) : value(column, last);
            if (!blank && value != null) {
                row.put(column.name(), value);
            }
        }
        return row;
    }

    private Object dated(ColumnDefinition column, LocalDate first, LocalDate last) {
        LocalDate day = first.plusDays(random.nextInt((int) (last.toEpochDay() - first.toEpochDay()) + 1));
        return switch (column.type()) {
            case TIMESTAMP -> LocalDateTime.of(day, LocalTime.of(random.nextInt(24), 0));
            default -> day;
        };
    }

    private Object value(ColumnDefinition column, LocalDate last) {
        return switch (column.type()) {
            case TEXT, PHONE, PERSON, REFERENCE, CREDIT_CODE -> "T" + random.nextInt(5);
            case INTEGER -> BigDecimal.valueOf(random.nextInt(column.high() == null ? 30 : Math.min(30, column.high().intValue() + 1)));
            case DECIMAL, MONEY, PERCENT -> new BigDecimal(random.nextInt(100_000)).movePointLeft(2);
            case BOOLEAN -> random.nextBoolean();
            case DATE -> last.plusDays(random.nextInt(500) - 400);
            case YEAR_MONTH -> last.plusDays(random.nextInt(500) - 400).withDayOfMonth(1);
            case TIMESTAMP -> LocalDateTime.of(last.plusDays(random.nextInt(10) - 8), LocalTime.of(random.nextInt(24), 0));
            case TIME -> LocalTime.of(random.nextInt(24), 0);
            case YEAR -> BigDecimal.valueOf(last.getYear() - random.nextInt(2));
            case CODE -> column.codes().entries().isEmpty() ? "C" + random.nextInt(3)
                    : column.codes().entries().get(random.nextInt(column.codes().entries().size())).code();
            case SET -> column.codes().entries().stream().map(e -> e.code()).filter(c -> random.nextBoolean()).toList();
            case DIVISION -> places.get(random.nextInt(places.size()));
            case UNION -> unions.get(random.nextInt(unions.size()));
        };
    }

    /** As a literal of SQL. */
    static String literal(Object value) {
        if (value instanceof BigDecimal || value instanceof Boolean) {
            return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
        } else if (value instanceof List<?> list) {
            return list.stream().map(v -> "\"" + v + "\"").collect(Collectors.joining(",", "'{", "}'"));
        }
        return "'" + value + "'";
    }
}
