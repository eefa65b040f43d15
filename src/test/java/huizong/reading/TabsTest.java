package huizong.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which part of the package each tab shows, however the package says so; and no tab passed over that might hold figures. */
class TabsTest {

    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships/";

    @TempDir Path folder;

    /** {@code 甲:1}: the tab and the number in its first cell; a hidden one in brackets. */
    private List<String> tabs(SmallWorkbook workbook) {
        return new WorkbookReader(ReadLimits.DEFAULT).open(workbook.in(folder)).fold(opened -> {
            List<String> tabs = new ArrayList<>();
            try (Workbook book = opened.workbook()) {
                for (Sheet sheet : book.sheets()) {
                    String shown = sheet.name() + ":" + SeenCell.all(sheet).get(0).text();
                    tabs.add(sheet.hidden() ? "(" + shown + ")" : shown);
                }
                return tabs;
            } catch (UnreadableSheetException problem) {
                return List.of("refused " + problem.reason());
            }
        }, refused -> List.of("refused " + refused.reason()));
    }

    private static SmallWorkbook sheets(int count) {
        SmallWorkbook workbook = new SmallWorkbook();
        for (int i = 1; i <= count; i++) {
            workbook.part("xl/worksheets/sheet" + i + ".xml", "<worksheet><sheetData><row><c><v>" + i + "</v></c></row></sheetData></worksheet>");
        }
        return workbook;
    }

    private static String relation(String id, String type, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + type + "\" Target=\"" + target + "\"/>";
    }

    private static SmallWorkbook named(SmallWorkbook workbook, String... relations) {
        return workbook.part("xl/_rels/workbook.xml.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + String.join("", relations) + "</Relationships>");
    }

    private static String tab(String name, String id) {
        return "<sheet name=\"" + name + "\" sheetId=\"1\" r:id=\"" + id + "\"/>";
    }

    @Test
    void tabs_stand_in_the_workbooks_order_and_find_their_part_by_id() {
        assertThat(tabs(named(sheets(3), relation("rId9", OFFICE + "worksheet", "worksheets/sheet3.xml"), relation("rId2", STRICT + "worksheet", "worksheets/sheet1.xml"),
                relation("rId1", OFFICE + "worksheet", "worksheets/sheet2.xml"))
                .tabs("<sheets>" + tab("甲 &amp; 乙", "rId1") + tab("丙", "rId9") + tab("丁", "rId2") + "</sheets>")))
                .containsExactly("甲 & 乙:2", "丙:3", "丁:1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"worksheets/sheet1.xml", "/xl/worksheets/sheet1.xml", "./worksheets/sheet1.xml", "../xl/worksheets/sheet1.xml",
            "worksheets\\sheet1.xml", "\\xl\\worksheets\\sheet1.xml", "WorkSheets/Sheet1.XML"})
    void a_part_is_named_from_the_root_or_from_the_workbook_with_either_slash_and_in_any_case(String target) {
        assertThat(tabs(named(sheets(1), relation("rId1", OFFICE + "worksheet", target)))).containsExactly("表一:1");
    }

    @Test
    void a_sheet_may_be_called_anything_in_the_package() {
        SmallWorkbook odd = sheets(1).part("xl/worksheets/sheet 1.xml", "<worksheet><sheetData><row><c><v>7</v></c></row></sheetData></worksheet>");
        assertThat(tabs(named(odd, relation("rId1", OFFICE + "worksheet", "worksheets/sheet%201.xml")))).containsExactly("表一:7");
    }

    @Test
    void tabs_that_hold_no_table_are_left_out_and_hidden_ones_are_not() {
        assertThat(tabs(named(sheets(3), relation("a", OFFICE + "worksheet", "worksheets/sheet1.xml"), relation("b", OFFICE + "chartsheet", "chartsheets/sheet1.xml"),
                relation("c", OFFICE + "dialogsheet", "dialogsheets/sheet1.xml"), relation("d", "http://schemas.microsoft.com/office/2006/relationships/xlMacrosheet", "macrosheets/sheet1.xml"),
                relation("e", "http://schemas.microsoft.com/office/2006/relationships/xlIntlMacrosheet", "macrosheets/intlsheet1.xml"),
                relation("f", OFFICE + "worksheet", "worksheets/sheet2.xml"), relation("g", OFFICE + "worksheet", "worksheets/sheet3.xml"))
                .tabs("<sheets>" + tab("图", "b") + tab("一", "a") + tab("框", "c") + tab("宏", "d") + tab("宏二", "e")
                        + "<sheet name=\"二\" sheetId=\"2\" state=\"veryHidden\" r:id=\"f\"/><sheet name=\"三\" sheetId=\"3\" state=\"hidden\" r:id=\"g\"/></sheets>")))
                .containsExactly("一:1", "(二:2)", "(三:3)");
    }

    @Test
    void a_tab_whose_kind_is_unknown_is_damage_and_not_passed_over() {
        assertThat(tabs(named(sheets(2), relation("a", OFFICE + "worksheft", "worksheets/sheet1.xml"), relation("b", OFFICE + "worksheet", "worksheets/sheet2.xml"))
                .tabs("<sheets>" + tab("一", "a") + tab("二", "b") + "</sheets>"))).containsExactly("refused DAMAGED");
        assertThat(tabs(named(sheets(1), "<Relationship Id=\"rId1\" Tyre=\"" + OFFICE + "worksheet\" Target=\"worksheets/sheet1.xml\"/>")))
                .containsExactly("refused DAMAGED");
    }

    @Test
    void two_tabs_that_show_one_part_are_damage_for_another_part_is_then_passed_over() {
        assertThat(tabs(named(sheets(2), relation("a", OFFICE + "worksheet", "worksheets/sheet2.xml"), relation("b", OFFICE + "worksheet", "worksheets/Sheet2.xml"))
                .tabs("<sheets>" + tab("一", "a") + tab("二", "b") + "</sheets>"))).containsExactly("refused DAMAGED");
    }

    @Test
    void a_sheet_that_is_missing_or_lies_outside_the_package_is_damage_and_nothing_outside_is_looked_at() throws java.io.IOException {
        Path outside = Files.writeString(folder.resolve("outside.xml"), "<worksheet><sheetData><row><c><v>666</v></c></row></sheetData></worksheet>");
        assertThat(tabs(named(sheets(1), relation("rId1", OFFICE + "worksheet", "worksheets/sheet8.xml")))).containsExactly("refused DAMAGED");
        assertThat(tabs(named(sheets(1), "<Relationship Id=\"rId1\" Type=\"" + OFFICE + "worksheet\" TargetMode=\"External\" Target=\"" + outside.toUri() + "\"/>")))
                .containsExactly("refused DAMAGED");
        assertThat(tabs(named(sheets(1), relation("rId1", OFFICE + "worksheet", outside.toUri().toString())))).containsExactly("refused DAMAGED");
        assertThat(tabs(named(sheets(1), relation("rId1", OFFICE + "worksheet", "../../../../../../.." + outside)))).containsExactly("refused DAMAGED");
    }

    @Test
    void content_types_need_not_be_there_and_are_not_asked() {
        SmallWorkbook without = sheets(1).without("[Content_Types].xml");
        assertThat(tabs(without)).containsExactly("表一:1");
        assertThat(tabs(without.part("[Content_Types].xml", "<Types><Default Extension=\"xml\" ContentType=\"text/plain\"/></Types>"))).containsExactly("表一:1");
    }
}
