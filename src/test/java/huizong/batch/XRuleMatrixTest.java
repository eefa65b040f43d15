package huizong.batch;

import static org.assertj.core.api.Assertions.assertThat;

import huizong.catalogue.Finding;
import huizong.feedback.Answer;
import huizong.jobs.ExamplesResult;
import huizong.jobs.FormDefinition;
import huizong.jobs.JobDefinition;
import huizong.jobs.JobFiles;
import huizong.jobs.JobsReport;
import huizong.jobs.JobsReport.Applied;
import huizong.jobs.examples.SentReturn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every cross-cutting rule on every sheet {@code jobs validate} says it applies to: a clean return of the form (jobs/examples)
 * in which one thing is broken gets that rule's finding at that place and nothing more; without it the rule is silent. With
 * -Dexamples=JOB only the forms of one job.
 */
class XRuleMatrixTest {

    /** About tables, not returns: shown by their own tests (TableRulesTest, TimeRulesTest). X19 is asked of the register below. */
    private static final Set<String> ELSEWHERE = Set.of("X15", "X19", "X20", "X22");
    /** Ways to break a rule that are tried in one sheet until one breaks nothing else. */
    private static final int MOST_WAYS = 250;

    private static final ExamplesResult.Loaded LOADED = JobFiles.examples(Path.of("jobs")).fold(ExamplesResult.Loaded::new, problems -> {
        throw new IllegalStateException(String.join("\n", problems.stream().map(Object::toString).toList()));
    });

    private static final List<String> WITH_OTHERS = withOthers();

    @TempDir
    private static Path folder;
    private static ExampleNight night;
    private static final Map<List<Object>, List<Finding>> KNOWN = new HashMap<>();

    private static List<String> withOthers() {
        try {
            return Files.readAllLines(Path.of("src/test/resources/batch/x-rules-with-others.txt"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @BeforeAll
    static void open() throws SQLException {
        night = new ExampleNight(LOADED.catalogue(), folder);
    }

    @AfterAll
    static void close() throws SQLException {
        night.close();
    }

    private static Stream<FormDefinition> forms() {
        String only = System.getProperty("examples", "");
        return LOADED.catalogue().jobs().stream().filter(j -> only.isEmpty() || j.name().equals(only)).map(JobDefinition::forms)
                .flatMap(List::stream);
    }

    private static CleanReturns clean(FormDefinition form) {
        CleanReturns clean = CleanReturns.of(LOADED.catalogue(), form, LOADED.examples());
        assertThat(clean.all()).as("jobs/examples/%s.yaml has no clean return of the form %s: add one under returns:, with a row in every "
                + "sheet", form.job(), form.name()).isNotEmpty();
        return clean;
    }

    @TestFactory
    Stream<DynamicTest> each_rule_speaks_where_it_is_broken_and_only_there() {
        List<Applied> applied = JobsReport.of(LOADED.catalogue());
        return forms().flatMap(form -> applied.stream().filter(a -> a.form().equals(form.name()) && !ELSEWHERE.contains(a.rule()))
                .map(a -> DynamicTest.dynamicTest(a.rule() + " " + a.form() + (a.sheet().isEmpty() ? "" : "/" + a.sheet()),
                        () -> breaks(a, clean(form)))));
    }

    private static void breaks(Applied applied, CleanReturns clean) throws SQLException {
        List<String> ways = new ArrayList<>();
        for (BrokenReturn way : new XRuleBreaks(clean, applied).all().limit(MOST_WAYS).toList()) {
            String said = said(applied, way);
            if (said.isEmpty()) {
                return;
            }
            ways.add(String.join(", ", way.at()) + " of " + way.broken().name() + ": " + said);
        }
        throw new AssertionError(applied.rule() + " cannot be broken alone in " + applied.form() + "/" + applied.sheet() + " " + applied.columns()
                + "; add a clean return in which it can to the job's examples. Tried:\n" + String.join("\n", ways));
    }

    /** Empty where the broken return hears of the rule at the place, and of nothing else the near one does not hear. */
    private static String said(Applied applied, BrokenReturn way) throws SQLException {
        String rule = applied.rule();
        List<Finding> near;
        List<Finding> broken;
        try {
            near = near(way.givenNear(), way.near());
            broken = new ArrayList<>(night.judged(way.given(), way.broken(), way.damage()).findings());
        } catch (AssertionError givenDoesNotCount) {
            return givenDoesNotCount.getMessage();
        }
        if (near.stream().anyMatch(f -> speaks(rule, way, f))) {
            return "without it: " + near;
        }
        near.forEach(f -> broken.removeIf(b -> key(b).equals(key(f)) && !speaks(rule, way, b)));
        List<String> heard = broken.stream().map(f -> speaks(rule, way, f) ? place(rule, f, way) : key(f) + " " + ExampleNight.at(f, way.broken()))
                .distinct().sorted().toList();
        List<String> expected = Stream.concat(way.at().stream(), others(applied)).sorted().toList();
        return heard.equals(way.at().stream().sorted().toList()) || heard.equals(expected) ? "" : heard.toString();
    }

    private static Stream<String> others(Applied applied) {
        String where = applied.rule() + " " + applied.form() + "/" + applied.sheet() + ": ";
        return WITH_OTHERS.stream().filter(line -> line.startsWith(where)).map(line -> line.substring(where.length()).split(" {2,}")[0]);
    }

    private static List<Finding> near(List<SentReturn> given, SentReturn sent) throws SQLException {
        List<Object> asked = List.of(given, sent);
        if (!KNOWN.containsKey(asked)) {
            KNOWN.put(asked, night.judged(given, sent, file -> { }).findings());
        }
        return KNOWN.get(asked);
    }

    private static boolean speaks(String rule, BrokenReturn way, Finding finding) {
        return way.code().isEmpty() ? rule.equals(finding.rule()) || finding.also().contains(rule) : way.code().equals(finding.code().word());
    }

    /** Where the finding is; a rule of the programme that speaks for the cross-cutting one marks a cell of its own in that row. */
    private static String place(String rule, Finding finding, BrokenReturn way) {
        String at = ExampleNight.at(finding, way.broken());
        boolean family = !rule.equals(finding.rule()) && way.code().isEmpty();
        String wanted = way.at().get(0);
        return family && row(at).equals(row(wanted)) ? wanted : at;
    }

    private static String row(String at) {
        return at.contains(".") ? at.substring(0, at.lastIndexOf('.')) : at;
    }

    private static String key(Finding finding) {
        return finding.rule() == null ? finding.code().word() : finding.rule();
    }

    @TestFactory
    Stream<DynamicTest> who_owes_a_return_is_missing_until_it_counts() {
        return forms().filter(form -> form.expected() != null).map(form -> DynamicTest.dynamicTest("X19 " + form.name(), () -> {
            CleanReturns.Clean owed = clean(form).all().stream().filter(c -> c.sent().cover().level() == form.expected().level())
                    .filter(c -> c.given().stream().noneMatch(g -> g.form().name().equals(form.name()))).findFirst()
                    .orElseThrow(() -> new AssertionError("no clean return of " + form.name() + " is of a union that owes it"));
            SentReturn sent = owed.sent();
            night.startAfresh();
            assertThat(missing(form, sent)).contains(sent.cover().unit());
            Answer answer = night.judged(owed.given(), sent, file -> { });
            assertThat(answer.verdict().counts()).as("%s", answer.findings()).isTrue();
            assertThat(missing(form, sent)).doesNotContain(sent.cover().unit());
        }));
    }

    private static List<String> missing(FormDefinition form, SentReturn sent) throws SQLException {
        return new huizong.storing.Missing(night.database()).ofLevel(form.job(), form.name(), sent.cover().period(), form.expected().level(),
                form.expected().line()).stream().map(huizong.storing.Missing.MissingUnit::unit).toList();
    }
}
