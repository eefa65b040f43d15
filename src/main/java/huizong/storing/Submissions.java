package huizong.storing;

import huizong.catalogue.Cover;
import huizong.catalogue.Period;
import huizong.catalogue.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The register of submissions: what became of every workbook. */
public final class Submissions {

    /** Which submissions to list; null asks for any. */
    public record Filter(@Nullable String job, @Nullable String form, @Nullable String period, @Nullable String unit,
                         @Nullable Verdict verdict, @Nullable Long runId) {

        public static final Filter ALL = new Filter(null, null, null, null, null, null);
    }

    private final JdbcClient database;

    public Submissions(JdbcClient database) {
        this.database = database;
    }

    /** Makes the submission of every file of the run that has none yet. */
    public int create(long runId) {
        return database.sql(SqlText.of("storing/create-submissions")).param("run", runId).update();
    }

    /**
     * Claims up to {@code limit} submissions of the run in this state, biggest file first, until the end of the
     * transaction; what others hold is passed over.
     */
    public List<Submission> claim(long runId, Submission.State state, int limit) {
        return database.sql(SqlText.of("storing/claim-submissions")).param("run", runId).param("state", state.word())
                .param("limit", limit).query(SubmissionRow::read).list();
    }

    /** How many submissions of the run are in this state. */
    public long count(long runId, Submission.State state) {
        return database.sql("select count(*) from register.submission where run_id = :run and state = :state")
                .param("run", runId).param("state", state.word()).query(Long.class).single();
    }

    public void storeCover(long id, Cover cover, String jobVersion) {
        database.sql(SqlText.of("storing/store-cover")).param("id", id).param("job_version", jobVersion)
                .param("job", cover.job()).param("form", cover.form()).param("unit", cover.unit())
                .param("submitter_name", cover.submitterName()).param("division", cover.division())
                .param("line", cover.line().name()).param("period", cover.period().text())
                .param("first_day", cover.period().first()).param("last_day", cover.period().last())
                .param("basis", cover.basis().code()).param("basis_start", cover.basisStart()).param("as_of", cover.asOf())
                .param("money_unit", cover.moneyUnit().name()).param("revision", cover.revision())
                .param("nil_return", cover.nilReturn()).param("fund_code", cover.fundCode()).param("filled_by", cover.filledBy())
                .param("filled_on", cover.filledOn()).update();
    }

    /** What of a cover could be read that cannot be taken; each part may be null. */
    public void storeKnown(long id, @Nullable String job, @Nullable String form, @Nullable String unit, @Nullable String submitterName,
                           @Nullable Period period) {
        database.sql(SqlText.of("storing/store-known-cover")).param("id", id).param("job", job).param("form", form)
                .param("unit", unit).param("submitter_name", submitterName).param("period", period == null ? null : period.text())
                .param("first_day", period == null ? null : period.first()).param("last_day", period == null ? null : period.last())
                .update();
    }

    /** Its rows are stored; judging follows. */
    public void loaded(long id, String contentHash, long rowsRead, Instant now) {
        database.sql(SqlText.of("storing/set-loaded")).param("id", id).param("content_hash", contentHash)
                .param("rows_read", rowsRead).param("now", Moments.of(now)).update();
    }

    /** Its fate is known without judging (unreadable, refused by its cover). @param reason a word, or null */
    public void decided(long id, Verdict verdict, @Nullable String reason, Instant now) {
        database.sql(SqlText.of("storing/set-decided")).param("id", id).param("verdict", verdict.word()).param("reason", reason)
                .param("now", Moments.of(now)).update();
    }

    public void answered(long id, Instant now) {
        database.sql("update register.submission set state = 'answered', answered_at = :now where id = :id")
                .param("id", id).param("now", Moments.of(now)).update();
    }

    /** Loading it broke the machine once more. */
    public void failed(long id) {
        database.sql("update register.submission set attempts = attempts + 1 where id = :id").param("id", id).update();
    }

    public Optional<Submission> byId(long id) {
        return database.sql(SqlText.of("storing/submission-by-id")).param("id", id).query(SubmissionRow::read).optional();
    }

    /** By id. */
    public List<Submission> list(Filter filter) {
        return database.sql(SqlText.of("storing/list-submissions")).param("job", filter.job()).param("form", filter.form())
                .param("period", filter.period()).param("unit", filter.unit()).param("run", filter.runId())
                .param("verdict", filter.verdict() == null ? null : filter.verdict().word()).query(SubmissionRow::read).list();
    }
}
