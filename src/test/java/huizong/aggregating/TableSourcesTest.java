package huizong.aggregating;

import static huizong.aggregating.TableRulesTest.KEY;
import static huizong.aggregating.TableRulesTest.dispute;
import static huizong.aggregating.TrialTable.table;
import static org.assertj.core.api.Assertions.assertThat;

import huizong.catalogue.Basis;
import huizong.catalogue.PeriodKind;
import huizong.catalogue.Reach;
import huizong.jobs.TableDefinition;
import huizong.jobs.TableDefinition.Rows;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Where the rows of a table come from: sheets, refused rows, queries, other sheets, the directory, what was carried over. */
class TableSourcesTest {

    @Test
    void a_matrix_takes_its_flows_by_period_and_its_stocks_by_the_last_picture() throws SQLException {
        TableDefinition table = table("C-1").from("survey").every(PeriodKind.QUARTER).by("division")
                .measure("a01", "sum(a01)").measure("a02", "sum(a02)").define();
        try (Province province = new Province(table)) {
            province.row("survey", province.sends("U360111", "survey", "2025-04"), 0, Map.of("a01", 10, "a02", 4));
            province.row("survey", province.sends("U360111", "survey", "2025-05"), 0, Map.of("a01", 11, "a02", 5));
            province.compute("C-1", "2025Q2");

            assertThat(province.column("c_1", "period", "level", "a01 || ' ' || a02").get("total")).isEqualTo("11 9");
        }
    }

    @Test
    void refused_rows_are_in_no_table_that_does_not_ask_for_them() throws SQLException {
        TableDefinition counting = table("C-1").from("cases").by("division").measure("cases", "count(*)").define();
        TableDefinition all = table("C-2").from("cases").rows(Rows.ALL).by("division").measure("cases", "count(*)").define();
        TableDefinition refused = table("C-3").from("cases").rows(Rows.REFUSED).by("division").measure("cases", "count(*)").define();
        try (Province province = new Province(counting, all, refused)) {
            long sent = province.sends("U360111", "cases", "2025-04");
            for (int row = 1; row <= 3; row++) {
                province.row("cases", sent, row, dispute("2025-04-01", "STATION", 1, "1"));
            }
            province.database.sql("insert into register.row_out values (?, 'cases', 2)").param(sent).update();
            List.of("C-1", "C-2", "C-3").forEach(code -> province.compute(code, "2025-04"));

            assertThat(List.of(province.column("c_1", "period", "level", "cases").get("total"),
                    province.column("c_2", "period", "level", "cases").get("total"),
                    province.column("c_3", "period", "level", "cases").get("total"))).isEqualTo(List.of(2L, 3L, 1L));
        }
    }

    @Test
    void a_query_gives_rows_no_one_sheet_has_dated_by_a_column_of_its_own() throws SQLException {
        TableDefinition table = table("C-1").datedBy("closed_on").by("channel").query("""
                select a.submission_id, a.sheet_row, a.division_code, a.closed_on, a.channel, a.closed_on - a.accepted_on as days
                from counted.cases a where a.closed""").measure("cases", "count(*)").measure("days", "max(days)").define();
        try (Province province = new Province(table)) {
            long sent = province.sends("U360111", "cases", "2025-04");
            province.row("cases", sent, 1, Map.of("accepted_on", LocalDate.parse("2025-04-07"), "closed_on", LocalDate.parse("2025-05-11"),
                    "channel", "STATION", "division_code", "360112"));
            province.row("cases", sent, 2, dispute("2025-04-07", "STATION", 1, "1"));
            province.compute("C-1", "2025-05");

            assertThat(province.column("c_1", "period", KEY, "cases || ' ' || days")).containsEntry("total/", "1 34")
                    .containsEntry("360112/STATION", "1 34").doesNotContainKey("360111/");
        }
    }

    @Test
    void measures_of_other_sheets_are_joined_on_the_dimensions_and_empty_where_they_lack_one() throws SQLException {
        TableDefinition table = table("C-1").from("cases").by("division", "channel").measure("cases", "count(*)")
                .measure("people", "sum(people)", "calls", null).define();
        try (Province province = new Province(table)) {
            province.row("cases", province.sends("U360111", "cases", "2025-04"), 1, dispute("2025-04-01", "STATION", 1, "1"));
            province.row("calls", province.sends("U469023", "calls", "2025-04"), 1, Map.of("people", 7));
            province.compute("C-1", "2025-04");

            assertThat(province.column("c_1", "period", KEY, "people")).isEqualTo(Map.of("total/", new BigDecimal("7"),
                    "460000/", new BigDecimal("7"), "469023/", new BigDecimal("7")));
            assertThat(province.column("c_1", "period", KEY, "cases")).containsEntry("360111/STATION", 1L).doesNotContainKey("469023/");
        }
    }

    @Test
    void the_directory_is_a_source_of_its_own() throws SQLException {
        TableDefinition table = table("C-1").from("directory.divisions").where("level = 'county'").by("division").measure("counties", "count(*)").define();
        try (Province province = new Province(table)) {
            province.compute("C-1", "2025-04");

            assertThat(province.column("c_1", "period", "coalesce(division, level)", "counties"))
                    .containsEntry("total", 4L).containsEntry("360100", 2L).containsEntry("469023", 1L);
        }
    }

    @Test
    void the_places_carry_over_with_detail_rows_makes_the_published_totals() throws SQLException {
        TableDefinition table = table("C-1").from("cases").reaching(Reach.PERIOD, Reach.TO_DATE).by("division", "channel")
                .measure("cases", "count(*)").measure("people", "sum(people)").measure("amount", "sum(amount)")
                .measure("cases_cum", "count(*)", null, Reach.TO_DATE).define();
        try (Province province = new Province(table)) {
            long carried = province.sends("U360111", "carry-over", "E:H");
            String[][] quarters = {{"2024-01-01", "2024-03-31", "600", "1300", "19200000"}, {"2024-04-01", "2024-06-30", "600", "1300", "19200000"},
                {"2024-07-01", "2024-09-30", "600", "1300", "19200000"}, {"2024-10-01", "2024-12-31", "600", "1300", "19200000"},
                {"2025-01-01", "2025-03-31", "500", "1100", "16000000"}, {"2025-04-01", "2025-06-30", "105", "299", "4717020"}};
            int row = 1;
            for (String[] quarter : quarters) {
                for (int measure = 0; measure < 3; measure++) {
                    province.row("h00", carried, row++, Map.of("source_form", "C1", "measure", List.of("cases", "people", "amount").get(measure),
                            "category", "两站联动", "from_on", LocalDate.parse(quarter[0]), "to_on", LocalDate.parse(quarter[1]), "value", new BigDecimal(quarter[2 + measure])));
                }
            }
            province.row("cases", province.sends("U360111", "cases", "2025-04"), 1, dispute("2025-04-07", "STATION", 7, "42980"));
            province.compute("C-1", "2025-06");

            assertThat(province.column("c_1", "to-date", KEY, "cases || ' ' || people || ' ' || amount"))
                    .containsEntry("360111/STATION", "3006 6606 97560000").containsEntry("total/", "3006 6606 97560000");
            assertThat(province.column("c_1", "period", KEY, "cases || ' ' || cases_cum")).isEmpty();
            assertThat(province.column("c_1", "period", KEY, "cases_cum")).containsEntry("360111/", 3006L);
        }
    }

    @Test
    void different_start_days_are_not_added() throws SQLException {
        TableDefinition table = table("C-1").from("cases").reaching(Reach.PERIOD, Reach.TO_DATE).by("division").measure("cases", "count(*)").define();
        try (Province province = new Province(table)) {
            province.row("cases", province.sends("U360111", "cases", "2025-04", Basis.CUMULATIVE, "2024-01-01"), 1, dispute("2024-05-01", "STATION", 1, "1"));
            province.row("cases", province.sends("U360112", "cases", "2025-04", Basis.CUMULATIVE, "2007-01-01"), 1, dispute("2008-05-01", "STATION", 1, "1"));
            Tabulated tabulated = province.compute("C-1", "2025-04");

            assertThat(province.column("c_1", "to-date", "coalesce(division, level)", "cases")).isEqualTo(Map.of("360111", 1L, "360112", 1L));
            assertThat(tabulated.notes()).isEqualTo(List.of(new Tabulated.Note(Tabulated.Note.Kind.START_DAYS_DIFFER, Reach.TO_DATE, 3)));
        }
    }
}
