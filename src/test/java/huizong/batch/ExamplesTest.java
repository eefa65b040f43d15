package huizong.batch;

import static org.assertj.core.api.Assertions.assertThat;

import huizong.aggregating.Tabulated.CheckResult;
import huizong.jobs.ExamplesResult;
import huizong.jobs.JobCatalogue;
import huizong.jobs.JobFiles;
import huizong.jobs.RuleDefinition;
import huizong.jobs.examples.Coverage;
import huizong.jobs.examples.Example;
import huizong.jobs.examples.Example.Kind;
import huizong.jobs.examples.JobExamples;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every example of jobs/examples, judged: a row that breaks a rule gets exactly that finding at that cell, a row that comes
 * near gets none, a clean return is clean. The messages say each figure the rule compares with its name and cell ({@link FiguresTold}),
 * and nothing that only the program knows ({@link MessageAudit}). With -Dexamples=JOB only those of one job.
 */
class ExamplesTest {

    private static final ExamplesResult.Loaded LOADED = JobFiles.examples(Path.of("jobs")).fold(ExamplesResult.Loaded::new, problems -> {
        throw new IllegalStateException(String.join("\n", problems.stream().map(Object::toString).toList()));
    });

    @TempDir
    private static Path folder;
    private static ExampleNight night;

    @BeforeAll
    static void open() throws SQLException {
        night = new ExampleNight(LOADED.catalogue(), folder);
    }

    @AfterAll
    static void close() throws SQLException {
        night.close();
    }

    private static Stream<JobExamples> jobs() {
        String only = System.getProperty("examples", "");
        return LOADED.examples().stream().filter(j -> only.isEmpty() || j.job().name().equals(only));
    }

    @TestFactory
    Stream<DynamicTest> clean_returns_get_no_finding() {
        return jobs().flatMap(job -> job.returns().stream().map(sent -> DynamicTest.dynamicTest(job.job().name() + " " + sent.name(),
                () -> assertThat(night.findings(job.given().get(sent.name()), sent, Map.of())).as(sent.at().toString()).isEmpty())));
    }

    @TestFactory
    Stream<DynamicTest> each_example_gets_what_it_says() {
        return jobs().flatMap(job -> ExampleNight.inTurn(job.examples()).stream()).map(example -> DynamicTest.dynamicTest(
                example.id() + " " + example.kind().name().toLowerCase(java.util.Locale.ROOT) + " " + example.at(), () -> judge(night, example)));
    }

    /** The example gets what it says. */
    static void judge(ExampleNight night, Example example) throws SQLException {
        String job = example.sent().form().job();
        night.ruledBy(job, example.parameters());
        try {
            judgeAsRuled(night, example);
        } finally {
            night.ruledBy(job, Map.of());
        }
    }

    private static void judgeAsRuled(ExampleNight night, Example example) throws SQLException {
        if (example.check() != null) {
            check(night, example);
            return;
        }
        Map<String, String> said = new HashMap<>();
        example.finds().stream().filter(f -> f.says() != null).forEach(f -> said.put(f.rule() + " " + f.at(), f.says()));
        List<String> expected = example.finds().stream().map(f -> f.rule() + " " + f.at() + (f.says() == null ? "" : " " + f.says())).toList();
        assertThat(night.findings(example.given(), example.sent(), said)).as(example.at().toString())
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(night.cannotTell(example.id())).as("rows of which " + example.id() + " cannot tell, " + example.at()).isZero();
    }

    private static void check(ExampleNight night, Example example) throws SQLException {
        CheckResult result = night.check(example);
        if (example.kind() == Kind.HOLDS) {
            assertThat(result.failing()).as(example.at() + ": lines on which " + example.id() + " fails").isEmpty();
        } else {
            assertThat(result.fails()).as(example.at() + ": lines on which " + example.id() + " fails").isPositive();
            assertThat(result.failing()).as(example.at().toString()).containsAll(example.check().lines());
        }
    }

    @Test
    void every_rule_says_in_chinese_what_is_wrong_and_how_to_mend_it() {
        assertThat(withoutMending(LOADED.catalogue())).isEmpty();
    }

    /** The ids of rules whose text or whose way to mend is not said in Chinese. */
    static List<String> withoutMending(JobCatalogue catalogue) {
        Pattern chinese = Pattern.compile("[\\u4e00-\\u9fff]");
        return catalogue.jobs().stream().flatMap(j -> j.forms().stream()).flatMap(f -> Stream.concat(f.rules().stream(),
                f.sheets().stream().flatMap(s -> s.rules().stream()))).filter(r -> r.fix() == null || !chinese.matcher(r.fix()).find()
                || !chinese.matcher(r.says()).find()).map(RuleDefinition::id).toList();
    }

    @TestFactory
    Stream<DynamicTest> every_rule_and_check_has_an_example_that_breaks_it_and_one_that_keeps_it() {
        return jobs().map(job -> DynamicTest.dynamicTest(job.job().name(), () -> assertThat(Coverage.of(job.job(), List.of(job)).stream()
                .filter(c -> !c.complete()).map(Coverage::id)).isEmpty()));
    }
}
