package huizong.batch;

import huizong.jobs.JobCatalogue;
import huizong.publishing.Releases;
import huizong.storing.OpenConnection;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes the workbooks and CSV of what was released, then the morning report. */
final class PublishWork implements RunTasklet.Portion {

    private final long run;
    private final JobCatalogue catalogue;
    private final Path output;
    private final LocalDate asOf;

    PublishWork(long run, JobCatalogue catalogue, Path output, LocalDate asOf) {
        this.run = run;
        this.catalogue = catalogue;
        this.output = output;
        this.asOf = asOf;
    }

    @Override
    public boolean work(Connection connection) {
        JdbcClient database = OpenConnection.client(connection);
        List<Path> written = new TableFiles(database, catalogue, output).write(new Releases(database).ofRun(run));
        new ReportFiles(database, catalogue, output).write(run, asOf,
                written.stream().map(p -> output.relativize(p).toString()).toList());
        return false;
    }
}
