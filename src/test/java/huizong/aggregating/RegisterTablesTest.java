package huizong.aggregating;

import static org.assertj.core.api.Assertions.assertThat;

import huizong.aggregating.RegisterTables.FindingLine;
import huizong.aggregating.RegisterTables.ReportingLine;
import huizong.catalogue.Period;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

class RegisterTablesTest {

    private static final Period APRIL = Period.parse("2025-04").orElseThrow();

    @Test
    void says_who_has_reported_who_was_late_and_who_is_missing() throws SQLException {
        try (Province province = new Province()) {
            long sent = province.sends("U360111", "calls", "2025-04");
            province.database.sql("update register.submission set rows_read = 5, rows_refused = 1").update();
            province.database.sql("update register.file set received_at = timestamptz '2025-05-11 08:00'").update();
            province.database.sql("update register.run set as_of = date '2025-05-11'").update();
            finding(province, sent, "explain", 6);
            finding(province, sent, "note", 6);
            finding(province, sent, "note", 0);

            assertThat(RegisterTables.reporting(province.connection, province.catalogue, APRIL)).filteredOn(l -> l.formCode().equals("C2"))
                    .containsExactly(new ReportingLine("C2", "U360111", "U360111", "2025-04", 1, 1, 1, 5, 4, 1, 1, true, false),
                            missing("U360112"), missing("U360922"), missing("U469023"));

            province.database.sql("update register.run set as_of = date '2025-05-10'").update();
            assertThat(RegisterTables.reporting(province.connection, province.catalogue, APRIL)).filteredOn(l -> l.received() > 0)
                    .as("a file dated after the day of its run came on that day").extracting(ReportingLine::late).containsExactly(false);
        }
    }

    private static ReportingLine missing(String unit) {
        return new ReportingLine("C2", unit, unit, "2025-04", 1, 0, null, 0, 0, 0, 0, false, true);
    }

    private static void finding(Province province, long submission, String level, int row) {
        province.database.sql("""
                insert into register.finding (submission_id, stage, code, level, extent, sheet, sheet_title, sheet_row, cell_column, cells,
                  column_name, read, facts)
                values (?, 'load', 'whole-number', ?, 'row', 'calls', '台账', ?, 28, '[]', 'people', '1,2O4', '[]')
                """).params(submission, level, row).update();
    }

    @Test
    void lists_findings_in_reading_order() throws SQLException {
        try (Province province = new Province()) {
            long sent = province.sends("U360111", "calls", "2025-04");
            finding(province, sent, "refuse", 6);
            finding(province, sent, "note", 5);

            assertThat(RegisterTables.findings(province.connection, APRIL)).isEqualTo(List.of(
                    new FindingLine(2, sent, "U360111", "U360111.xlsx", 1, "台账", 5, "AB", "people", "1,2O4", "whole-number", "note"),
                    new FindingLine(1, sent, "U360111", "U360111.xlsx", 2, "台账", 6, "AB", "people", "1,2O4", "whole-number", "refuse")));
        }
    }
}
