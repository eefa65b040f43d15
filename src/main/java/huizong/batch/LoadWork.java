package huizong.batch;

import huizong.storing.OpenConnection;
import huizong.storing.Submission;
import huizong.storing.Submissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.List;
import org.springframework.dao.DataAccessResourceFailureException;

/**
 * Loads the next few workbooks in one commit; each stands behind a savepoint of its own and is never split. The biggest is
 * claimed first and says how many more may share its commit: none of them is bigger.
 */
final class LoadWork implements RunTasklet.Portion {

    /** Bytes of files that may share a commit: many small ones, or one large one. */
    private static final long BYTES_PER_COMMIT = 2L << 20;
    private static final int FILES_PER_COMMIT = 25;

    private final long run;
    private final WorkbookLoading loading;
    private final Originals originals;

    LoadWork(long run, WorkbookLoading loading, Originals originals) {
        this.run = run;
        this.loading = loading;
        this.originals = originals;
    }

    @Override
    public boolean work(Connection connection) throws SQLException {
        Submissions submissions = new Submissions(OpenConnection.client(connection));
        List<Submission> biggest = submissions.claim(run, Submission.State.NEW, 1);
        if (biggest.isEmpty()) {
            return false;
        }
        load(connection, biggest.get(0));
        int more = (int) Math.min(FILES_PER_COMMIT, BYTES_PER_COMMIT / Math.max(1, biggest.get(0).file().size())) - 1;
        for (Submission next : more > 0 ? submissions.claim(run, Submission.State.NEW, more) : List.<Submission>of()) {
            load(connection, next);
        }
        return true;
    }

    private void load(Connection connection, Submission submission) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try {
            loading.load(connection, submission.id(), originals.of(submission.file().sha256()));
        } catch (DataAccessResourceFailureException | SQLException | java.io.UncheckedIOException machine) {
            throw machine;
        } catch (RuntimeException defect) {
            connection.rollback(before);
            loading.broken(OpenConnection.client(connection), submission.id(), defect.toString());
        }
        connection.releaseSavepoint(before);
    }
}
