package huizong.feedback.template;

import java.util.Map;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** The guide's lines, one below the other, each as high as its longest text asks. */
final class GuideRows {

    private static final int COLUMNS = 7;
    private static final int CHARACTER = 256;
    /** Narrow columns hold single words, which stand in the middle. */
    private static final int NARROW = 18;

    private final XSSFSheet sheet;
    private final Looks looks;
    private int next;

    GuideRows(XSSFSheet sheet, Looks looks) {
        this.sheet = sheet;
        this.looks = looks;
    }

    void title(String text) {
        XSSFRow row = row(34);
        put(row, 0, text, looks.title(18));
        across(row, 0);
    }

    void heading(String text) {
        next++;
        XSSFRow row = row(24);
        put(row, 0, text, looks.heading());
        across(row, 0);
    }

    void fact(String label, String text) {
        XSSFRow row = row(18);
        put(row, 0, label, looks.head());
        put(row, 1, text, looks.label(HorizontalAlignment.LEFT));
        for (int i = 2; i < COLUMNS; i++) {
            put(row, i, "", looks.label(HorizontalAlignment.LEFT));
        }
        across(row, 1);
    }

    void item(String text) {
        XSSFRow row = row(4 + 14 * Widths.lines("· " + text, width(0, COLUMNS)));
        put(row, 0, "· " + text, looks.text());
        across(row, 0);
    }

    /** Words with the colours they have in the sheets. */
    void legend(String label, Map<String, String> colours) {
        XSSFRow row = row(20);
        int column = 1;
        put(row, 0, label, looks.head());
        for (Map.Entry<String, String> colour : colours.entrySet()) {
            put(row, column++, colour.getKey(), looks.coloured(colour.getValue()));
        }
    }

    void head(int[] spans, String... labels) {
        line(looks.head(), looks.head(), spans, labels);
    }

    /** @param spans how many columns each text takes */
    void line(int[] spans, String... texts) {
        line(looks.label(HorizontalAlignment.LEFT), looks.label(HorizontalAlignment.CENTER), spans, texts);
    }

    private void line(XSSFCellStyle left, XSSFCellStyle centred, int[] spans, String... texts) {
        int lines = 1;
        int column = 0;
        XSSFRow row = row(18);
        for (int i = 0; i < texts.length; i++) {
            int width = width(column, spans[i]);
            for (int c = column; c < column + spans[i]; c++) {
                put(row, c, c == column ? texts[i] : "", width <= NARROW ? centred : left);
            }
            if (spans[i] > 1) {
                sheet.addMergedRegion(new CellRangeAddress(row.getRowNum(), row.getRowNum(), column, column + spans[i] - 1));
            }
            lines = Math.max(lines, Widths.lines(texts[i], width));
            column += spans[i];
        }
        row.setHeightInPoints(4 + 14 * lines);
    }

    private int width(int first, int columns) {
        int width = 0;
        for (int i = first; i < first + columns; i++) {
            width += sheet.getColumnWidth(i) / CHARACTER;
        }
        return width;
    }

    private XSSFRow row(int points) {
        XSSFRow row = sheet.createRow(next++);
        row.setHeightInPoints(points);
        return row;
    }

    private void across(XSSFRow row, int first) {
        sheet.addMergedRegion(new CellRangeAddress(row.getRowNum(), row.getRowNum(), first, COLUMNS - 1));
    }

    private static void put(XSSFRow row, int column, String text, XSSFCellStyle style) {
        XSSFCell cell = row.createCell(column);
        if (!text.isEmpty()) {
            cell.setCellValue(text);
        }
        cell.setCellStyle(style);
    }
}
