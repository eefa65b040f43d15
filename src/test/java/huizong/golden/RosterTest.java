package huizong.golden;

import static org.assertj.core.api.Assertions.assertThat;

import huizong.catalogue.Verdict;
import huizong.jobs.FormDefinition;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Members one by one (S02), door to door: numbers are checked, and who is in two workbooks is found across the province, by keyed
 * hash. 2,000 members in 20 workbooks; with -Droster=500x2000 the million.
 */
class RosterTest {

    private static final LocalDate NIGHT = LocalDate.of(2025, 5, 6);

    @TempDir
    private Path home;

    private static GivenRoster asked() {
        String[] size = System.getProperty("roster", "20x100").split("x");
        return new GivenRoster(Integer.parseInt(size[0]), Integer.parseInt(size[1]));
    }

    @Test
    void every_planted_member_is_found_and_nobody_else() {
        GivenRoster roster = asked();
        NightFixture night = new NightFixture(home, roster.jobs(home.resolve("jobs")));
        FormDefinition form = night.form("S02");
        for (int i = 0; i < roster.workbooks(); i++) {
            night.send(roster.file(i), roster.workbook(form, i));
        }

        night.night(NIGHT);

        List<String> every = Stream.iterate(0, i -> i + 1).limit(roster.workbooks())
                .flatMap(i -> GivenRoster.found().stream().map(f -> roster.county(i) + " " + f)).toList();
        assertThat(night.database().sql("""
                select left(s.unit, 6) || ' ' || f.sheet_row || ' ' || coalesce(f.rule, f.code)
                from register.finding f join register.submission s on s.id = f.submission_id
                """).query(String.class).list().stream().sorted().toList()).isEqualTo(every.stream().sorted().toList());
        assertThat(night.database().sql("select distinct verdict from register.submission").query(String.class).list())
                .containsExactly(Verdict.ACCEPTED_IN_PART.word());
        assertThat(night.database().sql("select count(*) from returns.s02").query(Long.class).single())
                .isEqualTo((long) roster.workbooks() * (roster.rows() - GivenRoster.REFUSED));
    }
}
