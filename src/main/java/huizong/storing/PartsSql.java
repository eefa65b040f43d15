package huizong.storing;

import huizong.jobs.ColumnDefinition;
import huizong.jobs.ColumnDefinition.Required;
import huizong.jobs.Expression;
import huizong.jobs.Expression.Operator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * {@code parts(a, b, c)}: a sum in which blanks of optional columns count as absent and blanks of required ones make it
 * unknown. Where such a sum is compared with a total and the parts that are given already exceed it, the comparison
 * fails, whatever the blanks would have held.
 */
record PartsSql(ExpressionSql sql, Names names) {

    String sum(Expression.Call parts) {
        return "(" + parts.arguments().stream().map(this::part).collect(Collectors.joining(" + ")) + ")";
    }

    /** The comparison of a total with its parts, or empty where it compares no parts, or nothing is lost by blanks. */
    Optional<String> comparison(Expression.Comparison comparison) {
        Bound bound = Bound.of(comparison);
        if (bound == null || !canBeExceeded(bound.parts())) {
            return Optional.empty();
        }
        String given = bound.parts().arguments().stream().map(this::given).collect(Collectors.joining(" + "));
        String total = sql.atLeast(Precedence.SUM.next(), bound.total());
        String slack = bound.slack() == null ? "" : " + " + sql.atLeast(Precedence.SUM.next(), bound.slack());
        return Optional.of("case when " + given + " > " + total + slack + " then false else " + plain(comparison) + " end");
    }

    private String plain(Expression.Comparison c) {
        return sql.atLeast(Precedence.JOINED, c.left()) + " " + c.operator().sql() + " " + sql.atLeast(Precedence.JOINED, c.right());
    }

    private String part(Expression part) {
        Optional<ColumnDefinition> column = column(part);
        String value = sql.atLeast(Precedence.SUM.next(), part);
        if (column.isEmpty()) {
            return value;
        }
        String mark = mark((Expression.Name) part);
        if (column.get().alwaysRequired()) {
            return column.get().dash() ? "coalesce(" + value + ", case when " + mark + " = 'dash' then 0 end)" : value;
        }
        String absent = column.get().required() instanceof Required.When when && ((Expression.Name) part).qualifier() == null
                ? "(" + sql.print(when.condition()) + ") is not true and " : "";
        return "coalesce(" + value + ", case when " + absent + mark + " is distinct from 'unreadable' then 0 end)";
    }

    private String given(Expression part) {
        return "coalesce(" + sql.print(part) + ", 0)";
    }

    private String mark(Expression.Name name) {
        return sql.print(new Expression.Name(name.qualifier(), "marks")) + " ->> " + ExpressionSql.quoted(name.name());
    }

    /** Only of parts that are never negative can some exceed what all of them make. */
    private boolean canBeExceeded(Expression.Call parts) {
        List<Optional<ColumnDefinition>> columns = parts.arguments().stream().map(this::column).toList();
        return columns.stream().allMatch(c -> c.isPresent() && c.get().low() != null && c.get().low().signum() >= 0);
    }

    private Optional<ColumnDefinition> column(Expression part) {
        return part instanceof Expression.Name name && !sql.hasAlias(name.qualifier())
                ? names.column(name.qualifier(), name.name()) : Optional.empty();
    }

    /** A comparison by which a total may not be less than its parts, give or take the slack. */
    private record Bound(Expression total, Expression.Call parts, @Nullable Expression slack) {

        static @Nullable Bound of(Expression.Comparison c) {
            Operator operator = c.operator();
            if (operator == Operator.EQUAL || operator == Operator.AT_LEAST) {
                Bound bound = of(c.left(), c.right(), null);
                return bound == null && operator == Operator.EQUAL ? of(c.right(), c.left(), null) : bound;
            } else if (operator == Operator.AT_MOST) {
                Bound bound = of(c.right(), c.left(), null);
                return bound == null ? ofDistance(c.left(), c.right()) : bound;
            }
            return null;
        }

        /** {@code abs(total - parts(...)) <= slack}. */
        private static @Nullable Bound ofDistance(Expression distance, Expression slack) {
            return distance instanceof Expression.Call abs && abs.function().equals("abs")
                    && abs.arguments().get(0) instanceof Expression.Arithmetic minus && minus.sign() == Expression.Sign.MINUS
                    ? of(minus.left(), minus.right(), slack) : null;
        }

        private static @Nullable Bound of(Expression total, Expression parts, @Nullable Expression slack) {
            return parts instanceof Expression.Call call && call.function().equals("parts") ? new Bound(total, call, slack) : null;
        }
    }
}
