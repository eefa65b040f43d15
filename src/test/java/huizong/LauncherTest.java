package huizong;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher before a small program in place of ours: its archive makes a start quicker and nothing else. */
class LauncherTest {

    @TempDir
    private Path home;

    @BeforeEach
    void a_built_program() throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "the launcher is a script of bash");
        Files.copy(Path.of("huizong"), home.resolve("huizong"));
        Files.createDirectories(home.resolve("target"));
        build("one");
    }

    /** The small program says who it is and what it was asked, and lays itself out as a jar of Spring Boot's would. */
    public static final class Small {

        public static void main(String[] arguments) throws IOException {
            if ("tools".equals(System.getProperty("jarmode"))) {
                Path place = Files.createDirectories(Path.of(arguments[2]));
                Files.copy(Path.of(System.getProperty("java.class.path")), place.resolve("huizong-app.jar"));
                return;
            }
            System.out.println(Small.class.getPackage().getImplementationTitle() + " " + String.join(" ", arguments));
        }
    }

    private void build(String title) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, Small.class.getName());
        manifest.getMainAttributes().put(Attributes.Name.IMPLEMENTATION_TITLE, title);
        Path jar = home.resolve("target/huizong-app.jar");
        try (OutputStream file = Files.newOutputStream(jar); JarOutputStream out = new JarOutputStream(file, manifest)) {
            String name = Small.class.getName().replace('.', '/') + ".class";
            out.putNextEntry(new JarEntry(name));
            try (var from = Small.class.getResourceAsStream("/" + name)) {
                from.transferTo(out);
            }
        }
        Files.setLastModifiedTime(jar, FileTime.from(Instant.parse("2025-05-06T00:00:00Z").plusSeconds(title.hashCode())));
    }

    private String call(String... arguments) throws IOException, InterruptedException {
        List<String> command = Stream.concat(Stream.of("/bin/bash", home.resolve("huizong").toString()), Stream.of(arguments)).toList();
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process = builder.start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(printed).isZero();
        return printed;
    }

    private List<Path> archives() throws IOException {
        try (Stream<Path> files = Files.walk(home.resolve("target"))) {
            return files.filter(f -> f.getFileName().toString().endsWith(".archive")).sorted().toList();
        }
    }

    @Test
    void the_archive_of_the_first_run_is_used_by_the_next_start_and_changes_nothing_it_prints() throws Exception {
        assertThat(call("jobs")).isEqualTo("one jobs\n");
        assertThat(archives()).isEmpty();
        assertThat(call("run")).isEqualTo("one run\n");
        assertThat(call("run")).isEqualTo("one run\n");

        assertThat(archives()).hasSize(1);
        assertThat(call("table", "T 1")).isEqualTo("one table T 1\n");
    }

    @Test
    void a_program_built_anew_gets_an_archive_of_its_own() throws Exception {
        call("run");
        call("run");
        build("two");

        assertThat(call("run")).isEqualTo("two run\n");
        assertThat(call("run")).isEqualTo("two run\n");
        assertThat(archives()).hasSize(2);
    }

    @Test
    void a_damaged_archive_or_a_dump_that_was_cut_off_is_no_fault() throws Exception {
        call("run");
        call("run");
        Path archive = archives().get(0);
        Files.write(archive, new byte[] {1, 2, 3});
        assertThat(call("run")).isEqualTo("one run\n");

        Files.delete(archive);
        Files.writeString(archive.resolveSibling(archive.getFileName() + ".new.999999999"), "cut off");
        assertThat(call("run")).isEqualTo("one run\n");
        assertThat(archives()).isEmpty();
    }

    @Test
    void where_nothing_can_be_laid_out_the_program_starts_from_its_jar() throws Exception {
        Path target = home.resolve("target");
        Files.writeString(home.resolve("elsewhere"), "");
        String blocked = Files.readString(home.resolve("huizong")).replace("target/app-", "elsewhere/app-");
        Files.writeString(home.resolve("huizong"), blocked);

        assertThat(call("run")).isEqualTo("one run\n");
        try (Stream<Path> files = Files.list(target)) {
            assertThat(files.map(f -> f.getFileName().toString())).containsExactly("huizong-app.jar");
        }
    }
}
