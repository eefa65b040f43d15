package huizong.storing;

import java.sql.Connection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Asks questions on a connection somebody else opened and will commit. */
public final class OpenConnection {

    private OpenConnection() {
    }

    /** A client whose statements all run in the connection's transaction; it never closes the connection. */
    public static JdbcClient client(Connection connection) {
        return JdbcClient.create(new SingleConnectionDataSource(connection, true));
    }
}
