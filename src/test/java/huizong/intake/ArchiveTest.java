package huizong.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveTest {

    private static final String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    private static final Instant TIME = Instant.parse("2025-05-06T01:02:03.5Z");
    private static final LocalDate DAY = LocalDate.of(2025, 5, 6);

    @TempDir
    Path root;

    @Test
    void keeps_an_original_once_by_its_content_for_the_owner_alone() throws IOException {
        Archive archive = new Archive(root.resolve("archive"));

        assertThat(archive.keep(List.of(drop("a.xlsx", "abc")))).containsExactly(new Archive.Kept(ABC, 3));
        assertThat(archive.keep(List.of(drop("b.xlsx", "abc")))).containsExactly(new Archive.Kept(ABC, 3));

        assertThat(files(root.resolve("archive"))).containsExactly("ba/" + ABC);
        assertThat(archive.file(ABC)).hasContent("abc");
        assertThat(mode(archive.file(ABC))).isEqualTo("rw-------");
        assertThat(mode(root.resolve("archive"))).isEqualTo("rwx------");
        assertThat(mode(root.resolve("archive/ba"))).isEqualTo("rwx------");
    }

    @Test
    void says_what_to_do_where_it_cannot_write() throws IOException {
        Path original = drop("a.xlsx", "abc");
        Files.writeString(root.resolve("archive"), "a file where the folder should be");

        assertThatThrownBy(() -> new Archive(root.resolve("archive")).keep(List.of(original))).isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("cannot be archived").hasMessageContaining("Nothing was lost");
        assertThat(original).exists();
    }

    @Test
    void moves_to_the_days_folder_keeping_its_place_and_never_overwrites() throws IOException {
        Moves moves = new Moves(root);
        drop("甲县/表.xlsx", "1");
        assertThat(moves.move("甲县/表.xlsx", TIME, DAY)).isEqualTo(Moves.Moved.MOVED);
        drop("甲县/表.xlsx", "2");
        assertThat(moves.move("甲县/表.xlsx", TIME, DAY)).isEqualTo(Moves.Moved.MOVED);
        drop("甲县/表", "3");
        assertThat(moves.move("甲县/表", TIME, DAY)).isEqualTo(Moves.Moved.MOVED);

        assertThat(files(root)).containsExactly("processed/2025-05-06/甲县/表", "processed/2025-05-06/甲县/表 (2).xlsx",
                "processed/2025-05-06/甲县/表.xlsx");
        assertThat(root.resolve("processed/2025-05-06/甲县/表 (2).xlsx")).hasContent("2");
    }

    @Test
    void a_move_done_before_a_crash_is_no_fault_and_a_file_dropped_meanwhile_stays() throws IOException {
        assertThat(new Moves(root).move("a.xlsx", TIME, DAY)).isEqualTo(Moves.Moved.GONE);

        drop("a.xlsx", "new");
        assertThat(new Moves(root).move("a.xlsx", TIME.minusSeconds(1), DAY)).isEqualTo(Moves.Moved.REPLACED);
        assertThat(root.resolve("a.xlsx")).hasContent("new");
    }

    private Path drop(String path, String content) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
        return Files.setLastModifiedTime(file, FileTime.from(TIME));
    }

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private static List<String> files(Path root) throws IOException {
        try (Stream<Path> walk = Files.walk(root)) {
            return walk.filter(Files::isRegularFile).map(p -> root.relativize(p).toString()).sorted().toList();
        }
    }
}
