package huizong.storing;

import huizong.jobs.Expression;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Calls of functions and aggregates, with the few that have a syntax of their own. */
record CallSql(ExpressionSql sql, Names names) {

    private static final Set<String> WITHIN_GROUP = Set.of("percentile_cont", "percentile_disc", "mode");
    private static final Set<String> WITHOUT_BRACKETS = Set.of("current_date", "localtimestamp");

    String print(Expression expression) {
        if (expression instanceof Expression.Call call) {
            return call(call);
        } else if (expression instanceof Expression.Aggregate aggregate) {
            return aggregate(aggregate);
        } else if (expression instanceof Expression.Window window) {
            return window(window);
        }
        throw ExpressionSql.unprintable(expression);
    }

    private String call(Expression.Call call) {
        if (call.function().equals("parts")) {
            return new PartsSql(sql, names).sum(call);
        } else if (call.function().equals("marked")) {
            return marked(call.arguments().get(0));
        } else if (call.function().equals("agrees")) {
            return agrees(call.arguments().get(0));
        } else if (call.function().equals("extract") && call.arguments().get(0) instanceof Expression.Text field) {
            return "extract(" + field.value() + " from " + sql.print(call.arguments().get(1)) + ")";
        } else if (call.arguments().isEmpty() && WITHOUT_BRACKETS.contains(call.function())) {
            return call.function();
        }
        return call.function() + "(" + sql.list(call.arguments()) + ")";
    }

    /** What a blank was: dash, below-unit, unreadable; null where it was simply empty. */
    private String marked(Expression argument) {
        if (!(argument instanceof Expression.Name name)) {
            throw ExpressionSql.unprintable(argument);
        }
        String marks = sql.print(new Expression.Name(name.qualifier(), "marks"));
        return "(" + marks + " ->> " + ExpressionSql.quoted(name.name()) + ")";
    }

    /** Whether a value agrees with the number of the row's person, as it was compared when the number was there in clear. */
    private String agrees(Expression argument) {
        return "(case when " + sql.print(argument) + " is null or " + marked(argument) + " = 'untold' then null else "
                + marked(argument) + " is distinct from 'differs' end)";
    }

    private String aggregate(Expression.Aggregate aggregate) {
        return switch (aggregate.function()) {
            case "median_of_each" -> ofEach(aggregate, "percentile_cont(0.5) within group (order by e.value)", "u.value");
            case "sum_of_each" -> ofEach(aggregate, "sum(e.value)", "u.value desc nulls last");
            default -> plain(aggregate);
        };
    }

    /** What is made of values of which each key counts once, however many rows it has. @param first which of a key's values */
    private String ofEach(Expression.Aggregate aggregate, String made, String first) {
        String both = aggregate.arguments().stream().map(a -> plain(new Expression.Aggregate("array_agg", false, List.of(a), List.of(),
                aggregate.filter()))).collect(Collectors.joining(", "));
        return "(select " + made + " from (select distinct on (u.key) u.value from unnest("
                + both + ") u (value, key) order by u.key, " + first + ") e)";
    }

    private String plain(Expression.Aggregate aggregate) {
        boolean within = WITHIN_GROUP.contains(aggregate.function());
        StringBuilder text = new StringBuilder(aggregate.function()).append('(');
        text.append(aggregate.distinct() ? "distinct " : "");
        boolean bare = aggregate.function().equals("count") && aggregate.arguments().isEmpty();
        text.append(bare ? "*" : sql.list(aggregate.arguments()));
        if (!aggregate.orderBy().isEmpty()) {
            text.append(within ? ") within group (order by " : " order by ").append(sql.orders(aggregate.orderBy()));
        }
        text.append(')');
        if (aggregate.filter() != null) {
            text.append(" filter (where ").append(sql.print(aggregate.filter())).append(')');
        }
        return text.toString();
    }

    private String window(Expression.Window window) {
        StringBuilder text = new StringBuilder(sql.print(window.function())).append(" over (");
        if (!window.partitionBy().isEmpty()) {
            text.append("partition by ").append(sql.list(window.partitionBy()));
        }
        if (!window.orderBy().isEmpty()) {
            text.append(window.partitionBy().isEmpty() ? "" : " ").append("order by ").append(sql.orders(window.orderBy()));
        }
        if (window.frame() != null) {
            text.append(' ').append(window.frame());
        }
        return text.append(')').toString();
    }
}
