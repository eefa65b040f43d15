package huizong.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class LanguageOptionTest {

    private static String said(String... arguments) {
        PrintStream before = System.out;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        try {
            assertThat(HuizongCommand.execute(arguments)).isZero();
        } finally {
            System.setOut(before);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void the_language_may_stand_before_the_command_after_it_and_between_a_command_and_its_own() {
        String english = said("jobs", "validate", "--lang", "en");

        assertThat(english).contains("jobs, no problems");
        assertThat(said("--lang", "en", "jobs", "validate")).isEqualTo(english);
        assertThat(said("jobs", "--lang", "en", "validate")).isEqualTo(english);
        assertThat(said("--lang=en", "jobs", "validate")).isEqualTo(english);
        assertThat(said("jobs", "validate")).isNotEqualTo(english).isEqualTo(said("--lang", "zh-CN", "jobs", "validate"));
    }

    @Test
    void help_speaks_the_language_asked_for() {
        assertThat(said("--lang", "en", "run", "--help")).isEqualTo(said("run", "--help", "--lang", "en")).contains("language of the output");
        assertThat(said("run", "--help")).contains("输出语言");
    }

    private static String refused(String... arguments) {
        PrintStream before = System.err;
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
        try {
            assertThat(HuizongCommand.execute(arguments)).isEqualTo(2);
        } finally {
            System.setErr(before);
        }
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void a_wrong_call_is_told_in_our_own_words_with_what_to_write_instead() {
        assertThat(refused("missing", "membership")).isEqualTo("缺少 --period PERIOD(统计期)。请补上。\n用法见:huizong missing --help\n");
        assertThat(refused("table", "T06-1", "--perod", "2025")).isEqualTo("没有 --perod 这个选项。\n是否是 --period?\n用法见:huizong table --help\n");
        assertThat(refused("tabel")).isEqualTo("没有 tabel 这个命令。\n是否是 table?\n用法见:huizong --help\n");
        assertThat(refused("submission", "abc")).isEqualTo("“abc”不能用作 ID(报送编号)。请改正。\n用法见:huizong submission --help\n");
        assertThat(refused("check", "a.xlsx", "--format", "pdf")).isEqualTo("“pdf”不能用作 --format FORMAT。可写 TEXT 或 CSV 或 JSON。\n用法见:huizong check --help\n");
    }

    @Test
    void and_in_english_where_that_is_asked_for() {
        assertThat(refused("missing", "membership", "--lang", "en"))
                .isEqualTo("--period PERIOD (period) is missing. Please add it.\nHow to call it: huizong missing --help\n");
        assertThat(refused("--lang", "en", "tabel")).isEqualTo("There is no command tabel.\nIs it table?\nHow to call it: huizong --help\n");
    }
}
