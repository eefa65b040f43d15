package huizong.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * One figure or circumstance behind a finding; the words around it are made in {@code feedback}.
 *
 * @param role  what the fact is to the finding
 * @param label the column's or indicator's label or the thing's plain name; empty where the role says all; a word of the
 *              program, alone or with its parts, where it is to be said in the reader's language: {@link ComposedLabel}
 * @param value the value as plain text: numbers unformatted with a point, dates ISO; null for a blank
 * @param at    where it stands, null where it has no cell (a sum, a parameter)
 * @param origin the other submission {@code at} stands in: its period, or its unit; null for the submission judged
 */
public record Fact(Role role, String label, @Nullable String value, @Nullable CellAddress at, @Nullable String origin) {

    /** The value of what may not be shown: of a person, or of a unit the reader has no business with. No text of a file. */
    public static final String HIDDEN = "\ue000";

    /** A fact of the submission judged. */
    public Fact(Role role, String label, @Nullable String value, @Nullable CellAddress at) {
        this(role, label, value, at, null);
    }

    public enum Role {
        /** What would have been right: a type, a range, a list. */
        EXPECTED,
        /** The left and right side of a comparison. */
        LEFT, RIGHT,
        /** What should hold between them: a comparison (=, <>, <, <=, >, >=) or a word (in, not-in, between, empty, given ...). */
        OPERATOR,
        /** A total and the parts it should be made of. */
        TOTAL, PART,
        /** Left minus right. */
        DIFFERENCE,
        /** What made the rule apply: the value of a condition that is met. */
        GIVEN,
        /** A value the rule mentions outside a comparison. */
        OPERAND,
        /** What stands in another row the rule looked at: a part of a sum, the other one of a pair. */
        BEHIND,
        /** The value of the period before or of last year. */
        EARLIER,
        /** Percent change against the earlier value. */
        CHANGE,
        /** The first place of something that stands twice; another place of it. */
        FIRST_PLACE, OTHER_PLACE,
        /** The nearest known name or value, offered as a question. */
        NEAREST,
        /** A likely cause, offered as a question: the label is its word, the value its evidence. */
        LIKELY,
        /** How many there are where the list was cut. */
        COUNT,
        /** Free detail: a unit, a file, a reason word. */
        DETAIL
    }
}
