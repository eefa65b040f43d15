package huizong.jobs;

import java.util.Locale;

/** What a column's cells hold (docs/job-files.md). */
public enum ColumnType {
    TEXT, INTEGER, DECIMAL, MONEY, PERCENT, DATE, TIME, TIMESTAMP, YEAR, YEAR_MONTH, BOOLEAN, CODE, SET, DIVISION, UNION,
    CREDIT_CODE, PERSON, PHONE, REFERENCE;

    /** The word of job files: {@code year-month}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** True for the types a number is stored for: counts, decimals, money, percent. */
    public boolean numeric() {
        return this == INTEGER || this == DECIMAL || this == MONEY || this == PERCENT;
    }
}
