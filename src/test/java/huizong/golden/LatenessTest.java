package huizong.golden;

import static org.assertj.core.api.Assertions.assertThat;

import huizong.SentWorkbook;
import huizong.batch.SubmissionAnswer;
import huizong.feedback.Answer;
import huizong.feedback.Language;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether a return came in time is asked of the day that counts as today; here its file is of 6 May and it was due on 10 April. */
class LatenessTest {

    @TempDir
    private Path home;

    private boolean late(LocalDate today) {
        NightFixture night = new NightFixture(home);
        night.send("武昌.xlsx", SentWorkbook.of(night.form("F06A")).from("420106000001", "武昌区总工会", "县级", "420106")
                .period("2025-03", "2025-03-31").cover("零报告", "是"));
        night.night(today);
        return new SubmissionAnswer(night.database(), night.catalogue(), ZoneId.of("Asia/Shanghai"), Language.CHINESE).of(night.latest())
                .notes().stream().anyMatch(n -> n.kind() == Answer.Note.Kind.LATE);
    }

    @Test
    void a_file_dated_after_the_day_of_its_run_came_on_that_day() {
        assertThat(late(LocalDate.of(2025, 4, 10))).isFalse();
    }

    @Test
    void the_day_after_the_due_day_is_late() {
        assertThat(late(LocalDate.of(2025, 4, 11))).isTrue();
    }
}
