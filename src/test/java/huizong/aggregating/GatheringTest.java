package huizong.aggregating;

import static huizong.aggregating.TrialTable.table;
import static org.assertj.core.api.Assertions.assertThat;

import huizong.catalogue.Basis;
import huizong.catalogue.Period;
import huizong.catalogue.Reach;
import huizong.jobs.TableDefinition;
import huizong.jobs.TableDefinition.Base;
import huizong.jobs.TableDefinition.Change;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Rows that several reaches and compared periods ask the same of are gathered once, and each takes its own days of them. */
class GatheringTest {

    private static final Period APRIL = Period.parse("2025-04").orElseThrow();
    private static final String KEY = "coalesce(division, level)";

    private static TrialTable trial() {
        return table("C-1").from("cases").reaching(Reach.PERIOD, Reach.YEAR_TO_DATE, Reach.TO_DATE).by("division");
    }

    private static Slot slot(Reach reach) {
        return new Slot(0, APRIL, reach, APRIL.last());
    }

    /** One case of as many people as the year and month say on the first and last day of each. */
    private static void sendCases(Province province, String unit) {
        for (String month : List.of("2024-03", "2024-04", "2024-12", "2025-01", "2025-03", "2025-04", "2025-05")) {
            Period period = Period.parse(month).orElseThrow();
            long sent = province.sends(unit, "cases", month);
            province.row("cases", sent, 1, Map.of("accepted_on", period.first(), "people", 1));
            province.row("cases", sent, 2, Map.of("accepted_on", period.last(), "people", 10));
        }
    }

    @Test
    void every_reach_and_every_compared_period_takes_its_own_days() throws SQLException {
        TableDefinition table = trial().measure("people", "sum(people)").measure("most", "max(people)")
                .compare("before", "people", Base.PREVIOUS_PERIOD, Change.VALUE)
                .compare("last_year", "people", Base.SAME_PERIOD_LAST_YEAR, Change.VALUE).define();
        try (Province province = new Province(table)) {
            sendCases(province, "U360111");
            sendCases(province, "U469023");
            province.compute("C-1", "2025-04");

            String figures = "people || ' ' || most || ' ' || before || ' ' || last_year";
            assertThat(province.column("c_1", "period", KEY, figures)).containsEntry("360111", "11 10 11 11").containsEntry("total", "22 10 22 22");
            assertThat(province.column("c_1", "year-to-date", KEY, figures)).containsEntry("360111", "33 10 22 22").containsEntry("total", "66 10 44 44");
            assertThat(province.column("c_1", "to-date", KEY, figures)).containsEntry("360111", "66 10 55 22").containsEntry("total", "132 10 110 44");
        }
    }

    @Test
    void a_compared_period_that_asks_something_else_of_the_rows_has_them_gathered_for_itself() throws SQLException {
        TableDefinition table = trial().measure("late", "count(*) filter (where accepted_on = period.last_day)")
                .compare("before", "late", Base.PREVIOUS_PERIOD, Change.VALUE).define();
        try (Province province = new Province(table)) {
            sendCases(province, "U360111");
            province.compute("C-1", "2025-04");

            assertThat(province.column("c_1", "period", KEY, "late || ' ' || before")).containsEntry("360111", "1 1");
            assertThat(province.column("c_1", "to-date", KEY, "late || ' ' || before")).containsEntry("360111", "1 1");
        }
    }

    @Test
    void days_a_unit_leaves_to_its_finer_return_and_days_before_a_common_start_are_left_out_as_ever() throws SQLException {
        TableDefinition table = trial().measure("people", "sum(people)").define();
        try (Province province = new Province(table)) {
            long cumulative = province.sends("U360111", "cases", "2025-04", Basis.CUMULATIVE, "2024-01-01");
            province.row("cases", cumulative, 1, Map.of("accepted_on", LocalDate.parse("2023-12-31"), "people", 1000));
            province.row("cases", cumulative, 2, Map.of("accepted_on", LocalDate.parse("2024-05-01"), "people", 100));
            province.row("cases", cumulative, 3, Map.of("accepted_on", LocalDate.parse("2025-04-02"), "people", 10));
            province.compute("C-1", "2025-04");
            assertThat(province.column("c_1", "to-date", KEY, "people")).containsEntry("360111", new BigDecimal("110"));

            province.row("cases", province.sends("U360111", "cases", "2025-04"), 1, Map.of("accepted_on", LocalDate.parse("2025-04-02"), "people", 1));
            province.compute("C-1", "2025-04");
            assertThat(province.column("c_1", "period", KEY, "people")).containsEntry("360111", BigDecimal.ONE);
            assertThat(province.column("c_1", "to-date", KEY, "people")).containsEntry("360111", new BigDecimal("101"));
        }
    }

    @Test
    void what_only_one_reach_asks_for_is_no_table() throws SQLException {
        TableDefinition table = trial().measure("people", "sum(people)").define();
        LinePlan plan = LinePlan.of(table, TrialJob.with(table));
        try (Province province = new Province(table)) {
            Window april = Window.of(APRIL, Reach.PERIOD);
            Window ever = Window.of(APRIL, Reach.TO_DATE);
            assertThat(new Gathering(province.database, plan, List.of(slot(Reach.PERIOD))).of(0, slot(Reach.PERIOD), april).relation()).startsWith("(");

            Gathering gathering = new Gathering(province.database, plan, List.of(slot(Reach.PERIOD), slot(Reach.TO_DATE)));
            assertThat(gathering.of(0, slot(Reach.PERIOD), april)).isEqualTo(new Gathering.Gathered("tab_gathered_0", "this.since_1"));
            assertThat(gathering.of(0, slot(Reach.TO_DATE), ever)).isEqualTo(new Gathering.Gathered("tab_gathered_0", ""));
            assertThat(gathering.of(0, slot(Reach.TO_DATE), ever.startingAt(APRIL.first().minusDays(1))).relation()).startsWith("(");
        }
    }

    @Test
    void rows_that_are_out_and_submissions_that_do_not_count_are_left_aside() throws SQLException {
        TableDefinition table = trial().measure("people", "sum(people)").define();
        try (Province province = new Province(table)) {
            sendCases(province, "U360111");
            long returned = province.sends("U360112", "cases", "2025-04");
            province.row("cases", returned, 1, Map.of("accepted_on", APRIL.first(), "people", 1000));
            province.database.sql("update register.submission set verdict = 'returned', rows_read = 1 where id = ?").param(returned).update();
            long parted = province.sends("U469023", "cases", "2025-04");
            province.row("cases", parted, 1, Map.of("accepted_on", APRIL.first(), "people", 5));
            province.row("cases", parted, 2, Map.of("accepted_on", APRIL.first(), "people", 5000));
            province.database.sql("insert into register.row_out (submission_id, sheet, sheet_row) values (?, 'cases', 2), (?, 'calls', 1)")
                    .params(parted, parted).update();
            province.compute("C-1", "2025-04");

            assertThat(province.column("c_1", "period", KEY, "people")).containsEntry("total", new BigDecimal("16")).containsEntry("469023", new BigDecimal("5"));
            assertThat(province.column("c_1", "to-date", KEY, "people")).containsEntry("total", new BigDecimal("71"));
            LinePlan plan = LinePlan.of(table, province.catalogue);
            assertThat(RowsThatCount.of(province.database, plan, plan.split().sources().get(0)))
                    .contains(new RowsThatCount("cases", List.of(returned), List.of(parted)));
        }
    }
}
