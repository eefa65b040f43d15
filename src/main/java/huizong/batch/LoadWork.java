package huizong.batch;

import huizong.storing.OpenConnection;
import huizong.storing.Submission;
import huizong.storing.Submissions;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Loads the next few workbooks in one commit; none is ever split. The biggest is claimed first and says how many more may
 * share its commit: none of them is bigger.
 */
final class LoadWork implements RunTasklet.Portion {

    /** Bytes of files that may share a commit: many small ones, or one large one. */
    private static final long BYTES_PER_COMMIT = 4L << 20;
    private static final int FILES_PER_COMMIT = 100;

    private final long run;
    private final PortionLoading loading;
    private final Originals originals;

    LoadWork(long run, PortionLoading loading, Originals originals) {
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
        int more = (int) Math.min(FILES_PER_COMMIT, BYTES_PER_COMMIT / Math.max(1, biggest.get(0).file().size())) - 1;
        Map<Long, Path> files = new LinkedHashMap<>();
        add(files, biggest);
        add(files, more > 0 ? submissions.claim(run, Submission.State.NEW, more) : List.of());
        loading.load(connection, files);
        return true;
    }

    private void add(Map<Long, Path> files, List<Submission> claimed) {
        claimed.forEach(s -> files.put(s.id(), originals.of(s.file().sha256())));
    }
}
