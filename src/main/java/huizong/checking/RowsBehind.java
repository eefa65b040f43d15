package huizong.checking;

import huizong.catalogue.ComposedLabel;
import huizong.catalogue.Fact.Role;
import huizong.checking.Operand.Listed;
import huizong.jobs.ColumnDefinition;
import huizong.jobs.Expression;
import huizong.jobs.Expression.Aggregate;
import huizong.jobs.Expression.Call;
import huizong.jobs.Expression.Name;
import huizong.jobs.Expression.Text;
import huizong.jobs.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rows a subquery looks at, as a value selected beside its figure: where they stand and what stands there. It is one text of
 * cells divided by {@link #NEXT}; of each the number of its column, submission, row and value, divided by {@link #WITHIN}.
 */
record RowsBehind(Naming naming) {

    /** Rows told of a subquery; whether there are more is asked with one further. */
    static final int MOST = 6;
    /** Characters of a list gathered over a group of rows, of which nobody knows before how many there are. */
    static final int LONGEST = 1_500;
    static final String NEXT = "\u001e";
    static final String WITHIN = "\u001f";
    private static final String LIST = "behind";
    /** What the register knows of the cover of the submission a row came with. */
    private static final Set<String> COVER = Set.of("as_of", "first_day", "last_day", "basis_start");

    /** The rows whose values make up the figure a subquery gives: of a union, one list for each part. */
    List<Operand> ofFigure(Query query) {
        return QueryColumns.bases(query).stream().flatMap(base -> {
            Made made = Made.of(QueryLabel.plain(base.select().get(0).value()));
            return list(Role.BEHIND, base, Trees.both(base.where(), made.condition()), columns(base, made.figures())).stream();
        }).toList();
    }

    /** What a figure is made of: the rows that take part, and the columns added up or counted. */
    private record Made(@Nullable Expression condition, List<Name> figures) {

        static Made of(Expression value) {
            if (!(value instanceof Aggregate call)) {
                return new Made(null, Trees.names(value));
            }
            List<Name> argument = call.arguments().stream().flatMap(a -> Trees.figures(a).stream()).toList();
            Expression given = call.arguments().isEmpty() ? null : new Expression.IsNull(call.arguments().get(0), true);
            return new Made(Trees.both(call.filter(), given),
                    argument.isEmpty() && call.filter() != null ? Trees.names(call.filter()) : argument);
        }
    }

    /** The rows a subquery finds, with what is compared in them beyond being the same. */
    Optional<Operand> compared(Query query) {
        if (query.from().size() == 1 && query.from().get(0) instanceof Query.Source.Function items) {
            return items(query, items);
        }
        List<Name> unlike = conditions(query).stream().filter(c -> !same(c)).flatMap(c -> Trees.names(c).stream()).toList();
        return list(Role.BEHIND, query, query.where(), columns(query, unlike));
    }

    /** The items of a set in the row at hand that a subquery finds. */
    private Optional<Operand> items(Query query, Query.Source.Function items) {
        boolean set = naming.columns() == null && items.call().function().equals("unnest") && items.call().arguments().get(0) instanceof Name;
        Optional<ColumnDefinition> column = set ? naming.column((Name) items.call().arguments().get(0)) : Optional.empty();
        return column.map(c -> {
            QueryColumns.Row own = new QueryColumns.Row(naming.sheet(), new Name("this", "submission_id"), new Name("this", "sheet_row"), "this");
            Expression all = new Aggregate("string_agg", false, List.of(cell(0, own, new Name(items.alias(), items.alias())), new Text("")), List.of(), null);
            return Operand.list(Role.BEHIND, new Expression.Scalar(Trees.selecting(query, all)),
                    List.of(new Listed(naming.sheet().name(), c.name(), c.title(), Naming.secret(c))));
        });
    }

    /** Where the rows stand that a subquery finds. */
    Optional<Operand> places(Query query) {
        return list(Role.OTHER_PLACE, query, query.where(), List.of());
    }

    /** Where a subquery finds nothing: the rows of the same thing, with what is otherwise in them than it should be. */
    Optional<Operand> nearest(Query query) {
        List<Expression> all = Trees.conjuncts(query.where());
        Optional<Expression> thing = all.stream().filter(c -> same(c) && Trees.names(c).stream().anyMatch(naming::ofTheRow)).findFirst();
        List<Name> others = all.stream().filter(c -> !Optional.of(c).equals(thing)).flatMap(c -> Trees.names(c).stream()).toList();
        List<Told> told = columns(query, others);
        return thing.isEmpty() || told.isEmpty() ? Optional.empty() : list(Role.BEHIND, query, thing.get(), told);
    }

    static List<Expression> conditions(Query query) {
        List<Expression> all = new ArrayList<>();
        query.from().stream().filter(s -> s.on() != null).forEach(s -> all.addAll(Trees.conjuncts(s.on())));
        all.addAll(Trees.conjuncts(query.where()));
        return all;
    }

    /** A column that must be as another one, or have a fixed value. */
    static boolean same(Expression condition) {
        boolean equal = condition instanceof Expression.Comparison c && (c.operator() == Expression.Operator.EQUAL
                || c.operator() == Expression.Operator.NOT_DISTINCT_FROM);
        return equal && List.of(((Expression.Comparison) condition).left(), ((Expression.Comparison) condition).right()).stream()
                .allMatch(s -> s instanceof Name || s instanceof Text);
    }

    /** A column to list and the row it stands in. */
    private record Told(Name name, QueryColumns.Row row, Listed listed) {

        /** Nothing of a person is fetched. */
        Expression value() {
            return listed.secret() ? new Text("") : name;
        }
    }

    private List<Told> columns(Query query, List<Name> names) {
        QueryColumns columns = naming.columnsOf(query);
        List<Told> told = new ArrayList<>();
        for (Name name : names.stream().filter(n -> !Naming.UNTOLD.contains(n.name())).distinct().toList()) {
            Optional<ColumnDefinition> column = columns.column(name);
            Optional<QueryColumns.Row> row = Optional.ofNullable(name.qualifier()).flatMap(columns::row);
            columns.standing(name).filter(r -> r.sheet() != null && column.isPresent()).ifPresent(r -> told.add(new Told(name, r,
                    new Listed(r.sheet().name(), column.get().name(), column.get().title(), Naming.secret(column.get())))));
            row.filter(r -> r.sheet() == null && COVER.contains(name.name())).ifPresent(r -> told.add(new Told(name, r,
                    new Listed("", "", ComposedLabel.of("cover." + name.name()).text(), false))));
        }
        return told;
    }

    /** @param told the columns; of none, the place of the row alone */
    private Optional<Operand> list(Role role, Query query, @Nullable Expression where, List<Told> told) {
        boolean plain = query.having() == null && query.limit() == null && query.combine().isEmpty() && !query.from().isEmpty();
        Optional<QueryColumns.Row> first = plain ? naming.columnsOf(query).row(query.from().get(0).alias()) : Optional.empty();
        if (first.isEmpty()) {
            return Optional.empty();
        }
        List<Told> cells = told.isEmpty() ? List.of(place(query, first.get())) : told;
        List<Expression> line = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            line.add(cell(i, cells.get(i).row(), cells.get(i).value()));
        }
        List<Query.Item> items = List.of(new Query.Item(QueryColumns.joined(line.toArray(Expression[]::new)), "cells"),
                new Query.Item(first.get().submission(), "submission"), new Query.Item(first.get().row(), "line"));
        Query rows = new Query(query.with(), false, items, query.from(), where, List.of(), null,
                order(first.get()), MOST + 1, List.of());
        Expression all = new Aggregate("string_agg", false, List.of(new Name(LIST, "cells"), new Text("")),
                List.of(new Expression.Order(new Name(LIST, "submission"), false), new Expression.Order(new Name(LIST, "line"), false)), null);
        Query listed = new Query(List.of(), false, List.of(new Query.Item(all, null)),
                List.of(new Query.Source.Nested(rows, LIST, Query.Join.FIRST, null)), null, List.of(), null, List.of(), null, List.of());
        return Optional.of(Operand.list(told.isEmpty() ? Role.OTHER_PLACE : role, new Expression.Scalar(listed), cells.stream().map(Told::listed).toList()));
    }

    /** By submission, and where the rows are those of a sheet by their number. */
    private static List<Expression.Order> order(QueryColumns.Row row) {
        Expression.Order submission = new Expression.Order(row.submission(), false);
        return row.sheet() == null ? List.of(submission) : List.of(submission, new Expression.Order(row.row(), false));
    }

    /** The cell a row is known by: the column that is as in the row at hand, else its key. */
    private Told place(Query query, QueryColumns.Row row) {
        String alias = query.from().get(0).alias();
        Optional<String> like = conditions(query).stream().filter(RowsBehind::same).flatMap(c -> Trees.names(c).stream())
                .filter(n -> alias.equals(n.qualifier()) && row.sheet() != null && row.sheet().column(n.name()).isPresent()).map(Name::name).findFirst();
        String column = row.sheet() == null ? "" : like.orElse(row.sheet().key().isEmpty() ? "" : row.sheet().key().get(0));
        return new Told(row.submission(), row, new Listed(row.sheet() == null ? "" : row.sheet().name(), column, "", true));
    }

    private static Expression cell(int number, QueryColumns.Row row, Expression value) {
        Expression whole = QueryColumns.joined(new Text(number + WITHIN), row.submission(), new Text(WITHIN), row.row(), new Text(WITHIN),
                new Call("coalesce", List.of(new Expression.Cast(value, "text"), new Text(""))), new Text(NEXT));
        return new Call("coalesce", List.of(whole, new Text("")));
    }

    /** The rows of a group whose values make up an aggregate over it. */
    Optional<Operand> ofGroup(Query query, Aggregate call) {
        Made made = Made.of(call);
        List<Told> told = columns(query, made.figures());
        if (told.isEmpty()) {
            return Optional.empty();
        }
        List<Expression> cells = new ArrayList<>();
        for (int i = 0; i < told.size(); i++) {
            cells.add(cell(i, told.get(i).row(), told.get(i).value()));
        }
        Expression all = new Aggregate("string_agg", false, List.of(QueryColumns.joined(cells.toArray(Expression[]::new)), new Text("")),
                List.of(new Expression.Order(told.get(0).row().submission(), false), new Expression.Order(told.get(0).row().row(), false)),
                made.condition());
        return Optional.of(Operand.list(Role.BEHIND, new Call("left", List.of(all, Trees.number(LONGEST))), told.stream().map(Told::listed).toList()));
    }

    /** One cell of a list. @param listed number of its column; negative where the list goes on */
    record Cell(int listed, RowKey row, @Nullable String value) {
    }

    /** The cells of a list, none twice; those of rows too many are left out, and the last one says so. */
    static List<Cell> read(@Nullable String list) {
        List<Cell> cells = new ArrayList<>();
        List<RowKey> rows = new ArrayList<>();
        String whole = list == null ? "" : list.substring(0, list.lastIndexOf(NEXT) + 1);
        boolean more = list != null && whole.length() < list.length();
        for (String text : whole.isEmpty() ? new String[0] : whole.split(NEXT)) {
            String[] parts = text.split(WITHIN, 4);
            Cell cell = new Cell(Integer.parseInt(parts[0]), new RowKey(Long.parseLong(parts[1]), Integer.parseInt(parts[2])),
                    parts[3].isEmpty() ? null : parts[3]);
            if (cell.listed() == 0 && !rows.contains(cell.row())) {
                rows.add(cell.row());
            }
            more |= rows.size() > MOST;
            if (!more && !cells.contains(cell)) {
                cells.add(cell);
            }
        }
        if (more) {
            cells.add(new Cell(-1, new RowKey(0, 0), null));
        }
        return cells;
    }
}
