package huizong.storing;

import huizong.decoding.RowTarget;
import huizong.jobs.SheetDefinition;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Rows of many submissions on their way into one transaction. Those of small submissions are kept back and sent together,
 * one COPY per sheet; a large one is streamed by itself, behind a savepoint. Each is {@link #open opened}, asked for the
 * target of each of its sheets, and {@link #keep kept} or {@link #discard given up} as a whole. Nothing else may run on the
 * connection between opening and keeping; {@link #flush} ends the whole.
 */
public final class ReturnsCopies {

    /** Bytes kept back in all before they are sent: few enough to stay in the processor's own memory and never to grow old in the heap. */
    private static final int MOST_KEPT_BACK = 1 << 20;

    private final Connection connection;
    private final Runnable midway;
    private final Map<String, ReturnsCopy> copies = new HashMap<>();
    private @Nullable ReturnsCopy streaming;
    private @Nullable Savepoint beforeStream;
    private long submission;

    /** @param midway called each time rows have been sent and their COPY is not ended yet */
    public ReturnsCopies(Connection connection, Runnable midway) {
        this.connection = connection;
        this.midway = midway;
    }

    public void open(long submissionId) {
        submission = submissionId;
        copies.values().forEach(copy -> copy.open(submissionId));
    }

    /** The target of the open submission's next sheet; the one before gets no more rows. */
    public RowTarget target(SheetDefinition sheet) {
        endStream();
        ReturnsCopy copy = copies.get(sheet.name());
        if (copy == null) {
            copy = new ReturnsCopy(connection, sheet, this::beginStream);
            copy.open(submission);
            copies.put(sheet.name(), copy);
        }
        return copy;
    }

    /** A submission outgrows what may be kept back: the earlier ones are sent, then it goes on by itself. */
    private void beginStream(ReturnsCopy copy) {
        endStream();
        if (beforeStream == null) {
            copies.values().forEach(c -> c.sendEarlier(midway));
            beforeStream = savepoint();
        }
        streaming = copy;
    }

    private Savepoint savepoint() {
        try {
            return connection.setSavepoint();
        } catch (SQLException failed) {
            throw DatabaseFault.of("storing rows of submission " + submission, "savepoint", failed);
        }
    }

    private void endStream() {
        if (streaming != null) {
            ReturnsCopy ended = streaming;
            streaming = null;
            ended.finish(midway);
        }
    }

    /** The open submission's rows stay. */
    public void keep() {
        endStream();
        release(beforeStream);
        beforeStream = null;
        if (copies.values().stream().mapToInt(ReturnsCopy::length).sum() > MOST_KEPT_BACK) {
            flush();
        }
    }

    private void release(@Nullable Savepoint savepoint) {
        try {
            if (savepoint != null) {
                connection.releaseSavepoint(savepoint);
            }
        } catch (SQLException failed) {
            throw DatabaseFault.of("storing rows of submission " + submission, "release savepoint", failed);
        }
    }

    /** Of the open submission nothing stays; of the others everything does. */
    public void discard() {
        copies.values().forEach(ReturnsCopy::discard);
        streaming = null;
        Savepoint before = beforeStream;
        beforeStream = null;
        try {
            if (before != null) {
                connection.rollback(before);
                connection.releaseSavepoint(before);
            }
        } catch (SQLException failed) {
            throw DatabaseFault.of("storing rows of submission " + submission, "rollback to savepoint", failed);
        }
    }

    /** Sends what was kept back. @throws org.springframework.dao.DataAccessException if the database refuses */
    public void flush() {
        copies.values().forEach(copy -> copy.finish(midway));
    }
}
