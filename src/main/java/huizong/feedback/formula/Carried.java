package huizong.feedback.formula;

import java.util.function.Function;

/** What came of printing a rule as a formula that is TRUE where the rule fails. */
public sealed interface Carried {

    record Formula(String fails) implements Carried {
    }

    /** Left to the check. */
    record Left(Reason reason) implements Carried {
    }

    /** Why a spreadsheet cannot tell by itself. */
    enum Reason {
        /** Other rows, sheets, forms or units are looked at. */
        OTHER_ROWS,
        /** Earlier periods are looked at. */
        EARLIER,
        /** The directory is looked at. */
        DIRECTORY,
        /** The period has no value of a parameter. */
        PARAMETER,
        /** There is no such function in a spreadsheet, or none that means the same. */
        FUNCTION,
        /** A cell that holds several codes is looked into. */
        SET,
        /** The formula is longer than spreadsheets take. */
        TOO_LONG
    }

    default <T> T fold(Function<String, T> formula, Function<Reason, T> left) {
        return this instanceof Formula f ? formula.apply(f.fails()) : left.apply(((Left) this).reason());
    }
}
