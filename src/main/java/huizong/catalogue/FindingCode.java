package huizong.catalogue;

import java.util.Locale;

/** The kinds of finding; codes are words, unique for ever, and none changes its meaning (docs/findings.md). */
public enum FindingCode {
    // the file
    UNREADABLE, NO_COVER, UNKNOWN_FORM, UNKNOWN_UNIT, NOT_ALLOWED_UNIT, WRONG_PERIOD, COVER_FIELD, OLDER_TEMPLATE, DUPLICATE_SUBMISSION, LOWER_REVISION,
    // its sheets and heads
    MISSING_SHEET, UNKNOWN_SHEET, MISSING_COLUMN, REPEATED_COLUMN, UNKNOWN_COLUMN, MISSING_INDICATOR, REPEATED_INDICATOR,
    UNKNOWN_INDICATOR, UNIT_DIFFERS, NIL_RETURN, HIDDEN, MERGED_CELL,
    // cells
    REQUIRED_CELL, WHOLE_NUMBER, DECIMAL_NUMBER, TOO_MANY_DECIMALS, APPROXIMATE_NUMBER, LOST_DIGITS, NUMBER_SUFFIX, PERCENT_SCALE,
    NEGATIVE_NUMBER, RANGE, DATE, TIME, BOOLEAN, CODE, REFERENCE, PERSON_ID, CREDIT_CODE, PHONE, DIVISION, UNION, TEXT_LENGTH,
    FORBIDDEN_CHARACTER, FORMULA_WITHOUT_VALUE, ERROR_VALUE,
    // rows and sheets against each other
    TOTAL_LINE, DUPLICATE_KEY, REPORTED_TWICE, PART_EXCEEDS_TOTAL, PARTS_DIFFER_FROM_TOTAL, RATIO_DIFFERS, OUTSIDE_PERIOD,
    AFTER_AS_OF, OUTSIDE_TERRITORY, AS_OF_DIFFERS, CUMULATIVE_FELL, CUMULATIVE_DIFFERS, BASIS_MIXED, UNUSUAL_VALUE,
    // the job's own
    RULE,
    // what several findings have in common
    COMMON_CAUSE;

    /** The code as it is written: {@code whole-number}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException if no code has this word */
    public static FindingCode ofWord(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
