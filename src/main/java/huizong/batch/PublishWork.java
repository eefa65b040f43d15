package huizong.batch;

import huizong.jobs.JobCatalogue;
import huizong.publishing.Releases;
import huizong.storing.OpenConnection;
import huizong.storing.Run;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.ZoneId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes the workbooks and CSV of what was released, and for a night the morning report. */
final class PublishWork implements RunTasklet.Portion {

    private final Run run;
    private final JobCatalogue catalogue;
    private final Path output;
    private final ZoneId zone;

    PublishWork(Run run, JobCatalogue catalogue, Path output, ZoneId zone) {
        this.zone = zone;
        this.run = run;
        this.catalogue = catalogue;
        this.output = output;
    }

    @Override
    public boolean work(Connection connection) {
        JdbcClient database = OpenConnection.client(connection);
        List<Path> written = new TableFiles(database, catalogue, output).write(new Releases(database).ofRun(run.id()));
        if (!run.isNight()) {
            return false;
        }
        new ReportFiles(database, catalogue, output, zone).write(run.id(), run.asOf(),
                written.stream().map(p -> output.relativize(p).toString()).toList());
        return false;
    }
}
