package huizong.decoding;

import huizong.catalogue.CellAddress;
import huizong.catalogue.Extent;
import huizong.catalogue.Fact;
import huizong.catalogue.Finding;
import huizong.catalogue.FindingCode;
import huizong.catalogue.Level;
import huizong.decoding.cells.StorableText;
import huizong.decoding.heads.CoverField;
import huizong.decoding.heads.CoverGrid;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with a cover, gathered. The finding's column is the field's printed label. */
final class CoverFaults {

    private final CoverGrid grid;
    private final List<Finding> findings = new ArrayList<>();

    CoverFaults(CoverGrid grid) {
        this.grid = grid;
    }

    void refuse(CoverField field, FindingCode code, Fact... facts) {
        tell(Level.REFUSE, field, code, facts);
    }

    void tell(Level level, CoverField field, FindingCode code, Fact... facts) {
        CellAddress cell = grid.address(field);
        String read = grid.text(field).map(StorableText::printable).orElse(null);
        String rule = level == Level.REFUSE ? "X01" : null;
        findings.add(new Finding(code, rule, List.of(), level, Extent.WORKBOOK, "", List.of(cell), field.label(), read,
                List.of(facts)));
    }

    boolean refuse() {
        return findings.stream().anyMatch(Finding::refusesWorkbook);
    }

    List<Finding> findings() {
        return List.copyOf(findings);
    }
}
