package huizong.batch;

import huizong.aggregating.Tabulated;
import huizong.aggregating.Tabulation;
import huizong.aggregating.TouchedTables;
import huizong.jobs.JobCatalogue;
import huizong.publishing.Releases;
import huizong.storing.OpenConnection;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Computes the next table and period the run has touched and freezes it as a release. */
final class TablesWork implements RunTasklet.Portion {

    private final long run;
    private final JobCatalogue catalogue;
    private final Clock clock;
    private final Set<String> done = new HashSet<>();

    TablesWork(long run, JobCatalogue catalogue, Clock clock) {
        this.run = run;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    @Override
    public boolean work(Connection connection) throws SQLException {
        NightPoint.BETWEEN_JUDGE_AND_TABLES.reached();
        Releases releases = new Releases(OpenConnection.client(connection));
        List<TouchedTables.Touched> touched = TouchedTables.of(connection, catalogue, run);
        for (TouchedTables.Touched next : touched) {
            boolean waiting = done.add(next.table().code() + " " + next.period().text())
                    && !releases.madeBy(run, next.table(), next.period());
            if (waiting) {
                Tabulated computed = Tabulation.compute(connection, catalogue, next.table(), next.period(),
                        releases.next(next.table(), next.period()));
                releases.record(run, computed, clock.instant());
                return true;
            }
        }
        return false;
    }
}
