package huizong.batch;

import static org.assertj.core.api.Assertions.assertThat;

import huizong.Transcript;
import huizong.Transcript.Call;
import huizong.TypedPage;
import huizong.jobs.ExamplesResult;
import huizong.jobs.JobFiles;
import huizong.jobs.examples.Example;
import huizong.jobs.examples.JobExamples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The tutorial at the end of docs/job-files.md, done word for word in a clone: blocks headed by a file's name are put into
 * that file, or typed into that workbook; what is typed after a dollar sign prints what stands below it.
 */
class TutorialTest {

    private static final Pattern BLOCK = Pattern.compile("^```(\\w+) ?(\\S*)\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);
    private static final String BEGINNING = "\n## 12. ";
    private static final Pattern TEST_OF_EXAMPLES = Pattern.compile("mvn -q test -Dtest=ExamplesTest -Dexamples=(\\S+)");

    @TempDir
    private Path home;

    @BeforeEach
    void a_clone_without_submissions() throws IOException {
        Path jobs = Path.of("jobs");
        try (Stream<Path> files = Files.walk(jobs)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = home.resolve("jobs").resolve(jobs.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        System.setProperty("huizong.home", home.toString());
    }

    @AfterEach
    void leave() {
        System.clearProperty("huizong.home");
    }

    @Test
    void a_reader_who_does_what_it_says_has_a_programme_of_their_own() throws Exception {
        String page = Files.readString(Path.of("docs/job-files.md"));
        String tutorial = page.substring(page.indexOf(BEGINNING));
        assertThat(tutorial.indexOf("\n## ", 1)).as("a section after the tutorial").isNegative();
        List<String> done = new ArrayList<>();
        for (MatchResult block : BLOCK.matcher(tutorial).results().toList()) {
            done.addAll(step(block.group(1), block.group(2), block.group(3)));
        }
        assertThat(done).containsExactly("wrote", "jobs", "wrote", "wrote", "wrote", "jobs", "examples", "template", "typed", "check", "wrote",
                "run", "table", "trace");
    }

    private List<String> step(String kind, String file, String text) throws IOException, SQLException {
        if (kind.equals("console")) {
            List<String> called = new ArrayList<>();
            for (Call call : Transcript.calls(text)) {
                called.add(called(call));
            }
            return called;
        } else if (file.endsWith(".xlsx")) {
            TypedPage.into(home.resolve(file), text);
            return List.of("typed");
        }
        Path target = home.resolve(file);
        Files.createDirectories(target.getParent());
        Files.writeString(target, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        return List.of("wrote");
    }

    private String called(Call call) throws SQLException {
        if (call.arguments().isEmpty()) {
            examples(call.command());
            return "examples";
        }
        List<String> arguments = call.arguments().stream().map(a -> a.endsWith(".xlsx") ? home.resolve(a).toString() : a).toList();
        Transcript.Printed printed = Transcript.call(arguments);
        assertThat(printed.text().replace(home + "/", "")).as(call.command()).matches(Transcript.pattern(call.expected()));
        assertThat(printed.status()).as(call.command()).isEqualTo(arguments.get(0).equals("check") ? 3 : 0);
        return arguments.get(0);
    }

    /** The project's own test of examples, asked of this clone. */
    private void examples(String command) throws SQLException {
        assertThat(command).matches(TEST_OF_EXAMPLES);
        String job = command.substring(command.lastIndexOf('=') + 1);
        ExamplesResult.Loaded loaded = JobFiles.examples(home.resolve("jobs")).fold(ExamplesResult.Loaded::new, problems -> {
            throw new AssertionError(problems.toString());
        });
        JobExamples examples = loaded.examples().stream().filter(e -> e.job().name().equals(job)).findFirst().orElseThrow();
        assertThat(examples.examples()).isNotEmpty();
        assertThat(ExamplesTest.withoutMending(loaded.catalogue())).isEmpty();
        try (ExampleNight night = new ExampleNight(loaded.catalogue(), home)) {
            for (Example example : ExampleNight.inTurn(examples.examples())) {
                ExamplesTest.judge(night, example);
            }
        }
    }
}
