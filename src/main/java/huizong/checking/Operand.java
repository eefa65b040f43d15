package huizong.checking;

import huizong.catalogue.Fact;
import huizong.jobs.Expression;
import org.jspecify.annotations.Nullable;

/**
 * A value worth telling about a failing check.
 *
 * @param role   what it is to the finding
 * @param label  the column's title, empty for an expression
 * @param value  what to compute; null where {@code text} says it
 * @param text   what is known without asking, an operator
 * @param sheet  sheet of the cell it stands in, null where it has no cell
 * @param column column of that cell
 * @param secret true for what may not be printed
 */
record Operand(Fact.Role role, String label, @Nullable Expression value, @Nullable String text, @Nullable String sheet,
               @Nullable String column, boolean secret) {

    static Operand text(Fact.Role role, String text) {
        return new Operand(role, "", null, text, null, null, false);
    }

    static Operand computed(Fact.Role role, String label, Expression value) {
        return new Operand(role, label, value, null, null, null, false);
    }
}
