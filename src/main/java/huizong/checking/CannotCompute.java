package huizong.checking;

/** An expression of a job file that PostgreSQL could not compute: a division by zero, a cast, more than one value. */
final class CannotCompute extends Exception {

    private static final long serialVersionUID = 1L;

    private final String sqlState;

    CannotCompute(String sqlState, String message) {
        super(message);
        this.sqlState = sqlState;
    }

    String sqlState() {
        return sqlState;
    }
}
