package huizong.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every oddity a workbook may hold, each written out as it stands in the file. */
class XlsxReadingTest {

    @TempDir Path folder;

    private Workbook open(SmallWorkbook workbook) {
        return new WorkbookReader(ReadLimits.DEFAULT).open(workbook.in(folder)).fold(ReadResult.Opened::workbook, refused -> {
            throw new AssertionError(refused);
        });
    }

    /** The cells as {@code A1 number 12}, a formula with {@code =} before its value. */
    private List<String> cells(SmallWorkbook workbook) {
        List<String> cells = new ArrayList<>();
        try (Workbook opened = open(workbook)) {
            SeenCell.all(opened.sheets().get(0)).forEach(cell -> cells.add(
                    cell.address() + " " + cell.kind() + " " + (cell.formula() ? "=" : "") + cell.text()));
        }
        return cells;
    }

    private SheetEnd end(SmallWorkbook workbook) {
        try (Workbook opened = open(workbook)) {
            return opened.sheets().get(0).read(row -> true);
        }
    }

    @Test
    void keeps_a_number_exactly_as_it_is_stored() {
        assertThat(cells(new SmallWorkbook().rows("<row r=\"2\"><c r=\"B2\"><v>1.5E-3</v></c><c r=\"C2\" t=\"n\"><v>-0</v></c>"
                + "<c r=\"D2\"><v>0.10000000000000001</v></c><c r=\"E2\"><v> 7 </v></c><c r=\"F2\"><v></v></c><c r=\"G2\" s=\"4\"/></row>")))
                .containsExactly("B2 NUMBER 1.5E-3", "C2 NUMBER -0", "D2 NUMBER 0.10000000000000001", "E2 NUMBER 7");
    }

    @Test
    void takes_a_number_that_is_none_as_text() {
        assertThat(cells(new SmallWorkbook().rows("<row r=\"1\"><c r=\"A1\"><v>12a</v></c><c r=\"B1\"><v>NaN</v></c><c r=\"C1\"><v>1E9999</v></c></row>")))
                .containsExactly("A1 TEXT 12a", "B1 TEXT NaN", "C1 TEXT 1E9999");
    }

    @Test
    void offers_plain_digits_as_ten_thousandths() {
        List<Long> scaled = new ArrayList<>();
        String[] stored = {"0", "12", "-3.5", "1.2345", "1.23456", "99999999999999", "100000000000000", "1E3", "0.0001", "007"};
        StringBuilder row = new StringBuilder("<row>");
        for (String one : stored) {
            row.append("<c><v>").append(one).append("</v></c>");
        }
        try (Workbook opened = open(new SmallWorkbook().rows(row + "</row>"))) {
            opened.sheets().get(0).read(lent -> {
                for (int i = 0; i < lent.size(); i++) {
                    scaled.add(lent.tenThousandths(i));
                }
                return true;
            });
        }
        assertThat(scaled).containsExactly(0L, 120000L, -35000L, 12345L, Long.MIN_VALUE, 999999999999990000L, Long.MIN_VALUE,
                Long.MIN_VALUE, 1L, 70000L);
    }

    @Test
    void joins_the_runs_of_a_text_and_leaves_its_phonetic_marks_out() {
        assertThat(cells(new SmallWorkbook()
                .shared("<si><r><rPr><b/></rPr><t>会员</t></r><r><t xml:space=\"preserve\"> 人数</t></r><rPh sb=\"0\" eb=\"1\"><t>huiyuan</t></rPh>"
                        + "<phoneticPr fontId=\"1\"/></si><si><t>第一行_x000D_\n第二行</t></si><si><t>a_x005F_x000D_b</t></si><si><t> \u3000\u00A0</t></si><si/>")
                .rows("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c><c r=\"C1\" t=\"s\"><v>2</v></c>"
                        + "<c r=\"D1\" t=\"s\"><v>3</v></c><c r=\"E1\" t=\"s\"><v>4</v></c>"
                        + "<c r=\"F1\" t=\"inlineStr\"><is><r><t>行</t></r><r><t>内</t></r><rPh sb=\"0\" eb=\"1\"><t>x</t></rPh></is></c></row>")))
                .containsExactly("A1 TEXT 会员 人数", "B1 TEXT 第一行\r\n第二行", "C1 TEXT a_x000D_b", "F1 TEXT 行内");
    }

    @Test
    void gives_equal_numbers_to_equal_shared_texts_only() {
        List<Integer> shared = new ArrayList<>();
        try (Workbook opened = open(new SmallWorkbook().shared("<si><t>甲</t></si><si><t>乙</t></si>")
                .rows("<row><c t=\"s\"><v>1</v></c><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c><c t=\"str\"><v>乙</v></c><c><v>1</v></c></row>"))) {
            opened.sheets().get(0).read(row -> {
                for (int i = 0; i < row.size(); i++) {
                    shared.add(row.sharedText(i));
                }
                return true;
            });
        }
        assertThat(shared).containsExactly(1, 0, 1, -1, -1);
    }

    @Test
    void shows_a_nul_that_an_escape_brings_in() {
        assertThat(cells(new SmallWorkbook().rows("<row><c t=\"inlineStr\"><is><t>a_x0000_b</t></is></c></row>")))
                .containsExactly("A1 TEXT a\0b");
    }

    @Test
    void tells_formulas_with_and_without_a_value_apart() {
        assertThat(cells(new SmallWorkbook().rows("<row r=\"1\"><c r=\"A1\"><f>1+1</f><v>2</v></c><c r=\"B1\"><f>1+1</f></c>"
                + "<c r=\"C1\"><f>1+1</f><v/></c><c r=\"D1\" t=\"str\"><f>\"\"</f><v></v></c><c r=\"E1\" t=\"str\"><f>\"x\"</f><v>x</v></c>"
                + "<c r=\"F1\" t=\"e\"><f>#REF!</f><v>#REF!</v></c><c r=\"G1\" t=\"b\"><f>TRUE()</f><v>1</v></c><c r=\"H1\"><f t=\"shared\" si=\"0\"/><v>3</v></c></row>")))
                .containsExactly("A1 NUMBER =2", "B1 FORMULA_WITHOUT_VALUE =", "C1 FORMULA_WITHOUT_VALUE =", "E1 TEXT =x",
                        "F1 ERROR =#REF!", "G1 BOOLEAN =TRUE", "H1 NUMBER =3");
    }

    @Test
    void reads_booleans_errors_and_dates_written_as_such() {
        assertThat(cells(new SmallWorkbook().rows("<row><c t=\"b\"><v>0</v></c><c t=\"b\"><v>true</v></c><c t=\"e\"><v>#N/A</v></c>"
                + "<c t=\"d\"><v>2021-11-26</v></c><c t=\"d\"><v>2021-11-26T12:00:00Z</v></c><c t=\"d\"><v>去年</v></c></row>")))
                .containsExactly("A1 BOOLEAN FALSE", "B1 BOOLEAN TRUE", "C1 ERROR #N/A", "D1 NUMBER 44526", "E1 NUMBER 44526.5", "F1 TEXT 去年");
    }

    @Test
    void counts_rows_and_cells_on_where_the_file_does_not_number_them() {
        assertThat(cells(new SmallWorkbook().rows("<row><c><v>1</v></c><c><v>2</v></c></row><row r=\"5\"><c r=\"C5\"><v>3</v></c><c><v>4</v></c></row>"
                + "<row><c><v>5</v></c></row>")))
                .containsExactly("A1 NUMBER 1", "B1 NUMBER 2", "C5 NUMBER 3", "D5 NUMBER 4", "A6 NUMBER 5");
    }

    @Test
    void puts_the_cells_of_a_row_in_order() {
        assertThat(cells(new SmallWorkbook().rows("<row r=\"1\"><c r=\"C1\"><v>3</v></c><c r=\"A1\"><v>1</v></c><c r=\"B1\" t=\"b\"><v>1</v></c></row>")))
                .containsExactly("A1 NUMBER 1", "B1 BOOLEAN TRUE", "C1 NUMBER 3");
    }

    @Test
    void understands_prefixes_comments_cdata_and_the_strict_dialect() {
        assertThat(cells(new SmallWorkbook().part("xl/worksheets/sheet1.xml", "<?xml version='1.0'?><x:worksheet xmlns:x='http://purl.oclc.org/ooxml/spreadsheetml/main'>"
                + "<!-- made by hand --><x:sheetData><x:row><x:c t='str'><x:v><![CDATA[<甲>]]>&amp;&#20057;</x:v></x:c><x:c><x:v>4<!-- 4 -->2</x:v></x:c></x:row></x:sheetData></x:worksheet>")))
                .containsExactly("A1 TEXT <甲>&乙", "B1 NUMBER 42");
    }

    @Test
    void understands_a_sheet_in_utf_16() {
        byte[] sheet = ("\uFEFF<?xml version=\"1.0\" encoding=\"UTF-16\"?><worksheet><sheetData><row><c t=\"str\"><v>甲</v></c></row></sheetData></worksheet>")
                .getBytes(StandardCharsets.UTF_16LE);
        assertThat(cells(new SmallWorkbook().part("xl/worksheets/sheet1.xml", sheet))).containsExactly("A1 TEXT 甲");
    }

    @Test
    void passes_over_a_million_formatted_empty_rows() {
        StringBuilder rows = new StringBuilder("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>");
        for (int row = 2; row <= 1_048_576; row++) {
            rows.append("<row r=\"").append(row).append("\" spans=\"1:2\" ht=\"15\"><c r=\"A").append(row).append("\" s=\"3\"/></row>");
        }
        assertThat(cells(new SmallWorkbook().rows(rows.toString()))).containsExactly("A1 NUMBER 1");
    }

    @Test
    void tells_of_merges_hidden_columns_and_hidden_rows_at_the_end() {
        assertThat(end(new SmallWorkbook().sheet("<cols><col min=\"2\" max=\"3\" hidden=\"1\"/><col min=\"9\" max=\"16384\" hidden=\"true\"/></cols>"
                + "<sheetData><row r=\"1\" hidden=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"2\" hidden=\"1\"/><row r=\"3\"><c r=\"D3\"><v>1</v></c></row></sheetData>"
                + "<mergeCells count=\"2\"><mergeCell ref=\"A1:B2\"/><mergeCell ref=\"AA10:AC12\"/></mergeCells>")))
                .isEqualTo(new SheetEnd(List.of(new CellRange(1, 1, 2, 2), new CellRange(10, 27, 12, 29)), List.of(2, 3), 1, true));
    }

    @Test
    void stops_when_the_visitor_has_seen_enough_and_starts_anew_when_asked_again() {
        try (Workbook opened = open(new SmallWorkbook().rows("<row><c><v>1</v></c></row><row><c><v>2</v></c></row>"))) {
            List<Integer> seen = new ArrayList<>();
            SheetEnd first = opened.sheets().get(0).read(row -> {
                seen.add(row.number());
                return false;
            });
            SheetEnd second = opened.sheets().get(0).read(row -> seen.add(row.number()));
            assertThat(first.complete()).isFalse();
            assertThat(second.complete()).isTrue();
            assertThat(seen).containsExactly(1, 1, 2);
        }
    }

    @Test
    void knows_hidden_tabs_and_leaves_charts_out() {
        String rels = "<Relationships><Relationship Id=\"a\" Type=\"x/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
                + "<Relationship Id=\"b\" Type=\"x/chartsheet\" Target=\"chartsheets/sheet1.xml\"/><Relationship Id=\"c\" Type=\"x/worksheet\" Target=\"./worksheets/../worksheets/Sheet2.xml\"/></Relationships>";
        try (Workbook opened = open(new SmallWorkbook().part("xl/_rels/workbook.xml.rels", rels).tabs("<sheets><sheet name=\"甲\" sheetId=\"1\" r:id=\"a\"/>"
                + "<sheet name=\"图\" sheetId=\"2\" r:id=\"b\"/><sheet name=\"乙\" sheetId=\"3\" state=\"veryHidden\" r:id=\"c\"/></sheets>"))) {
            assertThat(opened.sheets()).extracting(Sheet::name, Sheet::index, Sheet::hidden)
                    .containsExactly(tuple("甲", 1, false), tuple("乙", 3, true));
        }
    }
}
