package huizong.feedback;

import static huizong.feedback.SampleFindings.at;
import static huizong.feedback.SampleFindings.wholeNumber;
import static org.assertj.core.api.Assertions.assertThat;

import huizong.catalogue.CellAddress;
import huizong.catalogue.Extent;
import huizong.catalogue.Finding;
import huizong.catalogue.FindingCode;
import huizong.catalogue.Level;
import huizong.catalogue.Verdict;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FindingLinesTest {

    private static List<FindingLine> lines(Finding... findings) {
        return FindingLines.of(SampleFindings.answer(Verdict.RETURNED, List.of(findings))).lines();
    }

    @Test
    void joins_the_cells_of_a_column_with_the_same_complaint() {
        List<FindingLine> lines = lines(wholeNumber("D19", "c"), wholeNumber("D14", "a"), wholeNumber("D15", "b"));

        assertThat(lines).singleElement().satisfies(line -> {
            assertThat(line.place()).isEqualTo("表一 D14、D15、D19");
            assertThat(line.read()).isEqualTo("a、b、c");
            assertThat(line.message()).isEqualTo("表一 D14 会员人数 读到“a”，应为整数（共 3 处，这是第一处）");
        });
    }

    @Test
    void counts_the_cells_where_they_are_many() {
        Finding[] many = IntStream.rangeClosed(1, 312).mapToObj(row -> wholeNumber("D" + row, "x")).toArray(Finding[]::new);

        assertThat(lines(many)).singleElement().extracting(FindingLine::place)
                .isEqualTo("表一 D1、D2、D3、D4、D5、D6、D7、D8、D9、D10、D11、D12等 312 处");
    }

    @Test
    void reads_sheet_by_sheet_row_by_row_and_AA_after_Z() {
        CellAddress other = new CellAddress("表二", 1, 1);
        Answer answer = SampleFindings.answer(Verdict.RETURNED, List.of(
                SampleFindings.unknownColumn("AA3"), SampleFindings.unknownColumn("Z3"), SampleFindings.unknownColumn("B4"),
                new Finding(FindingCode.UNKNOWN_COLUMN, null, List.of(), Level.NOTE, Extent.WORKBOOK, "", List.of(other), null, "x", List.of()),
                new Finding(FindingCode.NO_COVER, null, List.of(), Level.REFUSE, Extent.WORKBOOK, "", List.of(CellAddress.WORKBOOK), null,
                        null, List.of())));

        assertThat(FindingLines.of(answer, List.of("表二", "表一")).lines()).extracting(FindingLine::place)
                .containsExactly("整份工作簿", "表二 A1", "表一 Z3", "表一 AA3", "表一 B4");
    }

    @Test
    void shows_two_hundred_lines_and_says_how_many_more() {
        List<Finding> many = IntStream.rangeClosed(1, 205).mapToObj(row -> SampleFindings.unknownColumn("B" + row)).toList();

        FindingLines lines = FindingLines.of(SampleFindings.answer(Verdict.RETURNED, many));

        assertThat(lines.lines()).hasSize(200);
        assertThat(lines.more()).isEqualTo(5);
        assertThat(AnswerText.of(SampleFindings.answer(Verdict.RETURNED, many))).contains("另有 5 条未列出");
    }

    @Test
    void keeps_different_levels_apart() {
        Finding hold = new Finding(FindingCode.WHOLE_NUMBER, null, List.of(), Level.HOLD, Extent.ROW, "members", List.of(at("D2")),
                "members", "x", List.of());

        assertThat(lines(wholeNumber("D1", "x"), hold)).hasSize(2);
    }
}
