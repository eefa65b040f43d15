package huizong.bench;

import huizong.batch.Deployment;
import huizong.batch.Night;
import huizong.batch.NightOrder;
import huizong.batch.NightResult;
import huizong.jobs.JobCatalogue;
import huizong.storing.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One night in a fresh deployment: its time by step, as the batch tables have it, and the floor measured after it on the
 * same server.
 *
 * @param whole from the call to the morning report, with making and starting the database
 */
record Pass(long workbooks, long rows, Map<String, Step> steps, Duration whole, Duration idle, long peakHeap, Floor floor,
            List<Peers.Peer> peers) {

    /** @param took by the clock; @param used of the processors, by this process and the server */
    record Step(Duration took, Duration used) {
        static final Step NONE = new Step(Duration.ZERO, Duration.ZERO);

        Step plus(Step other) {
            return new Step(took.plus(other.took), used.plus(other.used));
        }
    }

    /** What is measured when a pass is done, on the server and the rows it leaves. */
    interface After {
        After NOTHING = (place, workbooks) -> List.of();

        List<Peers.Peer> peers(Path place, Path workbooks) throws IOException;
    }

    private static final List<String> TO_TABLES = List.of("load", "judge", "tables");
    private static final List<String> TO_ANSWERS = List.of("load", "judge", "answer", "tables", "publish");
    private static final LocalDate AS_OF = LocalDate.of(2025, 5, 1);
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** Read to tables, as the target counts it. */
    Step toTables() {
        return sum(TO_TABLES);
    }

    /** Every workbook read, its rows and what was found in it stored: the part that another reader would take over. */
    Step load() {
        return steps.get("load");
    }

    /** And every answer and workbook written. */
    Step toAnswers() {
        return sum(TO_ANSWERS);
    }

    private Step sum(List<String> names) {
        return names.stream().map(steps::get).reduce(Step.NONE, Step::plus);
    }

    /**
     * @param sheet     name of the sheet the workbooks hold
     * @param workbooks the drop folder's content; links to it are made, so that it serves every pass
     * @param place     folder of this pass, made and removed again
     * @param after     done last, while the server runs
     */
    static Pass run(JobCatalogue catalogue, String sheet, Path workbooks, Path place, int workers, After after) throws IOException, SQLException {
        Path input = linked(workbooks, place.resolve("input"));
        Clock clock = Clock.fixed(Instant.parse("2025-05-01T02:00:00Z"), ZONE);
        Night night = new Night(new Deployment(catalogue, place.resolve("data"), null, null, clock),
                new NightOrder(input, place.resolve("output"), place.resolve("data"), Set.of(), AS_OF, workers));
        Heap.forget();
        try (Cpu cpu = new Cpu(place.resolve("data/postgres/server"))) {
            Duration whole = timed(night, NightResult.Done.class);
            long heap = Heap.peak();
            Duration idle = timed(night, NightResult.NothingNew.class);
            try (Database database = Database.embedded(place.resolve("data"), 2);
                 Connection connection = database.application().getConnection()) {
                return new Pass(count(connection, "register.submission"), count(connection, "returns_raw." + sheet), steps(connection, cpu), whole, idle, heap,
                        Floor.measure(connection, sheet, workbooks, place.resolve("rows.bin"), cpu), after.peers(place, workbooks));
            }
        } finally {
            remove(place);
        }
    }

    private static Duration timed(Night night, Class<? extends NightResult> expected) {
        long start = System.nanoTime();
        NightResult result = night.run();
        if (!expected.isInstance(result)) {
            throw new IllegalStateException("the night ended otherwise than expected: " + result);
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static Path linked(Path workbooks, Path input) throws IOException {
        Files.createDirectories(input);
        try (Stream<Path> files = Files.list(workbooks)) {
            for (Path file : files.toList()) {
                Files.createLink(input.resolve(file.getFileName()), file);
            }
        }
        return input;
    }

    private static long count(Connection connection, String relation) throws SQLException {
        try (Statement statement = connection.createStatement();
             ResultSet result = statement.executeQuery("select count(*) from " + relation)) {
            result.next();
            return result.getLong(1);
        }
    }

    private static Map<String, Step> steps(Connection connection, Cpu cpu) throws SQLException {
        Map<String, Step> steps = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement(); ResultSet result = statement.executeQuery("""
                select step_name, start_time, end_time from batch.batch_step_execution
                where step_name not like '%:%' order by start_time, step_execution_id""")) {
            while (result.next()) {
                Instant from = result.getTimestamp(2).toInstant();
                Instant to = result.getTimestamp(3).toInstant();
                steps.put(result.getString(1), new Step(Duration.between(from, to), cpu.between(from, to)));
            }
        }
        return steps;
    }

    static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
