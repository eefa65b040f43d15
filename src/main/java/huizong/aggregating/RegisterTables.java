package huizong.aggregating;

import huizong.catalogue.CellAddress;
import huizong.catalogue.Period;
import huizong.jobs.FormDefinition;
import huizong.jobs.JobCatalogue;
import huizong.jobs.Round;
import huizong.storing.OpenConnection;
import huizong.storing.SqlText;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The two tables about the returns themselves: who has reported (报送情况表) and what was found (错误清单). */
public final class RegisterTables {

    /**
     * One form and unit of T00-1.
     *
     * @param expected 1 where the unit owes the form for the period, else 0
     * @param received 1 where a submission counts, else 0
     * @param revision of the counting submission, null where nothing counts
     * @param rowsWarned accepted rows with a finding that asks or notes something
     * @param late     true where the first counting submission came after the due day
     * @param missing  true where it is owed and nothing counts, whether or not the due day has passed
     */
    public record ReportingLine(String formCode, String unit, @Nullable String unitName, String returnPeriod, int expected, int received,
                                @Nullable Integer revision, long rowsRead, long rowsAccepted, long rowsRefused, long rowsWarned,
                                boolean late, boolean missing) {
    }

    /**
     * One finding of T00-2; the sentence for the submitter is made from the stored finding where it is printed.
     *
     * @param findingId  its id in the register
     * @param findingNo  running number within the file, in reading order
     * @param sheetRow   null for a finding on the whole sheet or file
     * @param cellColumn letters; null for a finding on a row, sheet or file
     * @param ruleId     the catalogue's id, or the word of the finding
     */
    public record FindingLine(long findingId, long submissionId, String unit, String fileName, int findingNo, String sheetName,
                              @Nullable Integer sheetRow, @Nullable String cellColumn, @Nullable String columnName,
                              @Nullable String rawValue, String ruleId, String severity) {
    }

    private RegisterTables() {
    }

    /** T00-1 of a period: every form of its kind and everybody who owes it or has sent it, by form and unit. */
    public static List<ReportingLine> reporting(Connection connection, JobCatalogue catalogue, Period period) {
        List<FormDefinition> forms = catalogue.jobs().stream().flatMap(j -> j.forms().stream()).filter(f -> f.askedFor(period)).toList();
        return OpenConnection.client(connection).sql(SqlText.of("aggregating/reporting-of-a-period"))
                .param("period", period.text()).param("day", period.last())
                .param("jobs", texts(forms, FormDefinition::job)).param("forms", texts(forms, FormDefinition::name))
                .param("codes", texts(forms, FormDefinition::code))
                .param("levels", texts(forms, f -> f.expected() == null ? null : f.expected().level().word()))
                .param("lines", texts(forms, f -> f.expected() == null || f.expected().line() == null ? null : f.expected().line().name()))
                .param("named", texts(forms, f -> String.join(",", named(catalogue, f, period))))
                .param("dues", texts(forms, f -> catalogue.due(f, period).map(LocalDate::toString).orElse(null)))
                .query(ReportingLine.class).list();
    }

    private static List<String> named(JobCatalogue catalogue, FormDefinition form, Period period) {
        return catalogue.rounds().stream().filter(r -> form.codes().contains(r.form()) && r.period().equals(period)).map(Round::units)
                .flatMap(List::stream).toList();
    }

    private static @Nullable String[] texts(List<FormDefinition> forms, Function<FormDefinition, @Nullable String> what) {
        return forms.stream().map(what).toArray(String[]::new);
    }

    /** T00-2 of a period: the findings of its submissions that were not replaced or withdrawn, by unit, file and place. */
    public static List<FindingLine> findings(Connection connection, Period period) {
        return OpenConnection.client(connection).sql(SqlText.of("aggregating/findings-of-a-period")).param("period", period.text())
                .query(RegisterTables::finding).list();
    }

    private static FindingLine finding(ResultSet row, int number) throws SQLException {
        int column = row.getInt("cell_column");
        return new FindingLine(row.getLong("finding_id"), row.getLong("submission_id"), row.getString("unit"), row.getString("file_name"),
                row.getInt("finding_no"), row.getString("sheet_name"), row.getObject("sheet_row", Integer.class),
                column == 0 ? null : CellAddress.lettersOf(column), row.getString("column_name"), row.getString("raw_value"),
                row.getString("rule_id"), row.getString("severity"));
    }
}
