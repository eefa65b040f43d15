package huizong.aggregating;

import static huizong.aggregating.TrialTable.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huizong.catalogue.CellAddress;
import huizong.catalogue.Period;
import huizong.catalogue.Reach;
import huizong.jobs.TableDefinition;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TraceTest {

    private static final TableDefinition TABLE = table("C-1").from("cases").reaching(Reach.PERIOD, Reach.TO_DATE).by("division", "channel")
            .measure("people", "sum(people)").measure("cases", "count(*) filter (where won)").define();
    private static final Period APRIL = Period.parse("2025-04").orElseThrow();

    private static void sheet(Province province, long submission) {
        province.database.sql("""
                insert into register.sheet (submission_id, sheet, title, head_row, rows_read, columns, cells, totals)
                values (?, 'cases', '台账', 4, 2, '{"people": 6}', '{}', '[]')
                """).param(submission).update();
    }

    private static Map<String, Object> dispute(String day, String channel, boolean won) {
        return Map.of("accepted_on", LocalDate.parse(day), "channel", channel, "people", 3, "won", won);
    }

    @Test
    void a_number_leads_back_to_the_cells_it_is_made_of() throws SQLException {
        try (Province province = new Province(TABLE)) {
            long sent = province.sends("U360111", "cases", "2025-04");
            sheet(province, sent);
            province.row("cases", sent, 5, dispute("2025-04-02", "STATION", true)).row("cases", sent, 6, dispute("2025-04-03", "COMMITTEE", false));

            assertThat(Trace.of(province.connection, province.catalogue, TABLE, APRIL, Reach.PERIOD, "360100/STATION", "people"))
                    .isEqualTo(List.of(new Contribution(sent, "U360111", "U360111.xlsx", "cases", 5, new CellAddress("台账", 6, 5), "3")));
            assertThat(Trace.of(province.connection, province.catalogue, TABLE, APRIL, Reach.PERIOD, "/", "cases"))
                    .isEqualTo(List.of(new Contribution(sent, "U360111", "U360111.xlsx", "cases", 5, new CellAddress("台账", 0, 5), null)));
            assertThat(Trace.of(province.connection, province.catalogue, TABLE, APRIL, Reach.PERIOD, "469023/", "people")).isEmpty();
        }
    }

    @Test
    void carried_over_values_are_behind_a_number_to_date() throws SQLException {
        try (Province province = new Province(TABLE)) {
            long carried = province.sends("U360111", "carry-over", "E:H");
            province.row("h00", carried, 3, Map.of("source_form", "C1", "measure", "people", "category", "STATION", "value", 40,
                    "from_on", LocalDate.parse("2024-01-01"), "to_on", LocalDate.parse("2024-12-31")));

            assertThat(Trace.of(province.connection, province.catalogue, TABLE, APRIL, Reach.TO_DATE, "360111/STATION", "people"))
                    .extracting(Contribution::sheet, Contribution::row, Contribution::value)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple("h00", 3, "40"));
            assertThat(Trace.of(province.connection, province.catalogue, TABLE, APRIL, Reach.TO_DATE, "360111/COMMITTEE", "people")).isEmpty();
        }
    }

    @Test
    void a_line_or_column_the_table_has_not_is_said_so() throws SQLException {
        try (Province province = new Province(TABLE)) {
            assertThatThrownBy(() -> Trace.of(province.connection, province.catalogue, TABLE, APRIL, Reach.PERIOD, "999999/", "people"))
                    .hasMessage("C-1 has no line 999999/");
            assertThatThrownBy(() -> Trace.of(province.connection, province.catalogue, TABLE, APRIL, Reach.PERIOD, "/", "rate"))
                    .hasMessage("C-1 has no column rate");
        }
    }
}
