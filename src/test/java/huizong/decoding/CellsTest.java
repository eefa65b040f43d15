package huizong.decoding;

import static huizong.decoding.GivenSheet.date;
import static huizong.decoding.GivenSheet.percent;
import static huizong.decoding.GivenSheet.raw;
import static org.assertj.core.api.Assertions.assertThat;

import huizong.catalogue.Basis;
import huizong.catalogue.Fact;
import huizong.catalogue.MoneyUnit;
import huizong.jobs.ColumnType;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What each type of column makes of what clerks type. */
class CellsTest {

    private static String said(GivenColumn column, Object cell) {
        return DecodedCell.of(column, cell).said();
    }

    private static Map<Object, String> said(ColumnType type, Object... cells) {
        Map<Object, String> said = new LinkedHashMap<>();
        for (Object cell : cells) {
            said.put(cell, said(GivenColumn.of("x", "数", type).unit("人"), cell));
        }
        return said;
    }

    private static Map<Object, String> table(Object... cellsAndWords) {
        Map<Object, String> table = new LinkedHashMap<>();
        for (int i = 0; i < cellsAndWords.length; i += 2) {
            table.put(cellsAndWords[i], (String) cellsAndWords[i + 1]);
        }
        return table;
    }

    private static void holds(ColumnType type, Object... cellsAndWords) {
        Map<Object, String> expected = table(cellsAndWords);
        assertThat(said(type, expected.keySet().toArray())).isEqualTo(expected);
    }

    @Test
    void whole_numbers_are_understood_as_people_write_them() {
        holds(ColumnType.INTEGER, 1204L, "1204", "1204", "1204", "１２,３４０", "12340", " 12 ", "12", "1,234,567", "1234567", "12人", "12",
                "0", "0", "3.0", "3", raw("12.0"), "12", raw("1.2E3"), "1200", "+5", "5");
    }

    @Test
    void a_suffix_in_a_count_is_worked_in_and_noted() {
        holds(ColumnType.INTEGER, "2万", "20000 ! number-suffix note", "1.5万人", "15000 ! number-suffix note");
    }

    @Test
    void what_is_no_exact_whole_number_is_refused() {
        holds(ColumnType.INTEGER, "1,2O4", "null ! whole-number X07 refuse", "1700余", "null ! approximate-number X07 refuse",
                "约200", "null ! approximate-number X07 refuse", "近200", "null ! approximate-number X07 refuse",
                "200以上", "null ! approximate-number X07 refuse", "数百", "null ! approximate-number X07 refuse",
                raw("1.5"), "null ! whole-number X08 refuse", "1.5", "null ! whole-number X08 refuse",
                raw("-3"), "-3 ! negative-number X08 refuse", "12件", "null ! whole-number X07 refuse",
                "12,34", "null ! whole-number X07 refuse", true, "null ! whole-number X07 refuse",
                date("2021-11-26"), "null ! whole-number X07 refuse", "#", "null ! whole-number X07 refuse");
    }

    @Test
    void a_number_that_has_lost_its_last_digits_is_refused_wherever_it_stands() {
        holds(ColumnType.INTEGER, raw("630102199001011200"), "null ! lost-digits refuse", raw("6.30102199001011E17"),
                "null ! lost-digits refuse", "1234567890123456", "null ! lost-digits refuse");
        assertThat(said(GivenColumn.of("x", "编号", ColumnType.TEXT), raw("630102199001011200"))).isEqualTo("null ! lost-digits refuse");
        assertThat(said(GivenColumn.of("x", "证件", ColumnType.PERSON), raw("6.30102199001011E17"))).isEqualTo("null ! lost-digits refuse");
        assertThat(said(GivenColumn.of("x", "信用代码", ColumnType.CREDIT_CODE), raw("911234567890123456")))
                .isEqualTo("null ! lost-digits refuse");
    }

    @Test
    void blank_zero_and_dash_stay_three_things() {
        assertThat(DecodedCell.of(GivenColumn.of("x", "数", ColumnType.INTEGER), null).stored()).isEqualTo("null");
        assertThat(DecodedCell.of(GivenColumn.of("x", "数", ColumnType.INTEGER), 0L).stored()).isEqualTo("0");
        assertThat(DecodedCell.of(GivenColumn.of("x", "数", ColumnType.INTEGER), "-").stored()).isEqualTo("null {\"x\":\"dash\"}");
        assertThat(DecodedCell.of(GivenColumn.of("x", "数", ColumnType.INTEGER), "……").stored()).isEqualTo("null {\"x\":\"below-unit\"}");
        assertThat(DecodedCell.of(GivenColumn.of("x", "数", ColumnType.INTEGER), "甲").stored()).isEqualTo("null {\"x\":\"unreadable\"}");
    }

    @Test
    void a_required_cell_wants_a_value_and_takes_a_dash_only_where_the_column_says_so() {
        assertThat(said(GivenColumn.of("x", "数", ColumnType.INTEGER).required(), null)).isEqualTo("null ! required-cell X16 refuse");
        assertThat(said(GivenColumn.of("x", "名", ColumnType.TEXT).required(), null)).isEqualTo("null ! required-cell refuse");
        assertThat(said(GivenColumn.of("x", "名", ColumnType.TEXT).required(), "—")).isEqualTo("null ! required-cell refuse");
        assertThat(said(GivenColumn.of("x", "名", ColumnType.TEXT).required().dashAllowed(), "—")).isEqualTo("null {\"x\":\"dash\"}");
        assertThat(said(GivenColumn.of("x", "数", ColumnType.INTEGER).required(), "甲")).isEqualTo("null ! whole-number X07 refuse");
    }

    @Test
    void numbers_are_taken_at_fifteen_digits_and_then_at_the_columns_decimals() {
        holds(ColumnType.DECIMAL, raw("0.30000000000000004"), "0.30", raw("2.675"), "null ! too-many-decimals refuse", "2.50", "2.50",
                "1.234", "null ! too-many-decimals refuse", raw("1E-7"), "null ! too-many-decimals refuse");
    }

    @Test
    void a_range_is_held_and_the_value_kept() {
        GivenColumn column = GivenColumn.of("x", "分", ColumnType.INTEGER).range("1", "10");

        assertThat(said(column, 10L)).isEqualTo("10");
        assertThat(said(column, 11L)).isEqualTo("11 ! range refuse");
        assertThat(said(column, "0")).isEqualTo("0 ! range refuse");
        assertThat(said(GivenColumn.of("x", "差", ColumnType.INTEGER).negativeAllowed(), -4L)).isEqualTo("-4");
    }

    @Test
    void money_is_kept_in_yuan_whatever_the_cover_counts_in() {
        GivenColumn money = GivenColumn.of("x", "金额", ColumnType.MONEY);
        var wan = GivenForm.cover(MoneyUnit.WAN);
        var yi = GivenForm.cover(MoneyUnit.YI);

        assertThat(said(money, raw("12.34"))).isEqualTo("12.34");
        assertThat(said(money, "33.55万")).isEqualTo("335500.00 ! number-suffix note");
        assertThat(said(money, "¥1,200.5元")).isEqualTo("1200.50");
        assertThat(DecodedCell.of(money, raw("33.5512"), wan).said()).isEqualTo("335512.00");
        assertThat(DecodedCell.of(money, raw("33.551234"), wan).said()).isEqualTo("335512.34");
        assertThat(DecodedCell.of(money, raw("33.5512345"), wan).said()).isEqualTo("null ! too-many-decimals refuse");
        assertThat(DecodedCell.of(money, "1.2亿", wan).said()).isEqualTo("120000000.00 ! number-suffix note");
        assertThat(DecodedCell.of(money, "5000元", wan).said()).isEqualTo("5000.00 ! number-suffix note");
        assertThat(DecodedCell.of(money, raw("88.2"), yi).said()).isEqualTo("8820000000.00");
        assertThat(said(money, raw("12.345"))).isEqualTo("null ! too-many-decimals refuse");
    }

    @Test
    void a_percent_is_marked_as_one_or_asked_about() {
        holds(ColumnType.PERCENT, percent("0.92"), "92.00", "92%", "92.00", "９２％", "92.00", 92L, "92.00", raw("49.69"), "49.69",
                raw("0.92"), "0.92 ! percent-scale hold", "1", "1.00 ! percent-scale hold", "92万", "null ! decimal-number X07 refuse",
                "120%", "120.00 ! range refuse");
    }

    @Test
    void dates_come_as_cells_or_in_the_listed_spellings_and_never_as_day_and_month() {
        holds(ColumnType.DATE, date("2021-11-26"), "2021-11-26", "2021-11-26", "2021-11-26", "2021.11.26", "2021-11-26",
                "2021/11/26", "2021-11-26", "2021年11月26日", "2021-11-26", "20211126", "2021-11-26", raw("20211126"), "2021-11-26",
                "２０２１年１月６日", "2021-01-06", "26/11/2021", "null ! date refuse", "11-26", "null ! date refuse",
                "2021-02-30", "null ! date refuse", "1899-12-31", "null ! date refuse", raw("44526"), "null ! date refuse",
                "2021-11/26", "null ! date refuse", "2021年", "null ! date refuse");
    }

    @Test
    void a_date_lies_in_the_period_and_not_after_the_as_of_day() {
        GivenColumn accepted = GivenColumn.of("x", "受理日", ColumnType.DATE).inPeriod();
        GivenColumn closed = GivenColumn.of("x", "结案日", ColumnType.DATE);
        GivenColumn planned = GivenColumn.of("x", "计划日", ColumnType.DATE).future();

        assertThat(said(accepted, "2021-11-30")).isEqualTo("2021-11-30");
        assertThat(said(accepted, "2021-10-31")).isEqualTo("2021-10-31 ! outside-period X09 refuse");
        assertThat(said(accepted, "2021-12-01")).isEqualTo("2021-12-01 ! outside-period X09 refuse");
        assertThat(said(closed, "2020-01-01")).isEqualTo("2020-01-01");
        assertThat(said(closed, "2021-12-01")).isEqualTo("2021-12-01 ! after-as-of X09 refuse");
        assertThat(said(planned, "2022-12-01")).isEqualTo("2022-12-01");
        assertThat(DecodedCell.of(accepted, "2018-01-01", GivenForm.cover("630102001", Basis.CUMULATIVE, MoneyUnit.YUAN)).said())
                .isEqualTo("2018-01-01");
        assertThat(DecodedCell.of(accepted, "2021-01-01", GivenForm.cover("630102001", Basis.YEAR_TO_DATE, MoneyUnit.YUAN)).said())
                .isEqualTo("2021-01-01");
        assertThat(DecodedCell.of(accepted, "2020-12-31", GivenForm.cover("630102001", Basis.YEAR_TO_DATE, MoneyUnit.YUAN)).said())
                .isEqualTo("2020-12-31 ! outside-period X09 refuse");
    }

    @Test
    void times_moments_months_and_years() {
        holds(ColumnType.TIME, "14:05", "14:05", "14:05:30", "14:05:30", GivenSheet.time("0.586805555555556"), "14:05",
                "25:00", "null ! time refuse", raw("14.05"), "null ! time refuse");
        holds(ColumnType.TIMESTAMP, "2021-11-26 14:05", "2021-11-26T14:05", "2021年11月26日 14:05:30", "2021-11-26T14:05:30",
                "2021-11-26", "null ! time refuse");
        holds(ColumnType.YEAR_MONTH, "2021-11", "2021-11-01", "2021年1月", "2021-01-01", raw("202111"), "2021-11-01",
                date("2021-11-26"), "2021-11-01", raw("2021.11"), "null ! date refuse", "2021-13", "null ! date refuse");
        holds(ColumnType.YEAR, 2021L, "2021", "2021年", "2021", "21", "null ! date refuse", raw("2021.5"), "null ! date refuse");
    }

    @Test
    void hours_gone_by_are_a_time_of_the_day_only_within_one() {
        holds(ColumnType.TIME, GivenSheet.elapsed("0.25"), "06:00", GivenSheet.elapsed("1.5"), "null ! time refuse",
                GivenSheet.elapsed("1"), "null ! time refuse");
    }

    @Test
    void a_text_column_keeps_a_time_as_it_is_seen_and_not_as_a_share_of_the_day() {
        holds(ColumnType.TEXT, GivenSheet.timeOf("0.586805555555556", "1899-12-31T14:05"), "14:05",
                GivenSheet.timeOf("44526.5868634259", "2021-11-26T14:05:05"), "14:05:05", GivenSheet.elapsed("1.5"), "36:00:00");
    }

    @Test
    void yes_and_no_in_their_many_spellings() {
        holds(ColumnType.BOOLEAN, "是", "true", "√", "true", 1L, "true", true, "true", "有", "true", "否", "false", "×", "false",
                "x", "false", 0L, "false", "N", "false", "无", "false", "也许", "null ! boolean refuse", 2L, "null ! boolean refuse");
    }

    @Test
    void a_code_is_the_code_the_label_or_both() {
        GivenColumn kind = GivenColumn.of("x", "类别", ColumnType.CODE).codes("01", "国有", "02", "集体", "PAY", "劳动报酬");

        assertThat(said(kind, "01")).isEqualTo("01");
        assertThat(said(kind, 1L)).isEqualTo("01");
        assertThat(said(kind, "国 有")).isEqualTo("01");
        assertThat(said(kind, "02 集体")).isEqualTo("02");
        assertThat(said(kind, "pay-劳动报酬")).isEqualTo("PAY");
        assertThat(said(kind, "01 集体")).isEqualTo("null ! code refuse");
        assertThat(DecodedCell.of(kind, "劳动报筹").findings().get(0).facts())
                .containsExactly(new Fact(Fact.Role.NEAREST, "", "PAY 劳动报酬", null));
    }

    @Test
    void a_set_is_kept_distinct_in_the_lists_order() {
        GivenColumn kinds = GivenColumn.of("x", "类别", ColumnType.SET).codes("A", "甲类", "B", "乙类", "C", "丙类");

        assertThat(said(kinds, "丙类、A；c\n乙类")).isEqualTo("[A, B, C]");
        assertThat(said(kinds, "A、丁类")).isEqualTo("null ! code refuse");
    }

    @Test
    void a_division_exists_on_the_day_and_lies_in_the_territory() {
        GivenColumn any = GivenColumn.of("x", "户籍地", ColumnType.DIVISION);
        GivenColumn place = GivenColumn.of("x", "发生地", ColumnType.DIVISION).place();
        var railway = GivenForm.cover("630000201", Basis.THIS_PERIOD, MoneyUnit.YUAN);

        assertThat(said(any, 632800L)).isEqualTo("632800");
        assertThat(said(any, "630102 城东区")).isEqualTo("630102");
        assertThat(said(any, "东关街道")).isEqualTo("630102001");
        assertThat(said(any, "630102 城中区")).isEqualTo("null ! division refuse");
        assertThat(DecodedCell.of(any, "630121").findings().get(0).facts())
                .containsExactly(new Fact(Fact.Role.NEAREST, "", "630103 城中区", null));
        assertThat(said(place, "630102001")).isEqualTo("630102001");
        assertThat(said(place, "632800")).isEqualTo("632800 ! outside-territory X06 refuse");
        assertThat(DecodedCell.of(place, "632800", railway).said()).isEqualTo("632800");
    }

    @Test
    void a_union_is_known_by_its_code() {
        holds(ColumnType.UNION, "630100001", "630100001", "630100001 西宁市总工会", "630100001", "西宁市总工会", "null ! union refuse");
    }

    @Test
    void credit_codes_and_resident_numbers_have_a_check() {
        holds(ColumnType.CREDIT_CODE, "91350100M000100Y43", "91350100M000100Y43", "９１350100m000100Y43", "91350100M000100Y43",
                "91350100M000100Y44", "null ! credit-code refuse", "91350100", "null ! credit-code refuse");
        holds(ColumnType.PERSON, "11010519491231002X", "hash-of-18", "11010519491231002x", "hash-of-18",
                "110105194912310021", "null ! person-id refuse", "A-17", "hash-of-4", "A17", "null ! person-id refuse");
    }

    @Test
    void persons_never_stand_in_a_finding() {
        assertThat(DecodedCell.of(GivenColumn.of("x", "证件", ColumnType.PERSON), "110105194912310021").findings().get(0).read()).isNull();
        assertThat(DecodedCell.of(GivenColumn.of("x", "电话", ColumnType.PHONE), "打他手机").findings().get(0).read()).isNull();
        assertThat(DecodedCell.of(GivenColumn.of("x", "姓名", ColumnType.TEXT).length(2).personal(), "欧阳某某").findings().get(0).read())
                .isNull();
    }

    @Test
    void telephone_numbers() {
        holds(ColumnType.PHONE, "13800000000", "13800000000", 13800000000L, "13800000000", "0971-8234567", "0971-8234567",
                "（0971）8234567转12", "(0971)8234567转12", "打电话", "null ! phone refuse", "123", "null ! phone refuse");
    }

    @Test
    void texts_are_stripped_counted_and_kept_free_of_what_cannot_be_stored() {
        GivenColumn text = GivenColumn.of("x", "说明", ColumnType.TEXT).length(4);

        assertThat(said(text, "　张三 ")).isEqualTo("张三");
        assertThat(said(text, "一二三四五")).isEqualTo("null ! text-length refuse");
        assertThat(said(text, "a\u0000b")).isEqualTo("null ! forbidden-character refuse");
        assertThat(said(text, "a\uD83D")).isEqualTo("null ! forbidden-character refuse");
        assertThat(said(text, "\uD83D\uDE00好")).isEqualTo("\uD83D\uDE00好");
        assertThat(said(text, raw("12.50"))).isEqualTo("12.5");
        assertThat(DecodedCell.of(text, "a\u0000b").findings().get(0).read()).isEqualTo("a\uFFFDb");
    }

    @Test
    void errors_and_formulas_without_a_value_refuse_the_row() {
        holds(ColumnType.INTEGER, GivenSheet.error("#REF!"), "null ! error-value X21 refuse", GivenSheet.formulaWithoutValue(),
                "null ! formula-without-value X21 refuse");
    }
}
