package huizong.storing;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** The versions of the schema, {@code db/migration}. */
public final class Migrations {

    private Migrations() {
    }

    /**
     * Brings the database to this version, as the application's role; the history stands in {@code register}.
     *
     * @return how many migrations were carried out
     */
    public static int apply(DataSource application) {
        return Flyway.configure().dataSource(application).defaultSchema("register")
                .initSql("set client_min_messages = warning").load().migrate().migrationsExecuted;
    }
}
