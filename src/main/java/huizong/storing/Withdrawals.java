package huizong.storing;

import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Submissions withdrawn (撤回): their figures no longer count. */
public final class Withdrawals {

    public record Withdrawal(long submission, String by, String why, Instant at) {
    }

    private final JdbcClient database;

    public Withdrawals(JdbcClient database) {
        this.database = database;
    }

    /** Records the act and sets the verdict; a submission already withdrawn keeps its first record. */
    public void add(Withdrawal withdrawal) {
        database.sql(SqlText.of("storing/withdraw")).param("submission", withdrawal.submission()).param("by", withdrawal.by())
                .param("why", withdrawal.why()).param("at", Moments.of(withdrawal.at())).update();
    }

    public Optional<Withdrawal> of(long submissionId) {
        return database.sql("""
                select submission_id, withdrawn_by, reason, withdrawn_at from register.withdrawal where submission_id = :submission
                """).param("submission", submissionId)
                .query((row, number) -> new Withdrawal(row.getLong("submission_id"), row.getString("withdrawn_by"),
                        row.getString("reason"), Moments.present(row, "withdrawn_at"))).optional();
    }
}
