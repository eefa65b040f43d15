package huizong.checking;

import huizong.catalogue.Fact;
import huizong.jobs.Expression;
import huizong.jobs.Expression.Connective;
import huizong.jobs.Expression.Logic;
import huizong.jobs.Expression.Name;
import huizong.jobs.Expression.Not;
import huizong.jobs.Query;
import huizong.jobs.SheetDefinition;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The figures behind the offenders of a query: what its conditions are about, selected beside each of them. An offender is
 * one because all conditions are met; the last of them, or the one about the column to blame, is the one that should not be.
 */
final class OffenderFigures {

    private static final String FOUND = "found";
    private static final String ROW = "own_row";

    private final Query query;
    private final List<Operand> operands;
    private final OperandFacts facts;

    private OffenderFigures(Query query, List<Operand> operands, OperandFacts facts) {
        this.query = query;
        this.operands = operands;
        this.facts = facts;
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
        return new OffenderFigures(around, List.of(read), new OperandFacts(group, sheet, places));
    }

    static OffenderFigures of(Group group, SheetDefinition sheet, Query query, @Nullable String blame, Places places) {
        OperandFacts facts = new OperandFacts(group, sheet, places);
        Optional<String> row = row(query, group, sheet);
        List<Expression> conditions = conditions(query);
        if (row.isEmpty() && blame != null && sheet.column(blame).isPresent() && query.select().size() == 2) {
            return ofTheCell(group, sheet, query, blame, places);
        }
        if (row.isEmpty() || conditions.isEmpty()) {
            return new OffenderFigures(query, List.of(), facts);
        }
        Expression all = conditions.size() == 1 ? conditions.get(0) : new Logic(Connective.AND, conditions);
        List<Operands.Part> parts = new Operands(Naming.ofQuery(group, sheet, query, row.get())).of(new Not(all), blame);
        boolean one = parts.size() == 1 && parts.get(0).fails() == null;
        return new OffenderFigures(query, one ? parts.get(0).operands() : List.of(), facts);
    }

    /** The alias of the sheet's rows; empty where the query is not simply one about them. */
    private static Optional<String> row(Query query, Group group, SheetDefinition sheet) {
        boolean plain = query.with().isEmpty() && query.combine().isEmpty() && !query.distinct() && query.limit() == null;
        return plain && query.select().get(0).value() instanceof Name name && name.qualifier() != null
                ? query.from().stream().filter(s -> s instanceof Query.Source.Table t && t.alias().equals(name.qualifier()) && t.name().equals(sheet.name()))
                .map(Query.Source::alias).findFirst() : Optional.empty();
    }

    private static List<Expression> conditions(Query query) {
        Expression condition = query.groupBy().isEmpty() ? query.where() : query.having();
        return condition == null ? List.of()
                : condition instanceof Logic logic && logic.connective() == Connective.AND ? logic.operands() : List.of(condition);
    }

    /** The query with the figures behind its own columns. */
    Query query() {
        List<Query.Item> items = new ArrayList<>(query.select());
        operands.stream().filter(o -> o.value() != null)
                .forEach(o -> items.add(new Query.Item(new Expression.Cast(o.value(), "text"), "figure_" + items.size())));
        return new Query(query.with(), query.distinct(), items, query.from(), query.where(), query.groupBy(), query.having(),
                query.orderBy(), query.limit(), query.combine());
    }

    /** The facts of the offender at hand. */
    List<Fact> read(ResultSet rows, RowKey row) throws SQLException {
        OperandFacts.Stand stand = new OperandFacts.Stand(row, List.of(Optional.empty(), Optional.empty()));
        List<Fact> clause = new ArrayList<>();
        int column = query.select().size() + 1;
        for (Operand operand : operands) {
            String value = operand.value() == null ? operand.text() : rows.getString(column++);
            facts.fact(operand, value, stand).ifPresent(clause::add);
        }
        return FailureFacts.joined(new LinkedHashSet<>(Set.of(Differences.added(clause))));
    }
}
