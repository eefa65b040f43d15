package huizong.storing;

import huizong.jobs.Expression;
import huizong.jobs.Query;
import huizong.jobs.Query.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Prints a query; each part of it sees the aliases of its own sources and of the queries around it. */
record QuerySql(Names names, Scope outer) {

    String print(Query query) {
        Scope scope = outer;
        List<String> steps = new ArrayList<>();
        for (Query.Step step : query.with()) {
            steps.add(step.name() + " as (" + new QuerySql(names, scope).print(step.query()) + ")");
            scope = scope.withStep(step.name());
        }
        StringBuilder text = new StringBuilder(steps.isEmpty() ? "" : "with " + String.join(", ", steps) + " ");
        text.append(select(query, scope));
        for (Query further : query.combine()) {
            text.append(" union all ").append(new QuerySql(names, scope).print(further));
        }
        tail(text, query, new ExpressionSql(names, scope.withSources(query)));
        return text.toString();
    }

    private String select(Query query, Scope around) {
        Scope scope = around.withSources(query);
        ExpressionSql sql = new ExpressionSql(names, scope);
        StringBuilder text = new StringBuilder(query.distinct() ? "select distinct " : "select ");
        text.append(query.select().stream().map(i -> item(i, sql)).collect(Collectors.joining(", ")));
        for (Source source : query.from()) {
            text.append(source(source, scope, sql));
        }
        clause(text, " where ", query.where(), sql);
        if (!query.groupBy().isEmpty()) {
            text.append(" group by ").append(sql.list(query.groupBy()));
        }
        clause(text, " having ", query.having(), sql);
        return text.toString();
    }

    private static void tail(StringBuilder text, Query query, ExpressionSql sql) {
        if (!query.orderBy().isEmpty()) {
            text.append(" order by ").append(sql.orders(query.orderBy()));
        }
        if (query.limit() != null) {
            text.append(" limit ").append(query.limit());
        }
    }

    private static void clause(StringBuilder text, String word, @Nullable Expression condition, ExpressionSql sql) {
        if (condition != null) {
            text.append(word).append(sql.print(condition));
        }
    }

    private static String item(Query.Item item, ExpressionSql sql) {
        return sql.print(item.value()) + (item.name() == null ? "" : " as " + item.name());
    }

    private String source(Source source, Scope scope, ExpressionSql sql) {
        String on = source.on() == null ? "" : " on " + sql.print(source.on());
        return join(source.join()) + relation(source, scope, sql) + " " + source.alias() + on;
    }

    private String relation(Source source, Scope scope, ExpressionSql sql) {
        if (source instanceof Source.Nested nested) {
            return "(" + new QuerySql(names, scope).print(nested.query()) + ")";
        } else if (source instanceof Source.Function function) {
            return sql.print(function.call());
        }
        Source.Table table = (Source.Table) source;
        return table.schema() == null && scope.steps().contains(table.name()) ? table.name() : names.table(table);
    }

    private static String join(Query.Join join) {
        return switch (join) {
            case FIRST -> " from ";
            case INNER -> " join ";
            case LEFT -> " left join ";
            case FULL -> " full join ";
            case CROSS -> " cross join ";
            case CROSS_LATERAL -> " cross join lateral ";
            case LEFT_LATERAL -> " left join lateral ";
        };
    }
}
