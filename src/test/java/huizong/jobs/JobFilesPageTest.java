package huizong.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import huizong.jobs.yaml.ExamplePart;
import huizong.jobs.yaml.JobPart;
import huizong.jobs.yaml.MapPart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JobFilesPageTest {

    private static final Path CODES = Path.of("jobs/codes");

    private final JobPage page = JobPage.read();

    @TempDir
    private Path folder;

    @Test
    void the_language_trial_loads_whole() throws IOException {
        assertThat(page.blocks("rule")).hasSizeGreaterThanOrEqualTo(8);
        assertThat(page.blocks("table")).hasSizeGreaterThanOrEqualTo(7);
        assertThat(problems("trial", page.trial())).isEmpty();
    }

    @Test
    void every_sheet_and_column_shown_loads() throws IOException {
        List<String> files = Stream.concat(page.blocks("sheet").stream().map(JobPage::withSheet),
                page.blocks("column").stream().map(JobPage::withColumn)).toList();
        assertThat(files).hasSizeGreaterThanOrEqualTo(3);
        for (String file : files) {
            assertThat(problems("fragment", file)).isEmpty();
        }
    }

    @Test
    void a_wrong_name_in_an_example_is_a_problem() throws IOException {
        String wrong = page.trial().replace("from: f06c", "from: f06x");
        assertThat(problems("trial", wrong)).isNotEmpty();
    }

    @Test
    void names_every_key_of_a_job_file() {
        Stream<String> keys = Stream.<MapPart>concat(Arrays.stream(JobPart.values()), Arrays.stream(ExamplePart.values()))
                .flatMap(part -> part.keys().stream());
        assertThat(keys).allSatisfy(key -> assertThat(page.text()).containsPattern("[\\n {`]" + key + ":"));
    }

    @Test
    void names_every_column_type() {
        assertThat(ColumnType.values()).allSatisfy(type -> assertThat(page.text()).contains("\n| `" + type.word() + "` |"));
    }

    private List<Problem> problems(String job, String yaml) throws IOException {
        Files.createDirectories(folder.resolve("codes"));
        try (Stream<Path> lists = Files.list(CODES)) {
            for (Path list : lists.toList()) {
                Path copy = folder.resolve("codes").resolve(list.getFileName());
                Files.writeString(copy, Files.readString(list));
            }
        }
        Files.writeString(folder.resolve(job + ".yaml"), yaml);
        return JobFiles.load(folder).fold(catalogue -> List.of(), faulty -> faulty);
    }
}
