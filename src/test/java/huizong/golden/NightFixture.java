package huizong.golden;

import huizong.SentWorkbook;
import huizong.TestDatabase;
import huizong.batch.Deployment;
import huizong.batch.Desk;
import huizong.batch.Night;
import huizong.batch.NightOrder;
import huizong.batch.NightResult;
import huizong.catalogue.Finding;
import huizong.catalogue.Reach;
import huizong.jobs.FormDefinition;
import huizong.jobs.JobCatalogue;
import huizong.jobs.JobFiles;
import huizong.jobs.LoadResult;
import huizong.publishing.PublishedTable;
import huizong.publishing.TableReader;
import huizong.storing.Findings;
import huizong.storing.RunLock;
import huizong.storing.Submission;
import huizong.storing.Submissions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A deployment in a folder of its own, through which workbooks go as in a real night. */
final class NightFixture {

    private static final JobCatalogue CATALOGUE = catalogueOf(Path.of("jobs"));

    private final Path home;
    private final JobCatalogue catalogue;
    private final PGSimpleDataSource database;
    private int workers = 2;
    private String scope;
    private int sent;

    NightFixture(Path home) {
        this(home, CATALOGUE);
    }

    NightFixture(Path home, JobCatalogue catalogue) {
        this(home, catalogue, TestDatabase.freshSource());
    }

    NightFixture(Path home, JobCatalogue catalogue, PGSimpleDataSource database) {
        this.home = home;
        this.catalogue = catalogue;
        this.database = database;
        try {
            Files.createDirectories(home.resolve("input"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static JobCatalogue catalogueOf(Path jobs) {
        return JobFiles.load(jobs).fold(loaded -> loaded, problems -> {
            throw new IllegalStateException(problems.toString());
        });
    }

    JobCatalogue catalogue() {
        return catalogue;
    }

    /** The same deployment after its job files changed. */
    NightFixture withJobs(JobCatalogue changed) {
        return new NightFixture(home, changed, database);
    }

    RunLock lock() {
        return RunLock.tryAcquire(database, "another run");
    }

    FormDefinition form(String code) {
        return catalogue.formByCode(code).orElseThrow();
    }

    /** The division the deployment's tables are about. */
    NightFixture scope(String division) {
        scope = division;
        return this;
    }

    NightFixture workers(int number) {
        workers = number;
        return this;
    }

    /** Puts a workbook into the drop folder; each comes a minute after the one before. */
    NightFixture send(String name, SentWorkbook workbook) {
        return arrived(workbook.writeTo(home.resolve("input").resolve(name)));
    }

    /** Puts a copy of a file into the drop folder, under a path below it. */
    NightFixture send(String path, Path original) {
        Path file = home.resolve("input").resolve(path);
        try {
            Files.createDirectories(file.getParent());
            return arrived(Files.copy(original, file));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private NightFixture arrived(Path file) {
        try {
            Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2025-05-06T01:00:00Z").plusSeconds(60L * sent++)));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return this;
    }

    /** Runs the night. @return its morning report */
    String night(LocalDate asOf) {
        return ((NightResult.Done) result(asOf)).report();
    }

    NightResult result(LocalDate asOf) {
        return new Night(deployment(asOf), order(asOf)).run();
    }

    private NightOrder order(LocalDate asOf) {
        return new NightOrder(home.resolve("input"), home.resolve("output"), home.resolve("data"), Set.of(), asOf, workers);
    }

    Desk desk(LocalDate asOf) {
        return new Desk(deployment(asOf), order(asOf));
    }

    Deployment deployment(LocalDate asOf) {
        Clock clock = Clock.fixed(asOf.atTime(2, 0).atZone(ZoneId.of("Asia/Shanghai")).toInstant(), ZoneId.of("Asia/Shanghai"));
        return new Deployment(catalogue, home.resolve("data"), url(), scope, clock);
    }

    String url() {
        return database.getURL() + (database.getURL().contains("?") ? "&" : "?") + "user=" + database.getUser();
    }

    Connection connection() throws SQLException {
        return database.getConnection();
    }

    JdbcClient database() {
        return JdbcClient.create(database);
    }

    Path output() {
        return home.resolve("output");
    }

    Submission submission(String file) {
        return new Submissions(database()).list(Submissions.Filter.ALL).stream().filter(s -> s.file().name().equals(file)).findFirst()
                .orElseThrow(() -> new AssertionError("nothing is known of " + file));
    }

    /** The one that arrived last. */
    Submission latest() {
        List<Submission> all = new Submissions(database()).list(Submissions.Filter.ALL);
        return all.get(all.size() - 1);
    }

    List<Finding> findings(String file) {
        return new Findings(database()).of(submission(file).id());
    }

    PublishedTable table(String code, String period, Reach reach) {
        return new TableReader(database(), catalogue).read(catalogue.table(code).orElseThrow(), period, reach, null, null)
                .orElseThrow(() -> new AssertionError(code + " has no release for " + period));
    }

    /** The line whose columns have these values, as printed by column name. */
    static Map<String, String> line(PublishedTable table, Map<String, String> where) {
        for (PublishedTable.Line line : table.lines()) {
            Map<String, String> printed = new HashMap<>();
            for (int i = 0; i < table.columns().size(); i++) {
                printed.put(table.columns().get(i).name(), table.columns().get(i).printed(line.values().get(i)));
            }
            if (where.entrySet().stream().allMatch(w -> w.getValue().equals(printed.get(w.getKey())))) {
                return printed;
            }
        }
        throw new AssertionError("no line " + where + " in " + table.table().code());
    }
}
