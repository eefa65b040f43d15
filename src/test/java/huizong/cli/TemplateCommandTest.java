package huizong.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code template} refuses, and what it offers instead. */
class TemplateCommandTest {

    @TempDir
    private Path home;

    private String refused(String... arguments) {
        List<String> call = new ArrayList<>(List.of("template"));
        call.addAll(List.of(arguments));
        call.addAll(List.of("-o", home.resolve("t.xlsx").toString(), "--data", home.resolve("data").toString()));
        PrintStream console = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            assertThat(HuizongCommand.execute(call.toArray(String[]::new))).isEqualTo(ExitStatus.WRONG_CALL.code());
        } finally {
            System.setErr(console);
        }
        assertThat(home.resolve("t.xlsx")).doesNotExist();
        return said.toString(StandardCharsets.UTF_8).strip();
    }

    @Test
    void an_unknown_job_is_named_with_its_nearest() {
        assertThat(refused("union-survay")).startsWith("没有这个报表任务:union-survay").endsWith("是否应为 union-survey?");
    }

    @Test
    void a_job_of_several_forms_wants_one_named() {
        assertThat(refused("training")).contains("请用 --form 指定").contains("training-sessions (培训班次台账)");
    }

    @Test
    void a_form_is_found_by_its_code_without_the_job() {
        assertThat(refused("F06A", "--period", "2025SY", "--as-of", "2025-05-08")).startsWith("统计期 2025SY 不合本表");
    }

    @Test
    void an_unknown_form_is_named_with_its_nearest() {
        assertThat(refused("training", "--form", "training-session")).startsWith("没有这种报表:training-session").endsWith("是否应为 training-sessions?");
    }

    @Test
    void an_unknown_union_is_named_with_its_nearest() {
        assertThat(refused("union-survey", "--form", "survey", "--union", "420106000010")).isEqualTo("单位名录里没有这个单位:420106000010。 是否应为 420106000001?");
    }

    @Test
    void a_union_that_may_not_send_the_form_gets_no_template() {
        assertThat(refused("dispute-mediation", "--form", "F06A", "--union", "350526200001")).contains("不在“劳动争议调解案件”的报送范围内");
    }

    @Test
    void a_period_of_another_kind_is_refused_with_one_of_the_right_kind() {
        assertThat(refused("dispute-mediation", "--form", "cases", "--period", "2025SY", "--as-of", "2025-05-08"))
                .isEqualTo("统计期 2025SY 不合本表:本表是月报,写法如 2025-05。");
    }
}
