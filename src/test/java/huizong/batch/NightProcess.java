package huizong.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A deployment in a folder of its own, worked by processes of its own, as an operator would start (and a power cut end) them. */
final class NightProcess {

    private static final String AS_OF = "2025-05-06";
    private static final long PATIENCE_SECONDS = 600;

    private final Path home;

    /** @param home holds {@code input/}, {@code output/} and {@code data/} */
    NightProcess(Path home) {
        this.home = home;
    }

    /** The same deployment again, in another place. */
    NightProcess copiedTo(Path other) {
        ended(start(List.of("cp", "-a", home.toString(), other.toString()), home.resolveSibling("copy.log")));
        return new NightProcess(other);
    }

    Path home() {
        return home;
    }

    Path data() {
        return home.resolve("data");
    }

    /** What a process said and how it ended. */
    record Ended(int status, String said) {
    }

    /** A night from start to end. */
    Ended night(String... properties) {
        return ended(startNight(properties));
    }

    Process startNight(String... properties) {
        return startNightOf(AS_OF, properties);
    }

    Process startNightOf(String asOf, String... properties) {
        List<String> command = java(properties);
        command.addAll(List.of("run", "--input", home.resolve("input").toString(), "--output", home.resolve("output").toString(),
                "--as-of", asOf, "--workers", "2"));
        command.addAll(place());
        return start(command, home.resolve("log-" + System.nanoTime() + ".txt"));
    }

    /** Another command at the same deployment. */
    Ended ask(String... arguments) {
        List<String> command = java();
        command.addAll(List.of(arguments));
        command.addAll(place());
        return ended(start(command, home.resolve("log-" + System.nanoTime() + ".txt")));
    }

    private List<String> place() {
        return List.of("--data", data().toString(), "--jobs", Path.of("jobs").toAbsolutePath().toString());
    }

    private static List<String> java(String... properties) {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m",
                "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto", "-Djava.awt.headless=true"));
        command.addAll(List.of(properties));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "huizong.Huizong"));
        return command;
    }

    private static final java.util.Map<Process, Path> LOGS = new java.util.concurrent.ConcurrentHashMap<>();

    private static Process start(List<String> command, Path log) {
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
            LOGS.put(process, log);
            return process;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static Ended ended(Process process) {
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
                throw new IllegalStateException("does not end: " + Files.readString(LOGS.get(process)));
            }
            return new Ended(process.exitValue(), Files.readString(LOGS.get(process)));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /** Ends the database's process and all its children without warning. @return false where none ran */
    boolean killDatabase() {
        Optional<ProcessHandle> postmaster = postmasterLine(0).map(Long::parseLong).flatMap(ProcessHandle::of);
        List<ProcessHandle> all = Stream.concat(postmaster.stream(), postmaster.stream().flatMap(ProcessHandle::descendants)).toList();
        all.forEach(ProcessHandle::destroyForcibly);
        return !all.isEmpty();
    }

    private Optional<String> postmasterLine(int number) {
        try {
            List<String> lines = Files.readAllLines(data().resolve("postgres/server/postmaster.pid"));
            return lines.size() > 3 ? Optional.of(lines.get(number).strip()) : Optional.empty();
        } catch (IOException notRunning) {
            return Optional.empty();
        }
    }

    /** A connection past the program, so that it does not notice; empty while no database answers. */
    Optional<Connection> look() {
        try {
            Optional<String> port = postmasterLine(3);
            return port.isEmpty() ? Optional.empty() : Optional.of(DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port.get()
                    + "/huizong", "huizong", Files.readString(data().resolve("keys/huizong")).strip()));
        } catch (IOException | SQLException notYet) {
            return Optional.empty();
        }
    }

    /** How far the open run is, as {@code state=count} of its submissions; empty where none is open. */
    Optional<String> progress() {
        try (Connection connection = look().orElse(null)) {
            return connection == null ? Optional.empty() : progress(connection);
        } catch (SQLException gone) {
            return Optional.empty();
        }
    }

    private static Optional<String> progress(Connection connection) throws SQLException {
        try (ResultSet row = connection.createStatement().executeQuery("""
                select (select string_agg(state || '=' || n, ' ' order by state)
                        from (select state, count(*) as n from register.submission s where s.run_id = r.id group by state) as counted)
                from register.run r where r.finished_at is null
                """)) {
            return row.next() ? Optional.of(Optional.ofNullable(row.getString(1)).orElse("nothing taken in")) : Optional.empty();
        }
    }

    /** Waits until a run is open. @return false where the process ended before */
    boolean awaitOpenRun(Process process) {
        while (process.isAlive()) {
            try (Connection connection = look().orElse(null)) {
                while (connection != null && process.isAlive()) {
                    if (progress(connection).isPresent()) {
                        return true;
                    }
                    pause(Duration.ofMillis(20));
                }
            } catch (SQLException notYet) {
                // the server is starting
            }
            pause(Duration.ofMillis(50));
        }
        return false;
    }

    /** Waits until the open run is finished, or its process. */
    void awaitNoOpenRun(Process process) {
        while (process.isAlive() && progress().isPresent()) {
            pause(Duration.ofMillis(50));
        }
    }

    static void pause(Duration duration) {
        try {
            TimeUnit.NANOSECONDS.sleep(duration.toNanos());
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
