package huizong.checking.causes;

import java.util.Locale;

/** What many findings may have in common; the word of a {@code common-cause} finding (docs/findings.md). */
public enum CauseKind {
    /** The dates of all rows lie in another period than the cover says. */
    COVER_PERIOD,
    /** The dates of all rows contradict the as-of day of the cover. */
    COVER_AS_OF,
    /** All rows lie in another place than the unit of the cover. */
    COVER_UNIT,
    /** The heads of amounts name another money unit than the cover. */
    COVER_MONEY_UNIT,
    /** The values stand under the heads beside their own. */
    COLUMNS_SHIFTED,
    /** The values of two columns stand under each other's head. */
    COLUMNS_SWAPPED,
    /** The values of a matrix stand a line above or below their own. */
    LINES_SHIFTED,
    /** Dates of several columns are written in a way that cannot be read. */
    DATES_UNREADABLE,
    /** Figures of several columns are written as texts that cannot be read. */
    FIGURES_UNREADABLE,
    /** Formulas of several columns came without results. */
    FORMULAS_WITHOUT_VALUES,
    /** Formulas of several columns ended in an error. */
    FORMULAS_WITH_ERRORS,
    /** Several columns are blank throughout. */
    COLUMNS_BLANK,
    /** Codes of several columns are written in words of their own. */
    CODES_UNKNOWN,
    /** A row whose cells hardly fit at all. */
    ROW_BROKEN,
    /** A total line that differs in several columns. */
    TOTAL_LINE,
    /** One cell that several rules are about. */
    CELL,
    /** All figures are those of the period before. */
    LAST_PERIOD_AGAIN,
    /** The figures are those of another unit. */
    ANOTHER_UNIT,
    /** All amounts are ten thousand times those of before, or a ten thousandth. */
    MONEY_TEN_THOUSAND;

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
