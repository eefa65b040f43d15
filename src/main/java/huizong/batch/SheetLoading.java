package huizong.batch;

import huizong.catalogue.Finding;
import huizong.decoding.CoverResult;
import huizong.decoding.DecodedSheet;
import huizong.decoding.DecodedSubmission;
import huizong.decoding.RowTarget;
import huizong.decoding.SubmissionDecoder;
import huizong.jobs.SheetDefinition;
import huizong.reading.Workbook;
import huizong.storing.Findings;
import huizong.storing.OpenConnection;
import huizong.storing.ReturnsCopy;
import huizong.storing.SheetRegister;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Takes the sheets of one workbook: rows by COPY, then where they stand and what was found. */
final class SheetLoading {

    private final SubmissionDecoder decoder;

    SheetLoading(SubmissionDecoder decoder) {
        this.decoder = decoder;
    }

    /** @param contentHash over the decoded values, hex */
    record Loaded(String contentHash, long rowsRead) {
    }

    Loaded load(Connection connection, long submission, Workbook workbook, CoverResult.Read cover) {
        List<Finding> findings = new ArrayList<>();
        Copies copies = new Copies(connection, submission);
        DecodedSubmission decoded = decode(workbook, cover, copies, findings);
        JdbcClient database = OpenConnection.client(connection);
        SheetRegister sheets = new SheetRegister(database);
        for (DecodedSheet sheet : decoded.sheets()) {
            sheets.store(submission, sheet);
        }
        new Findings(database).store(submission, Findings.Stage.LOAD, findings);
        return new Loaded(decoded.contentHash(), decoded.rowsRead());
    }

    private DecodedSubmission decode(Workbook workbook, CoverResult.Read cover, Copies copies, List<Finding> findings) {
        try {
            DecodedSubmission decoded = decoder.decode(workbook, cover, copies::next, findings::add);
            NightPoint.MID_COPY.reached();
            copies.finish();
            return decoded;
        } catch (RuntimeException broken) {
            copies.discard();
            throw broken;
        }
    }

    /** One COPY at a time: the one before is ended when the next sheet asks for its own. */
    private static final class Copies {

        private final Connection connection;
        private final long submission;
        private @Nullable ReturnsCopy current;

        Copies(Connection connection, long submission) {
            this.connection = connection;
            this.submission = submission;
        }

        RowTarget next(SheetDefinition sheet) {
            finish();
            ReturnsCopy copy = new ReturnsCopy(connection, sheet);
            copy.open(submission);
            current = copy;
            return copy;
        }

        void finish() {
            if (current != null) {
                current.finish();
                current = null;
            }
        }

        void discard() {
            if (current != null) {
                current.discard();
                current = null;
            }
        }
    }
}
