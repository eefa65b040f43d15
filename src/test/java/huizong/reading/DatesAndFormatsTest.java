package huizong.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Numbers that are dates, times or percentages only by their format. */
class DatesAndFormatsTest {

    @TempDir Path folder;

    private List<SeenCell> cells(SmallWorkbook workbook) {
        return new WorkbookReader(ReadLimits.DEFAULT).open(workbook.in(folder)).fold(opened -> {
            try (Workbook book = opened.workbook()) {
                return SeenCell.all(book.sheets().get(0));
            }
        }, refused -> {
            throw new AssertionError(refused);
        });
    }

    private NumberLook look(String code) {
        String escaped = code.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;").replace(">", "&gt;");
        return cells(new SmallWorkbook().styles("<numFmts><numFmt numFmtId=\"176\" formatCode=\"" + escaped + "\"/></numFmts>"
                + "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"176\"/></cellXfs>")
                .rows("<row><c s=\"1\"><v>1</v></c></row>")).get(0).look();
    }

    @Test
    void knows_a_look_by_the_format_code() {
        Map<String, NumberLook> expected = new LinkedHashMap<>();
        for (String code : List.of("yyyy\"年\"m\"月\"d\"日\"", "[$-804]yyyy\"年\"m\"月\"d\"日\";@", "yyyy/m/d;@", "[$-F800]dddd, mmmm dd, yyyy",
                "[DBNum1][$-804]yyyy\"年\"m\"月\";@", "mmm\\-yy", "[$-804]aaaa;@", "yyyy\\年m\\月", "m\"月\"d\"日\"", "[$-411]ge.m.d", "yyyy年m月d日", "[$-804]yyyy\"年\"m\"月\"d\"日\" dddd", "[DBNum1]m\"月\"d\"日\"", "[$-zh-CN]d/mmm", "bbbb-mm-dd")) {
            expected.put(code, NumberLook.DATE);
        }
        for (String code : List.of("h:mm", "h\"时\"mm\"分\"", "[$-F400]h:mm:ss AM/PM", "上午/下午h\"时\"mm\"分\"", "h:mm AM/PM", "[$-804]AM/PM h:mm", "h\"时\"mm\"分\"ss\"秒\";@", "mm:ss.0")) {
            expected.put(code, NumberLook.TIME);
        }
        for (String code : List.of("[h]:mm:ss", "[m]", "[hh]\"小时\"mm\"分\"", "[ss].00", "[h]:mm;@")) {
            expected.put(code, NumberLook.ELAPSED);
        }
        for (String code : List.of("yyyy-mm-dd hh:mm", "yyyy/m/d h:mm;@")) {
            expected.put(code, NumberLook.DATE_TIME);
        }
        for (String code : List.of("0%", "0.00%", "#,##0.0%;[Red]-0%", "0.00\\ %")) {
            expected.put(code, NumberLook.PERCENT);
        }
        for (String code : List.of("General", "G/通用格式", "0.00E+00", "#,##0.00", "\"日期\"0", "0\"%\"", "[Red]0;[Blue]-0", "_ ¥* #,##0.00_ ",
                "[>=10000]0.0,\"万\";0", "@", "[$¥-804]#,##0", "000000", "[DBNum2][$-804]General", "0_ ;[Red]\\-0\\ ", "# ?/?", "# ??/??", "#\\ ?/100", "0.0,,\"百万\"", "[黑色]0;[红色]-0", "\"第\"0\"名\"", ";;;", "000-0000-0000", "G/通用格式\"人\"")) {
            expected.put(code, NumberLook.PLAIN);
        }
        Map<String, NumberLook> seen = new LinkedHashMap<>();
        expected.keySet().forEach(code -> seen.put(code, look(code)));
        assertThat(seen).isEqualTo(expected);
    }

    @Test
    void knows_the_built_in_formats_of_the_chinese_edition() {
        StringBuilder styles = new StringBuilder("<cellXfs>");
        StringBuilder row = new StringBuilder("<row>");
        int[] formats = {0, 9, 10, 14, 20, 22, 31, 32, 33, 46, 49, 55, 57, 58};
        for (int i = 0; i < formats.length; i++) {
            styles.append("<xf numFmtId=\"").append(formats[i]).append("\"/>");
            row.append("<c s=\"").append(i).append("\"><v>1</v></c>");
        }
        assertThat(cells(new SmallWorkbook().styles(styles + "</cellXfs>").rows(row + "<c s=\"99\"><v>1</v></c></row>"))).extracting(SeenCell::look)
                .containsExactly(NumberLook.PLAIN, NumberLook.PERCENT, NumberLook.PERCENT, NumberLook.DATE, NumberLook.TIME, NumberLook.DATE_TIME,
                        NumberLook.DATE, NumberLook.TIME, NumberLook.TIME, NumberLook.ELAPSED, NumberLook.PLAIN, NumberLook.TIME, NumberLook.DATE,
                        NumberLook.DATE, NumberLook.PLAIN);
    }

    /** What a Chinese Excel means by the ids it writes without a code: ECMA-376 part 1, 18.8.30, language zh-cn. */
    @Test
    void knows_every_built_in_format_that_a_chinese_excel_writes_without_its_code() {
        Map<Integer, NumberLook> expected = new LinkedHashMap<>();
        List.of(27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58).forEach(format -> expected.put(format, NumberLook.DATE));
        List.of(32, 33, 34, 35, 55, 56).forEach(format -> expected.put(format, NumberLook.TIME));
        Map<Integer, NumberLook> seen = new LinkedHashMap<>();
        expected.keySet().forEach(format -> seen.put(format, cells(new SmallWorkbook()
                .styles("<cellXfs><xf numFmtId=\"" + format + "\"/></cellXfs>").rows("<row><c s=\"0\"><v>1</v></c></row>")).get(0).look()));
        assertThat(seen).isEqualTo(expected);
    }

    @Test
    void a_code_of_the_workbook_takes_the_place_of_a_built_in_one() {
        assertThat(cells(new SmallWorkbook().styles("<numFmts><numFmt numFmtId=\"31\" formatCode=\"0.00\"/><numFmt numFmtId=\"2\" formatCode=\"yyyy-mm\"/></numFmts>"
                + "<cellXfs><xf numFmtId=\"31\"/><xf numFmtId=\"2\"/></cellXfs>").rows("<row><c s=\"0\"><v>1</v></c><c s=\"1\"><v>1</v></c></row>")))
                .extracting(SeenCell::look).containsExactly(NumberLook.PLAIN, NumberLook.DATE);
    }

    @Test
    void shows_time_gone_by_in_hours_that_may_be_more_than_a_days() {
        Path file = new SmallWorkbook().styles("<cellXfs><xf numFmtId=\"46\"/><xf numFmtId=\"20\"/></cellXfs>")
                .rows("<row><c s=\"0\"><v>1.5</v></c><c s=\"0\"><v>0.25</v></c><c s=\"0\"><v>-0.5</v></c><c s=\"1\"><v>44526.5</v></c><c s=\"0\"><v>1E300</v></c></row>").in(folder);
        List<String> shown = new ArrayList<>();
        try (Workbook book = new WorkbookReader(ReadLimits.DEFAULT).open(file).fold(ReadResult.Opened::workbook, refused -> null)) {
            new Inspection("", book, java.util.Optional.empty()).cells(book.sheets().get(0), cell -> shown.add(cell.type() + " " + cell.value()));
        }
        assertThat(shown).containsExactly("date 36:00:00", "date 06:00:00", "date -12:00:00", "date 12:00:00", "number 1" + "0".repeat(300));
    }

    private List<String> moments(String workbookPr, String format, String... serials) {
        StringBuilder row = new StringBuilder("<row>");
        for (String serial : serials) {
            row.append("<c s=\"0\"><v>").append(serial).append("</v></c>");
        }
        List<String> moments = new ArrayList<>();
        cells(new SmallWorkbook().tabs(workbookPr + "<sheets><sheet name=\"a\" r:id=\"rId1\"/></sheets>")
                .styles("<cellXfs><xf numFmtId=\"" + format + "\"/></cellXfs>").rows(row + "</row>"))
                .forEach(cell -> moments.add(cell.moment().map(Object::toString).orElse("none")));
        return moments;
    }

    @Test
    void counts_from_1900_with_the_day_that_never_was() {
        assertThat(moments("", "14", "1", "59", "60", "60.5", "61", "44526", "44526.5868055556", "2958465", "2958466", "0", "0.5", "-1", "1E300"))
                .containsExactly("1900-01-01T00:00", "1900-02-28T00:00", "none", "none", "1900-03-01T00:00", "2021-11-26T00:00",
                        "2021-11-26T14:05", "9999-12-31T00:00", "none", "none", "none", "none", "none");
    }

    @Test
    void counts_from_1904_where_the_workbook_says_so() {
        assertThat(moments("<workbookPr date1904=\"1\"/>", "14", "0", "60", "43064", "2957003", "2957004"))
                .containsExactly("1904-01-01T00:00", "1904-03-01T00:00", "2021-11-26T00:00", "9999-12-31T00:00", "none");
    }

    @Test
    void gives_a_bare_time_of_day() {
        assertThat(moments("", "20", "0.5868055555555556", "0")).containsExactly("1899-12-31T14:05", "1899-12-31T00:00");
    }
}
