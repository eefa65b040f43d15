package huizong.decoding;

import static org.assertj.core.api.Assertions.assertThat;

import huizong.catalogue.CellAddress;
import huizong.catalogue.FindingCode;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Our own answer, written on by the unit. */
class ExplanationReaderTest {

    @Test
    void reads_what_the_unit_wrote_beside_a_finding() {
        GivenSheet answer = GivenSheet.of("审核结果").row("审核结果").row("结论", "通过")
                .row("序号", "级别", "位置", "指标/列", "问题", "读到", "应为", "怎么改", "说明（由填报人填写）", "规则")
                .row(1L, "核实", "表一 D14", "人数", "变动过大", "9800", "", "", " 合并了两个工会 ", "X18", "unusual-value\nX18\n表一\nmembers\nD14 D15")
                .row(2L, "核实", "表一 12行", "", "", "", "", "", "已核实", "", "unknown-column\n\n表一\n\n12")
                .row(3L, "提示", "表一 E1", "", "", "", "", "", null, "", "unknown-column\n\n表一\n\nE1");

        assertThat(ExplanationReader.read(GivenSheet.workbook(GivenSheet.of("表一").row("说明"), answer))).isEqualTo(List.of(
                new Explanation(FindingCode.UNUSUAL_VALUE, "X18", List.of(new CellAddress("表一", 4, 14), new CellAddress("表一", 4, 15)),
                        "members", "合并了两个工会", new CellAddress("审核结果", 9, 4)),
                new Explanation(FindingCode.UNKNOWN_COLUMN, null, List.of(new CellAddress("表一", 0, 12)), null, "已核实",
                        new CellAddress("审核结果", 9, 5))));
    }

    @Test
    void a_workbook_that_is_no_answer_explains_nothing() {
        assertThat(ExplanationReader.read(GivenSheet.workbook(GivenSheet.of("表一").row("说明").row("文字")))).isEmpty();
    }
}
