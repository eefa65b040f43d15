package huizong.decoding;

import static org.assertj.core.api.Assertions.assertThat;

import huizong.catalogue.Cover;
import huizong.catalogue.Finding;
import huizong.catalogue.MoneyUnit;
import huizong.catalogue.PeriodKind;
import huizong.jobs.Accept;
import huizong.jobs.ColumnType;
import huizong.jobs.FormDefinition;
import huizong.jobs.Layout;
import huizong.reading.Workbook;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A workbook's sheets, found by title or code, and what it means that one is empty. */
class SubmissionDecodingTest {

    private static final FormDefinition FORM = GivenForm.form(PeriodKind.MONTH,
            GivenForm.list(Accept.ROWS, GivenColumn.of("case_no", "案件编号", ColumnType.TEXT), GivenColumn.of("n", "人数", ColumnType.INTEGER)),
            GivenForm.sheet("workers", "M01B", "案件职工明细", Layout.LIST, Accept.ROWS,
                    GivenColumn.of("case_no", "案件编号", ColumnType.TEXT), GivenColumn.of("owed", "欠薪", ColumnType.MONEY)));
    private static final GivenSheet COVER = GivenSheet.of("封面").row("报表代码", "M01");

    private final SeenRows rows = new SeenRows();
    private final List<Finding> findings = new ArrayList<>();

    private DecodedSubmission decode(GivenSheet... sheets) {
        return decode(GivenForm.cover(MoneyUnit.YUAN), sheets);
    }

    private DecodedSubmission decode(Cover cover, GivenSheet... sheets) {
        Workbook workbook = GivenSheet.workbook(sheets);
        return new SubmissionDecoder(GivenForm.DIRECTORY, id -> id).decode(workbook, new CoverResult.Read(cover, FORM, List.of(), CoverCells.UNKNOWN),
                sheet -> rows, findings::add);
    }

    private List<String> told() {
        return findings.stream().map(f -> f.cell().sheet() + " " + f.code().word() + " " + f.level().word() + " " + f.sheet()).toList();
    }

    private static GivenSheet cases(String name) {
        return GivenSheet.of(name).row("案件编号", "人数").row("A-1", 3L);
    }

    private static GivenSheet workers(String name) {
        return GivenSheet.of(name).row("案件编号", "欠薪").row("A-1", 100L);
    }

    @Test
    void finds_sheets_by_title_or_code_in_the_tab_or_in_the_first_rows() {
        decode(COVER, GivenSheet.of("Sheet2").row("M01B 案件职工明细").row("案件编号", "欠薪").row("A-1", 7L), cases("Ｍ01 案件台账（11月）"),
                GivenSheet.of("填报说明").row("请按月填报"), GivenSheet.of("审核结果").row("序号"),
                GivenSheet.of("模板选项").row("是"), GivenSheet.of("上期参考M01").row("案件编号"), GivenSheet.of("空"));

        assertThat(rows.rows()).containsExactly("2: A-1 | 3", "3: A-1 | 7.00");
        assertThat(told()).isEmpty();
    }

    @Test
    void says_what_is_missing_unknown_twice_or_hidden() {
        decode(COVER, cases("案件台账").hide(), cases("案件台账 (2)"), GivenSheet.of("随便").row("内容"));

        assertThat(told()).containsExactly("案件台账 hidden note cases", "案件台账 (2) unknown-sheet refuse cases", " missing-sheet refuse workers",
                "随便 unknown-sheet note ");
    }

    @Test
    void an_empty_workbook_waits_and_an_empty_sheet_beside_a_full_one_is_noted() {
        decode(COVER, GivenSheet.of("案件台账").row("案件编号", "人数"), GivenSheet.of("案件职工明细").row("案件编号", "欠薪"));
        assertThat(told()).containsExactly("案件台账 nil-return hold cases", "案件职工明细 nil-return hold workers");

        findings.clear();
        decode(COVER, cases("案件台账"), GivenSheet.of("案件职工明细").row("案件编号", "欠薪"));
        assertThat(told()).containsExactly("案件职工明细 nil-return note workers");
    }

    @Test
    void a_nil_return_on_the_cover_says_it_all_and_contradicts_rows() {
        Cover plain = GivenForm.cover(MoneyUnit.YUAN);
        Cover nil = new Cover(plain.job(), plain.form(), plain.unit(), null, null, plain.line(), plain.period(), plain.basis(), null,
                plain.asOf(), plain.moneyUnit(), 1, true, null, null, null, null);
        decode(nil, COVER, GivenSheet.of("案件台账").row("案件编号", "人数"), GivenSheet.of("案件职工明细").row("案件编号", "欠薪"));
        assertThat(told()).isEmpty();

        decode(nil, COVER, cases("案件台账"), GivenSheet.of("案件职工明细").row("案件编号", "欠薪"));
        assertThat(told()).containsExactly("案件台账 cover-field hold cases");
    }

    @Test
    void our_own_answer_in_the_workbook_does_not_change_its_content() {
        DecodedSubmission sent = decode(COVER, cases("案件台账"), workers("案件职工明细"));
        DecodedSubmission answered = decode(COVER, cases("案件台账"), workers("案件职工明细"), GivenSheet.of("审核结果").row("结论", "退回"));

        assertThat(answered).isEqualTo(sent);
        assertThat(sent.rowsRead()).isEqualTo(2);
    }
}
