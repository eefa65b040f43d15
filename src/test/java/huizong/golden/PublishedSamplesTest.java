package huizong.golden;

import static org.assertj.core.api.Assertions.assertThat;

import huizong.catalogue.Finding;
import huizong.catalogue.Verdict;
import huizong.jobs.ExamplesResult;
import huizong.jobs.JobFiles;
import huizong.publishing.PublishedFigures;
import huizong.publishing.PublishedFigures.Compared;
import huizong.storing.Findings;
import huizong.storing.Submission;
import huizong.storing.Submissions;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every published figure comes out of the demonstration's own workbooks, all of them in one deployment: T00-3 on the samples. */
class PublishedSamplesTest {

    private static final String FOLDER = "附：已发布数据/";
    /** A rule, a standard, a list or a day; a vague word: nothing to compare. */
    private static final Set<String> WITHOUT_A_TEST = Set.of("O", "Q");

    @TempDir
    private static Path home;
    private static NightFixture night;

    @BeforeAll
    static void the_demonstration() {
        night = new NightFixture(home);
        Demonstration.files().forEach(file -> night.send(file, Demonstration.file(file)));
        night.night(Demonstration.NIGHT);
    }

    /** By figure, as each golden has it in a deployment of its own; what a golden makes fail and what no article prints is left out. */
    private static Map<String, String> goldens() {
        return JobFiles.examples(Path.of("jobs"), Path.of("src/test/resources/goldens")).fold(ExamplesResult.Loaded::new, problems -> {
            throw new IllegalStateException(problems.toString());
        }).examples().stream().flatMap(job -> job.goldens().stream()).flatMap(golden -> golden.figures().entrySet().stream())
                .filter(figure -> figure.getKey().matches("[0-9].*") && !figure.getValue().equals("MISMATCH"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> {
                    assertThat(one).isEqualTo(other);
                    return one;
                }, TreeMap::new));
    }

    private static List<Compared> figures() {
        return new PublishedFigures(night.database(), night.catalogue()).all();
    }

    @Test
    void each_figure_comes_out_beside_all_the_others_as_it_does_alone() {
        Map<String, String> outcomes = new TreeMap<>();
        figures().forEach(c -> outcomes.put(c.figure().figureRef(), c.outcome().name()));

        assertThat(outcomes).isEqualTo(goldens()).doesNotContainValue("MISMATCH").doesNotContainValue("NO_DATA");
    }

    @Test
    void what_is_not_tested_is_a_rule_a_standard_or_a_vague_word() {
        List<Compared> untested = figures().stream().filter(c -> c.outcome().name().equals("NOT_TESTED")).toList();

        assertThat(untested).isNotEmpty().allMatch(c -> WITHOUT_A_TEST.contains(c.figure().exactness()));
    }

    @Test
    void the_workbooks_behind_them_are_accepted_as_they_stand() {
        Map<String, List<String>> found = new TreeMap<>();
        for (Submission sent : new Submissions(night.database()).list(Submissions.Filter.ALL)) {
            if (sent.file().path().startsWith(FOLDER)) {
                List<String> rules = new Findings(night.database()).of(sent.id()).stream().map(Finding::rule).distinct().toList();
                if (sent.verdict() != Verdict.ACCEPTED || !rules.isEmpty()) {
                    found.put(sent.file().name(), rules);
                }
            }
        }
        // 17 studios with 1180 conversions each: more than twenty thousand were printed
        assertThat(found).isEqualTo(Map.of("F01B江津区总工会2021.xlsx", List.of("V01-08")));
    }
}
