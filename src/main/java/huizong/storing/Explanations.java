package huizong.storing;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Explanations given for findings (核实说明). */
public final class Explanations {

    /**
     * @param code   the finding's code
     * @param rule   the rule's id, null for findings without one
     * @param sheet  name in the job file
     * @param column name in the job file, null for the whole row
     */
    public record Explanation(long submission, String code, @Nullable String rule, String sheet, int sheetRow,
                              @Nullable String column, String why, String by, Instant at) {
    }

    private final JdbcClient database;

    public Explanations(JdbcClient database) {
        this.database = database;
    }

    public void add(Explanation given) {
        database.sql(SqlText.of("storing/add-explanation")).param("submission", given.submission()).param("code", given.code())
                .param("rule", given.rule()).param("sheet", given.sheet()).param("sheet_row", given.sheetRow())
                .param("column_name", given.column()).param("why", given.why()).param("by", given.by())
                .param("at", Moments.of(given.at())).update();
    }

    /** In the order they were given. */
    public List<Explanation> of(long submissionId) {
        return database.sql(SqlText.of("storing/explanations-of-submission")).param("submission", submissionId)
                .query((row, number) -> new Explanation(row.getLong("submission_id"), row.getString("code"), row.getString("rule"),
                        row.getString("sheet"), row.getInt("sheet_row"), row.getString("column_name"), row.getString("reason"),
                        row.getString("given_by"), Moments.present(row, "given_at"))).list();
    }
}
