package huizong.golden;

import static org.assertj.core.api.Assertions.assertThat;

import huizong.batch.Rehearsal;
import huizong.batch.SubmissionAnswer;
import huizong.catalogue.Verdict;
import huizong.feedback.Answer;
import huizong.feedback.AnswerCsv;
import huizong.feedback.AnswerJson;
import huizong.feedback.AnswerText;
import huizong.feedback.Language;
import huizong.storing.Submission;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A unit that sends again hears what it has changed, and is not asked twice what it has answered. */
class ResubmissionTest {

    private static final LocalDate NIGHT = LocalDate.of(2025, 11, 10);
    private static final String UNIT = "350526德化县";

    @TempDir
    private Path home;

    private NightFixture fixture;
    private int nights;

    @BeforeEach
    void a_deployment() {
        fixture = new NightFixture(home.resolve("deployment"));
    }

    private static Path good(int year) {
        return Demonstration.file("工会统计调查/" + year + "/" + UNIT + ".xlsx");
    }

    private Path edited(Path from, Consumer<XSSFWorkbook> change) {
        return EditedWorkbook.of(from, home.resolve("第" + ++nights + "次/" + UNIT + ".xlsx"), change);
    }

    private Submission send(Path from, Consumer<XSSFWorkbook> change) {
        Path file = edited(from, change);
        fixture.send("第" + nights + "次/" + UNIT + ".xlsx", file);
        fixture.night(NIGHT.plusDays(nights));
        return fixture.latest();
    }

    private Answer answer(Submission submission) {
        return new SubmissionAnswer(fixture.database(), fixture.catalogue(), ZoneId.of("Asia/Shanghai"), Language.CHINESE).of(submission);
    }

    private Path answered(Submission submission, String period) {
        Path folder = fixture.output().resolve("answers/" + submission.cover().unit() + "/" + period);
        Path own = folder.resolve(submission.id() + "/" + UNIT + ".xlsx");
        return java.nio.file.Files.exists(own) ? own : folder.resolve(UNIT + ".xlsx");
    }

    /** The lines of the blocks below the findings. */
    private static List<String> said(Answer answer) {
        List<String> lines = new ArrayList<>();
        boolean inBlock = false;
        for (String line : AnswerText.of(answer).split("\n")) {
            inBlock = line.isEmpty() ? false : inBlock || line.matches("随文件所附说明|核实事项的说明|上级工会的处理|与上一次报送相比");
            if (inBlock) {
                lines.add(line.strip());
            }
        }
        return lines;
    }

    private static void moreMigrantsThanThereAre(XSSFWorkbook book) {
        EditedWorkbook.indicator(book, "A22").setCellValue(EditedWorkbook.indicator(book, "A23").getNumericCellValue() + 5);
    }

    @Test
    void a_changed_return_hears_cell_by_cell_what_it_changed_and_what_that_did_to_its_findings() {
        Submission first = send(good(2025), book -> EditedWorkbook.add(book, "A02", 7));
        assertThat(first.verdict()).isEqualTo(Verdict.RETURNED);

        Path second = edited(answered(first, "2025SY"), book -> {
            EditedWorkbook.add(book, "A02", -7);
            moreMigrantsThanThereAre(book);
            EditedWorkbook.cover(book, "版本号", "2");
        });
        Answer checked = new Rehearsal(fixture.deployment(NIGHT.plusDays(2)), NIGHT.plusDays(2), Language.CHINESE).check(List.of(second)).get(0);
        fixture.send("第2次/" + UNIT + ".xlsx", second);
        fixture.night(NIGHT.plusDays(2));
        Answer answer = answer(fixture.latest());

        List<String> said = said(answer);
        assertThat(said(checked)).isEqualTo(said);
        assertThat(said).contains("与上一次报送相比", "上一次报送：“350526德化县.xlsx”，版本 1，收到日期 2025-05-06。");
        assertThat(said).anyMatch(line -> line.matches("工会组织和会员情况表 D\\d+ A02 .*：[\\d,]+ → [\\d,]+"));
        assertThat(said).anyMatch(line -> line.matches("已消除 \\d+ 处：.*R02-1 .*"));
        assertThat(said).anyMatch(line -> line.matches("新出现 1 处：R05-2 .*"));
        assertThat(AnswerText.of(answer)).contains("与上一次报送相比：改动 2 处，");
        assertThat(AnswerCsv.of(answer)).contains(",cell-changed,").contains(",findings-cleared,");
        assertThat(AnswerJson.of(answer)).contains("\"kind\" : \"cell-changed\"", "\"message\" : \"" + said.get(said.size() - 1) + "\"");
    }

    @Test
    void what_was_explained_is_not_asked_again_for_the_same_figures_and_next_year_only_whether_it_is_still_true() {
        Submission last = send(good(2024), ResubmissionTest::moreMigrantsThanThereAre);
        assertThat(said(answer(last))).anyMatch(line -> line.startsWith("还有 1 处核实事项没有说明。"));

        Submission empty = send(answered(last, "2024SY"), book -> EditedWorkbook.explain(book, "R05-2", "核实无误"));
        assertThat(said(answer(empty))).anyMatch(line -> line.contains("“核实无误”没有说出原因，没有采纳。请写明发生了什么"));
        assertThat(answer(empty).findings()).extracting(f -> f.rule() + " " + f.level()).containsExactlyInAnyOrder("X02 NOTE", "R05-2 EXPLAIN");

        Submission explained = send(answered(empty, "2024SY"), book -> EditedWorkbook.explain(book, "R05-2", "两家企业工会并入,农民工会员增加"));
        assertThat(explained.verdict()).isEqualTo(Verdict.DUPLICATE);
        assertThat(said(answer(explained))).anyMatch(line -> line.matches("工会组织和会员情况表 D\\d+ R05-2：“两家企业工会并入,农民工会员增加”，已采纳。"))
                .noneMatch(line -> line.startsWith("还有"));

        Submission revised = send(answered(last, "2024SY"), book -> {
            EditedWorkbook.add(book, "A24", 1);
            EditedWorkbook.cover(book, "版本号", "2");
        });
        assertThat(said(answer(revised))).anyMatch(line -> line.contains("R05-2：已说明（")).noneMatch(line -> line.startsWith("还有"));
        assertThat(said(answer(revised))).filteredOn(line -> line.contains("A24") || line.contains("专职")).extracting(line -> line.replaceAll("[\\d,]+ → [\\d,]+", "x → y"))
                .contains("工会组织和会员情况表 D35 A24 专职工会工作人员：x → y")
                .filteredOn(line -> line.contains("（2024SY）")).hasSize(6).allMatch(line -> line.endsWith("：x → y（+1）"));

        Submission next = send(good(2025), ResubmissionTest::moreMigrantsThanThereAre);
        assertThat(said(answer(next))).anyMatch(line -> line.endsWith("R05-2：2024SY 的说明是“两家企业工会并入,农民工会员增加”。仍然如此吗？"))
                .anyMatch(line -> line.startsWith("还有 1 处核实事项没有说明。"));
        assertThat(AnswerText.of(answer(next))).contains("仍然如此的，在“说明”一栏填“是”");

        Submission confirmed = send(answered(next, "2025SY"), book -> EditedWorkbook.explain(book, "R05-2", "是"));
        assertThat(said(answer(confirmed))).anyMatch(line -> line.contains("已说明（")).noneMatch(line -> line.startsWith("还有"));
    }
}
