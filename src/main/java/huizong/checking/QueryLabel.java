package huizong.checking;

import huizong.catalogue.ComposedLabel;
import huizong.jobs.CodeList;
import huizong.jobs.ColumnDefinition;
import huizong.jobs.Expression;
import huizong.jobs.Expression.Aggregate;
import huizong.jobs.Expression.Comparison;
import huizong.jobs.Expression.Connective;
import huizong.jobs.Expression.Logic;
import huizong.jobs.Expression.Name;
import huizong.jobs.Expression.Operator;
import huizong.jobs.Expression.Text;
import huizong.jobs.Query;
import huizong.jobs.SheetDefinition;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a subquery's value is, by the names of its sheet and columns: a count, a sum, rows, with what they have in common with
 * the row at hand.
 */
record QueryLabel(Group group, Set<String> own) {

    private static final Set<String> AGGREGATES = Set.of("count", "sum", "min", "max", "avg");

    /** The label of a subquery that gives one value. */
    String of(Query query) {
        Expression value = plain(query.select().get(0).value());
        if (value instanceof Aggregate call && AGGREGATES.contains(call.function())) {
            String column = call.arguments().isEmpty() ? "" : column(query, call.arguments().get(0));
            boolean rows = call.function().equals("count") && !call.distinct();
            return label(query, rows ? "rows-of" : call.function() + "-of", column);
        }
        return label(query, "value-of", column(query, value));
    }

    /** The label of the rows a subquery finds. */
    String rows(Query query) {
        return label(query, "rows-of", "");
    }

    private static Expression plain(Expression value) {
        boolean wrapped = value instanceof Expression.Call call && call.function().equals("coalesce");
        return wrapped ? ((Expression.Call) value).arguments().get(0) : value instanceof Expression.Cast cast ? cast.operand() : value;
    }

    private String label(Query query, String word, String column) {
        if (query.from().isEmpty() || !(query.from().get(0) instanceof Query.Source.Table table)) {
            return ComposedLabel.of("computed").text();
        }
        String title = sheet(table).map(SheetDefinition::title).orElse("");
        String source = title.isEmpty() ? ComposedLabel.of("directory".equals(table.schema()) || "register".equals(table.schema())
                ? table.schema() : "others").word() : title;
        return ComposedLabel.of("counted".equals(table.schema()) ? "counted-" + word : word, source, column, common(query)).text();
    }

    private Optional<SheetDefinition> sheet(Query.Source.Table table) {
        return group.catalogue().sheet(table.name());
    }

    private String column(Query query, Expression value) {
        return value instanceof Name name ? column(query, name).map(ColumnDefinition::title).orElse("") : "";
    }

    private Optional<ColumnDefinition> column(Query query, Name name) {
        return query.from().stream().filter(s -> s.alias().equals(name.qualifier())).filter(Query.Source.Table.class::isInstance)
                .findFirst().flatMap(s -> sheet((Query.Source.Table) s)).flatMap(s -> s.column(name.name()));
    }

    /** The columns that must be as in the row at hand, and those with a fixed value: {@code 案件编号、收支方向“支出”}. */
    private String common(Query query) {
        return conjuncts(query.where()).stream().map(c -> common(query, c)).filter(t -> !t.isEmpty()).distinct()
                .collect(Collectors.joining("、"));
    }

    private String common(Query query, Expression condition) {
        if (!(condition instanceof Comparison c) || c.operator() != Operator.EQUAL && c.operator() != Operator.NOT_DISTINCT_FROM) {
            return "";
        }
        Optional<ColumnDefinition> left = c.left() instanceof Name name ? column(query, name) : Optional.empty();
        Optional<ColumnDefinition> right = c.right() instanceof Name name ? column(query, name) : Optional.empty();
        if (left.isPresent() && c.right() instanceof Text text) {
            return left.get().title() + "“" + onPaper(left.get().codes(), text.value()) + "”";
        } else if (left.isPresent() && isOwn(c.right())) {
            return left.get().title();
        }
        return right.isPresent() && isOwn(c.left()) ? right.get().title() : "";
    }

    private boolean isOwn(Expression side) {
        return side instanceof Name name && own.contains(String.valueOf(name.qualifier()));
    }

    private static String onPaper(@Nullable CodeList codes, String code) {
        return codes == null ? code : codes.byCode(code).map(CodeList.Entry::label).orElse(code);
    }

    private static List<Expression> conjuncts(@Nullable Expression where) {
        return where == null ? List.of() : where instanceof Logic logic && logic.connective() == Connective.AND ? logic.operands() : List.of(where);
    }
}
