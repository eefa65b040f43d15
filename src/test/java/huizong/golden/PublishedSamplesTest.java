package huizong.golden;

import static org.assertj.core.api.Assertions.assertThat;

import huizong.publishing.PublishedFigures;
import huizong.publishing.PublishedFigures.Compared;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demonstration's published figures come out of the demonstration's own workbooks: T00-3 on the samples. */
class PublishedSamplesTest {

    private static final List<String> SENT = List.of("附：已发布数据/", "历史结转/350526", "劳动争议调解/2025-04/350526");

    @TempDir
    private Path home;

    @Test
    void every_figure_of_the_samples_agrees_or_has_no_test() {
        NightFixture night = new NightFixture(home);
        Demonstration.files().stream().filter(file -> SENT.stream().anyMatch(file::startsWith))
                .forEach(file -> night.send(file, Demonstration.file(file)));

        night.night(Demonstration.NIGHT);

        List<Compared> figures = new PublishedFigures(night.database(), night.catalogue()).all();
        assertThat(figures.stream().filter(c -> List.of("MISMATCH", "NO_DATA").contains(c.outcome().name()))
                .map(c -> c.figure().figureRef() + " " + c.computed()).toList()).isEmpty();
        Map<String, Long> outcomes = figures.stream().collect(Collectors.groupingBy(c -> c.outcome().name(), Collectors.counting()));
        assertThat(outcomes).isEqualTo(Map.of("MATCH", 30L, "WITHIN", 19L, "NOT_TESTED", 9L));
    }
}
