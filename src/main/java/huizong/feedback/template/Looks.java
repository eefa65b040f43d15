package huizong.feedback.template;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The styles of a template, each made once: black letters on a white form, pale yellow where something must be filled in. */
final class Looks {

    private static final String SONG = "宋体";
    private static final String HEI = "黑体";
    private static final String HEAD_FILL = "E9EEF5";
    private static final String REQUIRED_FILL = "FFFDE7";
    private static final String GIVEN_FILL = "F2F2F2";
    private static final String GREY = "7F7F7F";

    private final XSSFWorkbook workbook;
    private final Map<String, XSSFCellStyle> made = new HashMap<>();

    Looks(XSSFWorkbook workbook) {
        this.workbook = workbook;
    }

    XSSFCellStyle title(int points) {
        return made.computeIfAbsent("title" + points, key -> plain(font(HEI, points, false, "000000"), HorizontalAlignment.CENTER));
    }

    /** A line beside the title or below the form. */
    XSSFCellStyle line(HorizontalAlignment alignment) {
        return made.computeIfAbsent("line" + alignment, key -> plain(font(SONG, 10, false, "000000"), alignment));
    }

    /** A heading inside the guide. */
    XSSFCellStyle heading() {
        return made.computeIfAbsent("heading", key -> plain(font(HEI, 12, false, "1F3864"), HorizontalAlignment.LEFT));
    }

    /** Running text. */
    XSSFCellStyle text() {
        return made.computeIfAbsent("text", key -> wrapped(plain(font(SONG, 10, false, "000000"), HorizontalAlignment.LEFT)));
    }

    XSSFCellStyle head() {
        return made.computeIfAbsent("head", key -> wrapped(filled(boxed(plain(font(SONG, 10, true, "000000"),
                HorizontalAlignment.CENTER)), HEAD_FILL)));
    }

    /** The row 甲 乙 丙 1 2 under a head. */
    XSSFCellStyle letter() {
        return made.computeIfAbsent("letter", key -> filled(boxed(plain(font(SONG, 9, false, GREY), HorizontalAlignment.CENTER)), HEAD_FILL));
    }

    /** A label of the form, not to be written on. */
    XSSFCellStyle label(HorizontalAlignment alignment) {
        return made.computeIfAbsent("label" + alignment, key -> {
            XSSFCellStyle style = wrapped(boxed(plain(font(SONG, 10, false, "000000"), alignment)));
            style.setIndention((short) (alignment == HorizontalAlignment.LEFT ? 1 : 0));
            return style;
        });
    }

    /** A word of the legend in the colour it explains. */
    XSSFCellStyle coloured(String colour) {
        return made.computeIfAbsent("coloured" + colour, key -> filled(boxed(plain(font(SONG, 10, false, "000000"),
                HorizontalAlignment.CENTER)), colour));
    }

    /** What the form knows already: grey, and not to be written on. */
    XSSFCellStyle given(String format) {
        return made.computeIfAbsent("given" + format, key -> {
            XSSFCellStyle style = filled(boxed(plain(font(SONG, 10, false, GREY), HorizontalAlignment.CENTER)), GIVEN_FILL);
            style.setDataFormat(workbook.createDataFormat().getFormat(format));
            return style;
        });
    }

    /** A cell to be filled in. */
    XSSFCellStyle input(CellFormat format, boolean required) {
        return made.computeIfAbsent("input" + format + required, key -> {
            XSSFCellStyle style = boxed(open(format));
            return required ? filled(style, REQUIRED_FILL) : style;
        });
    }

    /** The same further down a list, where no form is drawn yet. */
    XSSFCellStyle further(CellFormat format) {
        return made.computeIfAbsent("further" + format, key -> open(format));
    }

    private XSSFCellStyle open(CellFormat format) {
        XSSFCellStyle style = plain(font(SONG, 10, false, "000000"), format.alignment());
        style.setDataFormat(workbook.createDataFormat().getFormat(format.code()));
        style.setWrapText(format.alignment() == HorizontalAlignment.LEFT);
        style.setLocked(false);
        return style;
    }

    private XSSFFont font(String name, int points, boolean bold, String colour) {
        XSSFFont font = workbook.createFont();
        font.setFontName(name);
        font.setFontHeightInPoints((short) points);
        font.setBold(bold);
        font.setColor(colour(colour));
        return font;
    }

    static XSSFColor colour(String hexadecimal) {
        return new XSSFColor(java.util.HexFormat.of().parseHex("FF" + hexadecimal), null);
    }

    private XSSFCellStyle plain(XSSFFont font, HorizontalAlignment alignment) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setFont(font);
        style.setAlignment(alignment);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        return style;
    }

    private static XSSFCellStyle wrapped(XSSFCellStyle style) {
        style.setWrapText(true);
        return style;
    }

    private static XSSFCellStyle boxed(XSSFCellStyle style) {
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        return style;
    }

    private static XSSFCellStyle filled(XSSFCellStyle style, String colour) {
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        style.setFillForegroundColor(colour(colour));
        return style;
    }
}
