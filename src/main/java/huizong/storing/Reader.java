package huizong.storing;

import java.sql.Connection;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The role of expressions and readers: it owns nothing and may only SELECT. */
public final class Reader {

    /** The role's name. On an outside database it may be missing. */
    public static final String ROLE = "huizong_reader";

    private Reader() {
    }

    /** Lets the role read everything there is by now; does nothing where there is no such role. */
    public static void grant(Connection connection) {
        grant(OpenConnection.client(connection));
    }

    static void grant(JdbcClient database) {
        database.sql(SqlText.of("storing/grant-to-reader")).update();
    }
}
