package huizong.checking;

import huizong.storing.Findings;
import huizong.storing.OpenConnection;
import huizong.storing.SheetRegister;
import java.sql.Connection;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What every question of one judging shares: the transaction, the places of cells, where findings and faults go. */
record Judging(JdbcClient database, ReadOnly readOnly, Faults faults, Places places, Findings findings) {

    static Judging on(Connection connection, long runId, String job) {
        JdbcClient database = OpenConnection.client(connection);
        return new Judging(database, new ReadOnly(connection), new Faults(database, runId, job),
                new Places(new SheetRegister(database), database), new Findings(database));
    }
}
