package huizong.bench;

import com.zaxxer.hikari.HikariDataSource;
import huizong.aggregating.Tabulation;
import huizong.catalogue.Period;
import huizong.checking.Judge;
import huizong.jobs.JobCatalogue;
import huizong.jobs.JobDefinition;
import huizong.storing.Database;
import huizong.storing.OpenConnection;
import huizong.storing.TableStatistics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A night done the usual way on the database of a night of ours: the rows of all workbooks are read by another library, one
 * workbook after the other, and put by JDBC batch (rewritten to multi-row inserts) into our own emptied table; then our own
 * judging and tabulation run over them. Covers, findings, addresses, hashes and the register the peers do without: what our
 * loading wrote there is left standing, as if they had.
 */
final class PeerNight {

    private static final int WARMING = 300;
    private static final int FILES_PER_COMMIT = 100;
    private static final String JOB = "bench-roster";
    private static final String TABLE = "B-1";
    private static final LocalDate TODAY = LocalDate.of(2025, 5, 1);
    private static final int RELEASE = 99;

    private final Connection connection;
    private final JobCatalogue catalogue;
    private final List<Path> workbooks;
    private final Map<String, Long> numbers;
    private final Cpu cpu;

    private PeerNight(Connection connection, JobCatalogue catalogue, List<Path> workbooks, Cpu cpu) throws SQLException {
        this.connection = connection;
        this.catalogue = catalogue;
        this.workbooks = workbooks;
        this.cpu = cpu;
        this.numbers = numbers();
    }

    /** @param arguments jobs, the folder of a pass of ours that is done, its workbooks */
    public static void main(String[] arguments) throws SQLException, IOException {
        Path data = Path.of(arguments[1]).resolve("data");
        List<Path> workbooks;
        try (Stream<Path> files = Files.list(Path.of(arguments[2]))) {
            workbooks = files.sorted().toList();
        }
        try (Database database = Database.embedded(data, 2);
             Connection connection = rewriting(database).getConnection();
             Cpu cpu = new Cpu(data.resolve("postgres/server"))) {
            PeerNight night = new PeerNight(connection, Corpus.catalogue(Path.of(arguments[0])), workbooks, cpu);
            System.out.println(night.measure("fastexcel-reader", PeerReaders::fastexcel).line());
            System.out.println(night.measure("excel-streaming-reader", PeerReaders::streaming).line());
        }
    }

    /** The data source behind the pool, told to send batches as they are quickest. */
    private static PGSimpleDataSource rewriting(Database database) {
        PGSimpleDataSource source = (PGSimpleDataSource) ((HikariDataSource) database.application()).getDataSource();
        source.setReWriteBatchedInserts(true);
        return source;
    }

    private Map<String, Long> numbers() throws SQLException {
        Map<String, Long> found = new HashMap<>();
        try (Statement statement = connection.createStatement(); ResultSet files = statement.executeQuery("select name, id from register.file")) {
            while (files.next()) {
                found.put(files.getString(1), files.getLong(2));
            }
        }
        return found;
    }

    private Peers.Peer measure(String name, PeerReaders.Reading reading) throws SQLException, IOException {
        forgetNight();
        load(reading, workbooks.subList(0, Math.min(WARMING, workbooks.size())));
        toTables();
        forgetNight();
        Instant from = Instant.now();
        long rows = load(reading, workbooks);
        Instant stored = Instant.now();
        toTables();
        Instant done = Instant.now();
        return new Peers.Peer(name, workbooks.size(), rows, step(from, stored), step(stored, done));
    }

    private Pass.Step step(Instant from, Instant to) {
        return new Pass.Step(Duration.between(from, to), cpu.between(from, to));
    }

    /** As before judging, and without rows. */
    private void forgetNight() throws SQLException {
        connection.setAutoCommit(true);
        try (Statement statement = connection.createStatement()) {
            statement.execute("truncate returns_raw.b01a");
            statement.execute("delete from register.finding where stage = 'judge'");
            statement.execute("delete from register.row_out");
            statement.execute("delete from register.rule_outcome");
            statement.execute("update register.submission set state = 'loaded', verdict = null where loaded_at is not null");
            statement.execute("vacuum analyze");
        }
        connection.setAutoCommit(false);
    }

    private long load(PeerReaders.Reading reading, List<Path> files) throws SQLException, IOException {
        long rows = 0;
        try (PeerRow row = new PeerRow(connection)) {
            for (int i = 0; i < files.size(); i++) {
                row.of(numbers.get(files.get(i).getFileName().toString()));
                rows += reading.rows(files.get(i), row);
                if ((i + 1) % FILES_PER_COMMIT == 0) {
                    row.send();
                    connection.commit();
                }
            }
            row.send();
        }
        connection.commit();
        return rows;
    }

    private void toTables() throws SQLException {
        long run = 1;
        JobDefinition job = catalogue.job(JOB).orElseThrow();
        new TableStatistics(OpenConnection.client(connection)).renew(run, JOB);
        Judge.judge(connection, catalogue, job, run, TODAY);
        connection.commit();
        Tabulation.compute(connection, catalogue, job.table(TABLE).orElseThrow(), Period.parse("2025-04").orElseThrow(), RELEASE);
        connection.commit();
    }
}
