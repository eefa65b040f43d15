package huizong.aggregating;

import huizong.aggregating.NaiveExpression.NoOpinion;
import huizong.aggregating.NaiveExpression.Row;
import huizong.jobs.Expression.Aggregate;
import huizong.jobs.Expression.Order;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** One aggregate over rows. @param ofLine true on a line of a table, where the sum of nothing at all is zero */
record NaiveAggregate(Aggregate aggregate, boolean ofLine) {

    Object over(List<? extends Row> group) {
        List<Row> rows = new ArrayList<>();
        group.forEach(r -> {
            if (aggregate.filter() == null || Boolean.TRUE.equals(NaiveExpression.of(aggregate.filter(), r))) {
                rows.add(r);
            }
        });
        if (aggregate.function().equals("count") && aggregate.arguments().isEmpty()) {
            return BigDecimal.valueOf(rows.size());
        }
        return switch (aggregate.function()) {
            case "sum_of_each" -> ofEach(rows).values().stream().filter(Objects::nonNull).reduce(BigDecimal::add).orElse(null);
            case "median_of_each" -> middle(ofEach(rows).values().stream().filter(Objects::nonNull).sorted().toList(), new BigDecimal("0.5"));
            case "percentile_cont" -> middle(rows.stream().map(r -> NaiveExpression.number(NaiveExpression.of(aggregate.orderBy().get(0).value(), r)))
                    .filter(Objects::nonNull).sorted().toList(), NaiveExpression.number(NaiveExpression.of(aggregate.arguments().get(0), null)));
            case "string_agg" -> listed(rows);
            default -> plain(rows.stream().map(r -> NaiveExpression.of(aggregate.arguments().get(0), r)).filter(Objects::nonNull).toList(), rows.isEmpty());
        };
    }

    private Object plain(List<Object> values, boolean nobody) {
        Comparator<Object> order = NaiveExpression::compare;
        return switch (aggregate.function()) {
            case "count" -> BigDecimal.valueOf(aggregate.distinct() ? new HashSet<>(values.stream().map(NaiveExpression::comparable).toList()).size()
                    : values.size());
            // nobody has anything: nothing; somebody has, but has not said how much: unknown
            case "sum" -> values.isEmpty() && !(ofLine && nobody) ? null
                    : values.stream().map(NaiveExpression::number).reduce(BigDecimal.ZERO, BigDecimal::add);
            case "min" -> values.stream().min(order).orElse(null);
            case "max" -> values.stream().max(order).orElse(null);
            case "bool_or" -> values.isEmpty() ? null : values.contains(true);
            case "bool_and" -> values.isEmpty() ? null : !values.contains(false);
            default -> throw new NoOpinion(aggregate.function());
        };
    }

    /** The largest value of each key; each key's rows of a median are of one value, or the smallest is taken. */
    private Map<Object, BigDecimal> ofEach(List<Row> rows) {
        boolean largest = aggregate.function().equals("sum_of_each");
        Map<Object, BigDecimal> each = new LinkedHashMap<>();
        for (Row row : rows) {
            BigDecimal value = NaiveExpression.number(NaiveExpression.of(aggregate.arguments().get(0), row));
            Object key = NaiveExpression.comparable(NaiveExpression.of(aggregate.arguments().get(1), row));
            BigDecimal before = each.get(key);
            each.put(key, before == null || value == null ? value == null ? before : value : largest ? before.max(value) : before.min(value));
        }
        return each;
    }

    private static Object middle(List<BigDecimal> sorted, BigDecimal share) {
        if (sorted.isEmpty()) {
            return null;
        }
        BigDecimal at = share.multiply(BigDecimal.valueOf(sorted.size() - 1));
        BigDecimal low = sorted.get(at.intValue());
        BigDecimal high = sorted.get(Math.min(at.intValue() + 1, sorted.size() - 1));
        return low.add(high.subtract(low).multiply(at.remainder(BigDecimal.ONE), MathContext.DECIMAL128));
    }

    private Object listed(List<Row> rows) {
        Comparator<Row> order = (a, b) -> 0;
        for (Order by : aggregate.orderBy()) {
            Comparator<Row> one = Comparator.comparing(r -> NaiveExpression.of(by.value(), r), Comparator.nullsLast(NaiveExpression::compare));
            order = order.thenComparing(by.descending() ? one.reversed() : one);
        }
        List<String> texts = rows.stream().sorted(order).map(r -> NaiveExpression.of(aggregate.arguments().get(0), r)).filter(Objects::nonNull)
                .map(NaiveExpression::text).toList();
        String between = NaiveExpression.text(NaiveExpression.of(aggregate.arguments().get(1), null));
        return texts.isEmpty() ? null : texts.stream().collect(Collectors.joining(between));
    }
}
