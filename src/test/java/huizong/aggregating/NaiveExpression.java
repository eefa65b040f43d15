package huizong.aggregating;

import huizong.jobs.Expression;
import huizong.jobs.Expression.Aggregate;
import huizong.jobs.Expression.Arithmetic;
import huizong.jobs.Expression.Between;
import huizong.jobs.Expression.Call;
import huizong.jobs.Expression.Case;
import huizong.jobs.Expression.Cast;
import huizong.jobs.Expression.Comparison;
import huizong.jobs.Expression.In;
import huizong.jobs.Expression.IsNull;
import huizong.jobs.Expression.IsTruth;
import huizong.jobs.Expression.Logic;
import huizong.jobs.Expression.Name;
import huizong.jobs.Query;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What an expression comes to over rows held in memory, as plainly as can be said; unknown is null. */
final class NaiveExpression {

    /** What names mean on one row. */
    interface Row {
        Object value(String qualifier, String name);

        default List<Map<String, Object>> rows(Query query) {
            throw new NoOpinion(query);
        }

        default Object window(Expression.Window window) {
            throw new NoOpinion(window);
        }
    }

    /** Something this second opinion has no opinion on. */
    static final class NoOpinion extends RuntimeException {
        NoOpinion(Object what) {
            super(what.toString());
        }
    }

    private final Row row;
    private final List<? extends Row> group;
    private final boolean ofLine;

    private NaiveExpression(Row row, List<? extends Row> group, boolean ofLine) {
        this.row = row;
        this.group = group;
        this.ofLine = ofLine;
    }

    /** Over one row. */
    static Object of(Expression expression, Row row) {
        return new NaiveExpression(row, null, false).value(expression);
    }

    /** As in a query: over one row, and where it is the first of a group, its aggregates over the group. */
    static Object inQuery(Expression expression, Row row, List<? extends Row> group) {
        return new NaiveExpression(row, group, false).value(expression);
    }

    /** Over all rows of a line. */
    static Object over(Expression expression, List<? extends Row> group) {
        return new NaiveExpression((qualifier, name) -> {
            throw new NoOpinion(name + " outside an aggregate");
        }, group, true).value(expression);
    }

    private Object value(Expression e) {
        if (e instanceof Expression.Text text) {
            return text.value();
        } else if (e instanceof Expression.Number number) {
            return number.value();
        } else if (e instanceof Expression.Truth truth) {
            return truth.value();
        } else if (e instanceof Expression.Unknown) {
            return null;
        } else if (e instanceof Expression.Typed typed && typed.type().equals("date")) {
            return LocalDate.parse(typed.value());
        } else if (e instanceof Expression.Typed typed && typed.type().equals("interval") && typed.value().matches("\\d+ days?")) {
            return Duration.ofDays(Long.parseLong(typed.value().split(" ")[0]));
        } else if (e instanceof Name name) {
            return row.value(name.qualifier(), name.name());
        } else if (e instanceof Expression.Not not) {
            Boolean truth = truth(not.operand());
            return truth == null ? null : !truth;
        } else if (e instanceof Expression.Negative negative) {
            BigDecimal number = number(value(negative.operand()));
            return number == null ? null : number.negate();
        } else if (e instanceof Logic logic) {
            return logic(logic);
        } else if (e instanceof Comparison comparison) {
            return compared(comparison);
        } else if (e instanceof Arithmetic arithmetic) {
            return arithmetic(arithmetic);
        }
        return further(e);
    }

    private Object further(Expression e) {
        if (e instanceof Between between) {
            Boolean low = order(value(between.low()), value(between.operand()), c -> c <= 0);
            Boolean high = order(value(between.operand()), value(between.high()), c -> c <= 0);
            Boolean within = and(low, high);
            return within == null ? null : within != between.negated();
        } else if (e instanceof In in) {
            Object operand = value(in.operand());
            List<Boolean> equal = in.values().stream().map(v -> order(operand, value(v), c -> c == 0)).collect(Collectors.toCollection(ArrayList::new));
            Boolean found = equal.contains(Boolean.TRUE) ? Boolean.TRUE : equal.contains(null) ? null : Boolean.FALSE;
            return found == null ? null : found != in.negated();
        } else if (e instanceof IsNull isNull) {
            return (value(isNull.operand()) == null) != isNull.negated();
        } else if (e instanceof IsTruth isTruth) {
            return Objects.equals(truth(isTruth.operand()), isTruth.truth()) != isTruth.negated();
        } else if (e instanceof Case chosen) {
            return chosen(chosen);
        } else if (e instanceof Cast cast) {
            return cast(cast);
        } else if (e instanceof Call call) {
            return NaiveFunctions.call(call.function(), call.arguments().stream().map(this::value).collect(Collectors.toCollection(ArrayList::new)));
        } else if (e instanceof Aggregate aggregate && group != null) {
            return new NaiveAggregate(aggregate, ofLine).over(group);
        }
        return asked(e);
    }

    private Object asked(Expression e) {
        if (e instanceof Expression.Exists exists) {
            return row.rows(exists.query()).isEmpty() == exists.negated();
        } else if (e instanceof Expression.Scalar scalar) {
            List<Map<String, Object>> rows = row.rows(scalar.query());
            if (rows.size() > 1) {
                throw new NoOpinion("a subquery of " + rows.size() + " rows");
            }
            return rows.isEmpty() ? null : rows.get(0).values().iterator().next();
        } else if (e instanceof Expression.InQuery in) {
            Object operand = value(in.operand());
            List<Boolean> equal = row.rows(in.query()).stream().map(r -> order(operand, r.values().iterator().next(), c -> c == 0))
                    .collect(Collectors.toCollection(ArrayList::new));
            Boolean found = equal.contains(Boolean.TRUE) ? Boolean.TRUE : equal.contains(null) ? null : Boolean.FALSE;
            return found == null ? null : found != in.negated();
        } else if (e instanceof Expression.Window window) {
            return row.window(window);
        } else if (e instanceof Expression.Like like) {
            Object text = value(like.operand());
            String pattern = text(value(like.pattern()));
            return text == null ? null : text(text).matches(Pattern.quote(pattern).replace("%", "\\E.*\\Q").replace("_", "\\E.\\Q")) != like.negated();
        }
        throw new NoOpinion(e);
    }

    private Boolean truth(Expression e) {
        return (Boolean) value(e);
    }

    private static Boolean and(Boolean one, Boolean other) {
        return Boolean.FALSE.equals(one) || Boolean.FALSE.equals(other) ? Boolean.FALSE : one == null || other == null ? null : Boolean.TRUE;
    }

    private Object logic(Logic logic) {
        boolean decides = logic.connective() == Expression.Connective.OR;
        List<Boolean> truths = logic.operands().stream().map(this::truth).collect(Collectors.toCollection(ArrayList::new));
        return truths.contains(decides) ? Boolean.valueOf(decides) : truths.contains(null) ? null : Boolean.valueOf(!decides);
    }

    private Object compared(Comparison c) {
        Object left = value(c.left());
        Object right = value(c.right());
        return switch (c.operator()) {
            case EQUAL -> order(left, right, o -> o == 0);
            case NOT_EQUAL -> order(left, right, o -> o != 0);
            case LESS -> order(left, right, o -> o < 0);
            case AT_MOST -> order(left, right, o -> o <= 0);
            case MORE -> order(left, right, o -> o > 0);
            case AT_LEAST -> order(left, right, o -> o >= 0);
            case DISTINCT_FROM -> !Boolean.TRUE.equals(order(left, right, o -> o == 0)) && (left != null || right != null);
            case NOT_DISTINCT_FROM -> left == null && right == null || Boolean.TRUE.equals(order(left, right, o -> o == 0));
        };
    }

    static Boolean order(Object left, Object right, Predicate<Integer> holds) {
        return left == null || right == null ? null : holds.test(compare(left, right));
    }

    static int compare(Object left, Object right) {
        if (number(left) != null && number(right) != null) {
            return number(left).compareTo(number(right));
        } else if (left instanceof LocalDate day && right instanceof LocalDateTime time) {
            return day.atStartOfDay().compareTo(time);
        } else if (left instanceof LocalDateTime time && right instanceof LocalDate day) {
            return time.compareTo(day.atStartOfDay());
        } else if (left.getClass() == right.getClass() && left instanceof Comparable) {
            @SuppressWarnings("unchecked")
            Comparable<Object> comparable = (Comparable<Object>) left;
            return comparable.compareTo(right);
        }
        throw new NoOpinion(left + " against " + right);
    }

    static BigDecimal number(Object value) {
        return value instanceof BigDecimal decimal ? decimal : value instanceof Long || value instanceof Integer ? new BigDecimal(value.toString()) : null;
    }

    private Object arithmetic(Arithmetic a) {
        Object left = value(a.left());
        Object right = value(a.right());
        if (left == null || right == null) {
            return null;
        } else if (a.sign() == Expression.Sign.JOINED) {
            return text(left) + text(right);
        } else if (left instanceof LocalDate one && right instanceof LocalDate other && a.sign() == Expression.Sign.MINUS) {
            return BigDecimal.valueOf(ChronoUnit.DAYS.between(other, one));
        } else if (moment(left) != null && moment(right) != null && a.sign() == Expression.Sign.MINUS) {
            return Duration.between(moment(right), moment(left));
        } else if (moment(left) != null && right instanceof Duration time) {
            return a.sign() == Expression.Sign.PLUS ? moment(left).plus(time) : moment(left).minus(time);
        } else if (left instanceof LocalDate day && number(right) != null) {
            return day.plusDays(number(right).longValueExact() * (a.sign() == Expression.Sign.PLUS ? 1 : -1));
        }
        BigDecimal l = number(left);
        BigDecimal r = number(right);
        if (l == null || r == null) {
            throw new NoOpinion(a);
        }
        return switch (a.sign()) {
            case PLUS -> l.add(r);
            case MINUS -> l.subtract(r);
            case TIMES -> l.multiply(r);
            case DIVIDED -> r.signum() == 0 ? null : l.divide(r, new MathContext(40, RoundingMode.HALF_UP));
            default -> throw new NoOpinion(a);
        };
    }

    private static LocalDateTime moment(Object value) {
        return value instanceof LocalDateTime time ? time : value instanceof LocalDate day ? day.atStartOfDay() : null;
    }

    private Object chosen(Case c) {
        for (Expression.When when : c.whens()) {
            boolean met = c.operand() == null ? Boolean.TRUE.equals(truth(when.condition()))
                    : Boolean.TRUE.equals(order(value(c.operand()), value(when.condition()), o -> o == 0));
            if (met) {
                return value(when.value());
            }
        }
        return c.otherwise() == null ? null : value(c.otherwise());
    }

    private Object cast(Cast cast) {
        Object value = value(cast.operand());
        if (value == null) {
            return null;
        }
        return switch (cast.type()) {
            case "text" -> text(value);
            case "date" -> value instanceof LocalDateTime time ? time.toLocalDate() : value;
            case "numeric", "int", "integer", "bigint" -> Optional.ofNullable(number(value)).orElseThrow(() -> new NoOpinion(cast));
            default -> throw new NoOpinion(cast);
        };
    }

    static String text(Object value) {
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }

    static Object comparable(Object value) {
        return value instanceof BigDecimal number ? number.stripTrailingZeros() : value instanceof Object[] array ? Arrays.asList(array) : value;
    }
}
