package huizong.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DropFolderTest {

    private static final Instant MORNING = Instant.parse("2025-05-06T01:02:03.123456Z");
    private static final Pause NONE = () -> { };

    @TempDir
    Path root;

    @Test
    void takes_files_of_all_subfolders_by_time_and_path() throws IOException {
        drop("乙县/a.xlsx", "22", MORNING.plusSeconds(1));
        drop("b.xlsx", "333", MORNING);
        drop("a.xls", "1", MORNING);

        assertThat(gather(NONE)).isEqualTo(new Gathered(List.of(arrival("a.xls", 1, MORNING), arrival("b.xlsx", 3, MORNING),
                arrival("乙县/a.xlsx", 2, MORNING.plusSeconds(1))), List.of(), List.of()));
    }

    @Test
    void leaves_what_is_still_being_written_to_the_next_run() throws IOException {
        drop("grows.xlsx", "1", MORNING);
        drop("still.xlsx", "1", MORNING);
        drop("goes.xlsx", "1", MORNING);

        Gathered gathered = gather(() -> {
            changed("grows.xlsx", "12");
            changed("comes.xlsx", "1");
            deleted("goes.xlsx");
        });

        assertThat(gathered).isEqualTo(new Gathered(List.of(arrival("still.xlsx", 1, MORNING)), List.of(),
                List.of("comes.xlsx", "grows.xlsx")));
    }

    @Test
    void takes_samples_at_once_without_waiting() throws IOException {
        drop("sample/s.xlsx", "1", MORNING);

        Gathered gathered = gather(() -> fail("no need to look twice"));

        assertThat(gathered.arrivals()).containsExactly(
                new Arrival("sample/s.xlsx", "s.xlsx", input().resolve("sample/s.xlsx"), 1, null, true, MORNING));
    }

    @Test
    void ignores_what_programs_leave_behind_and_what_is_done() throws IOException {
        for (String name : List.of("~$a.xlsx", ".~lock.a.xlsx#", "a.xlsx.part", "Thumbs.db", ".DS_Store", "processed/2025-05-06/a.xlsx",
                ".git/config", "__MACOSX/a.xlsx")) {
            drop(name, "1", MORNING);
        }

        assertThat(gather(NONE)).isEqualTo(new Gathered(List.of(), List.of(), List.of()));
    }

    @Test
    void a_missing_folder_holds_nothing() {
        assertThat(gather(NONE)).isEqualTo(new Gathered(List.of(), List.of(), List.of()));
    }

    @Test
    void reports_links_that_lead_out_and_follows_those_within() throws IOException {
        drop("a.xlsx", "1", MORNING);
        Files.writeString(root.resolve("secret.xlsx"), "x");
        Files.createSymbolicLink(input().resolve("out.xlsx"), root.resolve("secret.xlsx"));
        Files.createSymbolicLink(input().resolve("dead.xlsx"), Path.of("nowhere"));
        Files.createSymbolicLink(input().resolve("folder"), root);
        Files.createSymbolicLink(input().resolve("in.xlsx"), Path.of("a.xlsx"));

        Gathered gathered = gather(NONE);

        assertThat(gathered.arrivals()).map(Arrival::path).containsExactly("a.xlsx", "in.xlsx");
        assertThat(gathered.passed()).containsExactly(new Passed("dead.xlsx", Passed.Reason.LINK_OUTSIDE, "nowhere"),
                new Passed("folder", Passed.Reason.LINK_OUTSIDE, root.toString()),
                new Passed("out.xlsx", Passed.Reason.LINK_OUTSIDE, root.resolve("secret.xlsx").toString()));
    }

    @Test
    void unpacks_a_zip_with_names_of_either_encoding() throws IOException {
        zip("gbk.zip", Charset.forName("GBK"), "贵阳/报表.xlsx", "贵阳/~$报表.xlsx");
        zip("utf8.zip", StandardCharsets.UTF_8, "报表.xlsx");

        List<Arrival> arrivals = gather(NONE).arrivals();

        assertThat(arrivals).map(Arrival::path).containsExactly("gbk.zip!/贵阳/报表.xlsx", "utf8.zip!/报表.xlsx");
        assertThat(arrivals.get(0)).isEqualTo(new Arrival("gbk.zip!/贵阳/报表.xlsx", "报表.xlsx", arrivals.get(0).content(), 7, "gbk.zip",
                false, MORNING));
        assertThat(arrivals.get(0).content()).hasContent("content");
        gather(NONE);
        assertThat(root.resolve("working").toFile().list()).hasSize(2);
    }

    @Test
    void passes_zips_that_are_damaged_empty_or_lead_out_of_themselves() throws IOException {
        drop("bad.zip", "PK not really", MORNING);
        zip("empty.zip", StandardCharsets.UTF_8);
        zip("slip.zip", StandardCharsets.UTF_8, "../../evil.xlsx", "good.xlsx");

        Gathered gathered = gather(NONE);

        assertThat(gathered.arrivals()).map(Arrival::path).containsExactly("slip.zip!/good.xlsx");
        assertThat(gathered.passed()).map(p -> p.path() + " " + p.reason().word())
                .containsExactly("bad.zip bad-zip", "empty.zip empty-zip", "slip.zip!/../../evil.xlsx unsafe-name");
    }

    @Test
    void a_zip_over_its_limits_is_passed_whole() throws IOException {
        zip("many.zip", StandardCharsets.UTF_8, "1.xlsx", "2.xlsx", "3.xlsx");
        Arrival zip = arrival("many.zip", 1, MORNING);

        assertThat(new ZipUnpacking(root.resolve("w"), new ZipLimits(2, 100, 100)).unpack(zip)).isEqualTo(
                new Unpacked(List.of(), List.of(new Passed("many.zip", Passed.Reason.LARGE_ZIP, "3 > 2"))));
        assertThat(new ZipUnpacking(root.resolve("w"), new ZipLimits(3, 7, 21)).unpack(zip).arrivals()).hasSize(3);
        assertThat(new ZipUnpacking(root.resolve("w"), new ZipLimits(9, 6, 100)).unpack(zip)).isEqualTo(
                new Unpacked(List.of(), List.of(new Passed("many.zip", Passed.Reason.LARGE_ZIP, "1.xlsx > 6"))));
        assertThat(new ZipUnpacking(root.resolve("w"), new ZipLimits(9, 100, 20)).unpack(zip)).isEqualTo(
                new Unpacked(List.of(), List.of(new Passed("many.zip", Passed.Reason.LARGE_ZIP, "3.xlsx > 6"))));
    }

    private Gathered gather(Pause pause) {
        return new DropFolder(input(), pause, root.resolve("working")).gather();
    }

    private Path input() {
        return root.resolve("input");
    }

    private Arrival arrival(String path, long size, Instant time) {
        Path content = input().resolve(path);
        return new Arrival(path, content.getFileName().toString(), content, size, null, false, time);
    }

    private void drop(String path, String content, Instant time) throws IOException {
        Path file = input().resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
        Files.setLastModifiedTime(file, FileTime.from(time));
    }

    private void zip(String path, Charset names, String... entries) throws IOException {
        Files.createDirectories(input());
        Path file = input().resolve(path);
        try (OutputStream out = Files.newOutputStream(file); ZipOutputStream zip = new ZipOutputStream(out, names)) {
            for (String entry : entries) {
                zip.putNextEntry(new ZipEntry(entry));
                zip.write("content".getBytes(StandardCharsets.UTF_8));
            }
        }
        Files.setLastModifiedTime(file, FileTime.from(MORNING));
    }

    private void changed(String path, String content) {
        try {
            drop(path, content, MORNING.plusSeconds(2));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void deleted(String path) {
        try {
            Files.delete(input().resolve(path));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
