package huizong.decoding;

import huizong.catalogue.CellAddress;
import huizong.catalogue.Finding;
import huizong.catalogue.FindingCode;
import huizong.reading.CellRange;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The findings of a sheet until its end, when merged cells are known: a blank inside a merge is not told twice. Of a sheet
 * with more findings than anybody reads only what decides is kept: what refuses each further row, or the workbook.
 */
final class FindingBuffer implements Consumer<Finding> {

    static final int MOST = 50_000;

    private final List<Finding> findings = new ArrayList<>();
    private int lastRefusedRow;
    private boolean workbookRefused;

    @Override
    public void accept(Finding finding) {
        boolean another = finding.refusesRow() && finding.cell().row() != lastRefusedRow
                || finding.refusesWorkbook() && !workbookRefused;
        if (findings.size() < MOST || another) {
            findings.add(finding);
        }
        workbookRefused |= finding.refusesWorkbook();
        lastRefusedRow = finding.refusesRow() ? finding.cell().row() : lastRefusedRow;
    }

    /** Hands over everything, without required cells that only a merge left blank. */
    void flush(List<CellRange> merges, Consumer<Finding> target) {
        for (Finding finding : findings) {
            CellAddress cell = finding.cell();
            boolean explained = finding.code() == FindingCode.REQUIRED_CELL
                    && merges.stream().anyMatch(m -> m.contains(cell.row(), cell.column()));
            if (!explained) {
                target.accept(finding);
            }
        }
        findings.clear();
    }
}
