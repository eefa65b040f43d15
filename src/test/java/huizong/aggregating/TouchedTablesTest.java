package huizong.aggregating;

import static huizong.aggregating.TrialTable.table;
import static org.assertj.core.api.Assertions.assertThat;

import huizong.catalogue.PeriodKind;
import huizong.catalogue.Reach;
import huizong.jobs.TableDefinition;
import huizong.jobs.TableDefinition.Base;
import huizong.jobs.TableDefinition.Change;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TouchedTablesTest {

    private static final TableDefinition MONTH = table("C-1").from("cases").by("division").measure("cases", "count(*)")
            .compare("more", "cases", Base.PREVIOUS_PERIOD, Change.DIFFERENCE).define();
    private static final TableDefinition QUARTER = table("C-2").from("cases").every(PeriodKind.QUARTER).reaching(Reach.PERIOD, Reach.TO_DATE)
            .by("division").measure("cases", "count(*)").define();
    private static final TableDefinition CALLS = table("C-3").from("calls").by("division").measure("people", "sum(people)").define();

    private static List<String> touched(Province province, long run) {
        return TouchedTables.of(province.connection, province.catalogue, run).stream().map(t -> t.table().code() + " " + t.period()).toList();
    }

    private static void released(Province province, String table, String period, String first, String last) {
        province.database.sql("""
                insert into register.release (table_code, period, number, run_id, first_day, last_day, made_at, content_hash)
                values (?, ?, 1, 1, ?, ?, now(), 'x')
                """).params(table, period, LocalDate.parse(first), LocalDate.parse(last)).update();
    }

    @Test
    void touched_are_the_periods_of_the_submission_and_of_its_rows_dates() throws SQLException {
        try (Province province = new Province(MONTH, QUARTER, CALLS)) {
            long sent = province.sends("U360111", "cases", "2025-04");
            province.row("cases", sent, 1, Map.of("accepted_on", LocalDate.parse("2025-04-02"))).row("cases", sent, 2,
                    Map.of("accepted_on", LocalDate.parse("2025-02-02")));

            assertThat(touched(province, 1)).containsExactly("C-1 2025-02", "C-1 2025-04", "C-2 2025Q1", "C-2 2025Q2");
        }
    }

    @Test
    void released_periods_that_add_up_or_are_compared_with_a_touched_one_are_touched_too() throws SQLException {
        try (Province province = new Province(MONTH, QUARTER, CALLS)) {
            province.sends("U360111", "cases", "2025-04");
            released(province, "C-1", "2025-05", "2025-05-01", "2025-05-31");
            released(province, "C-1", "2025-06", "2025-06-01", "2025-06-30");
            released(province, "C-2", "2025Q4", "2025-10-01", "2025-12-31");
            released(province, "C-2", "2025Q1", "2025-01-01", "2025-03-31");

            assertThat(touched(province, 1)).containsExactly("C-1 2025-04", "C-1 2025-05", "C-2 2025Q2", "C-2 2025Q4");
        }
    }

    @Test
    void a_returned_submission_touches_nothing_and_one_judged_again_does() throws SQLException {
        try (Province province = new Province(CALLS)) {
            long sent = province.sends("U360111", "calls", "2025-04");
            province.database.sql("update register.submission set verdict = 'returned'").update();
            assertThat(touched(province, 1)).isEmpty();

            province.database.sql("update register.run set finished_at = now()").update();
            province.database.sql("insert into register.run (as_of, started_at) values (date '2025-07-02', now() - interval '1 hour')").update();
            assertThat(touched(province, 2)).containsExactly("C-3 2025-04");
            province.database.sql("update register.submission set judged_at = now() - interval '1 day' where id = ?").param(sent).update();
            assertThat(touched(province, 2)).isEmpty();
        }
    }
}
