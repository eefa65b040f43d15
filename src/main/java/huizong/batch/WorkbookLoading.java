package huizong.batch;

import huizong.catalogue.CellAddress;
import huizong.catalogue.Cover;
import huizong.catalogue.Extent;
import huizong.catalogue.Fact;
import huizong.catalogue.Finding;
import huizong.catalogue.FindingCode;
import huizong.catalogue.Level;
import huizong.catalogue.Verdict;
import huizong.decoding.CoverReader;
import huizong.decoding.CoverResult;
import huizong.decoding.ExplanationReader;
import huizong.jobs.JobCatalogue;
import huizong.reading.ReadResult;
import huizong.reading.RowsOutOfOrderException;
import huizong.reading.UnreadableSheetException;
import huizong.reading.Workbook;
import huizong.reading.WorkbookReader;
import huizong.storing.Explanations;
import huizong.storing.Findings;
import huizong.storing.OpenConnection;
import huizong.storing.Submissions;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Takes one workbook into the database: cover, sheets, rows, cell findings. The night and {@code check} both come through here.
 * Everything happens in the caller's transaction, behind a savepoint: a workbook that turns out unreadable half-way leaves
 * nothing but its verdict.
 */
final class WorkbookLoading {

    private final WorkbookReader reader;
    private final JobCatalogue catalogue;
    private final SheetLoading sheets;
    private final LocalDate asOf;
    private final Clock clock;

    WorkbookLoading(WorkbookReader reader, JobCatalogue catalogue, SheetLoading sheets, LocalDate asOf, Clock clock) {
        this.reader = reader;
        this.catalogue = catalogue;
        this.sheets = sheets;
        this.asOf = asOf;
        this.clock = clock;
    }

    /**
     * @param id   the submission's number in the register
     * @param file its kept original
     */
    void load(Connection connection, long id, Path file) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try {
            straightOrSorted(connection, id, file, before);
        } catch (UnreadableSheetException unreadable) {
            connection.rollback(before);
            unreadable(OpenConnection.client(connection), id, unreadable.reason().word(), unreadable.getMessage());
        }
        connection.releaseSavepoint(before);
    }

    /** Rows out of order show themselves when others have been stored: then all begins anew, with the rows sorted beforehand. */
    private void straightOrSorted(Connection connection, long id, Path file, Savepoint before) throws SQLException {
        try {
            loadOrRefuse(connection, id, reader.open(file));
        } catch (RowsOutOfOrderException disorder) {
            connection.rollback(before);
            loadOrRefuse(connection, id, reader.openSorted(file));
        }
    }

    private void loadOrRefuse(Connection connection, long id, ReadResult result) throws SQLException {
        if (result instanceof ReadResult.Opened opened) {
            try (Workbook workbook = opened.workbook()) {
                load(connection, id, workbook);
            }
        } else {
            ReadResult.Refused refused = (ReadResult.Refused) result;
            unreadable(OpenConnection.client(connection), id, refused.reason().word(), refused.detail());
        }
    }

    private void load(Connection connection, long id, Workbook workbook) throws SQLException {
        JdbcClient database = OpenConnection.client(connection);
        CoverResult result = CoverReader.read(workbook, catalogue, asOf);
        new Findings(database).store(id, Findings.Stage.LOAD, result.findings());
        if (result instanceof CoverResult.Read read) {
            take(connection, id, workbook, read);
        } else {
            CoverResult.Known known = ((CoverResult.Refused) result).known();
            new Submissions(database).storeKnown(id, known.form() == null ? null : known.form().job(),
                    known.form() == null ? null : known.form().name(), known.unit() == null ? null : known.unit().code(),
                    known.submitterName(), known.period());
            new Submissions(database).decided(id, Verdict.RETURNED, "cover", clock.instant());
        }
    }

    private void take(Connection connection, long id, Workbook workbook, CoverResult.Read read) throws SQLException {
        Submissions submissions = new Submissions(OpenConnection.client(connection));
        Cover cover = read.cover();
        submissions.storeCover(id, cover, catalogue.job(cover.job()).orElseThrow().version());
        SheetLoading.Loaded loaded = sheets.load(connection, id, workbook, read);
        Explanations explanations = new Explanations(OpenConnection.client(connection));
        ExplanationReader.read(workbook).forEach(words -> explanations.addSent(id, words));
        submissions.loaded(id, loaded.contentHash(), loaded.rowsRead(), clock.instant());
        NightPoint.BEFORE_LOAD_COMMIT.reached();
    }

    private void unreadable(JdbcClient database, long id, String reason, @Nullable String detail) {
        Finding finding = new Finding(FindingCode.UNREADABLE, "X01", List.of(), Level.REFUSE, Extent.WORKBOOK, "",
                List.of(CellAddress.WORKBOOK), null, null, List.of(new Fact(Fact.Role.DETAIL, reason, detail, null)));
        new Findings(database).store(id, Findings.Stage.LOAD, List.of(finding));
        new Submissions(database).decided(id, Verdict.UNREADABLE, reason, clock.instant());
    }

    /** The file broke the program: its figures wait, the desk is told, the others go on. */
    void broken(JdbcClient database, long id, String what) {
        Finding finding = new Finding(FindingCode.UNREADABLE, null, List.of(), Level.HOLD, Extent.WORKBOOK, "",
                List.of(CellAddress.WORKBOOK), null, null, List.of(new Fact(Fact.Role.DETAIL, "fault", what, null)));
        new Findings(database).store(id, Findings.Stage.LOAD, List.of(finding));
        new Submissions(database).failed(id);
        new Submissions(database).decided(id, Verdict.HELD, "fault", clock.instant());
    }
}
