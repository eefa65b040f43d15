package huizong.feedback;

import java.util.EnumMap;
import java.util.Map;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFFont;
import org.apache.poi.hssf.usermodel.HSSFHyperlink;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;

/** Our sheet in an .xls: the same rows as in an .xlsx. */
final class XlsResultSheet {

    private static final int UNITS_A_CHARACTER = 256;
    private static final int LONGEST_CELL = 32_000;
    private static final int KEY_COLUMN = 10;

    private final HSSFWorkbook book;
    private final ResultRows rows;
    private final Map<CellLook, HSSFCellStyle> styles = new EnumMap<>(CellLook.class);

    XlsResultSheet(HSSFWorkbook book, ResultRows rows) {
        this.book = book;
        this.rows = rows;
    }

    /** The nearest colour of the file's palette. @param rgb six hexadecimal digits */
    static short nearest(HSSFWorkbook book, String rgb) {
        int colour = Integer.parseInt(rgb, 16);
        return book.getCustomPalette().findSimilarColor(colour >> 16 & 0xFF, colour >> 8 & 0xFF, colour & 0xFF).getIndex();
    }

    void write(String title) {
        HSSFSheet sheet = book.createSheet(title);
        for (int i = 0; i < ResultSheet.WIDTHS.size(); i++) {
            sheet.setColumnWidth(i, ResultSheet.WIDTHS.get(i) * UNITS_A_CHARACTER);
        }
        sheet.setColumnHidden(KEY_COLUMN, true);
        sheet.setRowSumsBelow(false);
        sheet.setDisplayGridlines(false);
        for (int i = 0; i < rows.rows().size(); i++) {
            row(sheet, i, rows.rows().get(i));
        }
        if (rows.headRow() > 0) {
            sheet.createFreezePane(0, rows.headRow());
            sheet.setAutoFilter(new CellRangeAddress(rows.headRow() - 1, rows.lastRow() - 1, 0, ResultSheet.WIDTHS.size() - 1));
        }
        book.setActiveSheet(book.getSheetIndex(sheet));
        book.setSelectedTab(book.getSheetIndex(sheet));
    }

    private void row(HSSFSheet sheet, int index, ResultRow told) {
        HSSFRow row = sheet.createRow(index);
        for (int i = 0; i < told.cells().size(); i++) {
            cell(row.createCell(i), told.cells().get(i));
        }
        row.setHeightInPoints(ResultSheet.points(told));
        if (told.mergedFrom() > 0 && told.cells().size() > told.mergedFrom()) {
            sheet.addMergedRegionUnsafe(new CellRangeAddress(index, index, told.mergedFrom() - 1, told.cells().size() - 1));
        }
        boolean away = told.fold() == ResultRow.Fold.AWAY;
        if (away || told.fold() == ResultRow.Fold.IN_VIEW) {
            sheet.groupRow(index, index);
            row.setZeroHeight(away);
        }
    }

    private void cell(HSSFCell cell, ResultCell told) {
        String text = told.text();
        cell.setCellValue(text.length() > LONGEST_CELL ? text.substring(0, LONGEST_CELL) + "…" : text);
        cell.setCellStyle(styles.computeIfAbsent(told.look(), this::style));
        if (told.link() != null) {
            HSSFHyperlink link = book.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
            link.setAddress(told.link());
            cell.setHyperlink(link);
        }
    }

    private HSSFCellStyle style(CellLook look) {
        HSSFCellStyle style = book.createCellStyle();
        HSSFFont font = book.createFont();
        font.setBold(look.bold());
        font.setFontHeightInPoints((short) look.size());
        font.setColor(nearest(book, look.colour()));
        style.setFont(font);
        style.setWrapText(look != CellLook.TITLE && look != CellLook.LABEL);
        style.setVerticalAlignment(look.framed() && look != CellLook.HEAD ? VerticalAlignment.TOP : VerticalAlignment.CENTER);
        if (!look.fill().isEmpty()) {
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            style.setFillForegroundColor(nearest(book, look.fill()));
        }
        if (look.framed()) {
            style.setBorderTop(BorderStyle.THIN);
            style.setBorderBottom(BorderStyle.THIN);
            style.setBorderLeft(BorderStyle.THIN);
            style.setBorderRight(BorderStyle.THIN);
        }
        return style;
    }
}
