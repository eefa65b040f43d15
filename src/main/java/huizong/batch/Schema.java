package huizong.batch;

import huizong.aggregating.StatsSchema;
import huizong.jobs.JobCatalogue;
import huizong.jobs.Problem;
import huizong.storing.DirectoryTables;
import huizong.storing.ReturnsSchema;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Brings the database's tables up to the jobs and the directory, in one transaction; only the holder of the run lock does. */
public final class Schema {

    private Schema() {
    }

    /**
     * @param scope code of the division the tables are about, null for everything loaded
     * @return what does not fit what is stored; if there is any, nothing was changed
     */
    public static List<Problem> apply(DataSource database, JobCatalogue catalogue, @Nullable String scope) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            List<Problem> problems = ReturnsSchema.apply(connection, catalogue);
            if (problems.isEmpty()) {
                StatsSchema.apply(connection, catalogue);
                DirectoryTables.store(connection, catalogue.directory());
                DirectoryTables.scope(connection, scope);
                connection.commit();
            } else {
                connection.rollback();
            }
            return problems;
        } catch (SQLException failed) {
            throw new IllegalStateException("cannot bring the tables up to the jobs: " + failed.getMessage(), failed);
        }
    }
}
