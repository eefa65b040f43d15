package huizong.batch;

import huizong.aggregating.TableFaults;
import huizong.aggregating.TableVersions;
import huizong.aggregating.Tabulated;
import huizong.aggregating.Tabulation;
import huizong.aggregating.TouchedTables;
import huizong.jobs.JobCatalogue;
import huizong.publishing.PublishedFigures;
import huizong.publishing.Releases;
import huizong.storing.Attempt;
import huizong.storing.OpenConnection;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Computes the next table and period the run has touched and freezes it as a release, if it can be computed. Several workers may take
 * of them at a time: whatever a table is compared with is computed anew, so none waits for another.
 */
final class TablesWork implements RunTasklet.Portion {

    private final long run;
    private final JobCatalogue catalogue;
    private final Clock clock;
    private @Nullable SharedWork<TouchedTables.Touched> touched;

    TablesWork(long run, JobCatalogue catalogue, Clock clock) {
        this.run = run;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    @Override
    public boolean work(Connection connection) throws SQLException {
        NightPoint.BETWEEN_JUDGE_AND_TABLES.reached();
        Releases releases = new Releases(OpenConnection.client(connection));
        SharedWork<TouchedTables.Touched> work = touched(connection);
        Runnable end = () -> new TableVersions(OpenConnection.client(connection), catalogue).keep();
        for (Optional<TouchedTables.Touched> next = work.take(end); next.isPresent(); next = work.take(end)) {
            if (!releases.madeBy(run, next.get().table(), next.get().period())) {
                compute(connection, releases, next.get());
                return true;
            }
        }
        return false;
    }

    /** A table that cannot be computed keeps the release it had, its job's author is told, and the others go on. */
    private void compute(Connection connection, Releases releases, TouchedTables.Touched next) {
        JdbcClient database = OpenConnection.client(connection);
        TableFaults faults = new TableFaults(database, run);
        faults.forget(next.table(), next.period());
        new Attempt(database).of(() -> release(connection, releases, next), fault -> {
            faults.store(next.table(), next.period(), fault, catalogue.job(next.table().job()).orElseThrow().version());
            return Optional.empty();
        });
    }

    private Optional<Releases.Release> release(Connection connection, Releases releases, TouchedTables.Touched next) {
        Tabulated computed = Tabulation.compute(connection, catalogue, next.table(), next.period(),
                releases.next(next.table(), next.period()));
        return releases.record(run, computed, new PublishedFigures(OpenConnection.client(connection), catalogue)
                .mismatches(next.table(), next.period(), computed.release()), clock.instant());
    }

    /** Asked once: what a run has touched does not change while its tables are computed, earlier periods first. */
    private synchronized SharedWork<TouchedTables.Touched> touched(Connection connection) {
        if (touched == null) {
            touched = new SharedWork<>(TouchedTables.of(connection, catalogue, run));
        }
        return touched;
    }
}
