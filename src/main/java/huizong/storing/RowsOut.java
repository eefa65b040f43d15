package huizong.storing;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows that are out: refused, or children of a refused row. */
public final class RowsOut {

    /** @param sheet name in the job file */
    public record RowOut(String sheet, int sheetRow) {
    }

    private final JdbcClient database;

    public RowsOut(JdbcClient database) {
        this.database = database;
    }

    /** Rows already out stay out. */
    public void store(long submissionId, List<RowOut> rows) {
        database.sql(SqlText.of("storing/store-rows-out")).param("submission", submissionId).param("rows", Json.of(rows)).update();
    }

    /** By sheet and row. */
    public List<RowOut> of(long submissionId) {
        return database.sql("""
                select sheet, sheet_row from register.row_out where submission_id = :submission order by sheet, sheet_row
                """).param("submission", submissionId).query(RowOut.class).list();
    }
}
