package huizong.publishing;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The tables of one job and period as a workbook laid out the way official tables are, one sheet each. */
public final class OfficialWorkbook {

    private OfficialWorkbook() {
    }

    /** @throws IOException if the stream fails; the caller writes under a temporary name */
    public static void write(List<PublishedTable> tables, OutputStream out) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            // no clock in it: written again, it is the same file
            workbook.getProperties().getCoreProperties().setCreated(java.util.Optional.empty());
            workbook.getProperties().getCoreProperties().setCreator("Huizong");
            OfficialStyles styles = new OfficialStyles(workbook);
            for (PublishedTable table : tables) {
                XSSFSheet sheet = workbook.createSheet(sheetName(workbook, table));
                new OfficialSheet(sheet, styles, table).write();
            }
            workbook.write(out);
        }
    }

    private static String sheetName(XSSFWorkbook workbook, PublishedTable table) {
        String name = WorkbookUtil.createSafeSheetName(table.table().code() + PeriodWords.of(table.reach()));
        return workbook.getSheet(name) == null ? name
                : WorkbookUtil.createSafeSheetName(table.table().code() + " " + (workbook.getNumberOfSheets() + 1));
    }
}
