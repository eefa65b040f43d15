package huizong.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * One figure or circumstance behind a finding; the words around it are made in {@code feedback}.
 *
 * @param role  what the fact is to the finding
 * @param label the column's or indicator's label or the thing's plain name; empty where the role says all
 * @param value the value as plain text: numbers unformatted with a point, dates ISO; null for a blank
 * @param at    where it stands, null where it has no cell (a sum, a parameter, an earlier period)
 */
public record Fact(Role role, String label, @Nullable String value, @Nullable CellAddress at) {

    public enum Role {
        /** What would have been right: a type, a range, a list. */
        EXPECTED,
        /** The left and right side of a comparison. */
        LEFT, RIGHT,
        /** The comparison's operator between them: =, <>, <, <=, >, >=. */
        OPERATOR,
        /** A total and the parts it should be made of. */
        TOTAL, PART,
        /** Left minus right. */
        DIFFERENCE,
        /** A value the rule mentions outside a comparison. */
        OPERAND,
        /** The value of the period before or of last year. */
        EARLIER,
        /** Percent change against the earlier value. */
        CHANGE,
        /** The first place of something that stands twice; another place of it. */
        FIRST_PLACE, OTHER_PLACE,
        /** The nearest known name or value, offered as a question. */
        NEAREST,
        /** How many there are where the list was cut. */
        COUNT,
        /** Free detail: a unit, a file, a reason word. */
        DETAIL
    }
}
