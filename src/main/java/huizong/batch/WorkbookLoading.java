package huizong.batch;

import huizong.catalogue.CellAddress;
import huizong.catalogue.Extent;
import huizong.catalogue.Fact;
import huizong.catalogue.Finding;
import huizong.catalogue.FindingCode;
import huizong.catalogue.Level;
import huizong.catalogue.Verdict;
import huizong.decoding.CoverReader;
import huizong.decoding.CoverResult;
import huizong.jobs.JobCatalogue;
import huizong.reading.ReadResult;
import huizong.reading.RowsOutOfOrderException;
import huizong.reading.UnreadableSheetException;
import huizong.reading.Workbook;
import huizong.reading.WorkbookReader;
import huizong.storing.LoadOutcome;
import huizong.storing.ReturnsCopies;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes one workbook: its rows go to the copies, everything else is what loading it came to. */
final class WorkbookLoading {

    private final WorkbookReader reader;
    private final JobCatalogue catalogue;
    private final SheetLoading sheets;
    private final LocalDate asOf;

    WorkbookLoading(WorkbookReader reader, JobCatalogue catalogue, SheetLoading sheets, LocalDate asOf) {
        this.reader = reader;
        this.catalogue = catalogue;
        this.sheets = sheets;
        this.asOf = asOf;
    }

    /**
     * A workbook that turns out unreadable half-way leaves nothing but its verdict.
     *
     * @param id   the submission's number in the register
     * @param file its kept original
     */
    LoadOutcome load(ReturnsCopies copies, long id, Path file) {
        copies.open(id);
        try {
            LoadOutcome outcome = straightOrSorted(copies, id, file);
            copies.keep();
            return outcome;
        } catch (UnreadableSheetException unreadable) {
            copies.discard();
            return unreadable(id, unreadable.reason().word(), unreadable.getMessage());
        }
    }

    /** Rows out of order show themselves when others have been taken: then all begins anew, with the rows sorted beforehand. */
    private LoadOutcome straightOrSorted(ReturnsCopies copies, long id, Path file) {
        try {
            return load(copies, id, reader.open(file));
        } catch (RowsOutOfOrderException disorder) {
            copies.discard();
            copies.open(id);
            return load(copies, id, reader.openSorted(file));
        }
    }

    private LoadOutcome load(ReturnsCopies copies, long id, ReadResult result) {
        return result.fold(opened -> load(copies, id, opened), refused -> unreadable(id, refused.reason().word(), refused.detail()));
    }

    private LoadOutcome load(ReturnsCopies copies, long id, ReadResult.Opened opened) {
        try (Workbook workbook = opened.workbook()) {
            return CoverReader.read(workbook, catalogue, asOf).fold(
                    read -> sheets.load(copies, id, workbook, read, catalogue.job(read.cover().job()).orElseThrow().version()),
                    refused -> returned(id, refused));
        }
    }

    private static LoadOutcome returned(long id, CoverResult.Refused refused) {
        return new LoadOutcome.Decided(id, refused.known(), Verdict.RETURNED, "cover", false, refused.findings());
    }

    private static LoadOutcome unreadable(long id, String reason, @Nullable String detail) {
        return new LoadOutcome.Decided(id, null, Verdict.UNREADABLE, reason, false, List.of(finding("X01", Level.REFUSE, reason, detail)));
    }

    /** The file broke the program: its figures wait, the desk is told, the others go on. */
    static LoadOutcome broken(long id, RuntimeException defect) {
        return new LoadOutcome.Decided(id, null, Verdict.HELD, "fault", true,
                List.of(finding(null, Level.HOLD, "fault", defect.toString())));
    }

    private static Finding finding(@Nullable String rule, Level level, String reason, @Nullable String detail) {
        return new Finding(FindingCode.UNREADABLE, rule, List.of(), level, Extent.WORKBOOK, "", List.of(CellAddress.WORKBOOK), null, null,
                List.of(new Fact(Fact.Role.DETAIL, reason, detail, null)));
    }
}
