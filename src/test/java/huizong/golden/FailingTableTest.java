package huizong.golden;

import static org.assertj.core.api.Assertions.assertThat;

import huizong.SentWorkbook;
import huizong.batch.NightResult;
import huizong.catalogue.Reach;
import huizong.jobs.JobCatalogue;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A table whose figures the database cannot compute is its author's matter, not the night's. */
class FailingTableTest {

    private static final String FILE = "dispute-mediation.yaml";

    @TempDir
    private Path home;

    @TempDir
    private Path jobs;

    private NightFixture night;

    private void sends(int revision, int cases) {
        sends("2025-04", revision, cases);
    }

    private void sends(String month, int revision, int cases) {
        SentWorkbook workbook = SentWorkbook.of(night.form("F06A")).from("420102000001", "江岸区总工会", "县级", "420102")
                .period(month, month + "-28").cover("版本号", Integer.toString(revision));
        for (int i = 1; i <= cases; i++) {
            workbook.row("f06a", BadInput.row("A" + i, "420102", month));
        }
        night.send(month + "-" + revision + ".xlsx", workbook);
    }

    private List<Integer> releases(String table) {
        return night.database().sql("select number from register.release where table_code = ? and period = '2025-04' order by number")
                .param(table).query(Integer.class).list();
    }

    private String cases() {
        return NightFixture.line(night.table("T06-1", "2025-04", Reach.PERIOD), Map.of("level", "total", "channel", "")).get("cases");
    }

    /** Parses, and is right as long as nobody writes a case number that is no number. */
    private JobCatalogue failing() {
        return EditedJobs.of(jobs, FILE, "value: sum(recovered_amount) }\n      closed_eligible:",
                "value: \"sum(recovered_amount / case_no::numeric)\" }\n      closed_eligible:");
    }

    @Test
    void keeps_its_release_is_told_to_its_author_and_the_other_tables_are_released() throws Exception {
        night = new NightFixture(home);
        sends(1, 1);
        night.night(LocalDate.of(2025, 5, 6));

        JobCatalogue failing = failing();
        night = night.withJobs(failing);
        sends(2, 2);
        String report = night.night(LocalDate.of(2025, 5, 7));

        String place = failing.table("T06-1").orElseThrow().at().toString();
        int line = Integer.parseInt(place.split(FILE + ":")[1].split(":")[0]);
        assertThat(Files.readAllLines(jobs.resolve(FILE)).get(line - 1)).contains("T06-1:");
        assertThat(report.lines().filter(l -> l.contains(place))).singleElement().asString()
                .contains("T06-1 2025-04").contains("22P02 ERROR: invalid input syntax for type numeric: \"A1\"");
        assertThat(releases("T06-1")).containsExactly(1);
        assertThat(cases()).isEqualTo("1");
        assertThat(releases("T06-3")).containsExactly(1, 2);
        assertThat(night.database().sql("select count(*) from register.run where finished_at is null").query(Long.class).single()).isZero();
    }

    @Test
    void is_computed_by_the_next_run_after_it_was_mended_though_nothing_came_at_all() {
        night = new NightFixture(home, failing());
        sends(1, 2);
        night.night(LocalDate.of(2025, 5, 6));
        assertThat(night.result(LocalDate.of(2025, 5, 7))).as("not mended").isInstanceOf(NightResult.NothingNew.class);

        night = night.withJobs(NightFixture.catalogueOf(Path.of("jobs")));
        assertThat(night.night(LocalDate.of(2025, 5, 8))).doesNotContain("报表任务需要改进");

        assertThat(releases("T06-1")).containsExactly(1);
        assertThat(cases()).isEqualTo("2");
        assertThat(night.result(LocalDate.of(2025, 5, 9))).as("done").isInstanceOf(NightResult.NothingNew.class);
    }

    @Test
    void whose_formula_has_changed_is_computed_by_the_next_run_though_nothing_came_and_nothing_failed() {
        night = new NightFixture(home);
        sends("2025-03", 1, 3);
        sends(1, 2);
        night.night(LocalDate.of(2025, 5, 6));
        assertThat(night.result(LocalDate.of(2025, 5, 7))).as("unchanged").isInstanceOf(NightResult.NothingNew.class);

        night = night.withJobs(EditedJobs.of(jobs, FILE, "cases:            { label: 案件数, unit: 件, value: count(*) }",
                "cases:            { label: 案件数, unit: 件, value: 10 * count(*) }"));
        night.night(LocalDate.of(2025, 5, 8));

        assertThat(releases("T06-1")).containsExactly(1, 2);
        assertThat(cases()).isEqualTo("20");
        assertThat(NightFixture.line(night.table("T06-1", "2025-03", Reach.PERIOD), Map.of("level", "total", "channel", "")).get("cases"))
                .as("an earlier period").isEqualTo("30");
        assertThat(releases("T06-5")).as("says what it said").hasSizeLessThan(2);
        assertThat(night.result(LocalDate.of(2025, 5, 9))).as("done").isInstanceOf(NightResult.NothingNew.class);
    }

    @Test
    void is_computed_in_the_next_run_after_it_was_mended_though_nothing_of_its_own_came() {
        night = new NightFixture(home, failing());
        sends(1, 2);
        night.night(LocalDate.of(2025, 5, 6));
        sends("2023-02", 1, 1);
        night.night(LocalDate.of(2025, 5, 7));
        assertThat(releases("T06-1")).isEmpty();

        night = night.withJobs(NightFixture.catalogueOf(Path.of("jobs")));
        sends("2023-03", 1, 1);
        String report = night.night(LocalDate.of(2025, 5, 8));

        assertThat(releases("T06-1")).containsExactly(1);
        assertThat(cases()).isEqualTo("2");
        assertThat(report).doesNotContain("报表任务需要改进");
    }
}
