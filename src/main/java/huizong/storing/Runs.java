package huizong.storing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The runs. At most one is open; whoever holds the run lock takes up an unfinished one before a new one begins. */
public final class Runs {

    private final JdbcClient database;

    public Runs(JdbcClient database) {
        this.database = database;
    }

    /** The unfinished run with the day it began for, or a new one. */
    public Run openOrTakeUp(LocalDate asOf, Instant now) {
        return open().orElseGet(() -> database.sql(SqlText.of("storing/open-run")).param("as_of", asOf)
                .param("now", Moments.of(now)).query(Runs::run).single());
    }

    /** The run of an act of the desk; only while no other run is open. */
    public Run openAct(String act, LocalDate asOf, Instant now) {
        return database.sql(SqlText.of("storing/open-act")).param("act", act).param("as_of", asOf).param("now", Moments.of(now))
                .query(Runs::run).single();
    }

    public Optional<Run> open() {
        return database.sql(SqlText.of("storing/open-runs")).query(Runs::run).optional();
    }

    /** The night that finished last. */
    public Optional<Run> lastFinished() {
        return database.sql(SqlText.of("storing/last-finished-run")).query(Runs::run).optional();
    }

    public Optional<Run> byId(long id) {
        return database.sql(SqlText.of("storing/run-by-id")).param("id", id).query(Runs::run).optional();
    }

    /** Closes the manifest: files recorded later belong to the next run. Again: keeps the first moment. */
    public void freeze(long id, Instant now) {
        database.sql("update register.run set frozen_at = coalesce(frozen_at, :now) where id = :id").param("id", id)
                .param("now", Moments.of(now)).update();
    }

    /** @param summary JSON */
    public void finish(long id, Instant now, String summary) {
        database.sql("update register.run set finished_at = :now, summary = cast(:summary as jsonb) where id = :id").param("id", id)
                .param("now", Moments.of(now)).param("summary", summary).update();
    }

    private static Run run(ResultSet row, int number) throws SQLException {
        return new Run(row.getLong("id"), row.getObject("as_of", LocalDate.class), Moments.present(row, "started_at"),
                Moments.in(row, "frozen_at"), Moments.in(row, "finished_at"), row.getString("summary"),
                row.getString("act"));
    }
}
