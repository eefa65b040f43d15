package huizong.storing;

import huizong.jobs.ColumnType;

/** The SQL types returned values are stored as. */
public enum StoredType {
    TEXT("text"), CODE("text collate \"C\""), CODES("text[]"), BIGINT("bigint"), NUMERIC("numeric"), DATE("date"),
    TIME("time without time zone"), TIMESTAMP("timestamp without time zone"), INTEGER("integer"), BOOLEAN("boolean");

    private final String sql;

    StoredType(String sql) {
        this.sql = sql;
    }

    /** The type as written in a column's definition; codes sort by their bytes. */
    public String sql() {
        return sql;
    }

    public static StoredType of(ColumnType type) {
        return switch (type) {
            case TEXT, PHONE, PERSON -> TEXT;
            case CODE, DIVISION, UNION, CREDIT_CODE, REFERENCE -> CODE;
            case SET -> CODES;
            case INTEGER -> BIGINT;
            case DECIMAL, MONEY, PERCENT -> NUMERIC;
            case DATE, YEAR_MONTH -> DATE;
            case TIME -> TIME;
            case TIMESTAMP -> TIMESTAMP;
            case YEAR -> INTEGER;
            case BOOLEAN -> BOOLEAN;
        };
    }
}
