package huizong.reading.xlsx;

import huizong.reading.RowVisitor;
import huizong.reading.Sheet;
import huizong.reading.SheetEnd;

/** One worksheet of an opened package. */
final class XlsxSheet implements Sheet {

    private final XlsxWorkbook workbook;
    private final WorkbookXml.Tab tab;
    private final String part;
    private final int index;

    XlsxSheet(XlsxWorkbook workbook, WorkbookXml.Tab tab, String part, int index) {
        this.workbook = workbook;
        this.tab = tab;
        this.part = part;
        this.index = index;
    }

    @Override
    public String name() {
        return tab.name();
    }

    @Override
    public int index() {
        return index;
    }

    @Override
    public boolean hidden() {
        return tab.hidden();
    }

    @Override
    public SheetEnd read(RowVisitor visitor) {
        RowLender lender = new RowLender(workbook.row(), visitor, workbook.limits());
        try (PartXml xml = workbook.parts().xml(part)) {
            return new SheetXml(xml, lender).read();
        }
    }
}
