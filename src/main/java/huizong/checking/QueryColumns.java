package huizong.checking;

import huizong.jobs.ColumnDefinition;
import huizong.jobs.Expression;
import huizong.jobs.Expression.Aggregate;
import huizong.jobs.Expression.Name;
import huizong.jobs.Query;
import huizong.jobs.Query.Source;
import huizong.jobs.SheetDefinition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the columns of a query's sources come from, followed through its steps and nested queries to the sheets.
 *
 * @param steps the named steps it may use as sources
 */
record QueryColumns(Group group, Query query, Map<String, Query> steps) {

    /** What a name comes to. @param expression a column of a source of {@code of}, or what a query works out */
    record Origin(QueryColumns of, Expression expression) {
    }

    /**
     * The row of a sheet that a source's row is.
     *
     * @param sheet null for a submission in the register
     * @param alias of the sheet in the query it is read in
     */
    record Row(@Nullable SheetDefinition sheet, Name submission, Expression row, String alias) {
    }

    static QueryColumns of(Group group, Query query) {
        return of(group, query, Map.of());
    }

    /** @param around steps it may use besides its own */
    static QueryColumns of(Group group, Query query, Map<String, Query> around) {
        Map<String, Query> steps = new HashMap<>(around);
        query.with().forEach(step -> steps.put(step.name(), step.query()));
        return new QueryColumns(group, query, steps);
    }

    Optional<Source> source(String alias) {
        return query.from().stream().filter(s -> s.alias().equals(alias)).findFirst();
    }

    /** The query a source is made by; empty for sheets and functions. */
    private Optional<QueryColumns> inner(Source source) {
        Optional<Query> made = source instanceof Source.Nested nested ? Optional.of(nested.query())
                : source instanceof Source.Table table && table.schema() == null ? Optional.ofNullable(steps.get(table.name())) : Optional.empty();
        return made.map(q -> of(group, q, steps));
    }

    /** The sheet a source is; empty for what a query makes, the directory and the register. */
    Optional<SheetDefinition> sheet(Source source) {
        boolean sheet = source instanceof Source.Table table && !List.of("directory", "register").contains(String.valueOf(table.schema()))
                && (table.schema() != null || !steps.containsKey(table.name()));
        return sheet ? group.catalogue().sheet(((Source.Table) source).name()) : Optional.empty();
    }

    /** The row of a sheet behind each row of a source; empty where it is none, as with the directory. */
    Optional<Row> row(String alias) {
        Optional<Source> source = source(alias);
        Optional<SheetDefinition> sheet = source.flatMap(this::sheet);
        boolean registered = source.filter(s -> s instanceof Source.Table t && "register".equals(t.schema())).isPresent();
        return sheet.isPresent() ? Optional.of(new Row(sheet.get(), new Name(alias, "submission_id"), new Name(alias, "sheet_row"), alias))
                : registered ? Optional.of(new Row(null, new Name(alias, "submission_id"), Trees.number(0), alias)) : source.flatMap(this::inner).flatMap(made -> handedOn(alias, made));
    }

    /** A query hands a row on that selects its submission and its number, or the first of several. */
    private static Optional<Row> handedOn(String alias, QueryColumns made) {
        for (Query.Item item : made.query().select()) {
            Expression value = item.value() instanceof Aggregate first && first.arguments().size() == 1 ? first.arguments().get(0) : item.value();
            if (value instanceof Name row && row.name().equals("sheet_row") && row.qualifier() != null) {
                Name submission = new Name(row.qualifier(), "submission_id");
                Optional<String> id = made.query().select().stream().filter(i -> i.value().equals(submission)).findFirst().flatMap(QueryColumns::name);
                Optional<Row> of = made.row(row.qualifier());
                if (id.isPresent() && of.isPresent()) {
                    return Optional.of(new Row(of.get().sheet(), new Name(alias, id.get()), new Name(alias, name(item).orElse("sheet_row")), row.qualifier()));
                }
            }
        }
        return Optional.empty();
    }

    static Optional<String> name(Query.Item item) {
        return item.name() != null ? Optional.of(item.name()) : item.value() instanceof Name own ? Optional.of(own.name()) : Optional.empty();
    }

    /** What a name of one of the sources comes to. */
    Origin origin(Name name) {
        Optional<QueryColumns> made = Optional.ofNullable(name.qualifier()).flatMap(this::source).flatMap(this::inner);
        Optional<Expression> value = made.flatMap(m -> m.query().select().stream().filter(i -> name(i).equals(Optional.of(name.name())))
                .findFirst().map(Query.Item::value));
        if (value.isEmpty()) {
            return new Origin(this, name);
        }
        return value.get() instanceof Name further ? made.get().origin(further) : new Origin(made.get(), value.get());
    }

    /** The column of a sheet that a name comes to; empty for anything else. */
    Optional<ColumnDefinition> column(Name name) {
        Origin origin = origin(name);
        return origin.expression() instanceof Name end && end.qualifier() != null
                ? origin.of().source(end.qualifier()).flatMap(origin.of()::sheet).flatMap(s -> s.column(end.name())) : Optional.empty();
    }

    /** True where a name comes to a figure that a query works out. */
    boolean workedOut(Name name) {
        return !(origin(name).expression() instanceof Name);
    }

    /** The row in which a column stands; empty where its source's rows are not rows of its sheet. */
    Optional<Row> standing(Name name) {
        Origin origin = origin(name);
        Optional<Row> row = Optional.ofNullable(name.qualifier()).flatMap(this::row);
        boolean same = origin.expression() instanceof Name end && column(name).isPresent()
                && row.filter(r -> origin.of() == this ? r.alias().equals(end.qualifier()) : r.sheet() != null && r.sheet().column(end.name()).isPresent()).isPresent();
        return same ? row : Optional.empty();
    }

    /** Submission and row of it as one text, with a blank between. */
    static Expression place(Row row) {
        return joined(row.submission(), new Expression.Text(" "), row.row());
    }

    /** Texts and numbers one behind the other. */
    static Expression joined(Expression... parts) {
        Expression all = parts[0];
        for (int i = 1; i < parts.length; i++) {
            all = new Expression.Arithmetic(Expression.Sign.JOINED, all, parts[i]);
        }
        return all;
    }

    /** The queries whose rows a figure is finally made of: a union has several, anything else one. Each selects its one column. */
    static List<Query> bases(Query query) {
        Expression value = QueryLabel.plain(query.select().get(0).value());
        if (query.from().size() != 1 || !(query.from().get(0) instanceof Source.Nested nested)) {
            return List.of(query);
        }
        Optional<String> column = Trees.names(value).stream().filter(n -> nested.alias().equals(n.qualifier())).map(Name::name).findFirst();
        return column.map(c -> parts(nested.query(), c)).filter(p -> !p.isEmpty()).map(p -> p.stream().flatMap(q -> bases(q).stream()).toList())
                .orElse(List.of(query));
    }

    /** The selects of a union, each with the one column asked about. */
    private static List<Query> parts(Query union, String column) {
        List<Query> parts = new ArrayList<>();
        for (int i = 0; i < union.select().size(); i++) {
            if (name(union.select().get(i)).equals(Optional.of(column))) {
                int index = i;
                parts.add(Trees.selecting(union, union.select().get(i).value()));
                union.combine().forEach(q -> parts.add(Trees.selecting(q, q.select().get(index).value())));
            }
        }
        return parts;
    }
}
