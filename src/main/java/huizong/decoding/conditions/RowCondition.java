package huizong.decoding.conditions;

import huizong.decoding.Mark;
import huizong.decoding.cells.RowValues;
import huizong.jobs.Expression;
import huizong.jobs.SheetDefinition;
import java.util.Optional;

/**
 * A condition over the row's own columns, compiled. It knows comparison, in, between, is null, is true, and, or, not and
 * plain literals; anything more is left to the database.
 */
public final class RowCondition {

    private final RowTerm term;

    private RowCondition(RowTerm term) {
        this.term = term;
    }

    /** The condition; empty where it says more than a row alone can answer. */
    public static Optional<RowCondition> of(Expression expression, SheetDefinition sheet) {
        return new TermCompiler(sheet).compile(expression).map(RowCondition::new);
    }

    /** True where it holds for certain; false where it does not, or cannot tell. */
    public boolean holds(RowValues row) {
        return Boolean.TRUE.equals(term.of(row));
    }

    /** True where the value is unknown only because its cell could not be read. */
    static boolean unreadable(RowValues row, int index) {
        return row.mark(index) == Mark.UNREADABLE;
    }
}
