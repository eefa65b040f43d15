package huizong.publishing;

import huizong.aggregating.TableForms;
import huizong.jobs.JobCatalogue;
import huizong.jobs.TableDefinition;
import huizong.storing.SqlText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What stands below a table because of decisions and open questions: waivers that let figures in, findings nobody has explained. */
record TableRemarks(JdbcClient database, JobCatalogue catalogue) {

    List<String> of(TableDefinition table, String period, int release) {
        String[] forms = TableForms.of(table, catalogue).toArray(String[]::new);
        List<String> remarks = new ArrayList<>(database.sql(SqlText.of("publishing/table_waivers")).param("table", table.code())
                .param("period", period).param("number", release).param("forms", forms).query((row, n) -> waiver(row)).list());
        long unexplained = database.sql(SqlText.of("publishing/table_unexplained")).param("table", table.code()).param("period", period)
                .param("number", release).param("forms", forms).query(Long.class).single();
        if (unexplained > 0) {
            remarks.add("核实:有 " + unexplained + " 处核实事项填报单位尚未说明原因");
        }
        return remarks;
    }

    private static String waiver(ResultSet row) throws SQLException {
        String unit = row.getString("unit") == null ? "全部单位" : row.getString("unit_name") == null ? row.getString("unit") : row.getString("unit_name");
        LocalDate until = row.getObject("until_day", LocalDate.class);
        return "豁免:" + row.getString("rule") + "(" + unit + (row.getString("periods") == null ? "" : "," + row.getString("periods"))
                + (until == null ? "" : ",至 " + until) + ")" + row.getString("reason") + ",办理人 " + row.getString("waived_by")
                + ",涉及 " + row.getLong("findings") + " 处";
    }
}
