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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the expressions of a check are called on paper, and in which cells their values stand.
 *
 * @param own    qualifiers that mean the row at hand: none and {@code this}, or the alias of a query's source
 * @param others sheets of a query's further sources by alias
 */
record Naming(Group group, SheetDefinition sheet, Set<String> own, Map<String, SheetDefinition> others) {

    private static final Set<String> EARLIER = Set.of("previous", "last_year");
    private static final Set<String> UNTOLD = Set.of("marks", "submission_id", "sheet_row");

    static Naming ofRow(Group group, SheetDefinition sheet) {
        return new Naming(group, sheet, Set.of("", "this"), Map.of());
    }

    /** The names of a query whose offenders are rows of the source with this alias. */
    static Naming ofQuery(Group group, SheetDefinition sheet, Query query, String row) {
        Map<String, SheetDefinition> others = new HashMap<>();
        for (Query.Source source : query.from()) {
            if (source instanceof Query.Source.Table table && !table.alias().equals(row)) {
                group.catalogue().sheet(table.name()).ifPresent(s -> others.put(table.alias(), s));
            }
        }
        return new Naming(group, sheet, Set.of(row), others);
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
        return own.contains(qualifier) || EARLIER.contains(qualifier) ? sheet.column(name.name())
                : Optional.ofNullable(others.get(qualifier)).flatMap(s -> s.column(name.name()));
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
        } else if (expression instanceof Expression.Call call && call.function().equals("coalesce")) {
            return one(role, call.arguments().get(0)).computedAs(expression);
        }
        boolean secret = mentioned(expression).stream().anyMatch(n -> column(n).filter(Naming::secret).isPresent());
        return Operand.computed(role, label(expression), expression, secret);
    }

    private String label(Expression expression) {
        if (expression instanceof Expression.Scalar scalar) {
            return new QueryLabel(group, own).of(scalar.query());
        } else if (expression instanceof Expression.Text || expression instanceof Expression.Number || expression instanceof Expression.Typed
                || expression instanceof Expression.Truth || expression instanceof Expression.Unknown) {
            return "";
        } else if (expression instanceof Expression.Aggregate call) {
            return aggregate(call);
        }
        return ComposedLabel.of("computed").text();
    }

    /** An aggregate over the rows of a query's source: {@code sum-of|职工明细|已付金额|}. */
    private String aggregate(Expression.Aggregate call) {
        boolean rows = call.arguments().isEmpty();
        Optional<Name> of = rows ? Optional.empty() : Optional.of(call.arguments().get(0)).filter(Name.class::isInstance).map(Name.class::cast);
        Optional<ColumnDefinition> column = of.flatMap(this::column);
        String title = of.map(n -> others.getOrDefault(String.valueOf(n.qualifier()), sheet)).orElse(sheet).title();
        return rows || column.isPresent() ? ComposedLabel.of(rows ? "rows-of" : call.function() + "-of", title,
                column.map(ColumnDefinition::title).orElse(""), "").text() : ComposedLabel.of("computed").text();
    }

    private Operand named(Role role, Name name) {
        String qualifier = name.qualifier() == null ? "" : name.qualifier();
        Optional<ColumnDefinition> column = column(name);
        Optional<DerivedColumn> derived = derived(name);
        if (derived.isPresent()) {
            return new Operand(role, derived.get().label(), name, null, null, null, earlier(qualifier), false);
        } else if (column.isPresent()) {
            boolean here = !others.containsKey(qualifier);
            return new Operand(role, column.get().title(), name, null, here ? sheet.name() : null, here ? name.name() : null,
                    earlier(qualifier), secret(column.get()));
        } else if (qualifier.equals("param")) {
            String known = group.job().parameters().containsKey(name.name()) ? group.job().parameters().get(name.name()).label() : "";
            return Operand.computed(role, known, name, false);
        }
        return Operand.computed(role, ComposedLabel.of(Set.of("cover", "unit", "division").contains(qualifier)
                ? qualifier + "." + name.name() : "computed").text(), name, false);
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
                .map(c -> new Operand(role, c.title(), expression, null, table.name(), c.name(), null, secret(c))).orElse(null);
    }
}
