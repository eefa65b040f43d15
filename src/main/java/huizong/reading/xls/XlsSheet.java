package huizong.reading.xls;

import huizong.reading.RowVisitor;
import huizong.reading.Sheet;
import huizong.reading.SheetEnd;

/** One worksheet of an opened workbook. */
final class XlsSheet implements Sheet {

    private final XlsWorkbook workbook;
    private final WorkbookRecords.Tab tab;

    XlsSheet(XlsWorkbook workbook, WorkbookRecords.Tab tab) {
        this.workbook = workbook;
        this.tab = tab;
    }

    @Override
    public String name() {
        return tab.name();
    }

    @Override
    public int index() {
        return tab.place();
    }

    @Override
    public boolean hidden() {
        return tab.hidden();
    }

    @Override
    public SheetEnd read(RowVisitor visitor) {
        try (BiffRecords records = workbook.records(tab.from())) {
            return new SheetRecords(records, workbook.lender(visitor)).read();
        }
    }
}
