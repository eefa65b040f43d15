package huizong.checking;

import huizong.storing.Reader;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.time.Duration;
import java.util.Set;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;
import org.springframework.jdbc.UncategorizedSQLException;

/**
 * Runs statements made from job files: in a savepoint, read-only, as the role that may only select where it exists,
 * with a time limit. Whatever they do is undone, and what goes wrong in one of them leaves the transaction whole.
 */
final class ReadOnly {

    /** Reads what a statement gave. */
    interface Reading<T> {
        T read(ResultSet rows) throws SQLException;
    }

    private static final Duration LIMIT = Duration.ofMinutes(10);
    private static final Set<String> FAULTS_OF_THE_JOB = Set.of("21", "22", "42");
    /** Before PostgreSQL 16 every member of a role could become it, and nobody had a word for it. */
    private static final String MAY_BECOME = "case when current_setting('server_version_num')::int < 160000 then 'member' else 'set' end";
    private static final String CANCELLED = "57014";

    private final Connection connection;
    private final boolean hasReader;

    ReadOnly(Connection connection) {
        this.connection = connection;
        this.hasReader = hasReader(connection);
    }

    private static boolean hasReader(Connection connection) {
        String question = "select coalesce((select pg_has_role(oid, " + MAY_BECOME + ") from pg_roles where rolname = '" + Reader.ROLE + "'), false)";
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(question)) {
            return rows.next() && rows.getBoolean(1);
        } catch (SQLException broken) {
            throw fault(question, broken);
        }
    }

    /** @throws CannotCompute if the statement failed for a reason its author must mend */
    <T> T query(String sql, Reading<T> reading) throws CannotCompute {
        try {
            Savepoint before = connection.setSavepoint();
            try (Statement statement = connection.createStatement()) {
                statement.execute(guard());
                try (ResultSet rows = statement.executeQuery(sql)) {
                    return reading.read(rows);
                }
            } finally {
                connection.rollback(before);
                connection.releaseSavepoint(before);
            }
        } catch (SQLException broken) {
            if (ofTheJob(broken)) {
                throw new CannotCompute(broken.getSQLState(), firstLine(broken));
            }
            throw fault(sql, broken);
        }
    }

    private String guard() {
        String role = hasReader ? "set local role " + Reader.ROLE + "; " : "";
        return role + "set local transaction_read_only = on; set local statement_timeout = " + LIMIT.toMillis();
    }

    private static boolean ofTheJob(SQLException broken) {
        String state = broken.getSQLState() == null ? "" : broken.getSQLState();
        return state.equals(CANCELLED) || state.length() == 5 && FAULTS_OF_THE_JOB.contains(state.substring(0, 2));
    }

    private static String firstLine(SQLException broken) {
        return String.valueOf(broken.getMessage()).lines().findFirst().orElse("");
    }

    private static RuntimeException fault(String sql, SQLException broken) {
        RuntimeException translated = new SQLExceptionSubclassTranslator().translate("judging", sql, broken);
        return translated != null ? translated : new UncategorizedSQLException("judging", sql, broken);
    }
}
