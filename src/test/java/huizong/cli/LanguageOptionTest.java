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
}
