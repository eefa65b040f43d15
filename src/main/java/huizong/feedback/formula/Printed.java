package huizong.feedback.formula;

/** A printed expression. None of its conditions is ever an error or a blank; a value may be an error where it is not known. */
public sealed interface Printed {

    /** What a value is, as far as the printer must know it. */
    enum Kind {
        NUMBER, DAY, MOMENT, TEXT, SET
    }

    /**
     * A value.
     *
     * @param known TRUE where the value is there, FALSE where it is unknown
     * @param whole a number without decimals: divided by another it is cut off, and it needs no rounding
     */
    record Value(String formula, String known, Kind kind, boolean whole) implements Printed {

        static final Value UNKNOWN = new Value("0", Terms.FALSE, Kind.NUMBER, true);

        static Value number(String formula, String known) {
            return new Value(formula, known, Kind.NUMBER, false);
        }

        static Value whole(String formula, String known) {
            return new Value(formula, known, Kind.NUMBER, true);
        }

        static Value text(String formula, String known) {
            return new Value(formula, known, Kind.TEXT, false);
        }

        Value where(String alsoKnown) {
            return new Value(formula, Terms.all(known, alsoKnown), kind, whole);
        }
    }

    /** A condition: where neither formula is TRUE it cannot be told. */
    record Truth(String holds, String fails) implements Printed {

        static Truth of(boolean value) {
            return value ? new Truth(Terms.TRUE, Terms.FALSE) : new Truth(Terms.FALSE, Terms.TRUE);
        }

        Truth not() {
            return new Truth(fails, holds);
        }

        String known() {
            return Terms.any(holds, fails);
        }
    }
}
