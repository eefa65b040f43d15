package huizong.storing;

import huizong.catalogue.Verdict;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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

    /** The jobs that have loaded submissions of the run, by name. */
    public Set<String> jobsLoaded(long runId) {
        return new TreeSet<>(database.sql(SqlText.of("storing/jobs-loaded")).param("run", runId).query(String.class).list());
    }

    /** How many submissions of the run are in this state. */
    public long count(long runId, Submission.State state) {
        return database.sql("select count(*) from register.submission where run_id = :run and state = :state")
                .param("run", runId).param("state", state.word()).query(Long.class).single();
    }

    public void answered(Collection<Long> ids, Instant now) {
        database.sql("update register.submission set state = 'answered', answered_at = :now where id = any (:ids)")
                .param("ids", ids.toArray(Long[]::new)).param("now", Moments.of(now)).update();
    }

    public Optional<Submission> byId(long id) {
        return byIds(List.of(id)).stream().findFirst();
    }

    /** By id; unknown ones are left out. */
    public List<Submission> byIds(Collection<Long> ids) {
        return database.sql(SqlText.of("storing/submissions-by-id")).param("ids", ids.toArray(Long[]::new))
                .query(SubmissionRow::read).list();
    }

    /** By id. */
    public List<Submission> list(Filter filter) {
        return database.sql(SqlText.of("storing/list-submissions")).param("job", filter.job()).param("form", filter.form())
                .param("period", filter.period()).param("unit", filter.unit()).param("run", filter.runId())
                .param("verdict", filter.verdict() == null ? null : filter.verdict().word()).query(SubmissionRow::read).list();
    }
}
