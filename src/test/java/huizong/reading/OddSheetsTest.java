package huizong.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the standard allows in a sheet and hardly any program writes; and what no standard allows and is not to be guessed at. */
class OddSheetsTest {

    private static final String CHOICES = "<mc:AlternateContent xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\">";

    @TempDir Path folder;

    /** The cells as {@code A1 NUMBER 12}, a formula with {@code =} before its value; a refusal as its reason. Both orders of rows say the same. */
    private List<String> cells(SmallWorkbook workbook) {
        Path file = workbook.in(folder);
        List<String> straight = cells(new WorkbookReader(ReadLimits.DEFAULT).open(file));
        assertThat(cells(new WorkbookReader(ReadLimits.DEFAULT).openSorted(file))).isEqualTo(straight);
        return straight;
    }

    private static List<String> cells(ReadResult result) {
        return result.fold(opened -> {
            List<String> cells = new ArrayList<>();
            try (Workbook workbook = opened.workbook()) {
                SeenCell.all(workbook.sheets().get(0)).forEach(cell -> cells.add(
                        cell.address() + " " + cell.kind() + " " + (cell.formula() ? "=" : "") + cell.text()));
                return cells;
            } catch (UnreadableSheetException problem) {
                return List.of("refused " + problem.reason());
            }
        }, refused -> List.of("refused " + refused.reason()));
    }

    private List<String> row(String cells) {
        return cells(new SmallWorkbook().rows("<row r=\"1\">" + cells + "</row>"));
    }

    private List<String> shared(String text) {
        return cells(new SmallWorkbook().shared("<si><t>" + text + "</t></si>").rows("<row><c t=\"s\"><v>0</v></c></row>"));
    }

    /** Letters at random, that no package takes for a bomb. */
    private static String letters(char first, int different, int length) {
        return new java.util.Random(length).ints(length, first, first + different).collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    @Test
    void parts_may_begin_with_a_byte_order_mark() {
        SmallWorkbook marked = new SmallWorkbook().shared("<si><t>甲</t></si>").rows("<row><c t=\"s\"><v>0</v></c><c><v>2</v></c></row>");
        for (String part : List.copyOf(marked.parts().keySet())) {
            marked.part(part, "\uFEFF" + new String(marked.parts().get(part), StandardCharsets.UTF_8));
        }
        assertThat(cells(marked)).containsExactly("A1 TEXT 甲", "B1 NUMBER 2");
    }

    @Test
    void comments_instructions_and_cdata_may_stand_anywhere() {
        assertThat(cells(new SmallWorkbook().shared("<!-- a --><si><t>甲<!-- b -->乙<?c d?><![CDATA[<丙>]]></t></si>")
                .rows("<!-- a --><row r=\"1\"><?b c?><c r=\"A1\" t=\"s\"><!-- d --><v>0</v></c></row><?e f?><row r=\"2\"><c r=\"A2\" t=\"str\"><v>x<?g h?>y</v></c></row>")))
                .containsExactly("A1 TEXT 甲乙<丙>", "A2 TEXT xy");
    }

    @Test
    void characters_may_be_written_as_their_numbers_beyond_the_first_plane_too() {
        assertThat(shared("&#x20BB7;&#37326;&lt;&#x5BB6;&#10;")).containsExactly("A1 TEXT 𠮷野<家\n");
        assertThat(row("<c t=\"inlineStr\"><is><t>&#134071;</t></is></c><c t=\"str\"><v>😀&#x1F600;</v></c>")).containsExactly("A1 TEXT 𠮷", "B1 TEXT 😀😀");
    }

    @Test
    void half_a_pair_of_surrogates_is_never_lost_in_a_question_mark() {
        assertThat(row("<c t=\"str\"><v>&#xD83D;</v></c>")).singleElement().asString().startsWith("refused ");
        assertThat(shared("a_xD83D_b")).containsExactly("A1 TEXT a\uFFFFb");
        assertThat(row("<c t=\"str\"><v>a_xD83D_b</v></c>")).containsExactly("A1 TEXT a\uD83Db");
        assertThat(shared("a_xD83D__xDE00_b")).containsExactly("A1 TEXT a😀b");
    }

    @Test
    void white_space_is_kept_whatever_the_file_says_of_it() {
        assertThat(shared("  甲  ")).containsExactly("A1 TEXT   甲  ");
        assertThat(cells(new SmallWorkbook().shared("<si><t xml:space=\"preserve\">\n甲\t</t></si>").rows("<row><c t=\"s\"><v>0</v></c></row>")))
                .containsExactly("A1 TEXT \n甲\t");
    }

    @Test
    void control_characters_that_were_escaped_come_back_as_they_were() {
        assertThat(shared("a_x0008_b_x001F_c_x000d_")).containsExactly("A1 TEXT a\bb\u001Fc\r");
        assertThat(shared("_x000D_x_x00G0_ _x12_ _X000D_ _x005F_x0041_")).containsExactly("A1 TEXT \rx_x00G0_ _x12_ _X000D_ _x0041_");
    }

    @Test
    void of_things_written_in_several_ways_the_one_that_every_program_knows_is_read() {
        String choices = CHOICES + "<mc:Choice Requires=\"new\"><row r=\"2\"><c r=\"A2\"><v>99</v></c></row></mc:Choice><mc:Fallback><row r=\"2\"><c r=\"A2\"><v>2</v></c></row></mc:Fallback></mc:AlternateContent>";
        assertThat(cells(new SmallWorkbook().rows("<row r=\"1\"><c><v>1</v></c></row>" + choices + "<row r=\"3\"><c><v>3</v></c></row>")))
                .containsExactly("A1 NUMBER 1", "A2 NUMBER 2", "A3 NUMBER 3");
        assertThat(row(CHOICES + "<mc:Choice Requires=\"new\"><c r=\"A1\"><v>99</v></c></mc:Choice><mc:Fallback><c r=\"A1\"><v>1</v></c></mc:Fallback></mc:AlternateContent><c r=\"B1\"><v>2</v></c>"))
                .containsExactly("A1 NUMBER 1", "B1 NUMBER 2");
        assertThat(cells(new SmallWorkbook().sheet(CHOICES + "<mc:Choice Requires=\"new\"><sheetPr/></mc:Choice></mc:AlternateContent><sheetData><row><c><v>1</v></c></row></sheetData>"
                + CHOICES + "<mc:Choice Requires=\"x14\"><controls><c><v>5</v></c></controls></mc:Choice></mc:AlternateContent>"))).containsExactly("A1 NUMBER 1");
    }

    @Test
    void a_formula_of_several_cells_or_of_another_workbook_counts_by_its_cached_values() {
        assertThat(row("<c r=\"A1\"><f t=\"array\" ref=\"A1:B1\">C1:D1*2</f><v>4</v></c><c r=\"B1\"><v>6</v></c>"
                + "<c r=\"C1\"><f t=\"shared\" ref=\"C1:D1\" si=\"0\">A1+1</f><v>5</v></c><c r=\"D1\"><f t=\"shared\" si=\"0\"/></c>"
                + "<c r=\"E1\"><f>[1]表一!$A$1</f><v>7</v></c><c r=\"F1\"><f t=\"dataTable\" ref=\"F1\" r1=\"A1\"/><v>8</v></c>"))
                .containsExactly("A1 NUMBER =4", "B1 NUMBER 6", "C1 NUMBER =5", "D1 FORMULA_WITHOUT_VALUE =", "E1 NUMBER =7", "F1 NUMBER =8");
    }

    @Test
    void a_formula_whose_value_is_cut_out_has_none_whatever_its_type() {
        assertThat(row("<c t=\"b\"><f>A9</f><v></v></c><c t=\"e\"><f>A9</f><v/></c><c t=\"d\"><f>A9</f><v> </v></c><c t=\"b\"><v></v></c><c t=\"str\"><f>\"\"</f><v></v></c>"))
                .containsExactly("A1 FORMULA_WITHOUT_VALUE =", "B1 FORMULA_WITHOUT_VALUE =", "C1 FORMULA_WITHOUT_VALUE =");
    }

    @Test
    void a_truth_is_one_of_its_spellings_and_all_else_a_text() {
        assertThat(row("<c t=\"b\"><v>1</v></c><c t=\"b\"><v>TRUE</v></c><c t=\"b\"><v>false</v></c><c t=\"b\"><v>2</v></c><c t=\"b\"><v>是</v></c>"))
                .containsExactly("A1 BOOLEAN TRUE", "B1 BOOLEAN TRUE", "C1 BOOLEAN FALSE", "D1 TEXT 2", "E1 TEXT 是");
    }

    @Test
    void a_number_longer_than_any_spreadsheet_writes_is_a_text_and_holds_nobody_up() {
        String longest = "9".repeat(309);
        String endless = letters('1', 9, 1_000_000);
        assertThat(row("<c><v>" + longest + "</v></c>")).containsExactly("A1 NUMBER " + longest);
        assertThat(row("<c><v>" + endless + "</v></c><c><v>0." + endless + "</v></c>")).containsExactly("A1 TEXT " + endless, "B1 TEXT 0." + endless);
    }

    @Test
    void a_text_may_be_longer_than_a_spreadsheet_would_take_it() {
        for (int length : new int[] {32_767, 32_768, 1_048_576}) {
            String text = letters('一', 20_000, length);
            assertThat(shared(text)).containsExactly("A1 TEXT " + text);
            assertThat(row("<c t=\"inlineStr\"><is><t>" + text + "</t></is></c>")).containsExactly("A1 TEXT " + text);
        }
        assertThat(shared(letters('一', 20_000, 1_048_577))).containsExactly("refused TOO_LARGE");
    }

    @Test
    void a_part_in_an_encoding_of_its_own_is_read_or_refused_but_never_misread() {
        byte[] sheet = "<?xml version=\"1.0\" encoding=\"GB2312\"?><worksheet><sheetData><row><c t=\"str\"><v>甲</v></c></row></sheetData></worksheet>"
                .getBytes(java.nio.charset.Charset.forName("GBK"));
        assertThat(cells(new SmallWorkbook().part("xl/worksheets/sheet1.xml", sheet))).containsExactly("A1 TEXT 甲");
    }

    @Test
    void shared_texts_in_which_an_element_has_lost_its_name_are_refused_for_all_that_follow_would_shift() {
        assertThat(cells(new SmallWorkbook().shared("<sj><t>甲</t></sj><si><t>乙</t></si><si><t>丙</t></si>").rows("<row><c t=\"s\"><v>1</v></c></row>")))
                .containsExactly("refused DAMAGED");
    }
}
