package huizong.golden;

import static org.assertj.core.api.Assertions.assertThat;

import huizong.batch.DeskAct;
import huizong.batch.DeskResult;
import huizong.batch.Explaining;
import huizong.batch.Lifting;
import huizong.batch.Rehearsal;
import huizong.batch.Signature;
import huizong.batch.SubmissionAnswer;
import huizong.batch.Waiving;
import huizong.catalogue.Level;
import huizong.catalogue.Verdict;
import huizong.feedback.Answer;
import huizong.feedback.AnswerText;
import huizong.feedback.Language;
import huizong.storing.Submission;
import huizong.storing.Submissions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever a unit sends, on a register that has seen nights, lifts, waivers and explanations: check says word for word what
 * the night says. The returns are made at random from the demonstration's; {@code -Dhuizong.seed} makes others,
 * {@code -Dhuizong.long=true} sends all there are.
 */
class CheckEqualsNightOnAnythingTest {

    private static final LocalDate FIRST = LocalDate.of(2025, 11, 10);
    private static final LocalDate SECOND = FIRST.plusDays(1);
    private static final long SEED = Long.getLong("huizong.seed", 20251125L);
    private static final boolean LONG = Boolean.getBoolean("huizong.long");
    /** Returns of the first night, and of these sent again in the second; other seeds change others. */
    private static final int SENT = LONG ? Integer.MAX_VALUE : 20;
    private static final int SENT_AGAIN = LONG ? Integer.MAX_VALUE : 8;
    /** Beside the few at random, that everything is met: one nothing is wrong with, and one of a figure the desk explains. */
    private static final String FLAWLESS = "工会统计调查/2025/420502西陵区.xlsx";
    private static final String EXPLAINED = "工会统计调查/2025/350526德化县.xlsx";
    private static final Signature SIGNED = new Signature("张三", "两家企业工会合并,已核实原始凭证");

    /** Jobs and periods mixed, the same every time. */
    private static final Comparator<String> MIXED = Comparator.comparingInt(String::hashCode);

    @TempDir
    private Path home;

    private NightFixture fixture;
    private RandomReturn random = new RandomReturn(SEED);

    private static List<String> good() {
        return Demonstration.files().stream().filter(f -> f.startsWith("劳动争议调解") || f.startsWith("工会统计调查"))
                .filter(f -> f.endsWith(".xlsx") && !f.contains("（") && !f.contains("历史结转")
                && !f.contains("远安县") && !f.contains("公安县") && !f.contains("/2024-04/")).sorted(MIXED).limit(SENT).toList();
    }

    private Path edited(Path from, String name, Map<String, String> done) {
        List<String> said = new ArrayList<>();
        Path file = EditedWorkbook.of(from, home.resolve("made").resolve(name), book -> said.add(random.change(book)));
        done.put(name, said.get(0));
        return file;
    }

    private List<Submission> all() {
        return new Submissions(fixture.database()).list(Submissions.Filter.ALL);
    }

    private void does(DeskAct act) {
        assertThat(fixture.desk(FIRST).carryOut(act)).isInstanceOf(DeskResult.Done.class);
    }

    private Path explained(String folder, Consumer<XSSFWorkbook> change) {
        return EditedWorkbook.of(Demonstration.file(EXPLAINED), home.resolve(folder).resolve("350526德化县.xlsx"), book -> {
            EditedWorkbook.indicator(book, "A22").setCellValue(EditedWorkbook.indicator(book, "A23").getNumericCellValue() + 5);
            change.accept(book);
        });
    }

    /** A first night of good and broken returns, then a desk that has worked through a part of it. */
    private void history() {
        Map<String, String> done = new LinkedHashMap<>();
        for (String name : good()) {
            boolean old = name.contains("/2024");
            fixture.send(name, old ? Demonstration.file(name) : edited(Demonstration.file(name), name, done));
        }
        if (!LONG) {
            fixture.send(EXPLAINED, explained("首日", book -> { }));
        }
        fixture.night(FIRST);
        List<Submission> held = all().stream().filter(s -> s.verdict() == Verdict.HELD).toList();
        held.stream().filter(s -> s.id() % 2 == 0).limit(2).forEach(s -> does(new Lifting(s.id(), null, SIGNED)));
        held.stream().filter(s -> s.id() % 2 == 1).limit(1).forEach(s -> does(new Waiving("R02-2", s.cover().unit(), null, null, SECOND, SIGNED)));
        all().stream().filter(s -> !s.file().path().contains("/2024")).filter(s -> s.verdict() == Verdict.ACCEPTED || s.verdict() == Verdict.ACCEPTED_IN_PART)
                .flatMap(s -> new huizong.storing.Findings(fixture.database()).of(s.id()).stream().filter(f -> f.level() == Level.EXPLAIN)
                        .limit(1).map(f -> new Explaining(s.id(), f.rule() == null ? f.code().word() : f.rule(), null, null, null, SIGNED)))
                .limit(2).forEach(this::does);
        does(new Waiving("V06-06", null, null, null, SECOND.plusDays(5), SIGNED));
    }

    /** What comes next: answers sent back with changes and words, and the originals changed anew; one of a unit and period. */
    private Map<String, Path> next(Map<String, String> done) {
        Map<String, Path> files = new LinkedHashMap<>();
        for (String name : good().stream().filter(n -> !n.contains("/2024")).limit(SENT_AGAIN).toList()) {
            Submission sent = all().stream().filter(s -> s.file().path().equals(name)).findFirst().orElseThrow();
            Path answer = sent.cover() == null ? home.resolve("none") : fixture.output().resolve("answers").resolve(sent.cover().unit())
                    .resolve(sent.cover().period().text()).resolve(sent.file().name());
            boolean back = files.size() % 2 == 0 && Files.exists(answer);
            String path = "次日/" + name;
            files.put(path, edited(back ? answer : Demonstration.file(name), path, done));
        }
        if (!LONG) {
            files.put("次日/" + FLAWLESS, Demonstration.file(FLAWLESS));
            files.put("次日/" + EXPLAINED, explained("次日", book -> {
                EditedWorkbook.add(book, "B08", -1);
                EditedWorkbook.cover(book, "版本号", "2");
            }));
        }
        return files;
    }

    /** Without what depends on when it is said: a file counts as received when it is checked, or when it lay in the folder. */
    private static String words(Answer answer) {
        return AnswerText.of(answer).lines().filter(line -> !line.startsWith("这是预先检查") && !line.startsWith("收到时已超过报送期限"))
                .map(line -> line.replaceAll("，2025-(05-06|11-11)(?=[，）])", "，收到之日")).collect(Collectors.joining("\n"));
    }

    @Test
    void check_says_word_for_word_what_the_night_says() {
        fixture = new NightFixture(home.resolve("deployment"));
        history();
        Map<String, String> done = new LinkedHashMap<>();
        Map<String, Path> files = next(done);
        Map<String, String> checked = new LinkedHashMap<>();
        Rehearsal rehearsal = new Rehearsal(fixture.deployment(SECOND), SECOND, Language.CHINESE);
        files.forEach((path, file) -> checked.put(path, words(rehearsal.check(List.of(file)).get(0))));

        files.forEach(fixture::send);
        fixture.night(SECOND);

        SubmissionAnswer answers = new SubmissionAnswer(fixture.database(), fixture.catalogue(), ZoneId.of("Asia/Shanghai"), Language.CHINESE);
        Map<String, String> told = new LinkedHashMap<>();
        all().stream().filter(s -> files.containsKey(s.file().path())).forEach(s -> told.put(s.file().path(), words(answers.of(s))));
        assertThat(told.keySet()).containsExactlyInAnyOrderElementsOf(checked.keySet());
        checked.forEach((path, words) -> assertThat(words).as("seed %d, %s: %s", SEED, path, done.get(path)).isEqualTo(told.get(path)));
        Set<String> verdicts = new TreeSet<>(all().stream().filter(s -> files.containsKey(s.file().path())).map(s -> s.verdict().word()).toList());
        assertThat(verdicts).as("the random returns meet most verdicts").contains("accepted", "returned").hasSizeGreaterThan(3);
        assertThat(String.join("\n", told.values())).contains("已采纳", "与上一次报送相比", "豁免", "已说明");
    }
}
