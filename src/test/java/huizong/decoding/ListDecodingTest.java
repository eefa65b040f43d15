package huizong.decoding;

import static org.assertj.core.api.Assertions.assertThat;

import huizong.catalogue.Finding;
import huizong.catalogue.MoneyUnit;
import huizong.decoding.DecodedSheet.TotalLine;
import huizong.jobs.Accept;
import huizong.jobs.ColumnType;
import huizong.jobs.SheetDefinition;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A list as clerks send it: heads anywhere and in any order, total lines, footnotes, merges. */
class ListDecodingTest {

    private static final SheetDefinition CASES = GivenForm.list(Accept.ROWS,
            GivenColumn.of("seq_no", "序号", ColumnType.INTEGER),
            GivenColumn.of("case_no", "案件编号", ColumnType.TEXT).required(),
            GivenColumn.of("source", "来源", ColumnType.CODE).codes("OWN", "当事人申请", "DELEGATED", "仲裁委委托").required(),
            GivenColumn.of("workers", "涉及人数", ColumnType.INTEGER).unit("人").required(),
            GivenColumn.of("women", "女职工", ColumnType.INTEGER).unit("人").synonyms("其中女职工人数"),
            GivenColumn.of("claim", "诉求金额", ColumnType.MONEY),
            GivenColumn.of("arb_no", "委托案号", ColumnType.TEXT).requiredWhen("source = 'DELEGATED'"));

    private final SeenRows rows = new SeenRows();
    private final List<Finding> findings = new ArrayList<>();

    private DecodedSheet decode(GivenSheet sheet) {
        return decode(CASES, sheet);
    }

    private DecodedSheet decode(SheetDefinition definition, GivenSheet sheet) {
        return new SheetDecoder(definition, GivenForm.setting(GivenForm.cover(MoneyUnit.YUAN))).decode(sheet, rows, findings::add);
    }

    /** {@code A5 required-cell X16 refuse row}. */
    private List<String> told() {
        return findings.stream().map(f -> f.cells().stream().map(c -> c.reference()).collect(Collectors.joining(",")) + " "
                + f.code().word() + (f.rule() == null ? "" : " " + f.rule()) + " " + f.level().word() + " " + f.extent().word()).toList();
    }

    private static GivenSheet plain() {
        return GivenSheet.of("台账").row("劳动争议案件台账").row("序号", "案件编号", "来源", "涉及人数", "女职工", "诉求金额", "委托案号");
    }

    @Test
    void finds_the_head_by_its_labels_whatever_their_order_width_and_brackets() {
        DecodedSheet sheet = decode(GivenSheet.of("台账").row("劳动争议案件台账").row(null, "单位:元").row()
                .row("诉求 金额（元）", "＃涉及人数(人)", "其中：女职工人数", "来源", "案件编号\n（必填）", "委托案号")
                .row("甲", "乙", 1L, 2L, 3L, 4L).row(100L, 3L, 1L, "当事人申请", "A-1"));

        assertThat(rows.rows()).containsExactly("6: null | A-1 | OWN | 3 | 1 | 100.00 | null");
        assertThat(told()).isEmpty();
        assertThat(sheet.places().columns()).isEqualTo(Map.of("claim", 1, "workers", 2, "women", 3, "source", 4, "case_no", 5, "arb_no", 6));
        assertThat(sheet.places().headRow()).isEqualTo(4);
    }

    @Test
    void reads_heads_of_two_levels() {
        decode(GivenSheet.of("台账").row("案件编号", "来源", "涉及人数", null, "诉求金额").row(null, null, "涉及人数", "女职工", null)
                .row("A-1", "OWN", 3L, 1L, 5L));

        assertThat(rows.rows()).containsExactly("3: null | A-1 | OWN | 3 | 1 | 5.00 | null");
        assertThat(told()).isEmpty();
    }

    @Test
    void lists_all_missing_columns_at_once_with_what_may_have_been_meant() {
        decode(GivenSheet.of("台账").row("案件编码", "案件来源", "诉求金额", "委托案号").row("A-1", "OWN", 5L, null));

        Finding missing = findings.get(0);
        assertThat(told()).first().isEqualTo("1 missing-column X01 refuse workbook");
        assertThat(missing.facts().stream().map(f -> f.role() + " " + f.label() + " " + f.value())).containsExactly(
                "EXPECTED 案件编号 null", "NEAREST 案件编号 案件编码", "EXPECTED 来源 null", "NEAREST 来源 案件来源",
                "EXPECTED 涉及人数 null");
    }

    @Test
    void notes_an_unknown_empty_column_and_asks_about_a_filled_one() {
        decode(GivenSheet.of("台账").row("案件编号", "来源", "涉及人数", "联系人", "备用")
                .row("A-1", "OWN", 1L, "张"));

        assertThat(told()).containsExactly("D1 unknown-column explain workbook", "E1 unknown-column note workbook");
    }

    @Test
    void a_column_that_stands_twice_returns_the_workbook() {
        decode(GivenSheet.of("台账").row("案件编号", "来源", "涉及人数", "涉及 人数").row("A-1", "OWN", 1L, 2L));

        assertThat(told()).containsExactly("D1 repeated-column X01 refuse workbook");
    }

    @Test
    void a_unit_on_paper_that_contradicts_the_cover_holds_the_return() {
        decode(GivenSheet.of("台账").row(null, "单位：万元").row("案件编号", "来源", "涉及人数(万人)", "诉求金额（万元）").row("A-1", "OWN", 1L, 2L));

        assertThat(told()).containsExactly("C2 unit-differs hold workbook", "D2 unit-differs hold workbook", "B1 unit-differs hold workbook");
    }

    @Test
    void total_lines_stand_aside() {
        DecodedSheet sheet = decode(plain().row(1L, "A-1", "OWN", 3L, 1L, 10L).row(2L, "A-2", "OWN", 4L, null, 20L)
                .row("合 计", null, null, 7L, 1L, 31L));

        assertThat(rows.rows()).hasSize(2);
        assertThat(sheet.totals()).containsExactly(new TotalLine(5, 3,
                Map.of("workers", new BigDecimal("7"), "women", new BigDecimal("1"), "claim", new BigDecimal("31.00"))));
        assertThat(sheet.rowsRead()).isEqualTo(2);
        assertThat(told()).isEmpty();
    }

    @Test
    void subtotals_cover_the_rows_since_the_line_before_and_the_grand_total_all() {
        DecodedSheet sheet = decode(plain().row(1L, "A-1", "OWN", 3L).row("小计", null, null, 3L).row(2L, "A-2", "OWN", 4L)
                .row(3L, "A-3", "OWN", 5L).row("小计", null, null, 9L).row("总计", null, null, 12L));

        assertThat(sheet.totals().stream().map(t -> t.firstRow() + "-" + t.row())).containsExactly("3-4", "5-7", "3-8");
    }

    @Test
    void footnotes_are_no_data() {
        decode(plain().row(1L, "A-1", "OWN", 3L).rowAt(6, "注:1.本表按月报送").row("2.金额以元计").row("单位负责人:", null, "填表人:", null, null, "电话"));

        assertThat(rows.rows()).hasSize(1);
        assertThat(told()).isEmpty();
    }

    @Test
    void a_row_whose_name_begins_like_a_footnote_is_data() {
        decode(plain().row(1L, "注册会计师协会案", "OWN", 3L).row(2L, "说明书公司案", "OWN", 4L));

        assertThat(rows.rows()).hasSize(2);
    }

    @Test
    void rows_with_a_running_number_alone_are_none() {
        DecodedSheet sheet = decode(plain().row(1L, "A-1", "OWN", 3L).row(2L).row(3L));

        assertThat(sheet.rowsRead()).isEqualTo(1);
        assertThat(told()).isEmpty();
    }

    @Test
    void a_first_row_that_says_none_is_a_nil_return() {
        DecodedSheet sheet = decode(plain().row(null, "本期无"));

        assertThat(sheet.nilMarked()).isTrue();
        assertThat(rows.rows()).isEmpty();
        assertThat(told()).isEmpty();
    }

    @Test
    void a_condition_over_the_row_asks_for_its_cell() {
        decode(plain().row(1L, "A-1", "仲裁委委托", 3L).row(2L, "A-2", "DELEGATED", 3L, null, null, "仲-7").row(3L, "A-3", "托", 3L));

        assertThat(told()).containsExactly("G3 required-cell refuse row", "C5 code refuse row");
    }

    @Test
    void a_condition_beyond_the_row_is_left_to_checking() {
        SheetDefinition sheet = GivenForm.list(Accept.ROWS, GivenColumn.of("case_no", "案件编号", ColumnType.TEXT),
                GivenColumn.of("start", "起始", ColumnType.DATE).requiredWhen("cover.basis = 'CUM'"),
                GivenColumn.of("note", "说明", ColumnType.TEXT).requiredWhen("case_no is null"));

        assertThat(RequiredConditions.leftToChecking(sheet).stream().map(c -> c.name())).containsExactly("start");
    }

    @Test
    void merged_cells_in_the_data_put_each_of_their_rows_out_and_their_blanks_are_not_told_again() {
        decode(plain().row(1L, "A-1", "OWN", 3L).row(2L, null, "OWN", 4L).row("合计", null, null, 7L).merge(1, 1, 1, 7).merge(3, 2, 4, 2)
                .merge(5, 1, 5, 3));

        assertThat(told()).containsExactly("B3 merged-cell X21 refuse row", "B4 merged-cell X21 refuse row");
    }

    @Test
    void in_a_form_taken_whole_a_bad_cell_returns_the_workbook() {
        SheetDefinition whole = GivenForm.list(Accept.WHOLE, GivenColumn.of("case_no", "案件编号", ColumnType.TEXT),
                GivenColumn.of("workers", "人数", ColumnType.INTEGER).required());
        decode(whole, GivenSheet.of("台账").row("案件编号", "人数").row("A-1", "约3").row("A-2"));

        assertThat(told()).containsExactly("B2 approximate-number X07 refuse workbook", "B3 required-cell X16 refuse workbook");
    }

    @Test
    void a_percent_column_that_mixes_shares_and_percents_is_returned() {
        SheetDefinition rates = GivenForm.list(Accept.ROWS, GivenColumn.of("case_no", "案件编号", ColumnType.TEXT),
                GivenColumn.of("rate", "满意率", ColumnType.PERCENT));
        decode(rates, GivenSheet.of("台账").row("案件编号", "满意率").row("A-1", GivenSheet.raw("0.92")).row("A-2", 92L).row("A-3", 0L));

        assertThat(told()).containsExactly("B2 percent-scale refuse workbook");
    }

    @Test
    void hidden_columns_are_read_and_noted() {
        decode(plain().row(1L, "A-1", "OWN", 3L).hideColumn(4).hideColumn(30));

        assertThat(rows.rows()).hasSize(1);
        assertThat(told()).containsExactly("D hidden note workbook");
    }

    @Test
    void equal_content_hashes_equally_however_it_is_laid_out() {
        String one = decode(plain().row(1L, "A-1", "OWN", 3L, null, "1,000")).contentHash();
        String moved = decode(GivenSheet.of("另").row("诉求金额", "案件编号", "序号", "来源", "涉及人数")
                .row(GivenSheet.raw("1000.00"), " A-1", 1L, "当事人申请", "３")).contentHash();
        String other = decode(plain().row(1L, "A-1", "OWN", 3L, null, "1,001")).contentHash();

        assertThat(moved).isEqualTo(one).isNotEqualTo(other);
    }

    @Test
    void a_sheet_without_a_head_names_everything_it_should_have() {
        DecodedSheet sheet = decode(GivenSheet.of("台账").row("总结").row("今年工作"));

        assertThat(sheet.rowsRead()).isZero();
        assertThat(told()).containsExactly(" missing-column X01 refuse workbook");
    }

    @Test
    void of_a_sheet_full_of_faults_each_row_is_still_out() {
        FindingBuffer buffer = new FindingBuffer();
        decode(plain().row(1L, "A-1", "OWN", "约3", "约1"));
        for (int i = 0; i < FindingBuffer.MOST; i++) {
            buffer.accept(findings.get(0));
        }
        findings.forEach(buffer);
        findings.clear();
        decode(plain().row(1L, "A-1", "OWN", 3L).row(2L, "A-2", "OWN", "约3", "约1"));
        findings.forEach(buffer);
        List<Finding> kept = new ArrayList<>();
        buffer.flush(List.of(), kept::add);

        assertThat(kept).hasSize(FindingBuffer.MOST + 1);
        assertThat(kept.get(FindingBuffer.MOST).cell().reference()).isEqualTo("D4");
    }

    /** The number is there in clear only while its row is read: what it says is compared then, and only the answer is kept. */
    @Test
    void what_a_persons_number_says_of_birth_date_and_sex_is_kept_as_a_mark() {
        SheetDefinition members = GivenForm.list(Accept.ROWS,
                GivenColumn.of("kind", "证件类别", ColumnType.CODE).codes("1", "身份证", "2", "护照"),
                GivenColumn.of("number", "证件号码", ColumnType.PERSON).residentWhen("kind = '1'"),
                GivenColumn.of("born", "出生日期", ColumnType.DATE).agreesWith("number"),
                GivenColumn.of("sex", "性别", ColumnType.CODE).codes("1", "男", "2", "女", "9", "未说明").agreesWith("number"));
        String man = "990000198503120019";

        decode(members, GivenSheet.of("名册").row("出生日期", "性别", "证件类别", "证件号码").row("1985-03-12", "男", "身份证", man)
                .row("1985-03-13", "女", "身份证", man).row(null, "未说明", "身份证", man).row("1985-03-12", "男", "护照", "HZ-0000001")
                .row("1985-03-12", "男", "护照", null).row("1985-03-12", "男", "身份证", "HZ-0000001"));

        String hash = "hash-of-18";
        assertThat(rows.rows()).containsExactly("2: 1 | " + hash + " | 1985-03-12 | 1", "3: 1 | " + hash
                + " | 1985-03-13 | 2 {\"born\":\"differs\",\"sex\":\"differs\"}", "4: 1 | " + hash + " | null | 9 {\"sex\":\"untold\"}",
                "5: 2 | hash-of-10 | 1985-03-12 | 1 {\"born\":\"untold\",\"sex\":\"untold\"}",
                "6: 2 | null | 1985-03-12 | 1 {\"born\":\"untold\",\"sex\":\"untold\"}",
                "7: 1 | null | 1985-03-12 | 1 {\"number\":\"unreadable\",\"born\":\"untold\",\"sex\":\"untold\"}");
        assertThat(told()).containsExactly("D7 person-id refuse row");
    }
}
