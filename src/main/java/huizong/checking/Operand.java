package huizong.checking;

import huizong.catalogue.Fact;
import huizong.jobs.Expression;
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
 */
record Operand(Fact.Role role, String label, @Nullable Expression value, @Nullable String text, @Nullable String sheet,
               @Nullable String column, @Nullable String earlier, boolean secret) {

    static Operand text(Fact.Role role, String text) {
        return new Operand(role, "", null, text, null, null, null, false);
    }

    static Operand computed(Fact.Role role, String label, Expression value, boolean secret) {
        return new Operand(role, label, value, null, null, null, null, secret);
    }

    /** The same value in another role. */
    Operand as(Fact.Role other) {
        return new Operand(other, label, value, text, sheet, column, earlier, secret);
    }

    /** The same figure computed otherwise: a blank taken for something. */
    Operand computedAs(Expression other) {
        return new Operand(role, label, other, text, sheet, column, earlier, secret);
    }
}
