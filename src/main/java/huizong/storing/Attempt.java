package huizong.storing;

import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Statements made from a job file that may fail without spoiling the transaction they stand in. */
public final class Attempt {

    private static final String NO_TRANSACTION = "25P01";

    private final JdbcClient database;

    public Attempt(JdbcClient database) {
        this.database = database;
    }

    /**
     * Carries statements out in a savepoint; if their author must mend them, all they did is undone.
     *
     * @param otherwise what is the result then
     * @throws DataAccessException where the machine failed
     */
    public <T> T of(Supplier<T> statements, Function<StatementFault, T> otherwise) {
        boolean saved = saved();
        try {
            T result = statements.get();
            end(saved, "release savepoint attempt");
            return result;
        } catch (DataAccessException failed) {
            StatementFault fault = StatementFault.of(failed).orElseThrow(() -> failed);
            end(saved, "rollback to savepoint attempt");
            end(saved, "release savepoint attempt");
            return otherwise.apply(fault);
        }
    }

    /** Outside a transaction every statement stands alone, and there is nothing to go back to. */
    private boolean saved() {
        try {
            database.sql("savepoint attempt").update();
            return true;
        } catch (DataAccessException failed) {
            if (StatementFault.sqlState(failed).equals(NO_TRANSACTION)) {
                return false;
            }
            throw failed;
        }
    }

    private void end(boolean saved, String statement) {
        if (saved) {
            database.sql(statement).update();
        }
    }
}
