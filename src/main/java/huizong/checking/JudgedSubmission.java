package huizong.checking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * What judging needs to know of a workbook.
 *
 * @param id          ids are given in the order of receipt and path, so a lower id was received first
 * @param fundCode    tells two returns of one unit, form and period apart; null for most forms
 * @param contentHash null where no content was read
 * @param rowsRead    rows of all its sheets
 */
record JudgedSubmission(long id, String job, String form, String period, String unit, @Nullable String fundCode, int revision,
                        @Nullable String contentHash, boolean nilReturn, long rowsRead, LocalDate firstDay, LocalDate lastDay,
                        String fileName) {

    /** Lower revisions first, then as received. */
    static final Comparator<JudgedSubmission> BY_REVISION = Comparator.comparingInt(JudgedSubmission::revision)
            .thenComparingLong(JudgedSubmission::id);

    /** A row of a question that asks for all of it, by its columns' names. */
    static JudgedSubmission read(ResultSet row, int number) throws SQLException {
        return new JudgedSubmission(row.getLong("id"), row.getString("job"), row.getString("form"), row.getString("period"),
                row.getString("unit"), row.getString("fund_code"), row.getInt("revision"), row.getString("content_hash"),
                row.getBoolean("nil_return"), row.getLong("rows_read"), row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class), row.getString("file_name"));
    }

    boolean sameContentAs(JudgedSubmission other) {
        return contentHash != null && contentHash.equals(other.contentHash);
    }
}
