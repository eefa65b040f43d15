package huizong.storing;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Holds the desk has lifted (放行). */
public final class Lifts {

    /** @param rule the rule or finding code lifted, null for every hold of the submission */
    public record Lift(long submission, @Nullable String rule, String by, String why, Instant at) {
    }

    private final JdbcClient database;

    public Lifts(JdbcClient database) {
        this.database = database;
    }

    public void add(Lift lift) {
        database.sql("""
                insert into register.lift (submission_id, rule, lifted_by, reason, lifted_at) values (:submission, :rule, :by, :why, :at)
                """).param("submission", lift.submission()).param("rule", lift.rule()).param("by", lift.by())
                .param("why", lift.why()).param("at", Moments.of(lift.at())).update();
    }

    /** In the order they were made. */
    public List<Lift> of(long submissionId) {
        return database.sql("""
                select submission_id, rule, lifted_by, reason, lifted_at from register.lift where submission_id = :submission order by id
                """).param("submission", submissionId)
                .query((row, number) -> new Lift(row.getLong("submission_id"), row.getString("rule"), row.getString("lifted_by"),
                        row.getString("reason"), Moments.present(row, "lifted_at"))).list();
    }
}
