package huizong.batch;

import huizong.jobs.JobCatalogue;
import huizong.publishing.Releases;
import huizong.storing.OpenConnection;
import huizong.storing.Run;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Writes the workbook and the CSV of the next job and period that was released; several workers may take of them. When all are written
 * and it is a night, the last worker writes the morning report.
 */
final class PublishWork implements RunTasklet.Portion {

    private final Run run;
    private final JobCatalogue catalogue;
    private final Path output;
    private final ZoneId zone;
    private final TableFiles files;
    private @Nullable SharedWork<TableFiles.Place> released;

    PublishWork(Run run, JobCatalogue catalogue, Path output, ZoneId zone) {
        this.zone = zone;
        this.run = run;
        this.catalogue = catalogue;
        this.output = output;
        files = new TableFiles(catalogue, output);
    }

    @Override
    public boolean work(Connection connection) {
        JdbcClient database = OpenConnection.client(connection);
        Optional<TableFiles.Place> next = released(database).take(() -> report(database));
        next.ifPresent(place -> files.write(database, place));
        return next.isPresent();
    }

    private void report(JdbcClient database) {
        if (!run.isNight()) {
            return;
        }
        List<String> written = places(database).stream().map(files::workbook).filter(Files::exists)
                .map(workbook -> output.relativize(workbook).toString()).toList();
        new ReportFiles(database, catalogue, output, zone).write(run.id(), run.asOf(), written);
    }

    private List<TableFiles.Place> places(JdbcClient database) {
        return files.places(new Releases(database).ofRun(run.id()));
    }

    private synchronized SharedWork<TableFiles.Place> released(JdbcClient database) {
        if (released == null) {
            released = new SharedWork<>(places(database));
        }
        return released;
    }
}
