package huizong.storing;

import static org.assertj.core.api.Assertions.assertThat;

import huizong.TestDatabase;
import huizong.catalogue.Basis;
import huizong.catalogue.Cover;
import huizong.catalogue.Directory;
import huizong.catalogue.Line;
import huizong.catalogue.MoneyUnit;
import huizong.catalogue.Period;
import huizong.catalogue.Union;
import huizong.catalogue.UnionLevel;
import huizong.catalogue.Validity;
import huizong.catalogue.Verdict;
import huizong.decoding.CoverResult;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Runs, arrivals and submissions; what is found in them and done about it: {@link FindingsInRegisterTest}. */
class RegisterTest {

    private static final Instant NOW = Instant.parse("2025-05-06T01:02:03Z");
    private static final LocalDate TODAY = LocalDate.of(2025, 5, 6);

    private DataSource source;
    private JdbcClient database;
    private Runs runs;
    private Arrivals arrivals;
    private Submissions submissions;

    @BeforeEach
    void open() {
        source = TestDatabase.fresh();
        database = JdbcClient.create(source);
        runs = new Runs(database);
        arrivals = new Arrivals(database);
        submissions = new Submissions(database);
    }

    @Test
    void an_unfinished_run_is_taken_up_with_its_day_and_a_finished_one_is_not() {
        Run first = runs.openOrTakeUp(TODAY, NOW);
        runs.freeze(first.id(), NOW.plusSeconds(1));
        runs.freeze(first.id(), NOW.plusSeconds(9));

        Run again = runs.openOrTakeUp(TODAY.plusDays(1), NOW.plusSeconds(20));
        assertThat(again).isEqualTo(new Run(first.id(), TODAY, NOW, NOW.plusSeconds(1), null, null, null));

        runs.finish(first.id(), NOW.plusSeconds(30), "{\"read\": 2}");
        assertThat(runs.lastFinished()).contains(
                new Run(first.id(), TODAY, NOW, NOW.plusSeconds(1), NOW.plusSeconds(30), "{\"read\": 2}", null));
        assertThat(runs.openOrTakeUp(TODAY.plusDays(1), NOW).id()).isNotEqualTo(first.id());
    }

    @Test
    void ids_follow_time_and_path_and_recording_again_adds_nothing() {
        long run = runs.openOrTakeUp(TODAY, NOW).id();
        ArrivedFile late = file("c", "a.xlsx", 5, NOW.plusSeconds(5));
        ArrivedFile second = file("b", "b.xlsx", 5, NOW);
        ArrivedFile first = file("a", "A/z.xlsx", 5, NOW);

        assertThat(arrivals.record(run, List.of(late, second, first))).map(Arrivals.Recorded::file)
                .containsExactly(first, second, late);
        assertThat(arrivals.record(run, List.of(late, file("d", "b.xlsx", 5, NOW)))).map(r -> r.file().sha256())
                .containsExactly("d");
        assertThat(arrivals.ofRun(run)).map(r -> r.file().sha256()).containsExactly("a", "b", "c", "d");
    }

    @Test
    void an_intake_that_was_cut_off_uses_up_no_numbers() throws SQLException {
        long run = runs.openOrTakeUp(TODAY, NOW).id();
        arrivals.numberOn();
        assertThat(arrivals.record(run, List.of(file("a", "a.xlsx", 5, NOW)))).map(Arrivals.Recorded::id).containsExactly(1L);
        try (Connection cutOff = source.getConnection()) {
            cutOff.setAutoCommit(false);
            new Arrivals(OpenConnection.client(cutOff)).record(run, List.of(file("b", "b.xlsx", 5, NOW), file("c", "c.xlsx", 5, NOW)));
            cutOff.rollback();
        }

        arrivals.numberOn();

        assertThat(arrivals.record(run, List.of(file("b", "b.xlsx", 5, NOW)))).map(Arrivals.Recorded::id).containsExactly(2L);
    }

    @Test
    void what_a_killed_night_still_holds_is_given_back_before_the_next_begins() throws SQLException {
        long run = runs.openOrTakeUp(TODAY, NOW).id();
        arrivals.record(run, List.of(file("a", "a.xlsx", 5, NOW)));
        submissions.create(run);
        try (Connection killed = source.getConnection()) {
            killed.setAutoCommit(false);
            NightTransactions.name(killed);
            new Submissions(OpenConnection.client(killed)).claim(run, Submission.State.NEW, 1);
            assertThat(submissions.claim(run, Submission.State.NEW, 1)).isEmpty();

            assertThat(NightTransactions.endLeftOver(database)).isEqualTo(1);

            assertThat(submissions.claim(run, Submission.State.NEW, 1)).hasSize(1);
        }
    }

    @Test
    void a_path_is_to_be_moved_when_everything_that_came_in_it_is_answered() {
        long run = runs.openOrTakeUp(TODAY, NOW).id();
        ArrivedFile plain = file("a", "a.xlsx", 5, NOW);
        ArrivedFile one = new ArrivedFile("b", 1, "1.xlsx", "z.zip!/1.xlsx", "z.zip", false, NOW);
        ArrivedFile two = new ArrivedFile("c", 1, "2.xlsx", "z.zip!/2.xlsx", "z.zip", false, NOW);
        ArrivedFile sample = new ArrivedFile("d", 1, "s.xlsx", "sample/s.xlsx", null, true, NOW);
        List<Arrivals.Recorded> recorded = arrivals.record(run, List.of(plain, one, two, sample));
        submissions.create(run);
        assertThat(arrivals.pendingMoves()).isEmpty();

        recorded.stream().filter(r -> !r.file().path().endsWith("2.xlsx")).forEach(r -> submissions.answered(List.of(r.id()), NOW));
        assertThat(arrivals.pendingMoves()).containsExactly(new Arrivals.PendingMove("a.xlsx", NOW, TODAY));

        recorded.forEach(r -> submissions.answered(List.of(r.id()), NOW));
        arrivals.moved(List.of("a.xlsx"), NOW);
        assertThat(arrivals.pendingMoves()).containsExactly(new Arrivals.PendingMove("z.zip", NOW, TODAY));
        assertThat(arrivals.record(run, List.of(plain, one, sample))).map(Arrivals.Recorded::file).containsExactly(plain);
    }

    @Test
    void workers_claim_the_biggest_first_and_never_the_same() throws SQLException {
        long run = runs.openOrTakeUp(TODAY, NOW).id();
        arrivals.record(run, List.of(file("a", "a", 1, NOW), file("b", "b", 9, NOW), file("c", "c", 4, NOW)));
        assertThat(submissions.create(run)).isEqualTo(3);
        assertThat(submissions.create(run)).isZero();
        try (Connection one = source.getConnection(); Connection two = source.getConnection()) {
            one.setAutoCommit(false);
            two.setAutoCommit(false);

            assertThat(claimed(one, run, 1)).containsExactly("b");
            assertThat(claimed(two, run, 2)).containsExactly("c", "a");
            assertThat(claimed(two, run, 2)).containsExactly("c", "a");
            one.rollback();
            two.rollback();
        }
    }

    private static List<String> claimed(Connection connection, long run, int limit) {
        return new Submissions(OpenConnection.client(connection)).claim(run, Submission.State.NEW, limit).stream()
                .map(s -> s.file().path()).toList();
    }

    @Test
    void a_submission_reads_back_whole() {
        long id = submission("a", "a.xlsx");
        Cover cover = cover("U1", Period.event("2021-SEL", TODAY, TODAY.plusDays(3)));
        load(loaded(id, cover, "hash", 12));

        Submission loaded = submissions.byId(id).orElseThrow();
        assertThat(loaded).isEqualTo(new Submission(id, loaded.runId(), Submission.State.LOADED, 0, file("a", "a.xlsx", 5, NOW), cover,
                "v1", "hash", 12, 0, null, null, null, null, null, null, null));
    }

    @Test
    void a_submission_whose_fate_is_known_without_judging_keeps_what_is_known_of_its_cover() {
        long id = submission("a", "a.xlsx");
        load(new LoadOutcome.Decided(id, new CoverResult.Known(null, union("U1", Line.LOCAL, null), Period.parse("2025-04").orElseThrow(),
                "某工会"), Verdict.RETURNED, "cover", true, List.of()));

        Submission returned = submissions.byId(id).orElseThrow();
        assertThat(returned).isEqualTo(new Submission(id, returned.runId(), Submission.State.JUDGED, 1, file("a", "a.xlsx", 5, NOW), null,
                null, null, 0, 0, Verdict.RETURNED, "cover", null, null, null, NOW, null));
        assertThat(ids(new Submissions.Filter(null, null, "2025-04", "U1", null, null))).containsExactly(id);
    }

    @Test
    void the_register_is_asked_by_any_of_its_fields() {
        long one = submission("a", "a.xlsx");
        long two = submission("b", "b.xlsx");
        load(loaded(one, cover("U1", Period.parse("2025-04").orElseThrow()), "hash", 1),
                new LoadOutcome.Decided(two, null, Verdict.UNREADABLE, "html-renamed", false, List.of()));

        assertThat(ids(Submissions.Filter.ALL)).containsExactly(one, two);
        assertThat(ids(new Submissions.Filter(null, "cases", "2025-04", "U1", null, null))).containsExactly(one);
        assertThat(ids(new Submissions.Filter(null, null, null, null, Verdict.UNREADABLE, null))).containsExactly(two);
        assertThat(ids(new Submissions.Filter("other", null, null, null, null, null))).isEmpty();
    }

    private List<Long> ids(Submissions.Filter filter) {
        return submissions.list(filter).stream().map(Submission::id).toList();
    }

    @Test
    void says_which_units_are_missing_and_what_came_of_their_last_try() throws SQLException {
        Period april = Period.parse("2025-04").orElseThrow();
        try (Connection connection = source.getConnection()) {
            DirectoryTables.store(connection, new Directory(List.of(), List.of(union("U1", Line.LOCAL, null), union("U2", Line.LOCAL, null),
                    union("U3", Line.INDUSTRIAL, null), union("U4", Line.LOCAL, LocalDate.of(2025, 3, 31)), union("U5", Line.LOCAL, null))));
        }
        submit("a", "U1", april, Verdict.ACCEPTED);
        long returned = submit("b", "U2", april, Verdict.RETURNED);
        submit("c", "U3", Period.parse("2025-03").orElseThrow(), Verdict.ACCEPTED);

        assertThat(new Missing(database).ofLevel("mediation", "cases", april, UnionLevel.COUNTY, Line.LOCAL)).containsExactly(
                new Missing.MissingUnit("U2", "工会U2", "P", "520102", returned, Verdict.RETURNED),
                new Missing.MissingUnit("U5", "工会U5", "P", "520102", null, null));
        assertThat(new Missing(database).ofLevel("mediation", "cases", april, UnionLevel.COUNTY, null))
                .map(Missing.MissingUnit::unit).containsExactly("U2", "U3", "U5");
        assertThat(new Missing(database).ofUnits("mediation", "cases", april, List.of("U1", "U3")))
                .map(Missing.MissingUnit::unit).containsExactly("U3");
    }

    @Test
    void duplicates_are_only_those_of_submissions_that_count_or_are_held() {
        Period april = Period.parse("2025-04").orElseThrow();
        submit("same", "U1", april, Verdict.RETURNED);
        long held = submit("same", "U1", april, Verdict.HELD);
        long counting = submit("other", "U2", april, Verdict.ACCEPTED);
        long mine = submit("same", "U2", april, Verdict.RETURNED);
        Duplicates duplicates = new Duplicates(database);

        assertThat(duplicates.sameBytes(mine)).contains(held);
        assertThat(duplicates.sameContent(mine)).contains(counting);
        assertThat(duplicates.sameBytes(counting)).isEmpty();
        assertThat(duplicates.sameContent(held)).isEmpty();
    }

    private long submission(String sha256, String path) {
        long run = runs.openOrTakeUp(TODAY, NOW).id();
        long id = arrivals.record(run, List.of(file(sha256, path, 5, NOW))).get(0).id();
        submissions.create(run);
        return id;
    }

    private long submit(String sha256, String unit, Period period, Verdict verdict) {
        long id = submission(sha256, unit + period + verdict.word() + ".xlsx");
        load(loaded(id, cover(unit, period), unit + period, 1));
        database.sql("update register.submission set state = 'judged', verdict = :verdict where id = :id").param("id", id)
                .param("verdict", verdict.word()).update();
        return id;
    }

    private void load(LoadOutcome... outcomes) {
        new LoadOutcomes(database).store(List.of(outcomes), NOW);
    }

    private static LoadOutcome loaded(long id, Cover cover, String contentHash, long rows) {
        return new LoadOutcome.Loaded(id, cover, huizong.decoding.CoverCells.UNKNOWN, "v1", contentHash, rows, List.of(), List.of(), List.of());
    }

    private static ArrivedFile file(String sha256, String path, long size, Instant received) {
        return new ArrivedFile(sha256, size, path, path, null, false, received);
    }

    private static Cover cover(String unit, Period period) {
        return new Cover("mediation", "cases", unit, "工会" + unit, null, Line.LOCAL, period, Basis.YEAR_TO_DATE, null, TODAY, MoneyUnit.WAN,
                2, false, null, "某某", null, null);
    }

    private static Union union(String code, Line line, @org.jspecify.annotations.Nullable LocalDate until) {
        return new Union(code, "工会" + code, UnionLevel.COUNTY, line, "P", "520102", null, new Validity(null, until));
    }
}
