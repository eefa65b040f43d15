package huizong.decoding;

import static org.assertj.core.api.Assertions.assertThat;

import huizong.catalogue.CellAddress;
import huizong.catalogue.Cover;
import huizong.catalogue.Finding;
import huizong.catalogue.MoneyUnit;
import huizong.jobs.ColumnType;
import huizong.jobs.SheetDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** 指标名称 | 计量单位 | 代码 | 数量: one row of a submission, each indicator with its own cell. */
class MatrixDecodingTest {

    private static final SheetDefinition COUNTS = GivenForm.matrix(
            GivenColumn.of("a01", "基层工会组织数", ColumnType.INTEGER).code("A01").unit("个").required(),
            GivenColumn.of("a02", "会员人数", ColumnType.INTEGER).code("A02").unit("人").required(),
            GivenColumn.of("a03", "女会员", ColumnType.INTEGER).code("A03").unit("人"),
            GivenColumn.of("a04", "入会率", ColumnType.PERCENT).code("A04").unit("%"));

    private final SeenRows rows = new SeenRows();
    private final List<Finding> findings = new ArrayList<>();

    private DecodedSheet decode(GivenSheet sheet) {
        return decode(sheet, GivenForm.cover(MoneyUnit.YUAN));
    }

    private DecodedSheet decode(GivenSheet sheet, Cover cover) {
        return new SheetDecoder(COUNTS, GivenForm.setting(cover)).decode(sheet, rows, findings::add);
    }

    private List<String> told() {
        return findings.stream().map(f -> f.cells().stream().map(c -> c.reference()).collect(Collectors.joining(",")) + " "
                + f.code().word() + (f.rule() == null ? "" : " " + f.rule()) + " " + f.level().word() + " " + f.extent().word()).toList();
    }

    private static GivenSheet head() {
        return GivenSheet.of("会员情况").row("会员情况表").row("指标名称", "计量单位", "代码", "数量").row("甲", "乙", "丙", 1L);
    }

    @Test
    void reads_indicators_by_code_with_the_cell_of_each() {
        DecodedSheet sheet = decode(head().row("一、组织").row("基层工会组织数", "个", "A01", 12L).row("会员人数", "人", "a02", "1,200")
                .row("　其中:女会员", "人", "A03", "-").row("入会率", "%", "A04", GivenSheet.percent("0.951")).row("单位负责人:"));

        assertThat(rows.rows()).containsExactly("0: 12 | 1200 | null | 95.10 {\"a03\":\"dash\"}");
        assertThat(told()).isEmpty();
        assertThat(sheet.places().cells()).isEqualTo(Map.of("a01", cell(5), "a02", cell(6), "a03", cell(7), "a04", cell(8)));
        assertThat(sheet.rowsRead()).isEqualTo(1);
    }

    private static CellAddress cell(int row) {
        return new CellAddress("会员情况", 4, row);
    }

    @Test
    void reads_indicators_by_name_where_there_is_no_code_and_columns_in_any_order() {
        decode(GivenSheet.of("表").row("数量", "指标名称").row(3L, "基层工会组织数").row(40L, "会员人数").row(null, "# 女会员"));

        assertThat(rows.rows()).containsExactly("0: 3 | 40 | null | null");
        assertThat(told()).isEmpty();
    }

    @Test
    void reads_blocks_side_by_side() {
        decode(GivenSheet.of("表").row("指标名称", "代码", "数量", "指标名称", "代码", "数量").row("基层工会组织数", "A01", 3L, "会员人数", "A02", 40L));

        assertThat(rows.rows()).containsExactly("0: 3 | 40 | null | null");
    }

    @Test
    void says_which_indicators_are_missing_repeated_unknown_or_blank() {
        decode(head().row("会员人数", "人", "A02", null).row("女会员", "人", "A03", 1L).row("女会员", "人", "A03", 2L).row("新指标", "人", "A99", 5L)
                .row("新指标二", "人", "A98", null));

        assertThat(told()).containsExactlyInAnyOrder(" missing-indicator X01 refuse workbook", "D4 required-cell X16 refuse workbook",
                "C7 unknown-indicator explain workbook", "C8 unknown-indicator note workbook", "D6 repeated-indicator X01 refuse workbook");
    }

    @Test
    void a_unit_column_that_contradicts_the_indicator_holds_the_return() {
        decode(head().row("基层工会组织数", "个", "A01", 12L).row("会员人数", "万人", "A02", 3L));

        assertThat(told()).containsExactly("B5 unit-differs hold workbook");
    }

    @Test
    void shares_in_all_percent_indicators_are_asked_about() {
        decode(head().row("基层工会组织数", "个", "A01", 12L).row("会员人数", "人", "A02", 3L).row("入会率", "%", "A04", GivenSheet.raw("0.95")));

        assertThat(told()).containsExactly("D6 percent-scale hold workbook");
    }

    @Test
    void a_nil_return_has_real_zeros() {
        Cover plain = GivenForm.cover(MoneyUnit.YUAN);
        Cover nil = new Cover(plain.job(), plain.form(), plain.unit(), null, null, plain.line(), plain.period(), plain.basis(), null,
                plain.asOf(), plain.moneyUnit(), 1, true, null, null, null, null);
        DecodedSheet sheet = decode(head().row("基层工会组织数", "个", "A01").row("会员人数", "人", "A02"), nil);

        assertThat(rows.rows()).containsExactly("0: 0 | 0 | null | null");
        assertThat(sheet.nilMarked()).isTrue();
        assertThat(told()).isEmpty();
    }

    @Test
    void a_value_merged_over_several_lines_is_nobodys() {
        decode(head().row("基层工会组织数", "个", "A01", 12L).row("会员人数", "人", "A02").merge(4, 4, 5, 4));

        assertThat(told()).containsExactly("D4 merged-cell X21 refuse workbook");
    }
}
