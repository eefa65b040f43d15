package huizong.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class RepositoryJobsTest {

    @Test
    void everything_under_jobs_loads_without_a_problem() {
        List<Problem> problems = JobFiles.load(Path.of("jobs")).fold(catalogue -> List.of(), faulty -> faulty);
        assertThat(problems).isEmpty();
    }
}
