package huizong.batch;

import huizong.catalogue.Finding;
import huizong.decoding.CoverResult;
import huizong.decoding.DecodedSubmission;
import huizong.decoding.ExplanationReader;
import huizong.decoding.SubmissionDecoder;
import huizong.reading.Workbook;
import huizong.storing.LoadOutcome;
import huizong.storing.ReturnsCopies;
import java.util.ArrayList;
import java.util.List;

/** Takes the sheets of one workbook: rows by COPY, where they stand, what was found and what was explained for the register. */
final class SheetLoading {

    private final SubmissionDecoder decoder;

    SheetLoading(SubmissionDecoder decoder) {
        this.decoder = decoder;
    }

    /** @param version of the job the submission is read by */
    LoadOutcome load(ReturnsCopies copies, long submission, Workbook workbook, CoverResult.Read cover, String version) {
        List<Finding> findings = new ArrayList<>(cover.findings());
        DecodedSubmission decoded = decoder.decode(workbook, cover, copies::target, findings::add);
        return new LoadOutcome.Loaded(submission, cover.cover(), cover.cells(), version, decoded.contentHash(), decoded.rowsRead(), decoded.sheets(),
                findings, ExplanationReader.read(workbook));
    }
}
