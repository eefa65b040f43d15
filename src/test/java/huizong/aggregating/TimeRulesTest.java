package huizong.aggregating;

import static huizong.aggregating.TrialTable.table;
import static org.assertj.core.api.Assertions.assertThat;

import huizong.catalogue.Basis;
import huizong.catalogue.PeriodKind;
import huizong.catalogue.Reach;
import huizong.jobs.TableDefinition;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The worked examples of docs/job-files.md, section 9, by their numbers. */
class TimeRulesTest {

    private static final TableDefinition CASES = table("C-1").from("cases").every(PeriodKind.QUARTER)
            .reaching(Reach.PERIOD, Reach.YEAR_TO_DATE, Reach.TO_DATE).by("division").measure("cases", "count(*)").define();
    private static final TableDefinition MONTH = table("C-2").from("cases").reaching(Reach.PERIOD, Reach.TO_DATE).by("division")
            .measure("cases", "count(*)").define();
    private static final TableDefinition CALLS = table("C-3").from("calls").every(PeriodKind.QUARTER)
            .reaching(Reach.PERIOD, Reach.YEAR_TO_DATE, Reach.TO_DATE).by("division").measure("people", "sum(people)").define();
    private static final TableDefinition STATIONS = table("C-4").from("stations").every(PeriodKind.QUARTER)
            .reaching(Reach.PERIOD, Reach.TO_DATE).by("division").measure("stations", "count(*)").define();

    private static Map<String, Object> dated(String day) {
        return Map.of("accepted_on", LocalDate.parse(day));
    }

    @Test
    void example_1_dated_events_of_this_period_count_by_their_date() throws SQLException {
        try (Province province = new Province(CASES, MONTH)) {
            long april = province.sends("U360111", "cases", "2025-04");
            province.row("cases", april, 5, dated("2025-04-02")).row("cases", april, 6, dated("2025-04-15"))
                    .row("cases", april, 7, dated("2025-04-28"));
            long may = province.sends("U360111", "cases", "2025-05");
            province.row("cases", may, 5, dated("2025-05-03")).row("cases", may, 6, dated("2025-05-04"));
            province.compute("C-1", "2025Q2");
            province.compute("C-2", "2025-04");

            assertThat(province.column("c_1", "period", "level || ' ' || coalesce(division, '')", "cases")).containsExactly(
                    Map.entry("total ", 5L), Map.entry("province 360000", 5L), Map.entry("prefecture 360100", 5L),
                    Map.entry("county 360111", 5L));
            assertThat(province.column("c_2", "period", "level", "cases").get("county")).isEqualTo(3L);
        }
    }

    @Test
    void example_2_a_cumulative_return_feeds_the_periods_its_rows_fall_in_and_a_later_one_replaces_it() throws SQLException {
        try (Province province = new Province(CASES, MONTH)) {
            long june = province.sends("U360112", "cases", "2025-06", Basis.CUMULATIVE, "2024-01-01");
            for (int row = 1; row <= 40; row++) {
                province.row("cases", june, row, dated(row <= 6 ? "2025-04-0" + row : "2024-05-01"));
            }
            province.compute("C-1", "2025Q2");
            assertThat(province.column("c_1", "period", "level", "cases").get("county")).isEqualTo(6L);
            assertThat(province.column("c_1", "to-date", "level", "cases").get("county")).isEqualTo(40L);

            long september = province.sends("U360112", "cases", "2025-09", Basis.CUMULATIVE, "2024-01-01");
            province.row("cases", september, 1, dated("2025-04-01")).row("cases", september, 2, dated("2025-07-01"));
            province.compute("C-1", "2025Q2");
            assertThat(province.column("c_1", "period", "level", "cases").get("county")).isEqualTo(1L);
        }
    }

    @Test
    void example_3_undated_figures_of_the_months_add_and_a_missing_month_is_not_zero() throws SQLException {
        try (Province province = new Province(CALLS)) {
            int[] people = {120, 80, 100};
            for (int month = 4; month <= 5; month++) {
                long sent = province.sends("U360111", "calls", "2025-0" + month);
                province.row("calls", sent, 1, Map.of("people", people[month - 4]));
            }
            Tabulated two = province.compute("C-3", "2025Q2");
            assertThat(province.column("c_3", "period", "level", "people").get("county")).isEqualTo(new BigDecimal("200"));
            assertThat(two.coverage()).isEqualTo(new Tabulated.Coverage(1, 4, 2, 3));

            province.row("calls", province.sends("U360111", "calls", "2025-06"), 1, Map.of("people", 100));
            Tabulated three = province.compute("C-3", "2025Q2");
            assertThat(province.column("c_3", "period", "level", "people").get("county")).isEqualTo(new BigDecimal("300"));
            assertThat(three.coverage()).isEqualTo(new Tabulated.Coverage(1, 4, 3, 3));
        }
    }

    @Test
    void example_4_of_year_to_date_figures_the_latest_in_the_period_stands_alone() throws SQLException {
        try (Province province = new Province(CALLS)) {
            province.row("calls", province.sends("U360112", "calls", "2025-04", Basis.YEAR_TO_DATE, null), 1, Map.of("people", 500));
            province.row("calls", province.sends("U360112", "calls", "2025-05", Basis.YEAR_TO_DATE, null), 1, Map.of("people", 640));
            province.compute("C-3", "2025Q2");

            assertThat(province.column("c_3", "period", "level", "people").get("total")).isEqualTo(new BigDecimal("640"));
        }
    }

    @Test
    void example_5_of_both_kinds_the_finer_counts_and_a_note_says_so() throws SQLException {
        try (Province province = new Province(CALLS)) {
            province.row("calls", province.sends("U360922", "calls", "2025-04"), 1, Map.of("people", 120));
            province.row("calls", province.sends("U360922", "calls", "2025-06", Basis.YEAR_TO_DATE, null), 1, Map.of("people", 500));
            Tabulated tabulated = province.compute("C-3", "2025Q2");

            assertThat(province.column("c_3", "period", "level", "people").get("total")).isEqualTo(new BigDecimal("120"));
            assertThat(tabulated.notes()).contains(new Tabulated.Note(Tabulated.Note.Kind.BOTH_BASES, Reach.PERIOD, 1));
        }
    }

    @Test
    void example_6_of_stocks_the_last_picture_in_the_period_counts_and_10_to_date_as_well() throws SQLException {
        try (Province province = new Province(STATIONS)) {
            long april = province.sends("U360111", "stations", "2025-04");
            long may = province.sends("U360111", "stations", "2025-05");
            for (int row = 1; row <= 43; row++) {
                province.row("stations", may, row, Map.of("station_id", "S" + row));
                if (row <= 40) {
                    province.row("stations", april, row, Map.of("station_id", "S" + row));
                }
            }
            province.compute("C-4", "2025Q2");

            assertThat(province.column("c_4", "period", "coalesce(division, 'total')", "stations"))
                    .isEqualTo(Map.of("total", 43L, "360000", 43L, "360100", 43L, "360111", 43L));
            assertThat(province.column("c_4", "to-date", "level", "stations").get("total")).isEqualTo(43L);
        }
    }

    @Test
    void example_8_year_to_date_adds_the_months_since_new_year() throws SQLException {
        try (Province province = new Province(CALLS)) {
            int[] people = {20, 10, 0, 3, 2};
            for (int month = 1; month <= 5; month++) {
                province.row("calls", province.sends("U360111", "calls", "2025-0" + month), 1, Map.of("people", people[month - 1]));
            }
            province.row("calls", province.sends("U360111", "calls", "2024-12"), 1, Map.of("people", 1000));
            province.row("calls", province.sends("U360112", "calls", "2025-05", Basis.YEAR_TO_DATE, null), 1, Map.of("people", 7));
            province.compute("C-3", "2025Q2");

            assertThat(province.column("c_3", "year-to-date", "coalesce(division, 'total')", "people"))
                    .containsEntry("360111", new BigDecimal("35")).containsEntry("total", new BigDecimal("42"));
            assertThat(province.column("c_3", "to-date", "coalesce(division, 'total')", "people")).containsEntry("360111", new BigDecimal("1035"));
        }
    }
}
