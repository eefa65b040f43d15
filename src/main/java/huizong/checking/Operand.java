package huizong.checking;

import huizong.catalogue.Fact;
import huizong.jobs.Expression;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A value worth telling about a failing check.
 *
 * @param role    what it is to the finding
 * @param label   the column's title, or what the figure is as {@link huizong.catalogue.ComposedLabel}; empty for a literal
 * @param value   what to compute; null where {@code text} says it
 * @param text    what is known without asking, an operator
 * @param sheet   sheet of the cell it stands in, null where it has no cell
 * @param column  column of that cell
 * @param earlier {@code previous} or {@code last_year} where the cell is that submission's; null for the one judged
 * @param secret  true for what may not be printed
 * @param stand   submission and row of the cell, with a blank between, where it is another row than the one at hand
 * @param listed  what the value lists of further rows, see {@link RowsBehind}; empty for a single value
 */
record Operand(Fact.Role role, String label, @Nullable Expression value, @Nullable String text, @Nullable String sheet,
               @Nullable String column, @Nullable String earlier, boolean secret, @Nullable Expression stand, List<Listed> listed) {

    /** A column of further rows. @param column empty for the row as a whole. @param label its title; empty where only its place is told */
    record Listed(String sheet, String column, String label, boolean secret) {
    }

    Operand {
        listed = List.copyOf(listed);
    }

    static Operand text(Fact.Role role, String text) {
        return new Operand(role, "", null, text, null, null, null, false, null, List.of());
    }

    static Operand computed(Fact.Role role, String label, Expression value, boolean secret) {
        return new Operand(role, label, value, null, null, null, null, secret, null, List.of());
    }

    /** A cell of the row at hand, or of an earlier period's. */
    static Operand cell(Fact.Role role, String label, Expression value, String sheet, String column, @Nullable String earlier, boolean secret) {
        return new Operand(role, label, value, null, sheet, column, earlier, secret, null, List.of());
    }

    static Operand list(Fact.Role role, Expression value, List<Listed> listed) {
        return new Operand(role, "", value, null, null, null, null, false, null, listed);
    }

    /** The same value in another role. */
    Operand as(Fact.Role other) {
        return new Operand(other, label, value, text, sheet, column, earlier, secret, stand, listed);
    }

    /** The same figure computed otherwise: a blank taken for something. */
    Operand computedAs(Expression other) {
        return new Operand(role, label, other, text, sheet, column, earlier, secret, stand, listed);
    }

    /** The same value standing in another row. */
    Operand standing(Expression place) {
        return new Operand(role, label, value, text, sheet, column, earlier, secret, place, listed);
    }
}
