package huizong.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The morning report says in words what was found, not in codes alone. */
class MorningReportTest {

    @TempDir
    private Path home;

    private static List<String> cells(String report, String first) {
        return report.lines().map(String::strip).filter(line -> line.startsWith(first)).findFirst()
                .map(line -> Arrays.asList(line.split(" {2,}"))).orElseThrow(() -> new AssertionError("no line " + first + " in\n" + report));
    }

    @Test
    void it_tells_what_each_rule_asks_and_why_a_table_is_kept_back() {
        NightFixture night = new NightFixture(home);
        for (String file : List.of("温暖行动与慰问关爱/F10A湖北省总工会.xlsx", "温暖行动与慰问关爱/F10B、F10C武昌区总工会2021-11.xlsx",
                "劳动争议调解/2025-04/420106武昌区.xlsx", "劳动争议调解/2025-04/421022公安县.xlsx")) {
            night.send(file, Demonstration.file(file));
        }
        String report = night.night(Demonstration.NIGHT);

        assertThat(cells(report, "T10-4  2021-11")).containsExactly("T10-4", "2021-11", "1",
                "未发布:发布核对不通过:V10-05 湖北省应在每个市县至少开展一次专场活动(1 处)");
        assertThat(cells(report, "T10-2  2021-11")).containsExactly("T10-2", "2021-11", "1", "已发布");
        assertThat(cells(report, "V06-02")).containsExactly("V06-02", "强制", night.catalogue().jobs().stream()
                .flatMap(j -> j.rule("V06-02").stream()).findFirst().orElseThrow().says(), "1", "1");
        assertThat(cells(report, "X01  ")).containsExactly("X01", "强制", "无法读取", "1", "1");
    }
}
