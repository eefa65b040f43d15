package huizong.jobs;

import huizong.jobs.Query.Item;
import huizong.jobs.Query.Join;
import huizong.jobs.Query.Source;
import java.util.stream.Collectors;

/** Prints queries as canonical text on one line. */
final class QueryText {

    private QueryText() {
    }

    static String of(Query query) {
        String steps = query.with().stream().map(s -> s.name() + " as (" + of(s.query()) + ")").collect(Collectors.joining(", "));
        String others = query.combine().stream().map(other -> " union all " + select(other)).collect(Collectors.joining());
        return (steps.isEmpty() ? "" : "with " + steps + " ") + select(query) + others + ExpressionText.orderBy(query.orderBy())
                + (query.limit() == null ? "" : " limit " + query.limit());
    }

    private static String select(Query query) {
        return "select " + (query.distinct() ? "distinct " : "")
                + query.select().stream().map(QueryText::item).collect(Collectors.joining(", "))
                + (query.from().isEmpty() ? "" : " from " + query.from().stream().map(QueryText::source).collect(Collectors.joining()))
                + (query.where() == null ? "" : " where " + ExpressionText.of(query.where()))
                + (query.groupBy().isEmpty() ? "" : " group by " + ExpressionText.list(query.groupBy()))
                + (query.having() == null ? "" : " having " + ExpressionText.of(query.having()));
    }

    private static String item(Item item) {
        return ExpressionText.of(item.value()) + (item.name() == null ? "" : " as " + item.name());
    }

    private static String source(Source source) {
        return join(source.join()) + body(source) + (source.on() == null ? "" : " on " + ExpressionText.of(source.on()));
    }

    private static String body(Source source) {
        if (source instanceof Source.Nested nested) {
            return "(" + of(nested.query()) + ") " + nested.alias();
        } else if (source instanceof Source.Function function) {
            return ExpressionText.of(function.call()) + " " + function.alias();
        }
        Source.Table table = (Source.Table) source;
        return (table.schema() == null ? "" : table.schema() + ".") + table.name()
                + (table.alias().equals(table.name()) ? "" : " " + table.alias());
    }

    private static String join(Join join) {
        return switch (join) {
            case FIRST -> "";
            case INNER -> " join ";
            case LEFT -> " left join ";
            case FULL -> " full join ";
            case CROSS -> " cross join ";
            case CROSS_LATERAL -> " cross join lateral ";
            case LEFT_LATERAL -> " left join lateral ";
        };
    }
}
