package huizong.decoding;

import huizong.catalogue.CellAddress;
import huizong.catalogue.Extent;
import huizong.catalogue.Fact;
import huizong.catalogue.Finding;
import huizong.catalogue.FindingCode;
import huizong.catalogue.Level;
import huizong.decoding.cells.StorableText;
import huizong.decoding.heads.GridCell;
import huizong.decoding.heads.UnitInHead;
import huizong.decoding.words.Nearest;
import huizong.jobs.Accept;
import huizong.jobs.ColumnDefinition;
import huizong.jobs.SheetDefinition;
import huizong.reading.CellRange;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What can be wrong with a sheet beside its cells, put as findings. */
final class SheetFindings {

    private final SheetDefinition sheet;
    private final String title;
    private final Setting setting;
    private final Consumer<Finding> findings;

    SheetFindings(SheetDefinition sheet, String title, Setting setting, Consumer<Finding> findings) {
        this.sheet = sheet;
        this.title = title;
        this.setting = setting;
        this.findings = findings;
    }

    /** All required columns or indicators that are not there, in one finding, each with the unknown label nearest to it. */
    void missing(FindingCode code, CellAddress where, List<ColumnDefinition> missing, List<GridCell> unknown) {
        if (missing.isEmpty()) {
            return;
        }
        List<Fact> facts = new ArrayList<>();
        for (ColumnDefinition column : missing) {
            facts.add(new Fact(Fact.Role.EXPECTED, column.title(), null, null));
            Nearest.to(column.label(), unknown.stream().map(GridCell::text).toList()).flatMap(n -> unknown.stream()
                    .filter(u -> u.text().equals(n)).findFirst())
                    .ifPresent(u -> facts.add(new Fact(Fact.Role.NEAREST, column.title(), u.text(), u.address(title))));
        }
        tell(code, "X01", Level.REFUSE, Extent.WORKBOOK, List.of(where), null, null, facts);
    }

    /** Labels that stand for nothing, in one finding: a note where nothing is filled in under them, else to be explained. */
    void unknown(FindingCode code, Level level, List<GridCell> labels, Collection<ColumnDefinition> known) {
        if (labels.isEmpty()) {
            return;
        }
        List<Fact> facts = new ArrayList<>();
        for (GridCell label : labels) {
            facts.add(new Fact(Fact.Role.DETAIL, "", StorableText.printable(label.text()), label.address(title)));
            Nearest.to(label.text(), known.stream().map(ColumnDefinition::title).toList())
                    .ifPresent(n -> facts.add(new Fact(Fact.Role.NEAREST, StorableText.printable(label.text()), n, null)));
        }
        tell(code, null, level, Extent.WORKBOOK, addresses(labels), null, labels.get(0).text(), facts);
    }

    /** The same column or indicator twice: nobody can tell which one is meant. */
    void repeated(FindingCode code, List<GridCell> labels, List<GridCell> first) {
        if (labels.isEmpty()) {
            return;
        }
        List<Fact> facts = new ArrayList<>();
        first.forEach(f -> facts.add(new Fact(Fact.Role.FIRST_PLACE, StorableText.printable(f.text()), null, f.address(title))));
        labels.forEach(l -> facts.add(new Fact(Fact.Role.OTHER_PLACE, StorableText.printable(l.text()), null, l.address(title))));
        tell(code, "X01", Level.REFUSE, Extent.WORKBOOK, addresses(labels), null, labels.get(0).text(), facts);
    }

    /** A unit on paper that is not the one the figures are read in. */
    void unitDiffers(GridCell at, @Nullable ColumnDefinition column, String stated, @Nullable String expected) {
        tell(FindingCode.UNIT_DIFFERS, null, Level.HOLD, Extent.WORKBOOK, List.of(at.address(title)),
                column == null ? null : column.name(), at.text(), List.of(new Fact(Fact.Role.EXPECTED, "", expected, null),
                        new Fact(Fact.Role.DETAIL, "", stated, at.address(title))));
    }

    void unitInHead(GridCell label, ColumnDefinition column) {
        Optional<String> stated = UnitInHead.contradicting(label.text(), column, setting.cover().moneyUnit());
        stated.ifPresent(s -> unitDiffers(label, column, s, UnitInHead.expected(column, setting.cover().moneyUnit())));
    }

    /** One finding for each row a merge covers, so that each of them is out. */
    void merged(CellRange merge, int row, @Nullable String column) {
        CellAddress first = new CellAddress(title, merge.firstColumn(), row);
        String range = new CellAddress(title, merge.firstColumn(), merge.firstRow()).reference() + ":"
                + new CellAddress(title, merge.lastColumn(), merge.lastRow()).reference();
        tell(FindingCode.MERGED_CELL, "X21", Level.REFUSE, sheet.accept() == Accept.ROWS ? Extent.ROW : Extent.WORKBOOK,
                List.of(first), column, null, List.of(new Fact(Fact.Role.DETAIL, "", range, null)));
    }

    /** Hidden rows and columns are read like all others, and said. */
    void hidden(List<CellAddress> cells, long count) {
        tell(FindingCode.HIDDEN, null, Level.NOTE, Extent.WORKBOOK, cells, null, null,
                List.of(new Fact(Fact.Role.COUNT, "", Long.toString(count), null)));
    }

    /** The unit the cover declares for amounts. */
    huizong.catalogue.MoneyUnit moneyUnit() {
        return setting.cover().moneyUnit();
    }

    private List<CellAddress> addresses(List<GridCell> cells) {
        return cells.stream().map(c -> c.address(title)).toList();
    }

    private void tell(FindingCode code, @Nullable String rule, Level level, Extent extent, List<CellAddress> cells,
            @Nullable String column, @Nullable String read, List<Fact> facts) {
        findings.accept(new Finding(code, rule, List.of(), level, extent, sheet.name(), cells, column,
                read == null ? null : StorableText.printable(read), facts));
    }
}
