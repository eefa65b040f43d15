package huizong.storing;

import huizong.catalogue.Basis;
import huizong.catalogue.Cover;
import huizong.catalogue.Line;
import huizong.catalogue.MoneyUnit;
import huizong.catalogue.Period;
import huizong.catalogue.Verdict;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads a row of {@code register.submission} joined with its file. */
final class SubmissionRow {

    private SubmissionRow() {
    }

    static Submission read(ResultSet row, int number) throws SQLException {
        String verdict = row.getString("verdict");
        return new Submission(row.getLong("id"), row.getLong("run_id"),
                Submission.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)), row.getInt("attempts"),
                Arrivals.recorded(row, number).file(), row.getString("basis") == null ? null : cover(row),
                row.getString("job_version"), row.getString("content_hash"), row.getLong("rows_read"), row.getLong("rows_refused"),
                verdict == null ? null : Verdict.ofWord(verdict), row.getString("reason"), number(row, "same_as"),
                number(row, "replaces"), number(row, "superseded_by"), Moments.in(row, "judged_at"), Moments.in(row, "answered_at"));
    }

    private static Cover cover(ResultSet row) throws SQLException {
        String basis = row.getString("basis");
        return new Cover(row.getString("job"), row.getString("form"), row.getString("unit"), row.getString("submitter_name"),
                row.getString("division"), Line.valueOf(row.getString("line")), period(row),
                Arrays.stream(Basis.values()).filter(b -> b.code().equals(basis)).findFirst().orElseThrow(),
                row.getObject("basis_start", LocalDate.class), row.getObject("as_of", LocalDate.class),
                MoneyUnit.valueOf(row.getString("money_unit")), row.getInt("revision"), row.getBoolean("nil_return"),
                row.getString("fund_code"), row.getString("filled_by"), row.getObject("filled_on", LocalDate.class), null);
    }

    private static Period period(ResultSet row) throws SQLException {
        String text = row.getString("period");
        return text.startsWith("E:") ? Period.event(text.substring(2), row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class)) : Period.parse(text).orElseThrow();
    }

    private static @Nullable Long number(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }
}
