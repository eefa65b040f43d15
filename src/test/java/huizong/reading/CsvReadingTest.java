package huizong.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Texts with separators, in the encodings and dialects that spreadsheets and old systems write. */
class CsvReadingTest {

    private static final String TWO_LINES = "报表代码,F06A\r\n单位,甲县总工会\r\n";

    @TempDir Path folder;

    private List<String> cells(byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("text"), bytes);
        return new WorkbookReader(ReadLimits.DEFAULT).open(file).fold(opened -> {
            List<String> cells = new ArrayList<>();
            try (Workbook workbook = opened.workbook()) {
                assertThat(workbook.format()).isEqualTo("csv");
                SeenCell.all(workbook.sheets().get(0)).forEach(cell -> cells.add(cell.address() + " " + cell.kind() + " " + cell.text()));
            } catch (UnreadableSheetException problem) {
                cells.add(problem.reason() + " " + problem.getMessage());
            }
            return cells;
        }, refused -> List.of(refused.reason().toString()));
    }

    private List<String> cells(String text) throws IOException {
        return cells(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void reads_every_encoding_in_use() throws IOException {
        List<String> expected = List.of("A1 TEXT 报表代码", "B1 TEXT F06A", "A2 TEXT 单位", "B2 TEXT 甲县总工会");
        assertThat(cells(TWO_LINES)).isEqualTo(expected);
        assertThat(cells("\uFEFF" + TWO_LINES)).isEqualTo(expected);
        assertThat(cells(TWO_LINES.getBytes(Charset.forName("GB18030")))).isEqualTo(expected);
        assertThat(cells(("\uFEFF" + TWO_LINES).getBytes(StandardCharsets.UTF_16LE))).isEqualTo(expected);
        assertThat(cells(("\uFEFF" + TWO_LINES).getBytes(StandardCharsets.UTF_16BE))).isEqualTo(expected);
        assertThat(cells(TWO_LINES.getBytes(StandardCharsets.UTF_16LE))).isEqualTo(expected);
        assertThat(cells(TWO_LINES.getBytes(StandardCharsets.UTF_16BE))).isEqualTo(expected);
    }

    /** The letter 一 has its zero where other letters have their own: only separators and line ends tell the order of bytes. */
    @Test
    void tells_the_order_of_two_bytes_by_separators_and_not_by_any_zero() throws IOException {
        String codes = "统一社会信用代码,一二一\n一,2\n";
        List<String> expected = List.of("A1 TEXT 统一社会信用代码", "B1 TEXT 一二一", "A2 TEXT 一", "B2 NUMBER 2");
        assertThat(cells(codes.getBytes(StandardCharsets.UTF_16LE))).isEqualTo(expected);
        assertThat(cells(codes.getBytes(StandardCharsets.UTF_16BE))).isEqualTo(expected);
    }

    @Test
    void reads_rare_letters_that_take_four_bytes_in_every_encoding() throws IOException {
        String rare = "姓名,𠮷㐂\n䶮,1\n";
        List<String> expected = List.of("A1 TEXT 姓名", "B1 TEXT 𠮷㐂", "A2 TEXT 䶮", "B2 NUMBER 1");
        for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"), StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            assertThat(cells(rare.getBytes(charset))).as(charset.name()).isEqualTo(expected);
        }
    }

    @Test
    void the_cover_s_lines_may_lead_whatever_the_separator_and_texts_hold_other_ones() throws IOException {
        for (char separator : ",;\t".toCharArray()) {
            String text = "报表代码|F06A\n单位|甲县总工会\n\n编号|金额|备注\nA-1|12.5|\"甲,乙;丙\t丁\n戊\"\n".replace('|', separator);
            assertThat(cells(text)).as("%x", (int) separator).containsExactly("A1 TEXT 报表代码", "B1 TEXT F06A", "A2 TEXT 单位", "B2 TEXT 甲县总工会",
                    "A4 TEXT 编号", "B4 TEXT 金额", "C4 TEXT 备注", "A5 TEXT A-1", "B5 NUMBER 12.5", "C5 TEXT 甲,乙;丙\t丁\n戊");
        }
    }

    @Test
    void reads_a_text_whose_first_foreign_letter_comes_late() throws IOException {
        String late = "a,b\n".repeat(3000) + "甲,乙\n";
        assertThat(cells(late.getBytes(Charset.forName("GB18030")))).endsWith("A3001 TEXT 甲", "B3001 TEXT 乙");
    }

    @Test
    void keeps_separators_line_breaks_and_quotes_inside_quotes() throws IOException {
        assertThat(cells("a,\"b,\r\nc\",\"d\"\"e\"\n\n,f\"g,\"h\"i\n")).containsExactly("A1 TEXT a", "B1 TEXT b,\r\nc", "C1 TEXT d\"e",
                "B3 TEXT f\"g", "C3 TEXT hi");
    }

    @Test
    void understands_line_breaks_of_every_system_and_a_last_line_without_one() throws IOException {
        assertThat(cells("a,b\rc,d\r\ne,f\ng,h\u001A")).containsExactly("A1 TEXT a", "B1 TEXT b", "A2 TEXT c", "B2 TEXT d", "A3 TEXT e",
                "B3 TEXT f", "A4 TEXT g", "B4 TEXT h");
    }

    @Test
    void finds_the_separator() throws IOException {
        assertThat(cells("a\tb,c\nd\te")).containsExactly("A1 TEXT a", "B1 TEXT b,c", "A2 TEXT d", "B2 TEXT e");
        assertThat(cells("a;b\nc;d,e")).containsExactly("A1 TEXT a", "B1 TEXT b", "A2 TEXT c", "B2 TEXT d,e");
    }

    @Test
    void takes_for_a_number_only_what_loses_nothing_by_it() throws IOException {
        assertThat(cells("12,-3.50,0,007,1E5,420106199001011234,\"1,234\",92%,TRUE,#REF!,-,１２,123456789012345,1.,.5,+1"))
                .containsExactly("A1 NUMBER 12", "B1 NUMBER -3.50", "C1 NUMBER 0", "D1 TEXT 007", "E1 TEXT 1E5", "F1 TEXT 420106199001011234",
                        "G1 TEXT 1,234", "H1 TEXT 92%", "I1 BOOLEAN TRUE", "J1 ERROR #REF!", "K1 TEXT -", "L1 TEXT １２",
                        "M1 NUMBER 123456789012345", "N1 TEXT 1.", "O1 TEXT .5", "P1 TEXT +1");
    }

    @Test
    void takes_no_escape_for_more_than_its_letters() throws IOException {
        assertThat(cells("a_x000D_b,c")).containsExactly("A1 TEXT a_x000D_b", "B1 TEXT c");
    }

    @Test
    void refuses_letters_of_no_encoding_and_quotes_without_end() throws IOException {
        byte[] broken = "甲,乙\n丙,丁\n".getBytes(Charset.forName("GB18030"));
        broken[broken.length - 2] = (byte) 0xFF;
        assertThat(cells(broken)).containsExactly("FORBIDDEN_CHARACTER");
        assertThat(cells("a,\"b\n" + "c,d\n".repeat(60))).containsExactly("DAMAGED line 1: a quote without its end");
    }
}
