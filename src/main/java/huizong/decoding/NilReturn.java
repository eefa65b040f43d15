package huizong.decoding;

import huizong.catalogue.CellAddress;
import huizong.catalogue.Extent;
import huizong.catalogue.Fact;
import huizong.catalogue.Finding;
import huizong.catalogue.FindingCode;
import huizong.catalogue.Level;
import huizong.decoding.heads.CoverField;
import huizong.jobs.FormDefinition;
import huizong.jobs.SheetDefinition;
import java.util.List;
import java.util.Optional;

/** Whether a workbook without rows says that there is nothing to report (零报告), and whether one with rows does not. */
final class NilReturn {

    private NilReturn() {
    }

    /**
     * Hold where nothing is reported and nobody says so, or where both is the case; a note where only one of several
     * sheets is empty, nothing where the workbook might have come without it.
     */
    static List<Finding> check(CoverResult.Read read, List<DecodedSheet> sheets) {
        boolean declared = read.cover().nilReturn();
        Optional<DecodedSheet> filled = sheets.stream().filter(s -> s.rowsRead() > 0 && !s.nilMarked()).findFirst();
        List<DecodedSheet> empty = sheets.stream().filter(s -> s.rowsRead() == 0 && !s.nilMarked() && s.places().headRow() > 0).toList();
        if (filled.isPresent() && declared) {
            DecodedSheet sheet = filled.get();
            return List.of(new Finding(FindingCode.COVER_FIELD, null, List.of(), Level.HOLD, Extent.WORKBOOK, sheet.places().sheet(),
                    List.of(CellAddress.wholeSheet(sheet.places().title())), CoverField.NIL_RETURN.label(), "是",
                    List.of(new Fact(Fact.Role.EXPECTED, "", "否", null))));
        }
        boolean onlyOptional = filled.isEmpty() && empty.stream().allMatch(s -> optional(read.form(), s));
        Level level = filled.isPresent() ? Level.NOTE : Level.HOLD;
        return declared ? List.of() : empty.stream().filter(s -> onlyOptional || !optional(read.form(), s))
                .map(s -> empty(s, level)).toList();
    }

    private static boolean optional(FormDefinition form, DecodedSheet sheet) {
        return form.sheet(sheet.places().sheet()).map(SheetDefinition::optional).orElse(false);
    }

    private static Finding empty(DecodedSheet sheet, Level level) {
        return new Finding(FindingCode.NIL_RETURN, null, List.of(), level, Extent.WORKBOOK, sheet.places().sheet(),
                List.of(CellAddress.wholeSheet(sheet.places().title())), null, null, List.of());
    }
}
