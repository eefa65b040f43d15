package huizong.aggregating;

import static org.assertj.core.api.Assertions.assertThat;

import huizong.catalogue.Period;
import huizong.catalogue.PeriodKind;
import huizong.jobs.JobCatalogue;
import huizong.jobs.JobFiles;
import huizong.jobs.TableDefinition;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
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
                Period period = table.period() == PeriodKind.EVENT
                        ? Period.event("2025-SPRING", LocalDate.parse("2025-03-01"), LocalDate.parse("2025-04-30"))
                        : Period.containing(table.period(), LocalDate.parse("2025-04-30"));
                Tabulated tabulated = Tabulation.compute(province.connection, province.catalogue, table, period, 1);
                assertThat(tabulated.lines().keySet()).as(table.code()).containsExactlyInAnyOrderElementsOf(table.reaches());
                assertThat(tabulated.lineCount()).as(table.code()).isPositive();
            }
        }
    }

    @Test
    void the_wage_case_of_two_stations_makes_the_published_figures_with_the_carry_over() throws SQLException {
        try (Province province = new Province(jobs())) {
            String unit = province.database.sql("select code from directory.unions where division = '350526' and level = 'county'")
                    .query(String.class).list().get(0);
            long sent = province.sends(unit, "cases", "2025-04");
            province.row("f06a", sent, 5, Map.of("case_no", "A1", "channel", "TWO_STATION", "source", "APPLICATION", "dispute_type", "PAY",
                    "sector", "电商配送", "dispute_division", "350526", "workers_count", 7, "accepted_on", LocalDate.parse("2025-04-07"),
                    "closed_on", LocalDate.parse("2025-04-11"), "recovered_amount", new BigDecimal("42980")));
            for (int worker = 1; worker <= 7; worker++) {
                province.row("f06b", sent, 4 + worker, Map.of("case_no", "A1", "worker_ref", "w" + worker, "job", worker == 1 ? "分拣员" : "配送员",
                        "paid_amount", new BigDecimal("6140")));
            }
            long elsewhere = province.sends(unit, "cases", "2025-05");
            province.row("f06a", elsewhere, 5, Map.of("case_no", "A2", "dispute_type", "INJURY", "dispute_division", "350503", "workers_count", 1,
                    "accepted_on", LocalDate.parse("2025-05-07"), "recovered_amount", new BigDecimal("100")));
            carryOver(province, unit);
            compute(province, "T06-1", "2025-04");
            compute(province, "T06-3", "2025-04");
            compute(province, "T06-4", "2025-05");

            assertThat(province.column("t06_1", "to-date", "coalesce(division, level) || '/' || coalesce(channel, '')",
                    "cases || ' ' || workers || ' ' || recovered")).containsEntry("350526/TWO_STATION", "3006 6606 97560000")
                    .containsEntry("total/", "3006 6606 97560000");
            assertThat(province.column("t06_3", "period", "coalesce(division, level) || '/' || coalesce(sector, '') || '/' || coalesce(job, '')",
                    "cases || ' ' || workers || ' ' || recovered || ' ' || median_days")).containsEntry("350526/电商配送/配送员", "1 6 36840 4")
                    .containsEntry("350526/电商配送/分拣员", "1 1 6140 4").containsEntry("total//", "1 7 42980 4");
            assertThat(province.column("t06_4", "period", "coalesce(division, level) || '/' || coalesce(dispute_division, '')",
                    "cases || ' ' || recovered")).containsEntry("350526/350000", "1 100").containsEntry("total/", "1 100");
        }
    }

    private static void compute(Province province, String table, String period) {
        Tabulation.compute(province.connection, province.catalogue, province.catalogue.table(table).orElseThrow(),
                Period.parse(period).orElseThrow(), 1);
    }

    /** 3,005 cases of before, all within the days up to 31 March 2025. */
    private static void carryOver(Province province, String unit) {
        long carried = province.sends(unit, "carry-over", "E:H");
        Map.of("cases", "3005", "workers", "6599", "recovered", "97517020").forEach((measure, value) -> province.row("h00", carried,
                measure.length(), Map.of("source_form", "F06A", "measure", measure, "category", "TWO_STATION", "value", new BigDecimal(value),
                        "from_on", LocalDate.parse("2024-01-01"), "to_on", LocalDate.parse("2025-03-31"))));
    }
}
