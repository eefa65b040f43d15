package huizong.checking;

import huizong.catalogue.ComposedLabel;
import huizong.catalogue.Fact.Role;
import huizong.jobs.ColumnDefinition;
import huizong.jobs.ColumnType;
import huizong.jobs.DerivedColumn;
import huizong.jobs.Expression;
import huizong.jobs.Expression.Name;
import huizong.jobs.Layout;
import huizong.jobs.Mentions;
import huizong.jobs.Query;
import huizong.jobs.SheetDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the expressions of a check are called on paper, and in which cells their values stand.
 *
 * @param own     qualifiers that mean the row at hand: none and {@code this}, or the alias of a query's source
 * @param columns where the columns of a query's sources come from; null where the check is about one row
 */
record Naming(Group group, SheetDefinition sheet, Set<String> own, @Nullable QueryColumns columns) {

    private static final Set<String> EARLIER = Set.of("previous", "last_year");
    static final Set<String> UNTOLD = Set.of("marks", "submission_id", "sheet_row");

    static Naming ofRow(Group group, SheetDefinition sheet) {
        return new Naming(group, sheet, Set.of("", "this"), null);
    }

    /** The names of a query whose offenders are rows of the source with this alias. */
    static Naming ofQuery(Group group, SheetDefinition sheet, Query query, String row) {
        return new Naming(group, sheet, Set.of(row), QueryColumns.of(group, query));
    }

    /** The same inside a query that makes a source: the rows of the sheet are still those at hand. */
    private Naming in(QueryColumns made) {
        Set<String> rows = made.query().from().stream().filter(s -> s instanceof Query.Source.Table t && t.schema() == null && t.name().equals(sheet.name()))
                .map(Query.Source::alias).collect(Collectors.toSet());
        return new Naming(group, sheet, rows, made);
    }

    /** Where the columns of a subquery come from. */
    QueryColumns columnsOf(Query query) {
        return QueryColumns.of(group, query, columns == null ? Map.of() : columns.steps());
    }

    /** The sheet's own columns that an expression mentions, in order. */
    List<String> ownColumns(Expression expression) {
        return mentioned(expression).stream().filter(this::ofTheRow).map(Name::name).filter(n -> sheet.column(n).isPresent()).distinct().toList();
    }

    /** The names in an expression, derived columns taken apart; of its subqueries those that mean the row. */
    List<Name> mentioned(Expression expression) {
        List<Name> names = new ArrayList<>();
        Mentions.all(expression).forEach(e -> {
            if (e instanceof Name name) {
                add(name, names);
            }
            Mentions.queries(e).forEach(q -> ofRowIn(q).forEach(names::add));
        });
        return names.stream().filter(n -> !UNTOLD.contains(n.name()) && !n.name().startsWith("of_") && !":".equals(n.qualifier()))
                .distinct().toList();
    }

    /** Those of them with a value of their own: what is only added up or counted, and what the directory and the register say, is not told. */
    List<Name> told(Expression expression) {
        if (columns == null) {
            return mentioned(expression);
        }
        Set<Name> inside = Mentions.aggregates(expression).stream().flatMap(a -> mentioned(a).stream()).collect(Collectors.toSet());
        return mentioned(expression).stream().filter(n -> !inside.contains(n)).filter(n -> column(n).isPresent() || derived(n).isPresent() || workedOut(n)
                || Set.of("param", "cover", "unit").contains(String.valueOf(n.qualifier()))).toList();
    }

    /** True for a figure that a step or a nested query of the rule works out. */
    boolean workedOut(Name name) {
        return columns != null && columns.workedOut(name) && !(QueryLabel.plain(columns.origin(name).expression()) instanceof Expression.Aggregate call
                && call.arguments().stream().flatMap(a -> Mentions.names(a).stream()).anyMatch(n -> UNTOLD.contains(n.name())));
    }

    /** A derived column is what it is made of, in the row it is asked of. */
    private void add(Name name, List<Name> names) {
        Optional<DerivedColumn> derived = derived(name);
        if (derived.isPresent()) {
            Mentions.names(derived.get().value()).forEach(n -> add(new Name(name.qualifier(), n.name()), names));
        } else {
            names.add(name);
        }
    }

    private Stream<Name> ofRowIn(Query query) {
        return Mentions.parts(query).stream().flatMap(p -> mentioned(p).stream())
                .filter(n -> n.qualifier() != null && own.contains(n.qualifier()));
    }

    boolean ofTheRow(Name name) {
        return own.contains(name.qualifier() == null ? "" : name.qualifier());
    }

    Optional<DerivedColumn> derived(Name name) {
        boolean ofSheet = ofTheRow(name) || name.qualifier() != null && EARLIER.contains(name.qualifier());
        return ofSheet ? sheet.derived().stream().filter(d -> d.name().equals(name.name())).findFirst() : Optional.empty();
    }

    /** The column a name means, here or in an earlier period; empty for anything else. */
    Optional<ColumnDefinition> column(Name name) {
        String qualifier = name.qualifier() == null ? "" : name.qualifier();
        return (own.contains(qualifier) || EARLIER.contains(qualifier)) && !workedOut(name) ? sheet.column(name.name())
                : Optional.ofNullable(columns).flatMap(c -> c.column(name));
    }

    static boolean secret(ColumnDefinition column) {
        return column.personal() || column.type() == ColumnType.PERSON || column.type() == ColumnType.PHONE;
    }

    /** An expression under a role, with its label and, where it has one, its cell. */
    Operand one(Role role, Expression expression) {
        Operand other = otherCell(role, expression);
        if (other != null) {
            return other;
        } else if (expression instanceof Name name) {
            return named(role, name);
        } else if (expression instanceof Expression.Cast cast) {
            return one(role, cast.operand()).computedAs(expression);
        } else if (expression instanceof Expression.Call call && (call.function().equals("coalesce")
                || call.function().equals("nullif"))) {
            return one(role, call.arguments().get(0)).computedAs(expression);
        }
        return Operand.computed(role, label(expression), expression, secret(expression));
    }

    /** Whether a figure tells of a person: how many there are does not. */
    private boolean secret(Expression expression) {
        if (expression instanceof Expression.Scalar scalar) {
            Expression value = QueryLabel.plain(scalar.query().select().get(0).value());
            return !counts(value) && Mentions.names(value).stream().anyMatch(n -> columnsOf(scalar.query()).column(n).filter(Naming::secret).isPresent());
        }
        return !counts(expression) && Mentions.names(expression).stream().anyMatch(n -> column(n).filter(Naming::secret).isPresent());
    }

    private static boolean counts(Expression value) {
        return value instanceof Expression.Aggregate call && call.function().equals("count");
    }

    private String label(Expression expression) {
        if (expression instanceof Expression.Scalar scalar) {
            return new QueryLabel(this).of(scalar.query());
        } else if (expression instanceof Expression.Text || expression instanceof Expression.Number || expression instanceof Expression.Typed
                || expression instanceof Expression.Truth || expression instanceof Expression.Unknown) {
            return "";
        } else if (columns != null && expression instanceof Expression.Aggregate call) {
            return new QueryLabel(this).ofGroup(columns, call);
        }
        return columns != null && expression instanceof Expression.Window window && window.function() instanceof Expression.Aggregate call
                ? running(new QueryLabel(this).ofGroup(columns, call), window) : new ComputedLabel(this).of(expression);
    }

    /** {@code running-sum-of|积分台账|积分|农户|}: over the rows up to the one at hand that are the same in some columns. */
    private String running(String label, Expression.Window window) {
        ComposedLabel whole = ComposedLabel.in(label).orElseThrow();
        String same = window.partitionBy().stream().filter(Name.class::isInstance).flatMap(n -> column((Name) n).stream())
                .map(ColumnDefinition::title).collect(Collectors.joining("、"));
        return ComposedLabel.of("running-" + whole.word(), whole.parts().get(0), whole.parts().get(1), same, whole.parts().get(3)).text();
    }

    private Operand named(Role role, Name name) {
        String qualifier = name.qualifier() == null ? "" : name.qualifier();
        Optional<ColumnDefinition> column = column(name);
        Optional<DerivedColumn> derived = derived(name);
        if (derived.isPresent()) {
            return new Operand(role, derived.get().label(), name, null, null, null, earlier(qualifier), false, null, List.of());
        } else if (column.isPresent()) {
            return own.contains(qualifier) || EARLIER.contains(qualifier)
                    ? Operand.cell(role, column.get().title(), name, sheet.name(), name.name(), earlier(qualifier), secret(column.get()))
                    : elsewhere(role, name, column.get());
        } else if (qualifier.equals("param")) {
            String known = group.job().parameters().containsKey(name.name()) ? group.job().parameters().get(name.name()).label() : "";
            return Operand.computed(role, known, name, false);
        }
        return Operand.computed(role, Set.of("cover", "unit", "division").contains(qualifier) ? ComposedLabel.of(qualifier + "." + name.name()).text()
                : workedOut(name) ? workedOutLabel(name) : ComposedLabel.of("computed").text(), name, false);
    }

    private String workedOutLabel(Name name) {
        QueryColumns.Origin origin = Objects.requireNonNull(columns).origin(name);
        return in(origin.of()).label(QueryLabel.plain(origin.expression()));
    }

    /** A column of another row: with its cell where that row is known. */
    private Operand elsewhere(Role role, Name name, ColumnDefinition column) {
        Optional<QueryColumns.Row> row = Objects.requireNonNull(columns).standing(name);
        return row.map(r -> Operand.cell(role, column.title(), name, r.sheet().name(), column.name(), null, secret(column)).standing(place(r)))
                .orElseGet(() -> Operand.computed(role, column.title(), name, secret(column)));
    }

    /** Of rows grouped together the first one's place. */
    private Expression place(QueryColumns.Row row) {
        Expression place = QueryColumns.place(row);
        boolean grouped = !Objects.requireNonNull(columns).query().groupBy().isEmpty();
        return grouped ? new Expression.Aggregate("min", false, List.of(place), List.of(), null) : place;
    }

    private static @Nullable String earlier(String qualifier) {
        return EARLIER.contains(qualifier) ? qualifier : null;
    }

    /** {@code (select s.a01 from s03 s)}: an indicator of another sheet of the workbook has a cell of its own. */
    private @Nullable Operand otherCell(Role role, Expression expression) {
        if (!(expression instanceof Expression.Scalar scalar) || scalar.query().where() != null || scalar.query().from().size() != 1
                || !(scalar.query().from().get(0) instanceof Query.Source.Table table) || table.schema() != null
                || !(scalar.query().select().get(0).value() instanceof Name name)) {
            return null;
        }
        return group.form().sheet(table.name()).filter(s -> s.layout() == Layout.MATRIX).flatMap(s -> s.column(name.name()))
                .map(c -> Operand.cell(role, c.title(), expression, table.name(), c.name(), null, secret(c))).orElse(null);
    }
}
