package huizong.checking;

import huizong.catalogue.ComposedLabel;
import huizong.jobs.CodeList;
import huizong.jobs.ColumnDefinition;
import huizong.jobs.Expression;
import huizong.jobs.Expression.Aggregate;
import huizong.jobs.Expression.Comparison;
import huizong.jobs.Expression.Name;
import huizong.jobs.Expression.Operator;
import huizong.jobs.Expression.Text;
import huizong.jobs.Query;
import huizong.jobs.SheetDefinition;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a subquery's value is, by the names of its sheet and columns: a count, a sum, rows, with what they have in common with
 * the row at hand and what is fixed: {@code counted-sum-of|专项资金|金额|资金代码|收支方向“支出”}.
 */
record QueryLabel(Naming naming) {

    private static final Set<String> AGGREGATES = Set.of("count", "sum", "min", "max", "avg");

    /** The label of a subquery that gives one value. */
    String of(Query query) {
        Expression value = plain(query.select().get(0).value());
        List<Query> bases = QueryColumns.bases(query);
        Query base = bases.get(0);
        List<Name> figures = value instanceof Aggregate call && base == query ? call.arguments().stream().flatMap(a -> Trees.figures(a).stream()).toList()
                : Trees.figures(plain(base.select().get(0).value()));
        String titles = bases.stream().map(this::source).distinct().collect(Collectors.joining("、"));
        return figures.size() > 1 && !sum(base == query && value instanceof Aggregate call ? call.arguments().get(0) : base.select().get(0).value())
                ? ComposedLabel.of("computed").text() : label(base, word(value), titles, figures, filter(value));
    }

    /** The label of the rows a subquery finds. @param wanted true where there should be some: then also what else they must fit is said */
    String rows(Query query, boolean wanted) {
        if (query.from().size() == 1 && query.from().get(0) instanceof Query.Source.Function items && items.call().function().equals("unnest")
                && items.call().arguments().get(0) instanceof Name set && naming.column(set).isPresent()) {
            return ComposedLabel.of("items-asked", naming.column(set).get().title()).text();
        }
        String label = label(query, "rows-of", source(query), List.of(), null);
        String fits = wanted ? fits(naming.columnsOf(query), query) : "";
        return fits.isEmpty() || !label.contains("|") ? label : label + "|" + fits;
    }

    /** The titles of the columns a row is asked about beyond being the same or fixed. */
    private String fits(QueryColumns columns, Query query) {
        return Trees.conjuncts(query.where()).stream().filter(c -> same(columns, c).isEmpty() && fixed(columns, c).isEmpty())
                .flatMap(c -> Trees.names(c).stream()).flatMap(n -> columns.column(n).stream()).map(ColumnDefinition::title).distinct()
                .collect(Collectors.joining("、"));
    }

    /** The label of an aggregate over the rows of the query's own groups. */
    String ofGroup(QueryColumns columns, Aggregate call) {
        List<Name> figures = call.arguments().stream().flatMap(a -> Trees.figures(a).stream()).toList();
        Query query = columns.query();
        Optional<Query.Source> of = figures.stream().findFirst().flatMap(n -> columns.source(String.valueOf(n.qualifier())));
        String title = of.or(() -> query.from().stream().findFirst()).flatMap(columns::sheet).map(SheetDefinition::title).orElse(naming.sheet().title());
        String same = query.groupBy().stream().filter(Name.class::isInstance).flatMap(n -> columns.column((Name) n).stream())
                .map(ColumnDefinition::title).distinct().collect(Collectors.joining("、"));
        boolean counted = of.filter(s -> s instanceof Query.Source.Table t && "counted".equals(t.schema())).isPresent();
        return ComposedLabel.of((counted ? "counted-" : "") + word(call), title, column(columns, figures), same,
                fixed(columns, Trees.both(query.where(), filter(call)))).text();
    }

    /** Columns with nothing but plus between them can be told as one figure. */
    private static boolean sum(Expression value) {
        Expression plain = plain(value);
        return plain instanceof Name || plain instanceof Expression.Arithmetic a && a.sign() == Expression.Sign.PLUS && sum(a.left()) && sum(a.right());
    }

    private static String word(Expression value) {
        if (value instanceof Aggregate call && AGGREGATES.contains(call.function())) {
            return call.function().equals("count") && !call.distinct() ? "rows-of" : call.function() + "-of";
        }
        return "value-of";
    }

    /** Which rows an aggregate takes: by its filter, and where it takes a value only in one case by that. */
    private static @Nullable Expression filter(Expression value) {
        if (!(value instanceof Aggregate call)) {
            return null;
        }
        boolean one = !call.arguments().isEmpty() && call.arguments().get(0) instanceof Expression.Case choice && choice.operand() == null
                && choice.whens().size() == 1;
        return Trees.both(call.filter(), one ? ((Expression.Case) call.arguments().get(0)).whens().get(0).condition() : null);
    }

    /** What stands inside coalesce, nullif and casts. */
    static Expression plain(Expression value) {
        boolean wrapped = value instanceof Expression.Call call && (call.function().equals("coalesce") || call.function().equals("nullif"));
        return wrapped ? plain(((Expression.Call) value).arguments().get(0)) : value instanceof Expression.Cast cast ? plain(cast.operand()) : value;
    }

    private String label(Query query, String word, String title, List<Name> figures, @Nullable Expression filter) {
        if (title.isEmpty()) {
            return ComposedLabel.of("computed").text();
        }
        QueryColumns columns = naming.columnsOf(query);
        String same = Trees.conjuncts(query.where()).stream().flatMap(c -> same(columns, c).stream()).distinct().collect(Collectors.joining("、"));
        boolean counted = query.from().get(0) instanceof Query.Source.Table table && "counted".equals(table.schema());
        return ComposedLabel.of(counted ? "counted-" + word : word, title, column(columns, figures), same,
                fixed(columns, Trees.both(query.where(), filter))).text();
    }

    /** The title of the sheet a query looks at, or a word for what it looks at besides; empty for neither. */
    private String source(Query query) {
        if (query.from().isEmpty() || !(query.from().get(0) instanceof Query.Source.Table table)) {
            return "";
        }
        return naming.columnsOf(query).sheet(table).map(SheetDefinition::title).orElse("directory".equals(table.schema())
                || "register".equals(table.schema()) ? String.valueOf(table.schema()) : "others");
    }

    private static String column(QueryColumns columns, List<Name> figures) {
        return figures.stream().flatMap(n -> columns.column(n).stream()).map(ColumnDefinition::title).distinct().collect(Collectors.joining("+"));
    }

    /** The title of a column that must be as in the row at hand. */
    private Optional<String> same(QueryColumns columns, Expression condition) {
        if (!(condition instanceof Comparison c) || c.operator() != Operator.EQUAL && c.operator() != Operator.NOT_DISTINCT_FROM) {
            return Optional.empty();
        }
        return isOwn(c.right()) ? title(columns, c.left()) : isOwn(c.left()) ? title(columns, c.right()) : Optional.empty();
    }

    private Optional<String> title(QueryColumns columns, Expression side) {
        return side instanceof Name name ? columns.column(name).map(ColumnDefinition::title) : Optional.empty();
    }

    private boolean isOwn(Expression side) {
        return side instanceof Name name && naming.own().contains(String.valueOf(name.qualifier()));
    }

    /** The columns with a fixed value: {@code 收支方向“支出”}, {@code 行为≠“参与”}. */
    private static String fixed(QueryColumns columns, @Nullable Expression conditions) {
        return Trees.conjuncts(conditions).stream().flatMap(c -> c instanceof Expression.Logic ? Trees.conjuncts(c).stream() : Stream.of(c))
                .flatMap(c -> fixedOne(columns, c).stream()).distinct().collect(Collectors.joining("、"));
    }

    private static Optional<String> fixedOne(QueryColumns columns, Expression condition) {
        if (condition instanceof Comparison c && c.left() instanceof Name name && c.right() instanceof Text
                && (c.operator() == Operator.EQUAL || c.operator() == Operator.NOT_EQUAL)) {
            return fixed(columns, name, c.operator() == Operator.NOT_EQUAL, List.of(c.right()));
        } else if (condition instanceof Expression.In in && in.operand() instanceof Name name && in.values().stream().allMatch(Text.class::isInstance)) {
            return fixed(columns, name, in.negated(), in.values());
        } else if (condition instanceof Expression.Not not && not.operand() instanceof Name name) {
            return columns.column(name).map(c -> "≠" + c.title());
        }
        if (condition instanceof Expression.IsNull blank && blank.operand() instanceof Name name) {
            return columns.column(name).map(c -> c.title() + (blank.negated() ? "≠" : "") + "“”");
        }
        return condition instanceof Name name ? columns.column(name).map(ColumnDefinition::title) : Optional.empty();
    }

    private static Optional<String> fixed(QueryColumns columns, Name name, boolean negated, List<Expression> values) {
        return columns.column(name).map(c -> c.title() + (negated ? "≠" : "")
                + values.stream().map(v -> "“" + onPaper(c.codes(), ((Text) v).value()) + "”").collect(Collectors.joining("、")));
    }

    private static String onPaper(@Nullable CodeList codes, String code) {
        return codes == null ? code : codes.byCode(code).map(CodeList.Entry::label).orElse(code);
    }
}
