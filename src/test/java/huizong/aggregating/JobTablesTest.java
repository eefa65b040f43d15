package huizong.aggregating;

import static org.assertj.core.api.Assertions.assertThat;

import huizong.catalogue.Period;
import huizong.jobs.JobCatalogue;
import huizong.jobs.JobFiles;
import huizong.jobs.TableDefinition;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Every table of the job files can be computed as it stands. */
class JobTablesTest {

    private static JobCatalogue jobs() {
        return JobFiles.load(Path.of("jobs")).fold(c -> c, problems -> {
            throw new IllegalStateException(problems.toString());
        });
    }

    @Test
    void every_table_of_every_job_is_computed() throws SQLException {
        try (Province province = new Province(jobs())) {
            for (TableDefinition table : province.catalogue.jobs().stream().flatMap(j -> j.tables().stream()).toList()) {
                Period period = Period.containing(table.period(), LocalDate.parse("2025-04-30"));
                Tabulated tabulated = Tabulation.compute(province.connection, province.catalogue, table, period, 1);
                assertThat(tabulated.lines().keySet()).as(table.code()).containsExactlyInAnyOrderElementsOf(table.reaches());
                assertThat(tabulated.lineCount()).as(table.code()).isPositive();
            }
        }
    }
}
