package huizong.storing;

import huizong.catalogue.Verdict;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The submissions an act of the desk judges again, and what became different. */
public final class JudgedAgain {

    /** A finding by its place. @param column from 1, 0 for a whole row */
    public record Found(String code, @Nullable String rule, String level, String sheet, int row, int column) {

        /** The rule's id, else the code. */
        public String name() {
            return rule == null ? code : rule;
        }
    }

    /**
     * One submission, before and after.
     *
     * @param unitName name in the directory, else as on its cover; null where unknown
     * @param before   null where it had no verdict
     * @param after    null where the act was cut off
     */
    public record Change(long id, String file, @Nullable String unit, @Nullable String unitName, @Nullable String form,
                         @Nullable String period, int revision, @Nullable Verdict before, @Nullable Verdict after,
                         List<Found> cleared, List<Found> added) {

        public boolean changed() {
            return before != after || !cleared.isEmpty() || !added.isEmpty();
        }
    }

    private final JdbcClient database;

    public JudgedAgain(JdbcClient database) {
        this.database = database;
    }

    /** All submissions of the returns these belong to that can be judged again, by id. */
    public List<Long> returnsOf(Collection<Long> ids) {
        return database.sql(SqlText.of("storing/same-returns")).param("ids", ids.toArray(Long[]::new)).query(Long.class).list();
    }

    /** The kept submissions of a job and period, by id; null asks for any. */
    public List<Long> kept(@Nullable String job, @Nullable String period) {
        return database.sql(SqlText.of("storing/submissions-to-recheck")).param("job", job).param("period", period)
                .query(Long.class).list();
    }

    /** What is said of these so far is kept beside the run. */
    public void remember(long run, Collection<Long> ids) {
        database.sql(SqlText.of("storing/remember-judging")).param("run", run).param("ids", ids.toArray(Long[]::new)).update();
    }

    /** They belong to the run from now on and wait for judging. */
    public void take(long run, Collection<Long> ids) {
        database.sql(SqlText.of("storing/take-into-act")).param("run", run).param("ids", ids.toArray(Long[]::new)).update();
    }

    /** They belong to the run and wait for an answer; their verdict is given. */
    public void answerAgain(long run, Collection<Long> ids) {
        database.sql("update register.submission set run_id = :run, state = 'judged' where id = any (:ids)").param("run", run)
                .param("ids", ids.toArray(Long[]::new)).update();
    }

    /** They belong to the run and wait for reading, as on the night they came. @param sheets names of sheets that may hold their rows */
    public void takeToReadAnew(long run, Collection<Long> ids, Collection<String> sheets) {
        Long[] all = ids.toArray(Long[]::new);
        sheets.forEach(sheet -> database.sql("delete from returns_raw." + sheet + " where submission_id = any (:ids)").param("ids", all)
                .update());
        database.sql(SqlText.of("storing/read-anew")).param("run", run).param("ids", all).update();
    }

    /** By submission. */
    public List<Change> changes(long run) {
        return database.sql(SqlText.of("storing/changes-of-act")).param("run", run).query(JudgedAgain::change).list();
    }

    private static Change change(ResultSet row, int number) throws SQLException {
        List<Found> before = Json.list(row.getString("findings_before"), Found.class);
        List<Found> after = Json.list(row.getString("findings_after"), Found.class);
        return new Change(row.getLong("id"), row.getString("name"), row.getString("unit"), row.getString("unit_name"),
                row.getString("form"), row.getString("period"), row.getInt("revision"), verdict(row.getString("before")),
                verdict(row.getString("after")), without(before, after), without(after, before));
    }

    private static List<Found> without(List<Found> some, List<Found> others) {
        List<Found> left = new ArrayList<>(some);
        others.forEach(left::remove);
        return left;
    }

    private static @Nullable Verdict verdict(@Nullable String word) {
        return word == null ? null : Verdict.ofWord(word);
    }
}
