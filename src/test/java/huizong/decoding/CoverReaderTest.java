package huizong.decoding;

import static org.assertj.core.api.Assertions.assertThat;

import huizong.catalogue.Basis;
import huizong.catalogue.CellAddress;
import huizong.catalogue.Cover;
import huizong.catalogue.Finding;
import huizong.catalogue.Line;
import huizong.catalogue.MoneyUnit;
import huizong.catalogue.Period;
import huizong.catalogue.PeriodKind;
import huizong.jobs.Accept;
import huizong.jobs.ColumnType;
import huizong.jobs.Dated;
import huizong.jobs.FormDefinition;
import huizong.jobs.SheetDefinition;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The sheet 封面 as it comes. */
class CoverReaderTest {

    private static final FormDefinition FORM = GivenForm.form(PeriodKind.MONTH,
            GivenForm.list(Accept.ROWS, GivenColumn.of("claim", "金额", ColumnType.MONEY)));

    private final Map<String, Object> fields = new LinkedHashMap<>(Map.of("报表代码", "M01", "单位代码", "630102001", "统计期", "2021-11",
            "口径", "本期", "截止日", "2021-11-30", "金额单位", "元", "版本号", 1L));

    private CoverReaderTest with(String label, Object value) {
        fields.put(label, value);
        return this;
    }

    private CoverResult read() {
        return read(FORM);
    }

    private CoverResult read(FormDefinition form) {
        GivenSheet cover = GivenSheet.of(" 封 面 ").row("报送封面");
        fields.forEach(cover::row);
        return CoverReader.read(GivenSheet.workbook(cover), GivenForm.catalogue(form), GivenForm.TODAY);
    }

    /** {@code unknown-form X01 refuse NEAREST=M01}. */
    private static List<String> told(CoverResult result) {
        return result.findings().stream().map(CoverReaderTest::told).toList();
    }

    private static String told(Finding f) {
        return f.code().word() + " " + f.column() + " " + f.level().word()
                + f.facts().stream().map(x -> " " + x.role() + "=" + x.value()).collect(Collectors.joining());
    }

    @Test
    void a_form_no_longer_asked_for_is_the_wrong_period() {
        SheetDefinition open = FORM.sheets().get(0);
        SheetDefinition ended = new SheetDefinition(open.name(), open.code(), open.title(), open.layout(), null, open.accept(), open.key(), false,
                open.columns(), List.of(), List.of(), new Dated(null, Period.parse("2021-10").orElseThrow()), open.at());
        FormDefinition form = GivenForm.form(PeriodKind.MONTH, ended);

        assertThat(told(with("统计期", "2021-11").read(form))).containsExactly("wrong-period 统计期 refuse EXPECTED=–2021-10");
        assertThat(with("统计期", "2021-10").with("截止日", "2021-10-31").read(form).<String>fold(r -> r.cover().period().text(), r -> "")).isEqualTo("2021-10");
    }

    @Test
    void reads_a_cover() {
        with("报表代码", "Ｍ01 、M01").with("填报单位", "城东区总工会").with("单位层级", "县级").with("报送条线", "LOCAL 地方")
                .with("行政区划代码", 630102L).with("统计期类型", "M").with("零报告", "否").with("填报人", "张").with("填报日期", GivenSheet.date("2021-12-03"));

        Cover cover = new Cover("given", "cases", "630102001", "城东区总工会", "630102", Line.LOCAL, Period.parse("2021-11").orElseThrow(),
                Basis.THIS_PERIOD, null, LocalDate.of(2021, 11, 30), MoneyUnit.YUAN, 1, false, null, "张", LocalDate.of(2021, 12, 3), null);
        CoverResult.Read read = (CoverResult.Read) read();
        assertThat(read).isEqualTo(new CoverResult.Read(cover, FORM, List.of(), read.cells()));
        assertThat(read.cells().cell(CoverCells.PERIOD)).isEqualTo(new CellAddress(" 封 面 ", 2, 2 + List.copyOf(fields.keySet()).indexOf("统计期")));
    }

    @Test
    void finds_a_cover_by_its_labels_and_values_below_or_behind_a_colon() {
        GivenSheet cover = GivenSheet.of("Sheet1").row("报表代码：M01", "单位代码:630102001").row("统计期", "口径", "截止日", "金额单位", "版本")
                .row("2021-11", "本期", "2021-11-30", "元", 2L);

        CoverResult result = CoverReader.read(GivenSheet.workbook(cover), GivenForm.catalogue(FORM), GivenForm.TODAY);

        assertThat(told(result)).isEmpty();
        assertThat(result.<Integer>fold(r -> r.cover().revision(), r -> 0)).isEqualTo(2);
    }

    @Test
    void a_workbook_without_a_cover_says_so() {
        CoverResult result = CoverReader.read(GivenSheet.workbook(GivenSheet.of("数据").row("案件编号")), GivenForm.catalogue(FORM),
                GivenForm.TODAY);

        assertThat(told(result)).containsExactly("no-cover null refuse");
    }

    @Test
    void says_all_that_is_wrong_at_once_and_what_could_be_read() {
        with("报表代码", "M0I").with("单位代码", "630102002").with("填报单位", "城东区总工会").with("口径", "全部").with("截止日", "2021-12-31")
                .with("金额单位", "千元").with("版本号", "零").with("零报告", "大概");

        CoverResult result = read();

        assertThat(told(result)).containsExactly("unknown-form 报表代码 refuse NEAREST=M01",
                "unknown-unit 单位代码 refuse NEAREST=630102001 城东区总工会", "cover-field 口径 refuse EXPECTED=本期、本年累计、历年累计",
                "cover-field 截止日 refuse EXPECTED=≤ 2021-12-08", "cover-field 金额单位 refuse EXPECTED=元、万元、亿元",
                "cover-field 版本号 refuse EXPECTED=1", "cover-field 零报告 refuse EXPECTED=是、否");
        assertThat(result.<CoverResult.Known>fold(r -> null, CoverResult.Refused::known))
                .isEqualTo(new CoverResult.Known(null, null, null, "城东区总工会"));
    }

    @Test
    void periods_are_of_the_forms_kind_and_have_begun() {
        assertThat(told(with("统计期", "2021Q3").read())).containsExactly("wrong-period 统计期 refuse EXPECTED=month NEAREST=2021-09");
        assertThat(told(with("统计期", "2022-01").with("截止日", "2021-12-01").read()))
                .contains("wrong-period 统计期 refuse EXPECTED=≤ 2021-12-08");
        assertThat(told(with("统计期", "2021-13").read())).contains("wrong-period 统计期 refuse EXPECTED=month NEAREST=2021-11");
        with("截止日", "2021-11-30");
        assertThat(told(with("统计期", "2021-11").with("统计期类型", "季报").read())).containsExactly("wrong-period 统计期类型 refuse NEAREST=M");
    }

    @Test
    void a_month_is_understood_in_its_other_spellings() {
        for (Object month : new Object[] {"2021年11月", "2021.11", GivenSheet.date("2021-11-01"), "２０２１－１１"}) {
            assertThat(with("统计期", month).read().<String>fold(r -> r.cover().period().text(), r -> told(r).toString()))
                    .isEqualTo("2021-11");
        }
    }

    @Test
    void an_event_round_is_named_with_or_without_its_mark() {
        FormDefinition event = GivenForm.form(PeriodKind.EVENT, GivenForm.list(Accept.ROWS, GivenColumn.of("x", "数", ColumnType.TEXT)));
        with("截止日", "2021-06-30");

        assertThat(with("统计期", "2021-SEL").read(event).<String>fold(r -> r.cover().period().text(), r -> "")).isEqualTo("E:2021-SEL");
        assertThat(with("统计期", "E:2021-SEL").read(event).<String>fold(r -> r.cover().period().text(), r -> "")).isEqualTo("E:2021-SEL");
        assertThat(told(with("统计期", "2021-SELL").read(event))).containsExactly("wrong-period 统计期 refuse EXPECTED=event NEAREST=E:2021-SEL");
    }

    @Test
    void a_cumulative_return_names_its_start() {
        assertThat(told(with("口径", "CUM").read())).containsExactly("cover-field 累计起始日 refuse EXPECTED=YYYY-MM-DD");
        assertThat(with("累计起始日", "2018").read().<LocalDate>fold(r -> r.cover().basisStart(), r -> null)).isEqualTo("2018-01-01");
    }

    @Test
    void a_unit_that_may_not_send_the_form_is_told() {
        assertThat(told(with("单位代码", "630000001").read())).containsExactly("not-allowed-unit 单位代码 refuse EXPECTED=市级、县级 DETAIL=省级");
    }

    @Test
    void what_the_cover_says_of_its_unit_is_compared_with_the_directory() {
        assertThat(told(with("填报单位", "城东工会").with("行政区划代码", "630103").read())).containsExactly(
                "cover-field 填报单位 note EXPECTED=城东区总工会", "cover-field 行政区划代码 hold EXPECTED=630102");
    }

    @Test
    void says_that_a_template_is_of_an_older_job_file() {
        TemplateMark older = TemplateMark.of("given", "cases", null, null, "abcdef0123456789abcdef");
        with("模板标识", older.text());

        assertThat(told(read())).isEqualTo(List.of("older-template 模板标识 note EXPECTED=案件"));
    }

    @Test
    void says_nothing_of_a_template_of_the_present_job_file_or_of_a_mark_it_does_not_know() {
        with("模板标识", TemplateMark.of("given", "cases", null, null, "0").text());
        assertThat(told(read())).isEmpty();

        with("模板标识", "2024版");
        assertThat(told(read())).isEmpty();
    }

    @Test
    void reads_back_what_a_template_was_made_for() {
        TemplateMark mark = new TemplateMark("given", "cases", "630102001", "2021-11", "abc123");

        assertThat(TemplateMark.parse(mark.text())).contains(mark);
        assertThat(TemplateMark.parse(TemplateMark.of("given", "cases", null, null, "ff").text()))
                .contains(new TemplateMark("given", "cases", null, null, "ff"));
    }
}
