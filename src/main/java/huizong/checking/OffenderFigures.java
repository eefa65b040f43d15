package huizong.checking;

import huizong.catalogue.Fact;
import huizong.jobs.Expression;
import huizong.jobs.Expression.Connective;
import huizong.jobs.Expression.Logic;
import huizong.jobs.Expression.Name;
import huizong.jobs.Expression.Not;
import huizong.jobs.Mentions;
import huizong.jobs.Query;
import huizong.jobs.SheetDefinition;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The figures behind the offenders of a query: what its conditions are about, selected beside each of them. An offender is
 * one because all conditions are met; the one that compares figures worked out, or is about the column to blame, or stands last, is
 * the one that should not be.
 */
final class OffenderFigures {

    private static final String FOUND = "found";
    private static final String ROW = "own_row";

    private final Query query;
    private final FactColumns columns;
    private final OperandFacts facts;

    private OffenderFigures(Query query, List<Operands.Part> parts, OperandFacts facts) {
        this.query = query;
        this.columns = new FactColumns(parts);
        this.facts = facts;
    }

    static OffenderFigures of(Group group, SheetDefinition sheet, Query query, @Nullable String blame, Places places) {
        OperandFacts facts = new OperandFacts(group, sheet, places);
        Query rows = query.limit() == null && query.groupBy().isEmpty() ? eachOnce(group, query) : query;
        boolean plain = !rows.distinct() && rows.combine().isEmpty();
        Optional<String> row = plain ? row(rows, group, sheet) : Optional.empty();
        List<Expression> conditions = row.isEmpty() ? List.of() : conditions(rows, Naming.ofQuery(group, sheet, rows, row.get()), blame);
        if (!conditions.isEmpty()) {
            Naming naming = Naming.ofQuery(group, sheet, rows, row.orElseThrow());
            List<Operands.Part> parts = new Operands(naming).of(new Not(Trees.all(conditions)), blame);
            List<Operand> known = alike(rows).flatMap(c -> naming.ownColumns(c).stream()).distinct()
                    .map(c -> naming.one(Fact.Role.OPERAND, new Name(row.get(), c))).toList();
            return new OffenderFigures(rows, parts.stream().map(p -> p.with(known)).toList(), facts);
        }
        return blame != null && sheet.column(blame).isPresent() && query.select().size() == 2 ? ofTheCell(group, sheet, query, blame, places)
                : new OffenderFigures(query, List.of(), facts);
    }

    /**
     * The figure at the cell to blame alone, for a query whose conditions cannot be asked for theirs: it is looked up beside the
     * offenders the query as a whole has found.
     */
    static OffenderFigures ofTheCell(Group group, SheetDefinition sheet, Query query, String blame, Places places) {
        Query.Source found = new Query.Source.Nested(query, FOUND, Query.Join.FIRST, null);
        Expression same = new Logic(Connective.AND, List.of("submission_id", "sheet_row").stream().<Expression>map(n -> new Expression.Comparison(
                Expression.Operator.EQUAL, new Name(ROW, n), new Name(FOUND, n))).toList());
        List<Query.Item> both = List.of(new Query.Item(new Name(FOUND, "submission_id"), null), new Query.Item(new Name(FOUND, "sheet_row"), null));
        Query around = new Query(List.of(), false, both, List.of(found, new Query.Source.Table(null, sheet.name(), ROW, Query.Join.INNER, same)), null,
                List.of(), null, List.of(), null, List.of());
        Operand read = Naming.ofQuery(group, sheet, around, ROW).one(Fact.Role.OPERAND, new Name(ROW, blame));
        return new OffenderFigures(around, List.of(new Operands.Part(null, List.of(read))), new OperandFacts(group, sheet, places));
    }

    /** An offender is told once however often it is found, by the first of the rows it is found with. */
    private static Query eachOnce(Group group, Query query) {
        QueryColumns columns = QueryColumns.of(group, query);
        List<Expression.Order> order = query.from().stream().flatMap(s -> columns.row(s.alias()).stream())
                .filter(r -> r.sheet() != null).flatMap(r -> Stream.of(r.submission(), r.row())).map(n -> new Expression.Order(n, false)).toList();
        return new Query(query.with(), false, query.select(), query.from(), query.where(), List.of(), null, order, null, query.combine());
    }

    /** The alias of the source whose rows are those of the sheet that the query finds. */
    private static Optional<String> row(Query query, Group group, SheetDefinition sheet) {
        return query.select().get(0).value() instanceof Name name && name.qualifier() != null
                ? QueryColumns.of(group, query).row(name.qualifier()).filter(r -> r.sheet() != null && r.sheet().name().equals(sheet.name())).map(r -> name.qualifier())
                : Optional.empty();
    }

    /** What makes two rows belong together. */
    private static Stream<Expression> alike(Query query) {
        return query.groupBy().isEmpty() ? RowsBehind.conditions(query).stream().filter(c -> RowsBehind.same(c) && Mentions.names(c).size() == 2)
                : Stream.of();
    }

    /**
     * What is asked, by where, by having and by the joins with other sheets; not what only puts rows in order, and of what makes two
     * rows belong together only what is to blame.
     */
    private static List<Expression> conditions(Query query, Naming naming, @Nullable String blame) {
        List<Expression> all = new ArrayList<>();
        if (query.groupBy().isEmpty()) {
            query.from().stream().filter(s -> s.join() == Query.Join.INNER).forEach(s -> all.addAll(Trees.conjuncts(s.on())));
            all.addAll(Trees.conjuncts(query.where()));
        }
        all.addAll(Trees.conjuncts(query.having()));
        List<Expression> alike = alike(query).toList();
        Optional<Expression> blamed = alike.stream().filter(c -> naming.ownColumns(c).contains(String.valueOf(blame))).reduce((one, last) -> last);
        return all.stream().filter(c -> !alike.contains(c) || blamed.equals(Optional.of(c))).filter(c -> !naming.told(c).isEmpty()
                || !Mentions.aggregates(c).isEmpty() || Mentions.all(c).anyMatch(e -> !Mentions.queries(e).isEmpty())).toList();
    }

    /** The query with the figures behind its own columns. */
    Query query() {
        List<Query.Item> items = new ArrayList<>(query.select());
        columns.values().forEach(value -> items.add(new Query.Item(value, "figure_" + items.size())));
        return new Query(query.with(), query.distinct(), items, query.from(), query.where(), query.groupBy(), query.having(),
                query.orderBy(), query.limit(), query.combine());
    }

    /** The facts of the offender at hand. */
    List<Fact> read(ResultSet rows, RowKey row) throws SQLException {
        OperandFacts.Stand stand = new OperandFacts.Stand(row, List.of(Optional.empty(), Optional.empty()));
        return columns.read(rows, query.select().size() + 1, facts, stand);
    }
}
