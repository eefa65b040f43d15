package huizong.storing;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What holds a submission: its findings of the level hold that are not lifted. */
public final class HoldingRules {

    private final JdbcClient database;

    public HoldingRules(JdbcClient database) {
        this.database = database;
    }

    /** Ids of rules, or codes of findings without one, sorted. */
    public List<String> of(long submission) {
        return database.sql(SqlText.of("storing/holding-rules")).param("submission", submission).query(String.class).list();
    }
}
