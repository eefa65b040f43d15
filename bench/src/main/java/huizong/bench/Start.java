package huizong.bench;

import huizong.storing.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * From the call of {@code run} to the moment the rows of the first file are in the database: by the launcher, with the archive
 * it has made, and from the jar alone; with the server running, as beside {@code serve}, and with the server to be started.
 * Every call finds all jobs of the repository and one new sample.
 */
public final class Start {

    private final Path repository;
    private final Path home;
    private final List<Path> samples;
    private int taken;

    private Start(Path repository, Path home, List<Path> samples) {
        this.repository = repository;
        this.home = home;
        this.samples = samples;
    }

    /** @param took by the clock; @param used of the processors until then, by the program and the server */
    private record Started(Duration took, Duration used) {
    }

    /** @param arguments folder of the repository, empty work folder, starts per way */
    public static void main(String[] arguments) throws Exception {
        Path repository = Path.of(arguments[0]).toRealPath();
        Path home = Files.createDirectories(Path.of(arguments[1]));
        int starts = Integer.parseInt(arguments[2]);
        copy(repository.resolve("jobs"), home.resolve("jobs"));
        try (Stream<Path> files = Files.walk(repository.resolve("input/sample"))) {
            List<Path> samples = files.filter(f -> f.toString().endsWith(".xlsx")).sorted().toList();
            new Start(repository, home, samples).measure(starts);
        }
    }

    private void measure(int starts) throws Exception {
        List<String> launcher = List.of(repository.resolve("huizong").toString());
        List<String> jar = List.of(ProcessHandle.current().info().command().orElse("java"), "-Xmx256m", "-XX:+UseSerialGC", "-jar",
                repository.resolve("target/huizong-app.jar").toString());
        // the first makes the database and the archive, the second takes the archive into use
        start(launcher);
        start(launcher);
        for (List<String> way : List.of(launcher, jar)) {
            String name = way == launcher ? "launcher, archive" : "jar alone";
            print(name + ", server to be started", starts, way);
            try (Database kept = Database.embedded(home.resolve("data"), 1)) {
                print(name + ", server running", starts, way);
            }
        }
    }

    private void print(String name, int starts, List<String> way) throws Exception {
        List<Started> all = new ArrayList<>();
        for (int i = 0; i < starts; i++) {
            all.add(start(way));
        }
        System.out.printf("%-40s %.2f s (cpu %.2f), median of %d%n", name, median(all, Comparator.comparing(Started::took)).took().toNanos() / 1e9,
                median(all, Comparator.comparing(Started::used)).used().toNanos() / 1e9, starts);
    }

    private static Started median(List<Started> all, Comparator<Started> by) {
        return all.stream().sorted(by).toList().get(all.size() / 2);
    }

    private Started start(List<String> way) throws Exception {
        Path sample = samples.get(taken++ % samples.size());
        Path folder = Files.createDirectories(home.resolve("input/sample"));
        Path arrived = folder.resolve(taken + "-" + sample.getFileName());
        Files.copy(sample, arrived, StandardCopyOption.REPLACE_EXISTING);
        List<String> command = new ArrayList<>(way);
        command.addAll(List.of("run", "--as-of", "2025-11-05"));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(home.resolve("said.txt").toFile());
        builder.environment().put("HUIZONG_HOME", home.toString());
        Instant called = Instant.now();
        Process process = builder.start();
        try (Cpu cpu = Cpu.of(process, home.resolve("data/postgres/server"))) {
            if (process.waitFor() != 0) {
                throw new IllegalStateException(Files.readString(home.resolve("said.txt")));
            }
            Instant read = firstRead();
            // a sample that is no workbook of ours has no rows; the next one has
            return read == null ? start(way) : new Started(Duration.between(called, read), cpu.between(called, read));
        } finally {
            Files.delete(arrived);
        }
    }

    private @Nullable Instant firstRead() throws SQLException {
        try (Database database = Database.embedded(home.resolve("data"), 1); Connection connection = database.application().getConnection();
             Statement statement = connection.createStatement(); ResultSet result = statement.executeQuery(
                     "select min(loaded_at) from register.submission where run_id = (select max(id) from register.run)")) {
            result.next();
            return result.getTimestamp(1) == null ? null : result.getTimestamp(1).toInstant();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }
}
