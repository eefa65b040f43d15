package huizong.golden;

import static org.assertj.core.api.Assertions.assertThat;

import huizong.checking.RuleReplay;
import huizong.jobs.JobCatalogue;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A rule is tried on what was sent before it binds anybody. */
class ReplayTest {

    private static final LocalDate NIGHT = LocalDate.of(2025, 11, 10);

    @TempDir
    private Path home;

    private static RuleReplay.Replayed replay(NightFixture night, JobCatalogue catalogue, String rule) throws SQLException {
        try (Connection connection = night.connection()) {
            connection.setAutoCommit(false);
            try {
                return RuleReplay.of(connection, catalogue, catalogue.job("union-survey").orElseThrow(), rule, 2, 3, NIGHT);
            } finally {
                connection.rollback();
            }
        }
    }

    private static List<String> counts(RuleReplay.Replayed replayed) {
        return replayed.periods().stream().map(p -> p.period().text() + " " + p.submissions() + " " + p.failing() + " " + p.fails() + " "
                + p.cannotTell()).toList();
    }

    @Test
    void a_rule_edited_and_not_applied_is_asked_of_kept_rows_and_nothing_is_kept_of_it() throws Exception {
        NightFixture night = new NightFixture(home.resolve("deployment"));
        for (String year : List.of("2024", "2025")) {
            night.send(year + ".xlsx", Demonstration.file("工会统计调查/" + year + "/350526德化县.xlsx"));
        }
        night.night(NIGHT);
        List<String> before = RegisterPicture.of(night.database());

        assertThat(counts(replay(night, night.catalogue(), "R04-3"))).containsExactly("2025SY 1 0 0 0", "2024SY 1 0 0 0");
        RuleReplay.Replayed edited = replay(night, EditedJobs.of(home.resolve("jobs"), "union-survey.yaml",
                "holds: a20 <= a18\n", "holds: a20 <= a18 - a20\n"), "R04-3");

        assertThat(counts(edited)).containsExactly("2025SY 1 1 1 0", "2024SY 1 1 1 0");
        assertThat(edited.examples()).hasSize(2).allSatisfy(e -> {
            assertThat(e.finding().rule()).isEqualTo("R04-3");
            assertThat(e.finding().cell().reference()).startsWith("D");
            assertThat(e.finding().facts()).isNotEmpty();
        });
        assertThat(RegisterPicture.of(night.database())).isEqualTo(before);
        assertThat(night.database().sql("select count(*) from register.run").query(Long.class).single()).isEqualTo(1);
    }
}
