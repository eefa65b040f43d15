package huizong.batch;

import huizong.storing.OpenConnection;
import huizong.storing.Submission;
import huizong.storing.Submissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.List;
import org.springframework.dao.DataAccessResourceFailureException;

/** Loads the next few workbooks in one commit; each stands behind a savepoint of its own and is never split. */
final class LoadWork implements RunTasklet.Portion {

    /** Bytes of files that may share a commit: many small ones, or one large one. */
    private static final long BYTES_PER_COMMIT = 2L << 20;
    private static final int FILES_PER_COMMIT = 25;
    private static final int LARGE_FIRST = 1;

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
        long bytes = 0;
        int files = 0;
        while (files < FILES_PER_COMMIT && bytes < BYTES_PER_COMMIT) {
            List<Submission> next = submissions.claim(run, Submission.State.NEW, LARGE_FIRST);
            if (next.isEmpty()) {
                return false;
            }
            load(connection, next.get(0));
            bytes += next.get(0).file().size();
            files++;
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
