package huizong.decoding;

import java.util.List;

/**
 * What came of a workbook's sheets besides their rows and findings.
 *
 * @param sheets      in the form's order; sheets the workbook lacks are left out
 * @param rowsRead    rows of all sheets given to their targets
 * @param contentHash SHA-256 over the sheets' hashes, hex: equal for equal content whatever its look
 */
public record DecodedSubmission(List<DecodedSheet> sheets, long rowsRead, String contentHash) {

    public DecodedSubmission {
        sheets = List.copyOf(sheets);
    }

    static DecodedSubmission of(List<DecodedSheet> sheets) {
        ContentHash hash = new ContentHash();
        for (DecodedSheet sheet : sheets) {
            hash.add(sheet.places().sheet());
            hash.add(sheet.contentHash());
        }
        return new DecodedSubmission(sheets, sheets.stream().mapToLong(DecodedSheet::rowsRead).sum(), hash.hex());
    }
}
