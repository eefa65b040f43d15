package huizong.aggregating;

import static huizong.aggregating.TrialTable.table;
import static org.assertj.core.api.Assertions.assertThat;

import huizong.catalogue.Period;
import huizong.jobs.Dated;
import huizong.jobs.TableDefinition;
import huizong.jobs.TableDefinition.Base;
import huizong.jobs.TableDefinition.Change;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The lines of a table and what stands in them: see {@link TableSourcesTest} for where the rows come from. */
class TableRulesTest {

    static Map<String, Object> dispute(String day, String channel, int people, String amount) {
        return Map.of("accepted_on", LocalDate.parse(day), "channel", channel, "people", people, "amount", new BigDecimal(amount));
    }

    static final String KEY = "coalesce(division, level) || '/' || coalesce(channel, '')";

    @Test
    void lines_are_the_full_grid_where_somebody_reported_and_one_unknown_line_not_zero_where_nobody_did() throws SQLException {
        TableDefinition table = table("C-1").from("cases").by("division", "channel").measure("cases", "count(*)").define();
        try (Province province = new Province(table)) {
            long sent = province.sends("U360111", "cases", "2025-04");
            province.row("cases", sent, 1, dispute("2025-04-01", "STATION", 1, "1"));
            province.sends("U360112", "cases", "2025-04");
            province.compute("C-1", "2025-04");

            assertThat(province.column("c_1", "period", KEY, "cases")).containsExactly(Map.entry("total/", 1L),
                    Map.entry("total/COMMITTEE", 0L), Map.entry("total/STATION", 1L), Map.entry("360000/", 1L),
                    Map.entry("360000/COMMITTEE", 0L), Map.entry("360000/STATION", 1L), Map.entry("360100/", 1L),
                    Map.entry("360100/COMMITTEE", 0L), Map.entry("360100/STATION", 1L), Map.entry("360111/", 1L),
                    Map.entry("360111/COMMITTEE", 0L), Map.entry("360111/STATION", 1L), Map.entry("360112/", 0L),
                    Map.entry("360112/COMMITTEE", 0L), Map.entry("360112/STATION", 0L));
            Map<String, Object> told = province.column("c_1", "period", KEY, "reported || ' of ' || expected");
            assertThat(told).containsEntry("total/", "2 of 4").containsEntry("360100/", "2 of 2").containsEntry("469023/", "0 of 1");
            assertThat(told.keySet().stream().filter(key -> key.startsWith("36090") || key.startsWith("360922") || key.startsWith("46")))
                    .containsExactlyInAnyOrder("360900/", "360922/", "460000/", "469023/");
        }
    }

    @Test
    void an_industrial_line_without_a_place_is_in_the_total_and_a_line_of_its_own() throws SQLException {
        TableDefinition table = table("C-1").from("cases").by("division").measure("cases", "count(*)").define();
        try (Province province = new Province(table)) {
            province.row("cases", province.sends("RAIL", "cases", "2025-04"), 1, dispute("2025-04-01", "STATION", 1, "1"));
            province.row("cases", province.sends("U360111", "cases", "2025-04"), 1, dispute("2025-04-01", "STATION", 1, "1"));
            province.compute("C-1", "2025-04");

            assertThat(province.column("c_1", "period", "level || ' ' || division_name", "cases")).containsExactly(
                    Map.entry("total 合计", 2L), Map.entry("province 江西", 1L), Map.entry("prefecture 南昌", 1L),
                    Map.entry("county 青山湖", 1L), Map.entry("line 产业/系统", 1L));
        }
    }

    @Test
    void a_ratio_is_the_ratio_of_sums_and_a_base_of_zero_leaves_it_empty() throws SQLException {
        TableDefinition table = table("C-1").from("cases").by("division").measure("mean", "sum(amount) / sum(people)").define();
        try (Province province = new Province(table)) {
            province.row("cases", province.sends("U360111", "cases", "2025-04"), 1, dispute("2025-04-01", "STATION", 1, "100"));
            province.row("cases", province.sends("U360112", "cases", "2025-04"), 1, dispute("2025-04-01", "STATION", 4, "100"));
            province.row("cases", province.sends("U469023", "cases", "2025-04"), 1, dispute("2025-04-01", "STATION", 0, "5"));
            province.compute("C-1", "2025-04");

            assertThat(province.column("c_1", "period", "coalesce(division, level)", "cast(mean as double precision)"))
                    .isEqualTo(Map.of("total", 41.0, "360000", 40.0, "360100", 40.0, "360111", 100.0, "360112", 25.0));
        }
    }

    @Test
    void a_sum_of_no_rows_is_zero_and_a_sum_of_blanks_is_unknown() throws SQLException {
        TableDefinition table = table("C-1").from("cases").by("division").measure("people", "sum(people)").define();
        try (Province province = new Province(table)) {
            province.sends("U360111", "cases", "2025-04");
            province.row("cases", province.sends("U469023", "cases", "2025-04"), 1, Map.of("accepted_on", LocalDate.parse("2025-04-01")));
            province.compute("C-1", "2025-04");

            assertThat(province.column("c_1", "period", "coalesce(division, level)", "people"))
                    .isEqualTo(Map.of("360000", BigDecimal.ZERO, "360100", BigDecimal.ZERO, "360111", BigDecimal.ZERO));
        }
    }

    @Test
    void compares_with_last_year_and_the_period_before_and_says_nothing_over_an_empty_base() throws SQLException {
        TableDefinition table = table("C-1").from("cases").by("division").measure("cases", "count(*)")
                .compare("yoy", "cases", Base.SAME_PERIOD_LAST_YEAR, Change.PERCENT)
                .compare("more", "cases", Base.PREVIOUS_PERIOD, Change.DIFFERENCE)
                .compare("before", "cases", Base.PREVIOUS_PERIOD, Change.VALUE).define();
        try (Province province = new Province(table)) {
            long now = province.sends("U360111", "cases", "2025-04");
            province.row("cases", now, 1, dispute("2025-04-01", "STATION", 1, "1"))
                    .row("cases", now, 2, dispute("2025-04-02", "STATION", 1, "1")).row("cases", now, 3, dispute("2025-04-03", "STATION", 1, "1"));
            province.row("cases", province.sends("U360111", "cases", "2025-03"), 1, dispute("2025-03-01", "STATION", 1, "1"));
            long lastYear = province.sends("U360111", "cases", "2024-04");
            province.row("cases", lastYear, 1, dispute("2024-04-01", "STATION", 1, "1")).row("cases", lastYear, 2, dispute("2024-04-01", "STATION", 1, "1"));
            province.sends("U469023", "cases", "2024-04");
            province.row("cases", province.sends("U469023", "cases", "2025-04"), 1, dispute("2025-04-01", "STATION", 1, "1"));
            province.compute("C-1", "2025-04");

            assertThat(province.column("c_1", "period", "coalesce(division, level)", "cast(yoy as int)")).isEqualTo(
                    Map.of("total", 100, "360000", 50, "360100", 50, "360111", 50));
            assertThat(province.column("c_1", "period", "coalesce(division, level)", "cast(more as int)")).isEqualTo(
                    Map.of("total", 3, "360000", 2, "360100", 2, "360111", 2));
            assertThat(province.column("c_1", "period", "coalesce(division, level)", "cast(before as int)")).containsEntry("360111", 1);
        }
    }

    @Test
    void ranks_are_dense_within_the_parent_and_leave_out_totals_and_the_unreported() throws SQLException {
        TableDefinition table = table("C-1").from("cases").by("division").measure("people", "sum(people)").rank("place", "people").define();
        try (Province province = new Province(table)) {
            province.row("cases", province.sends("U360111", "cases", "2025-04"), 1, dispute("2025-04-01", "STATION", 3, "1"));
            province.row("cases", province.sends("U360112", "cases", "2025-04"), 1, dispute("2025-04-01", "STATION", 5, "1"));
            province.row("cases", province.sends("U360922", "cases", "2025-04"), 1, dispute("2025-04-01", "STATION", 8, "1"));
            province.compute("C-1", "2025-04");

            assertThat(province.column("c_1", "period", "coalesce(division, level)", "place")).isEqualTo(Map.of("360000", 1, "360100", 1,
                    "360900", 1, "360111", 2, "360112", 1, "360922", 1));
        }
    }

    @Test
    void a_share_is_of_the_line_where_its_dimensions_are_left_open() throws SQLException {
        TableDefinition table = table("C-1").from("cases").by("division", "channel").measure("people", "sum(people)")
                .share("of_channels", "people", "channel").share("of_all", "people", "division").define();
        try (Province province = new Province(table)) {
            long sent = province.sends("U360111", "cases", "2025-04");
            province.row("cases", sent, 1, dispute("2025-04-01", "STATION", 1, "1")).row("cases", sent, 2, dispute("2025-04-01", "COMMITTEE", 3, "1"));
            province.row("cases", province.sends("U469023", "cases", "2025-04"), 1, dispute("2025-04-01", "STATION", 3, "1"));
            province.compute("C-1", "2025-04");

            assertThat(province.column("c_1", "period", KEY, "cast(of_channels as int)")).containsEntry("360111/STATION", 25).containsEntry("360111/", 100);
            assertThat(province.column("c_1", "period", KEY, "cast(of_all as int)")).containsEntry("360111/STATION", 25).containsEntry("469023/STATION", 75);
        }
    }

    @Test
    void a_transposed_table_has_the_indicators_as_lines_and_the_comparisons_as_columns() throws SQLException {
        TableDefinition table = table("C-1").from("survey").by("division").measure("a01", "sum(a01)").measure("a02", "sum(a02)").transposed()
                .compare("last_year", "", Base.SAME_PERIOD_LAST_YEAR, Change.VALUE)
                .compare("change", "", Base.SAME_PERIOD_LAST_YEAR, Change.DIFFERENCE).define();
        try (Province province = new Province(table)) {
            province.row("survey", province.sends("U360111", "survey", "2025-04"), 0, Map.of("a01", 10, "a02", 4));
            province.row("survey", province.sends("U360111", "survey", "2024-04"), 0, Map.of("a01", 8, "a02", 5));
            province.compute("C-1", "2025-04");

            assertThat(province.column("c_1", "period", "coalesce(division, level) || '/' || indicator", "value || ' ' || last_year || ' ' || change"))
                    .containsExactly(Map.entry("total/A01", "10 8 2"), Map.entry("total/A02", "4 5 -1"), Map.entry("360000/A01", "10 8 2"),
                            Map.entry("360000/A02", "4 5 -1"), Map.entry("360100/A01", "10 8 2"), Map.entry("360100/A02", "4 5 -1"),
                            Map.entry("360111/A01", "10 8 2"), Map.entry("360111/A02", "4 5 -1"));
        }
    }

    @Test
    void medians_and_distinct_counts_come_from_the_rows_at_every_level() throws SQLException {
        TableDefinition table = table("C-1").from("cases").by("division").measure("employers", "count(distinct employer)")
                .measure("middle", "percentile_cont(0.5) within group (order by people)").define();
        try (Province province = new Province(table)) {
            long one = province.sends("U360111", "cases", "2025-04");
            long other = province.sends("U360112", "cases", "2025-04");
            province.row("cases", one, 1, Map.of("accepted_on", LocalDate.parse("2025-04-01"), "employer", "甲", "people", 1))
                    .row("cases", one, 2, Map.of("accepted_on", LocalDate.parse("2025-04-01"), "employer", "乙", "people", 2))
                    .row("cases", other, 1, Map.of("accepted_on", LocalDate.parse("2025-04-01"), "employer", "甲", "people", 9));
            province.compute("C-1", "2025-04");

            assertThat(province.column("c_1", "period", "coalesce(division, level)", "employers || ' ' || middle")).isEqualTo(
                    Map.of("total", "2 2", "360000", "2 2", "360100", "2 2", "360111", "2 1.5", "360112", "1 9"));
        }
    }

    @Test
    void by_unit_the_lines_stand_on_the_tree_of_reporting() throws SQLException {
        TableDefinition table = table("C-1").from("cases").by("unit").measure("cases", "count(*)").define();
        try (Province province = new Province(table)) {
            province.row("cases", province.sends("U360111", "cases", "2025-04"), 1, dispute("2025-04-01", "STATION", 1, "1"));
            province.row("cases", province.sends("RAIL", "cases", "2025-04"), 1, dispute("2025-04-01", "STATION", 1, "1"));
            province.compute("C-1", "2025-04");

            assertThat(province.column("c_1", "period", "coalesce(unit, level)", "cases")).isEqualTo(
                    Map.of("total", 2L, "U36", 2L, "RAIL", 1L, "U3601", 1L, "U360111", 1L));
        }
    }

    @Test
    void a_check_that_fails_names_its_lines() throws SQLException {
        TableDefinition table = table("C-1").from("cases").by("division").measure("cases", "count(*)").measure("people", "sum(people)")
                .check("V-1", "cases <= people").define();
        try (Province province = new Province(table)) {
            province.row("cases", province.sends("U360111", "cases", "2025-04"), 1, dispute("2025-04-01", "STATION", 0, "1"));
            Tabulated tabulated = province.compute("C-1", "2025-04");

            assertThat(tabulated.checks()).isEqualTo(List.of(new Tabulated.CheckResult("V-1", "V-1", 4, 0, List.of("", "360000", "360100", "360111"))));
            assertThat(tabulated.failsChecks()).isTrue();
        }
    }

    @Test
    void a_check_is_asked_only_of_the_periods_it_is_for() throws SQLException {
        TableDefinition table = table("C-1").from("cases").by("division").measure("cases", "count(*)")
                .check("V-1", "cases = 0", new Dated(null, Period.parse("2025-03").orElseThrow())).define();
        try (Province province = new Province(table)) {
            province.row("cases", province.sends("U360111", "cases", "2025-03"), 1, dispute("2025-03-01", "STATION", 0, "1"));
            province.row("cases", province.sends("U360111", "cases", "2025-04"), 1, dispute("2025-04-01", "STATION", 0, "1"));

            assertThat(province.compute("C-1", "2025-03").failsChecks()).isTrue();
            assertThat(province.compute("C-1", "2025-04").checks()).isEqualTo(List.of());
        }
    }

    @Test
    void computed_twice_from_the_same_rows_the_content_is_the_same() throws SQLException {
        TableDefinition table = table("C-1").from("cases").by("division", "channel").measure("people", "sum(people)").define();
        try (Province province = new Province(table)) {
            long sent = province.sends("U360111", "cases", "2025-04");
            province.row("cases", sent, 1, dispute("2025-04-01", "STATION", 2, "1"));
            String hash = province.compute("C-1", "2025-04").contentHash();
            assertThat(province.compute("C-1", "2025-04").contentHash()).isEqualTo(hash);
            province.row("cases", sent, 2, dispute("2025-04-01", "STATION", 2, "1"));
            assertThat(province.compute("C-1", "2025-04").contentHash()).isNotEqualTo(hash);
        }
    }
}
