package huizong.golden;

import static org.assertj.core.api.Assertions.assertThat;

import huizong.DebianPostgres;
import huizong.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

/** The night of the demonstration on Debian's PostgreSQL 15 comes to what it comes to on the one we bring with us. */
class OldestDatabaseTest {

    @TempDir
    private Path home;

    private NightFixture demonstration(String name, PGSimpleDataSource database) {
        NightFixture night = new NightFixture(home.resolve(name), NightFixture.catalogueOf(Path.of("jobs")), database);
        Demonstration.files().forEach(file -> night.send(file, Demonstration.file(file)));
        night.night(Demonstration.NIGHT);
        return night;
    }

    private static List<String> without(List<String> lines, List<String> others) {
        Set<String> left = new TreeSet<>(lines);
        left.removeAll(new HashSet<>(others));
        return List.copyOf(left);
    }

    /** Every file of a folder by its path: texts as they are, workbooks by their parts. */
    private static Map<String, String> files(Path folder) {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(file).toString(), file.toString().matches(".*\\.xls[xm]") ? parts(file)
                        : new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return files;
    }

    private static String parts(Path file) throws IOException {
        Map<String, Long> parts = new TreeMap<>();
        try (ZipFile workbook = new ZipFile(file.toFile())) {
            for (ZipEntry part : Collections.list(workbook.entries())) {
                CRC32 sum = new CRC32();
                sum.update(workbook.getInputStream(part).readAllBytes());
                parts.put(part.getName(), sum.getValue());
            }
        }
        return parts.toString();
    }

    @Test
    void the_demonstration_comes_to_the_same_rows_answers_and_tables() throws Exception {
        try (DebianPostgres server = DebianPostgres.start()) {
            server.execute("create role deployment login createrole", "create database huizong owner deployment");
            PGSimpleDataSource oldest = new PGSimpleDataSource();
            oldest.setUrl("jdbc:postgresql://127.0.0.1:" + server.port() + "/huizong");
            oldest.setUser("deployment");
            NightFixture old = demonstration("old", oldest);
            NightFixture ours = demonstration("ours", TestDatabase.freshSource());

            assertThat(old.database().sql("show server_version").query(String.class).single()).startsWith("15.");
            List<String> theirs = RegisterPicture.of(old.database());
            List<String> expected = RegisterPicture.of(ours.database());
            assertThat(theirs).hasSizeGreaterThan(500);
            assertThat(without(theirs, expected)).as("only on the oldest").isEmpty();
            assertThat(without(expected, theirs)).as("only on ours").isEmpty();
            assertThat(theirs).hasSameSizeAs(expected);
            Map<String, String> written = files(old.output());
            assertThat(written.keySet()).isEqualTo(files(ours.output()).keySet()).hasSizeGreaterThan(100);
            files(ours.output()).forEach((file, content) -> assertThat(written.get(file)).as(file).isEqualTo(content));
        }
    }
}
