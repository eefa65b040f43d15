package huizong.golden;

import static org.assertj.core.api.Assertions.assertThat;

import huizong.batch.Desk;
import huizong.batch.DeskAct;
import huizong.batch.DeskResult;
import huizong.batch.EndingWaivers;
import huizong.batch.Explaining;
import huizong.batch.Lifting;
import huizong.batch.NightResult;
import huizong.batch.Rechecking;
import huizong.batch.Signature;
import huizong.batch.Waiving;
import huizong.batch.Withdrawing;
import huizong.catalogue.Reach;
import huizong.catalogue.Verdict;
import huizong.storing.Explanations;
import huizong.storing.JudgedAgain;
import huizong.storing.Lifts;
import huizong.storing.RunLock;
import huizong.storing.Runs;
import huizong.storing.Submission;
import huizong.storing.Submissions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the desk does is done at once, is signed, and says what it changed. */
class DeskTest {

    private static final LocalDate NIGHT = LocalDate.of(2025, 11, 10);
    private static final Path GOOD = Demonstration.file("工会统计调查/2025/350526德化县.xlsx");
    private static final Signature SIGNED = new Signature("张三", "已电话核实");

    @TempDir
    private Path home;

    private NightFixture fixture;
    private int nights;

    @BeforeEach
    void a_deployment() {
        fixture = new NightFixture(home.resolve("deployment"));
    }

    private Submission send(Path from, Consumer<XSSFWorkbook> change) {
        String folder = "第" + ++nights + "次";
        fixture.send(folder + "/350526德化县.xlsx", EditedWorkbook.of(from, home.resolve(folder + ".xlsx"), change));
        fixture.night(NIGHT.plusDays(nights));
        return fixture.latest();
    }

    /** R05-2 asks: as good a return as any, but for one figure a little above another. */
    private static void moreMigrantsThanThereAre(XSSFWorkbook book) {
        EditedWorkbook.indicator(book, "A22").setCellValue(EditedWorkbook.indicator(book, "A23").getNumericCellValue() + 5);
    }

    private DeskResult.Done does(DeskAct act) {
        DeskResult result = fixture.desk(NIGHT.plusDays(nights)).carryOut(act);
        assertThat(result).isInstanceOf(DeskResult.Done.class);
        return (DeskResult.Done) result;
    }

    private DeskResult.Refused refused(DeskAct act) {
        return (DeskResult.Refused) fixture.desk(NIGHT.plusDays(nights)).carryOut(act);
    }

    private Submission again(Submission submission) {
        return new Submissions(fixture.database()).byId(submission.id()).orElseThrow();
    }

    private List<String> releases() {
        return fixture.database().sql("select table_code || ' ' || number from register.release where period = '2025SY' order by 1")
                .query(String.class).list();
    }

    private String answer(Submission submission) {
        try (var files = Files.walk(fixture.output().resolve("answers"))) {
            Path latest = files.filter(f -> f.toString().endsWith(".json")).filter(f -> submission.id() == 1
                    || f.getParent().getFileName().toString().equals(Long.toString(submission.id()))).findFirst().orElseThrow();
            return Files.readString(latest);
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }

    @Test
    void a_hold_that_is_lifted_counts_at_once_and_the_tables_and_the_answer_follow() {
        Submission held = send(GOOD, book -> EditedWorkbook.add(book, "A15", 7));
        assertThat(held.verdict()).isEqualTo(Verdict.HELD);
        assertThat(releases()).isEmpty();

        DeskResult.Done done = does(new Lifting(held.id(), null, SIGNED));

        assertThat(done.judged()).singleElement().satisfies(change -> {
            assertThat(change.before()).isEqualTo(Verdict.HELD);
            assertThat(change.after()).isEqualTo(Verdict.ACCEPTED);
        });
        assertThat(done.matters()).containsExactly("R02-2");
        assertThat(done.released()).isNotEmpty();
        assertThat(releases()).hasSize(done.released().size());
        assertThat(again(held).state()).isEqualTo(Submission.State.ANSWERED);
        assertThat(answer(held)).contains("\"verdict\" : \"accepted\"");
        assertThat(new Lifts(fixture.database()).of(held.id())).singleElement().satisfies(lift -> {
            assertThat(lift.rule()).isEqualTo("R02-2");
            assertThat(lift.by()).isEqualTo("张三");
        });
        assertThat(fixture.result(NIGHT.plusDays(9))).isInstanceOf(NightResult.NothingNew.class);
    }

    @Test
    void what_is_not_held_cannot_be_lifted_and_near_names_are_offered() {
        Submission accepted = send(GOOD, book -> { });

        assertThat(refused(new Lifting(accepted.id(), null, SIGNED)).reason()).isEqualTo(DeskAct.Reason.NOT_HELD);
        assertThat(refused(new Lifting(999, null, SIGNED)).reason()).isEqualTo(DeskAct.Reason.NO_SUCH_SUBMISSION);
        assertThat(refused(new Waiving("R02-1x", null, null, null, NIGHT.plusDays(90), SIGNED)))
                .isEqualTo(new DeskResult.Refused(DeskAct.Reason.NO_SUCH_RULE, List.of("R02-1x", "R02-1")));
        assertThat(new Runs(fixture.database()).open()).isEmpty();
    }

    @Test
    void a_waiver_lets_in_what_its_rule_had_returned_and_only_while_it_lasts() {
        Submission returned = send(GOOD, book -> EditedWorkbook.add(book, "A02", 7));
        assertThat(returned.verdict()).isEqualTo(Verdict.RETURNED);
        List<String> refusing = new huizong.storing.Findings(fixture.database()).of(returned.id()).stream()
                .filter(f -> f.level() == huizong.catalogue.Level.REFUSE && f.rule() != null).map(f -> f.rule()).distinct().toList();

        refusing.forEach(rule -> does(new Waiving(rule, returned.cover().unit(), null, null, NIGHT.plusDays(30), SIGNED)));

        assertThat(again(returned).verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(fixture.table("S-1", "2025SY", Reach.PERIOD).remarks()).anyMatch(remark -> remark.matches(
                "豁免:R\\S+\\(德化县总工会,至 2025-12-10\\)已电话核实,办理人 张三,涉及 \\d+ 处"));
        nights = 40;
        does(new Rechecking("union-survey", null, SIGNED));
        assertThat(again(returned).verdict()).as("the waiver has ended").isEqualTo(Verdict.RETURNED);
    }

    @Test
    void a_waiver_ended_early_lets_in_nothing_any_more_and_stays_on_record() {
        Submission returned = send(GOOD, book -> EditedWorkbook.add(book, "A02", 7));
        List<String> refusing = new huizong.storing.Findings(fixture.database()).of(returned.id()).stream()
                .filter(f -> f.level() == huizong.catalogue.Level.REFUSE && f.rule() != null).map(f -> f.rule()).distinct().toList();
        String unit = returned.cover().unit();
        refusing.forEach(rule -> does(new Waiving(rule, unit, null, null, NIGHT.plusDays(30), SIGNED)));
        assertThat(again(returned).verdict()).isEqualTo(Verdict.ACCEPTED);
        String rule = refusing.get(0);

        assertThat(refused(new EndingWaivers(rule, "420000000001", null, null, SIGNED)))
                .isEqualTo(new DeskResult.Refused(DeskAct.Reason.NO_SUCH_WAIVER, List.of(rule, rule + " " + unit)));
        DeskResult.Done done = does(new EndingWaivers(rule, null, null, null, new Signature("李四", "数据已更正")));

        assertThat(done.matters()).containsExactly(rule + " " + unit);
        assertThat(done.judged()).extracting(JudgedAgain.Change::id).containsExactly(returned.id());
        assertThat(again(returned).verdict()).isEqualTo(Verdict.RETURNED);
        assertThat(refused(new EndingWaivers(rule, null, null, null, SIGNED)).reason()).isEqualTo(DeskAct.Reason.NO_SUCH_WAIVER);
        assertThat(fixture.database().sql("select waived_by || ended_by || ended_why from register.waiver where rule = :rule").param("rule", rule)
                .query(String.class).list()).containsExactly("张三李四数据已更正");
        does(new Waiving(rule, unit, null, null, NIGHT.plusDays(30), SIGNED));
        assertThat(again(returned).verdict()).as("it may be waived anew").isEqualTo(Verdict.ACCEPTED);
    }

    @Test
    void when_a_revision_is_withdrawn_the_one_it_replaced_counts_again_and_a_copy_of_it_does_not() {
        Submission first = send(GOOD, book -> { });
        Submission second = send(GOOD, book -> {
            EditedWorkbook.add(book, "A22", 1);
            EditedWorkbook.cover(book, "版本号", "2");
        });
        Submission copy = send(home.resolve("第2次.xlsx"), book -> { });
        assertThat(again(first).verdict()).isEqualTo(Verdict.SUPERSEDED);
        assertThat(copy.verdict()).isEqualTo(Verdict.DUPLICATE);

        DeskResult.Done done = does(new Withdrawing(second.id(), SIGNED));

        assertThat(again(second).verdict()).isEqualTo(Verdict.WITHDRAWN);
        assertThat(again(first).verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(again(copy).verdict()).isEqualTo(Verdict.DUPLICATE);
        assertThat(done.judged()).extracting(JudgedAgain.Change::id).containsExactlyInAnyOrder(first.id(), second.id());
        assertThat(done.released()).isNotEmpty();
        assertThat(refused(new Withdrawing(second.id(), SIGNED)).reason()).isEqualTo(DeskAct.Reason.ALREADY_WITHDRAWN);
        does(new Rechecking(null, null, SIGNED));
        assertThat(again(second).verdict()).isEqualTo(Verdict.WITHDRAWN);
    }

    @Test
    void an_explanation_by_the_desk_covers_the_figures_it_was_given_for() {
        Submission unexplained = send(GOOD, DeskTest::moreMigrantsThanThereAre);
        List<String> waiting = waiting(unexplained);
        assertThat(waiting).contains("R05-2");

        assertThat(refused(new Explaining(unexplained.id(), "R05-2", null, null, null, new Signature("张三", "核实无误。"))).reason())
                .isEqualTo(DeskAct.Reason.SAYS_NOTHING);
        assertThat(refused(new Explaining(unexplained.id(), "R05-9", null, null, null, SIGNED)).facts().get(3)).startsWith("R05-2");
        does(new Explaining(unexplained.id(), "R05-2", null, null, null, new Signature("张三", "农民工会员按新口径计入,两家企业工会合并")));

        assertThat(waiting(unexplained)).isEqualTo(waiting.stream().filter(r -> !r.equals("R05-2")).toList());
    }

    private List<String> waiting(Submission submission) {
        return fixture.database().sql("""
                select coalesce(f.rule, f.code) from register.finding f
                where f.submission_id = ? and f.level = 'explain'
                  and not exists (select from register.explained x where x.finding_id = f.id and x.covers) order by 1
                """).param(submission.id()).query(String.class).list();
    }

    @Test
    void an_answer_that_comes_back_with_words_explains_and_empty_phrases_do_not() {
        Submission first = send(GOOD, DeskTest::moreMigrantsThanThereAre);
        assertThat(waiting(first)).contains("R05-2");
        Path answer = fixture.output().resolve("answers/" + first.cover().unit() + "/2025SY/350526德化县.xlsx");

        Submission empty = send(answer, book -> EditedWorkbook.explain(book, "R05-2", "经核实,情况属实!!"));
        assertThat(empty.verdict()).isEqualTo(Verdict.DUPLICATE);
        assertThat(fate(empty)).containsExactly("says-nothing");
        assertThat(waiting(first)).contains("R05-2");

        Submission real = send(answer, book -> EditedWorkbook.explain(book, "R05-2", "【机构变动】两家农民工集中的企业工会并入,至2026-12-31"));
        assertThat(fate(real)).containsExactly("taken");
        assertThat(waiting(first)).doesNotContain("R05-2");
        assertThat(new Explanations(fixture.database()).of(first.id())).singleElement().satisfies(given -> {
            assertThat(given.cause()).isEqualTo("organisation");
            assertThat(given.why()).isEqualTo("两家农民工集中的企业工会并入");
            assertThat(given.until()).isEqualTo(LocalDate.of(2026, 12, 31));
        });
    }

    private List<String> fate(Submission submission) {
        return new Explanations(fixture.database()).sentIn(submission.id()).stream().map(Explanations.Sent::fate).toList();
    }

    @Test
    void an_act_that_was_cut_off_is_carried_out_by_the_next_run() {
        Submission held = send(GOOD, book -> EditedWorkbook.add(book, "A15", 7));
        long run = new Runs(fixture.database()).openAct("lift", NIGHT, Instant.parse("2025-11-12T00:00:00Z")).id();
        new Lifts(fixture.database()).add(new Lifts.Lift(held.id(), "R02-2", "张三", "已核实", Instant.parse("2025-11-12T00:00:00Z")));
        new JudgedAgain(fixture.database()).remember(run, List.of(held.id()));
        new JudgedAgain(fixture.database()).take(run, List.of(held.id()));

        fixture.result(NIGHT.plusDays(2));

        assertThat(again(held).verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(again(held).state()).isEqualTo(Submission.State.ANSWERED);
        assertThat(releases()).isNotEmpty();
        assertThat(new Runs(fixture.database()).open()).isEmpty();
    }

    @Test
    void after_a_rule_and_the_directory_changed_a_recheck_says_what_became_different() {
        Submission accepted = send(GOOD, book -> { });
        String unit = accepted.cover().unit();
        fixture = fixture.withJobs(EditedJobs.of(home.resolve("stricter"), "union-survey.yaml",
                "holds: a20 <= a18\n            level: explain", "holds: a20 <= a18 - a20\n            level: hold"));

        DeskResult.Done done = does(new Rechecking("union-survey", "2025SY", SIGNED));

        assertThat(done.judged()).singleElement().satisfies(change -> {
            assertThat(change.before()).isEqualTo(Verdict.ACCEPTED);
            assertThat(change.after()).isEqualTo(Verdict.HELD);
            assertThat(change.added()).extracting(JudgedAgain.Found::name).containsExactly("R04-3");
            assertThat(change.cleared()).isEmpty();
        });
        assertThat(done.released()).as("its figures have left the tables").isNotEmpty();

        fixture = fixture.withJobs(EditedJobs.of(home.resolve("unknown"), "directory/unions.csv", unit + ",", "999999000001,"));
        DeskResult.Done unknown = does(new Rechecking(null, null, SIGNED));
        assertThat(unknown.judged()).singleElement().satisfies(change -> assertThat(change.after()).isEqualTo(Verdict.RETURNED));

        fixture = fixture.withJobs(NightFixture.catalogueOf(Path.of("jobs")));
        does(new Rechecking(null, null, SIGNED));
        assertThat(again(accepted).verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(fixture.database().sql("select count(*) from returns_raw.s03").query(Long.class).single()).as("rows are not doubled").isEqualTo(1);
        assertThat(refused(new Rechecking("union-survey", "1999SY", SIGNED)).reason()).isEqualTo(DeskAct.Reason.NOTHING_KEPT);
    }

    @Test
    void while_another_run_holds_the_lock_nothing_is_done() {
        Submission held = send(GOOD, book -> EditedWorkbook.add(book, "A15", 7));
        try (RunLock.Held other = (RunLock.Held) fixture.lock()) {
            assertThat(other).isNotNull();
            assertThat(fixture.desk(NIGHT).carryOut(new Lifting(held.id(), null, SIGNED))).isInstanceOfSatisfying(DeskResult.Locked.class,
                    locked -> assertThat(locked.who()).contains("another run"));
        }
        assertThat(new Lifts(fixture.database()).of(held.id())).isEmpty();
        assertThat(again(held).verdict()).isEqualTo(Verdict.HELD);
    }
}
