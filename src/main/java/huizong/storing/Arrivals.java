package huizong.storing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What arrived: {@code register.file}. */
public final class Arrivals {

    /** @param id also the submission's */
    public record Recorded(long id, long runId, ArrivedFile file) {
    }

    /**
     * @param path       in the drop folder; a zip's own path for its entries
     * @param receivedAt the file's time when it was taken; another time means that something else lies there by now
     * @param day        of the run it came with, under which it is put away, whatever day the move is made up for
     */
    public record PendingMove(String path, Instant receivedAt, LocalDate day) {
    }

    private record Row(String sha256, long size, String name, String path, @org.jspecify.annotations.Nullable String container,
                       boolean sample, String receivedAt) {
        static Row of(ArrivedFile f) {
            return new Row(f.sha256(), f.size(), f.name(), f.path(), f.container(), f.sample(), f.receivedAt().toString());
        }
    }

    private final JdbcClient database;

    public Arrivals(JdbcClient database) {
        this.database = database;
    }

    /**
     * Records files, ids in the order (received, path) whatever the order of the list. A file already known by path and
     * content whose move is pending (and any known sample) is left out, so that recording can be done again.
     *
     * @return the files that were new
     */
    public List<Recorded> record(long runId, List<ArrivedFile> files) {
        return database.sql(SqlText.of("storing/record-arrivals")).param("run", runId)
                .param("files", Json.of(files.stream().map(Row::of).toList())).query(Arrivals::recorded).list();
    }

    /**
     * Gives back the numbers of files that were never recorded: an intake that was cut off, or a database that was, has used
     * them up, and taken in again the files should get the same. For the holder of the run lock, right before {@link #record}.
     */
    public void numberOn() {
        database.sql(SqlText.of("storing/number-arrivals-on")).query(Long.class).single();
    }

    /** What of the register still lies in the drop folder: by path, the contents taken in from there. Such a file is not new. */
    public Map<String, Set<String>> lying() {
        Map<String, Set<String>> lying = new HashMap<>();
        database.sql("select path, sha256 from register.file where moved_at is null")
                .query((row, number) -> lying.computeIfAbsent(row.getString("path"), p -> new HashSet<>()).add(row.getString("sha256"))).list();
        return lying;
    }

    /** Everything that came with a run, by id. */
    public List<Recorded> ofRun(long runId) {
        return database.sql(SqlText.of("storing/arrivals-of-run")).param("run", runId).query(Arrivals::recorded).list();
    }

    /** What may leave the drop folder: everything that came in it is answered, and it is not moved yet. */
    public List<PendingMove> pendingMoves() {
        return database.sql(SqlText.of("storing/pending-moves"))
                .query((row, number) -> new PendingMove(row.getString("path"), Moments.present(row, "received_at"),
                        row.getObject("day", LocalDate.class))).list();
    }

    /** They left the drop folder, or others have taken their places. @param paths as {@link #pendingMoves} gives them */
    public void moved(List<String> paths, Instant now) {
        database.sql(SqlText.of("storing/mark-moved")).param("paths", paths.toArray(String[]::new)).param("now", Moments.of(now)).update();
    }

    static Recorded recorded(ResultSet row, int number) throws SQLException {
        return new Recorded(row.getLong("id"), row.getLong("run_id"), new ArrivedFile(row.getString("sha256"), row.getLong("size"),
                row.getString("name"), row.getString("path"), row.getString("container"), row.getBoolean("sample"),
                Moments.present(row, "received_at")));
    }
}
