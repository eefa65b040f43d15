package huizong.checking.causes;

import huizong.catalogue.CellAddress;
import huizong.catalogue.Fact;
import huizong.catalogue.Finding;
import huizong.decoding.CoverCells;
import huizong.decoding.SheetPlaces;
import huizong.jobs.FormDefinition;
import huizong.jobs.SheetDefinition;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds which findings of a workbook are consequences. A pure function of the findings, the form and where the sheets'
 * columns stand; it changes no level and takes no finding away.
 */
public final class Causes {

    /**
     * A workbook whose findings are told apart.
     *
     * @param cover  where the fields of its cover stand
     * @param sheets the sheets it came with
     * @param hints  what may be the matter with it as a whole
     */
    public record Told(FormDefinition form, CoverCells cover, List<Sent> sheets, List<Finding> findings, List<Hint> hints) {

        public Told {
            hints = List.copyOf(hints);
            sheets = List.copyOf(sheets);
            findings = List.copyOf(findings);
        }

        Optional<Sent> sheet(String name) {
            return sheets.stream().filter(s -> s.places().sheet().equals(name)).findFirst();
        }

        Optional<SheetDefinition> definition(String name) {
            return form.sheet(name);
        }
    }

    /** What may be the matter with a workbook as a whole, by other workbooks. @param details the facts that tell of it */
    public record Hint(CauseKind kind, String sheet, CellAddress at, List<Fact> details) {
    }

    /** A sheet as sent. @param rows its data rows */
    public record Sent(SheetPlaces places, long rows) {
    }

    /**
     * What came of it.
     *
     * @param causes of each finding given the key of its cause, null where it stands for itself
     * @param added  what some of them have in common
     */
    public record Found(List<@Nullable String> causes, List<Finding> added) {
    }

    private Causes() {
    }

    public static Found in(Told told) {
        CauseBoard board = new CauseBoard(told.findings());
        new HintedCauses(told, board).find();
        new HeadCauses(told, board).find();
        new CoverCauses(told, board).find();
        new ColumnCauses(told, board).find();
        new CellCauses(told, board).find();
        return new Found(board.causes(), board.added());
    }
}
