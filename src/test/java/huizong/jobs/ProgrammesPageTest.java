package huizong.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * docs/programmes.md is what comes of the job files, the goldens and docs/programmes/*.tsv. Where it is not, the page as it should be
 * lies under target/programmes.md: read the difference and copy it.
 */
class ProgrammesPageTest {

    private static final Path PAGE = Path.of("docs/programmes.md");
    private static final Path FACTS = Path.of("docs/programmes");
    private static final String SECTION = "\n## ";

    private final ProgrammesPage page = read();

    private static ProgrammesPage read() {
        ExamplesResult.Loaded loaded = JobFiles.examples(Path.of("jobs"), Path.of("src/test/resources/goldens"))
                .fold(ExamplesResult.Loaded::new, problems -> {
                    throw new AssertionError(problems);
                });
        try {
            return new ProgrammesPage(loaded.catalogue(), loaded.examples(), rows("articles.tsv").stream().map(ProgrammesPage.Article::of).toList(),
                    rows("choices.tsv").stream().map(ProgrammesPage.Choice::of).toList());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static List<List<String>> rows(String file) throws IOException {
        return Files.readAllLines(FACTS.resolve(file)).stream().skip(1).map(line -> Arrays.asList(line.split("\t", -1))).toList();
    }

    @Test
    void the_page_is_what_comes_of_the_job_files() throws IOException {
        String written = Files.readString(PAGE);
        String head = written.substring(0, written.indexOf("\n\n| ref |"));
        String rest = written.substring(written.indexOf(SECTION, head.length()) + 1);
        String between = rest.substring(0, rest.indexOf("\n\n| job |"));
        String made = page.markdown(head, between);
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target/programmes.md"), made);
        assertThat(written).as("docs/programmes.md; as it should be: target/programmes.md").isEqualTo(made);
    }

    @Test
    void every_table_an_article_names_is_there() {
        assertThat(page.articles()).allSatisfy(a -> assertThat(a.tables()).as(a.ref())
                .allSatisfy(code -> assertThat(page.catalogue().table(code)).as(code).isPresent()));
    }

    @Test
    void every_golden_an_article_names_is_there() {
        assertThat(page.articles()).allSatisfy(a -> assertThat(a.goldens()).as(a.ref())
                .allSatisfy(named -> assertThat(page.goldens(a)).as(named).anyMatch(id -> id.equals(named) || id.startsWith(named + "-"))));
    }

    @Test
    void every_choice_is_seen_in_its_job_file() {
        assertThat(page.choices()).isNotEmpty();
        assertThat(page.choices().stream().flatMap(c -> page.unseen(c).stream().map(name -> c.job() + " " + name)).toList()).isEmpty();
    }
}
