package huizong.jobs.yaml;

import huizong.jobs.ColumnType;

/** What kind of value an expression gives, as far as it can be known without a database. */
enum ValueKind {
    TRUTH("true or false"), NUMBER("a number"), TEXT("a text"), DAY("a date"), SET("a set"), ANY("anything");

    private final String words;

    ValueKind(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    static ValueKind of(ColumnType type) {
        if (type.numeric() || type == ColumnType.YEAR) {
            return NUMBER;
        }
        return switch (type) {
            case BOOLEAN -> TRUTH;
            case DATE, TIMESTAMP, YEAR_MONTH -> DAY;
            case TIME -> ANY;
            case SET -> SET;
            default -> TEXT;
        };
    }

    /** True where the two can surely not be compared. */
    boolean clashesWith(ValueKind other) {
        return this != ANY && other != ANY && this != other;
    }
}
