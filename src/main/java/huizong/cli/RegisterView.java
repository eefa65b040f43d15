package huizong.cli;

import huizong.batch.OpenedDatabase;
import huizong.jobs.JobCatalogue;
import huizong.storing.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.BiFunction;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks at the database without changing it, while a run may be going on. */
final class RegisterView {

    private RegisterView() {
    }

    /** A question that needs the connection itself; it may only read. */
    static <T> T connect(Installation here, BiFunction<Connection, JobCatalogue, T> question) {
        JobCatalogue catalogue = here.catalogue();
        try (Database database = OpenedDatabase.of(here.deployment(catalogue), 1);
                Connection connection = database.reader().getConnection()) {
            return question.apply(connection, catalogue);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed.getMessage(), failed);
        }
    }

    static <T> T look(Installation here, BiFunction<JdbcClient, JobCatalogue, T> question) {
        JobCatalogue catalogue = here.catalogue();
        try (Database database = OpenedDatabase.of(here.deployment(catalogue), 1)) {
            return question.apply(JdbcClient.create(database.reader()), catalogue);
        }
    }
}
