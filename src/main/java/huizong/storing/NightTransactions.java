package huizong.storing;

import java.sql.Connection;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The transactions in which a night works carry a name. A process that is killed leaves its statements running at the server,
 * with what they have claimed: the next night would pass over those submissions as somebody else's. The holder of the run
 * lock therefore ends what bears the name before it begins; nobody alive can.
 */
public final class NightTransactions {

    private static final String NAME = "huizong night";

    private NightTransactions() {
    }

    /** Names the transaction that is open on a connection, until it ends. */
    public static void name(Connection connection) {
        OpenConnection.client(connection).sql("select set_config('application_name', :name, true)").param("name", NAME)
                .query(String.class).single();
    }

    /** Ends the transactions of nights whose process is gone. Only for the holder of the run lock. @return how many there were */
    public static int endLeftOver(JdbcClient database) {
        return database.sql(SqlText.of("storing/end-night-transactions")).param("name", NAME).query(Boolean.class).list().size();
    }
}
