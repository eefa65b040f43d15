package huizong.storing;

import huizong.catalogue.CellAddress;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How a submission stands to what its unit sent before: the one before, findings compared, explanations that live on. */
public final class SubmissionHistory {

    /**
     * The explanation there is for a finding.
     *
     * @param covers true where it is good for it; false where it is to be asked "still true?"
     * @param cause  a word of {@link huizong.catalogue.Cause}, null where none was named
     * @param period it was given for
     */
    public record ExplainedFinding(String code, @Nullable String rule, List<CellAddress> cells, boolean covers, @Nullable String cause,
                                   String reason, String period, @Nullable LocalDate until, String by, Instant at) {
        public ExplainedFinding {
            cells = List.copyOf(cells);
        }
    }

    /** What became of a finding. */
    public enum Fate {
        CLEARED, REMAINING, ADDED
    }

    /** @param cell in the later submission, in the earlier one where it is cleared */
    public record ComparedFinding(Fate fate, String rule, CellAddress cell) {
    }

    private final JdbcClient database;

    public SubmissionHistory(JdbcClient database) {
        this.database = database;
    }

    /** All of one return, duplicates too, in the order of arrival; itself among them. */
    public List<Submission> revisions(long submission) {
        return database.sql(SqlText.of("storing/revisions-of-return")).param("id", submission).query(SubmissionRow::read).list();
    }

    /** What its unit sent before for the same form and period and could be read; a copy of another is passed over. */
    public Optional<Submission> before(long submission) {
        return database.sql(SqlText.of("storing/submission-before")).param("id", submission).query(Long.class).optional()
                .flatMap(new Submissions(database)::byId);
    }

    /** Findings of two submissions, notes left out, in reading order; the same row is known by its key. */
    public List<ComparedFinding> compared(long before, long after) {
        return database.sql(SqlText.of("storing/findings-compared")).param("before", before).param("after", after)
                .query((row, n) -> new ComparedFinding(Fate.valueOf(row.getString("fate")), row.getString("rule"),
                        new CellAddress(row.getString("sheet_title"), row.getInt("cell_column"), row.getInt("sheet_row")))).list();
    }

    /** In reading order. */
    public List<ExplainedFinding> explained(long submission) {
        return database.sql(SqlText.of("storing/explained-findings")).param("submission", submission)
                .query((row, n) -> new ExplainedFinding(row.getString("code"), row.getString("rule"),
                        Json.list(row.getString("cells"), CellAddress.class), row.getBoolean("covers"), row.getString("cause"),
                        row.getString("reason"), row.getString("period"), row.getObject("until_day", LocalDate.class),
                        row.getString("given_by"), Moments.present(row, "given_at"))).list();
    }

    /** How many of its findings ask for an explanation and have none that is good for them. */
    public int waiting(long submission) {
        return database.sql(SqlText.of("storing/explanations-waiting")).param("submission", submission).query(Integer.class).single();
    }
}
