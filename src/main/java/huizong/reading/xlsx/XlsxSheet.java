package huizong.reading.xlsx;

import huizong.reading.RowVisitor;
import huizong.reading.Sheet;
import huizong.reading.SheetEnd;
import huizong.reading.lending.RowLender;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

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
        RowLender lender = workbook.lender(visitor);
        try (InputStream stream = workbook.parts().stream(part)) {
            return new SheetBytes(part, stream, workbook.parts().size(part), lender).read();
        } catch (UnusualXml unusual) {
            lender.again();
            return asXml(lender);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Reads in the way that understands everything, and takes several times as long. */
    private SheetEnd asXml(RowLender lender) {
        try (PartXml xml = workbook.parts().xml(part)) {
            return new SheetXml(xml, lender).read();
        }
    }

    /** Reads as {@link #read} does, but never straight from the bytes: what the quick way is held against. */
    public SheetEnd readAsXml(RowVisitor visitor) {
        return asXml(workbook.lender(visitor));
    }
}
