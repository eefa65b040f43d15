package huizong.decoding;

import huizong.catalogue.CellAddress;
import huizong.catalogue.Cover;
import huizong.catalogue.Extent;
import huizong.catalogue.Fact;
import huizong.catalogue.Finding;
import huizong.catalogue.FindingCode;
import huizong.catalogue.Level;
import huizong.decoding.heads.CoverField;
import java.util.List;
import java.util.Optional;

/** Whether a workbook without rows says that there is nothing to report (零报告), and whether one with rows does not. */
final class NilReturn {

    private NilReturn() {
    }

    /**
     * Hold where nothing is reported and nobody says so, or where both is the case; a note where only one of several
     * sheets is empty.
     */
    static List<Finding> check(Cover cover, List<DecodedSheet> sheets) {
        boolean declared = cover.nilReturn();
        Optional<DecodedSheet> filled = sheets.stream().filter(s -> s.rowsRead() > 0 && !s.nilMarked()).findFirst();
        List<DecodedSheet> empty = sheets.stream().filter(s -> s.rowsRead() == 0 && !s.nilMarked() && s.places().headRow() > 0).toList();
        if (filled.isPresent() && declared) {
            DecodedSheet sheet = filled.get();
            return List.of(new Finding(FindingCode.COVER_FIELD, null, List.of(), Level.HOLD, Extent.WORKBOOK, sheet.places().sheet(),
                    List.of(CellAddress.wholeSheet(sheet.places().title())), CoverField.NIL_RETURN.label(), "是",
                    List.of(new Fact(Fact.Role.EXPECTED, "", "否", null))));
        }
        Level level = filled.isPresent() ? Level.NOTE : Level.HOLD;
        return declared ? List.of() : empty.stream().map(s -> empty(s, level)).toList();
    }

    private static Finding empty(DecodedSheet sheet, Level level) {
        return new Finding(FindingCode.NIL_RETURN, null, List.of(), level, Extent.WORKBOOK, sheet.places().sheet(),
                List.of(CellAddress.wholeSheet(sheet.places().title())), null, null, List.of());
    }
}
