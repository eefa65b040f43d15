package huizong.storing;

import static org.assertj.core.api.Assertions.assertThat;

import huizong.jobs.JobFiles;
import huizong.jobs.SheetDefinition;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class CountingRowsTest {

    @Test
    void asks_for_what_counts_and_leads_to_nobody() {
        SheetDefinition sheet = JobFiles.load(Path.of("jobs")).fold(c -> c.sheet("f06b").orElseThrow(), problems -> {
            throw new IllegalStateException(problems.toString());
        });

        assertThat(CountingRows.sql(sheet)).isEqualTo("""
                select seq_no, division_code, case_no, job, owed_amount, paid_amount, paid_on, remark
                from returns.f06b
                where submission_id = :submission
                order by sheet_row
                limit 2000""");
    }
}
