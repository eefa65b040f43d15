package huizong.checking;

import huizong.catalogue.Fact;
import huizong.jobs.Expression;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The columns that fetch what explains a failing check: for each part whether it is that part that fails, then its operands as text. */
record FactColumns(List<Operands.Part> parts) {

    /** The values to select, in the order they are read. */
    List<Expression> values() {
        List<Expression> values = new ArrayList<>();
        for (Operands.Part part : parts) {
            values.add(part.fails() == null ? new Expression.Truth(true) : part.fails());
            for (Operand operand : part.operands()) {
                if (operand.value() != null) {
                    values.add(new Expression.Cast(operand.value(), "text"));
                }
                if (operand.stand() != null) {
                    values.add(operand.stand());
                }
            }
        }
        return values;
    }

    /**
     * The facts of the row at hand: all failing parts one after the other; what made the rule apply is said once.
     *
     * @param column number of the first of the columns, from 1
     */
    List<Fact> read(ResultSet rows, int column, OperandFacts facts, OperandFacts.Stand stand) throws SQLException {
        Set<List<Fact>> clauses = new LinkedHashSet<>();
        int next = column;
        for (Operands.Part part : parts) {
            boolean fails = rows.getBoolean(next++);
            List<Fact> clause = new ArrayList<>();
            for (Operand operand : part.operands()) {
                String value = operand.value() == null ? operand.text() : rows.getString(next++);
                String place = operand.stand() == null ? null : rows.getString(next++);
                if (fails) {
                    clause.addAll(facts.of(operand, value, place, stand));
                }
            }
            if (fails) {
                clauses.add(Differences.added(clause));
            }
        }
        return joined(clauses);
    }

    private static List<Fact> joined(Set<List<Fact>> clauses) {
        List<Fact> all = new ArrayList<>();
        clauses.forEach(clause -> clause.stream().filter(f -> f.role() != Fact.Role.GIVEN || !all.contains(f)).forEach(all::add));
        return all;
    }
}
