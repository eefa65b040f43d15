package huizong.reading.xls;

import huizong.reading.ReadLimits;
import huizong.reading.RefusalReason;
import huizong.reading.RowOrder;
import huizong.reading.RowVisitor;
import huizong.reading.Sheet;
import huizong.reading.UnreadableSheetException;
import huizong.reading.Workbook;
import huizong.reading.lending.LentRow;
import huizong.reading.lending.RowLender;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** A workbook of binary records whose sheets are read from its container when asked. */
public final class XlsWorkbook implements Workbook {

    private final POIFSFileSystem container;
    private final String stream;
    private final ReadLimits limits;
    private final RowOrder order;
    private final LentRow row;
    private final List<Sheet> sheets;

    /**
     * Takes over an opened container.
     *
     * @param stream the name of the stream that holds the workbook in it, in any case of letters
     * @throws UnreadableSheetException where it holds no workbook that can be read, with the reason; the container stays open
     */
    public XlsWorkbook(POIFSFileSystem container, String stream, ReadLimits limits, RowOrder order) {
        this.container = container;
        this.stream = stream;
        this.limits = limits;
        this.order = order;
        WorkbookRecords globals;
        try (BiffRecords records = records(0)) {
            globals = WorkbookRecords.read(records, limits);
        }
        this.row = new LentRow(globals.texts(), globals.styles(), globals.dates());
        this.sheets = globals.tabs().stream().filter(WorkbookRecords.Tab::worksheet).map(tab -> (Sheet) new XlsSheet(this, tab)).toList();
        globals.tabs().stream().filter(tab -> !tab.worksheet()).forEach(this::requireNoWorksheet);
        if (sheets.isEmpty()) {
            throw new UnreadableSheetException(RefusalReason.NO_SHEETS, "");
        }
        if (sheets.size() > limits.sheets()) {
            throw new UnreadableSheetException(RefusalReason.TOO_MANY_SHEETS, sheets.size() + " > " + limits.sheets());
        }
    }

    /** A tab whose kind has been damaged would be left out without a word. */
    private void requireNoWorksheet(WorkbookRecords.Tab tab) {
        try (BiffRecords records = records(tab.from())) {
            if (SheetRecords.startsWorksheet(records)) {
                throw new UnreadableSheetException(RefusalReason.DAMAGED, tab.name() + " is a worksheet and said to be none");
            }
        }
    }

    BiffRecords records(long from) {
        DirectoryNode root = container.getRoot();
        try {
            return new BiffRecords(root.createDocumentInputStream(root.getEntryCaseInsensitive(stream)), from);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    RowLender lender(RowVisitor visitor) {
        return new RowLender(row, visitor, limits, order);
    }

    @Override
    public String format() {
        return "xls";
    }

    @Override
    public List<Sheet> sheets() {
        return sheets;
    }

    @Override
    public void close() {
        try {
            container.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
