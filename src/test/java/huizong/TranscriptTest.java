package huizong;

import static org.assertj.core.api.Assertions.assertThat;

import huizong.cli.HuizongCommand;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
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

    private record Call(String command, List<String> expected) {
    }

    private static List<Call> calls(Path page) throws IOException {
        List<Call> calls = new ArrayList<>();
        Matcher block = BLOCK.matcher(Files.readString(page));
        while (block.find()) {
            for (String line : block.group(1).split("\n")) {
                if (line.startsWith("$ ./huizong ")) {
                    calls.add(new Call(line.substring("$ ./huizong ".length()), new ArrayList<>()));
                } else {
                    calls.get(calls.size() - 1).expected().add(line);
                }
            }
        }
        return calls;
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.zh-CN.md", "docs/operating.md", "docs/templates.md"})
    void what_a_page_shows_is_what_the_program_prints(String page) throws IOException {
        List<Call> calls = calls(Path.of(page));
        assertThat(calls).isNotEmpty();
        for (Call call : calls) {
            String printed = printed(call.command());
            assertThat(printed).as("%s: ./huizong %s", page, call.command()).matches(pattern(call.expected()));
        }
    }

    private static String printed(String command) {
        PrintStream console = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            int status = HuizongCommand.execute(command.split(" "));
            assertThat(status).as(command).isZero();
        } finally {
            System.setOut(console);
        }
        return Arrays.stream(printed.toString(StandardCharsets.UTF_8).split("\n")).map(String::stripTrailing)
                .reduce("", (all, line) -> all + line + "\n");
    }

    /** A line of three dots is any number of lines; dots at the end of a line are the rest of it. */
    private static Pattern pattern(List<String> expected) {
        StringBuilder pattern = new StringBuilder();
        for (String line : expected) {
            if (line.equals("...")) {
                pattern.append("(?:.*\n)*");
            } else if (line.endsWith(" ...")) {
                pattern.append(Pattern.quote(line.substring(0, line.length() - 4))).append(".*\n");
            } else {
                pattern.append(Pattern.quote(line.stripTrailing())).append('\n');
            }
        }
        return Pattern.compile(pattern.toString());
    }
}
