package huizong.storing;

import huizong.jobs.ColumnDefinition;
import huizong.jobs.DerivedColumn;
import huizong.jobs.Expression;
import huizong.jobs.Mentions;
import huizong.jobs.Query;
import huizong.jobs.SheetDefinition;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A reported ratio as tables take it: recomputed from what it is a ratio of (X13), as reported where that cannot be told.
 * The table of returns keeps the reported one.
 */
record RecomputedRatio(SheetDefinition sheet) implements Names {

    private static final String ROW = "r.";

    /** The SQL of the column over the row {@code r}; empty where it is no ratio or recomputing it could fail. */
    Optional<String> of(ColumnDefinition column) {
        return Optional.ofNullable(column.ratioOf()).filter(this::cannotFail)
                .map(ratio -> "coalesce(cast(" + new ExpressionSql(this).print(ratio) + " as numeric), " + ROW + column.name() + ")");
    }

    /** What a view asks of every reader must work for all rows: the row's own figures, and no divisor that may be zero. */
    private boolean cannotFail(Expression ratio) {
        return Mentions.queries(ratio).isEmpty() && Mentions.all(ratio).allMatch(this::harmless);
    }

    private boolean harmless(Expression part) {
        if (part instanceof Expression.Name name) {
            return own(name.qualifier()) && (sheet.column(name.name()).isPresent() || derived(name.name()).isPresent());
        } else if (part instanceof Expression.Arithmetic a && a.sign() == Expression.Sign.DIVIDED) {
            return a.right() instanceof Expression.Number || a.right() instanceof Expression.Call call && call.function().equals("nullif");
        }
        return !(part instanceof Expression.Cast);
    }

    private static boolean own(@Nullable String qualifier) {
        return qualifier == null || qualifier.equals("this");
    }

    private Optional<DerivedColumn> derived(String name) {
        return sheet.derived().stream().filter(d -> d.name().equals(name)).findFirst();
    }

    @Override
    public String name(@Nullable String qualifier, String name) {
        return derived(name).map(d -> "(" + new ExpressionSql(this).print(d.value()) + ")").orElse(ROW + name);
    }

    @Override
    public String table(Query.Source.Table table) {
        throw new IllegalArgumentException("a ratio has no queries: " + table);
    }

    @Override
    public Optional<ColumnDefinition> column(@Nullable String qualifier, String name) {
        return sheet.column(name);
    }
}
