package huizong.batch;

import huizong.storing.LoadOutcome;
import huizong.storing.LoadOutcomes;
import huizong.storing.OpenConnection;
import huizong.storing.ReturnsCopies;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;

/**
 * Takes the workbooks that share a commit into the database: their rows together, then in a few statements what became of
 * each. The night and {@code check} both come through here. Should the database refuse anything, the workbooks are taken
 * anew, each by itself, so that only the one at fault waits for the desk.
 */
final class PortionLoading {

    private final WorkbookLoading loading;
    private final Clock clock;

    PortionLoading(WorkbookLoading loading, Clock clock) {
        this.loading = loading;
        this.clock = clock;
    }

    /** @param files kept originals by the number of their submission; in the caller's transaction */
    void load(Connection connection, Map<Long, Path> files) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try {
            together(connection, files);
        } catch (DataAccessResourceFailureException machine) {
            throw machine;
        } catch (DataAccessException refused) {
            connection.rollback(before);
            for (Map.Entry<Long, Path> file : files.entrySet()) {
                alone(connection, file.getKey(), file.getValue());
            }
        }
        connection.releaseSavepoint(before);
        NightPoint.BEFORE_LOAD_COMMIT.reached();
    }

    private void alone(Connection connection, long id, Path file) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try {
            together(connection, Map.of(id, file));
        } catch (DataAccessResourceFailureException machine) {
            throw machine;
        } catch (DataAccessException refused) {
            connection.rollback(before);
            store(connection, List.of(WorkbookLoading.broken(id, refused)));
        }
        connection.releaseSavepoint(before);
    }

    private void together(Connection connection, Map<Long, Path> files) {
        ReturnsCopies copies = new ReturnsCopies(connection, NightPoint.MID_COPY::reached);
        List<LoadOutcome> outcomes = new ArrayList<>();
        files.forEach((id, file) -> outcomes.add(one(copies, id, file)));
        copies.flush();
        store(connection, outcomes);
    }

    private LoadOutcome one(ReturnsCopies copies, long id, Path file) {
        try {
            return loading.load(copies, id, file);
        } catch (DataAccessException | java.io.UncheckedIOException notItsOwn) {
            throw notItsOwn;
        } catch (RuntimeException defect) {
            copies.discard();
            return WorkbookLoading.broken(id, defect);
        }
    }

    private void store(Connection connection, List<LoadOutcome> outcomes) {
        new LoadOutcomes(OpenConnection.client(connection)).store(outcomes, clock.instant());
    }
}
