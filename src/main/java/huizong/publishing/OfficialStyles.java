package huizong.publishing;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The few styles of an official table: title, side notes, heads, text and figures, and their bold twins for totals. */
final class OfficialStyles {

    private static final String SONG = "宋体";
    private static final String HEI = "黑体";

    private final XSSFWorkbook workbook;
    private final XSSFCellStyle title;
    private final XSSFCellStyle note;
    private final XSSFCellStyle noteRight;
    private final XSSFCellStyle head;
    private final Map<String, XSSFCellStyle> made = new HashMap<>();

    OfficialStyles(XSSFWorkbook workbook) {
        this.workbook = workbook;
        title = plain(font(HEI, 16, true), HorizontalAlignment.CENTER);
        note = plain(font(SONG, 10, false), HorizontalAlignment.LEFT);
        note.setWrapText(false);
        noteRight = plain(font(SONG, 10, false), HorizontalAlignment.RIGHT);
        head = boxed(font(SONG, 10, true), HorizontalAlignment.CENTER);
        head.setWrapText(true);
    }

    XSSFCellStyle title() {
        return title;
    }

    XSSFCellStyle note() {
        return note;
    }

    XSSFCellStyle noteRight() {
        return noteRight;
    }

    XSSFCellStyle head() {
        return head;
    }

    XSSFCellStyle text(int indent, String level) {
        return made.computeIfAbsent("text " + indent + weight(level), key -> {
            XSSFCellStyle style = boxed(font(SONG, 10, isTotal(level)), HorizontalAlignment.LEFT);
            style.setIndention((short) indent);
            return style;
        });
    }

    /** For 未报 and the dash in the place of a figure. */
    XSSFCellStyle sign(String level) {
        return made.computeIfAbsent("sign" + weight(level), key -> boxed(font(SONG, 10, isTotal(level)), HorizontalAlignment.CENTER));
    }

    XSSFCellStyle figure(String format, String level) {
        return made.computeIfAbsent("figure " + format + weight(level), key -> {
            XSSFCellStyle style = boxed(font(SONG, 10, isTotal(level)), HorizontalAlignment.RIGHT);
            style.setDataFormat(workbook.createDataFormat().getFormat(format));
            return style;
        });
    }

    private static boolean isTotal(String level) {
        return level.equals("total");
    }

    private static String weight(String level) {
        return isTotal(level) ? " bold" : "";
    }

    private XSSFFont font(String name, int points, boolean bold) {
        XSSFFont font = workbook.createFont();
        font.setFontName(name);
        font.setFontHeightInPoints((short) points);
        font.setBold(bold);
        return font;
    }

    private XSSFCellStyle plain(XSSFFont font, HorizontalAlignment alignment) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setFont(font);
        style.setAlignment(alignment);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        return style;
    }

    private XSSFCellStyle boxed(XSSFFont font, HorizontalAlignment alignment) {
        XSSFCellStyle style = plain(font, alignment);
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        return style;
    }
}
