package huizong;

import static org.assertj.core.api.Assertions.assertThat;

import huizong.Transcript.Call;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the README and the operator's page show is what the program prints; a line of dots stands for any lines. */
class TranscriptTest {

    private static final Pattern BLOCK = Pattern.compile("```console\n(.*?)```", Pattern.DOTALL);

    @TempDir
    private Path home;

    @BeforeEach
    void a_fresh_clone() throws IOException {
        copy(Path.of("jobs"), home.resolve("jobs"));
        copy(Path.of("input/sample"), home.resolve("input/sample"));
        System.setProperty("huizong.home", home.toString());
    }

    @AfterEach
    void leave() {
        System.clearProperty("huizong.home");
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }

    private static List<Call> calls(Path page) throws IOException {
        return BLOCK.matcher(Files.readString(page)).results().flatMap(block -> Transcript.calls(block.group(1)).stream())
                .filter(call -> !call.arguments().isEmpty()).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.zh-CN.md", "docs/operating.md", "docs/templates.md"})
    void what_a_page_shows_is_what_the_program_prints(String page) throws IOException {
        List<Call> calls = calls(Path.of(page));
        assertThat(calls).isNotEmpty();
        for (Call call : calls) {
            Transcript.Printed printed = Transcript.call(call.arguments());
            assertThat(printed.status()).as(call.command()).isZero();
            assertThat(printed.text()).as("%s: %s", page, call.command()).matches(Transcript.pattern(call.expected()));
        }
    }
}
