package huizong.feedback.template;

import huizong.jobs.CodeList;
import huizong.jobs.ColumnDefinition;
import huizong.jobs.ColumnDefinition.Required;
import huizong.jobs.ColumnType;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A column in the clerk's words: what it is, what it takes. */
final class ColumnWords {

    private static final int SHOWN_CODES = 12;

    private ColumnWords() {
    }

    /** 整数, 日期, 单选. */
    static String type(ColumnType type) {
        return switch (type) {
            case TEXT -> "文字";
            case INTEGER -> "整数";
            case DECIMAL -> "小数";
            case MONEY -> "金额";
            case PERCENT -> "百分数";
            case DATE -> "日期";
            case TIME -> "时间";
            case TIMESTAMP -> "日期时间";
            case YEAR -> "年份";
            case YEAR_MONTH -> "年月";
            case BOOLEAN -> "是否";
            case CODE -> "单选";
            case SET -> "多选";
            case DIVISION -> "行政区划";
            case UNION -> "单位";
            case CREDIT_CODE -> "信用代码";
            case PERSON -> "个人编号";
            case PHONE -> "电话";
            case REFERENCE -> "引用";
        };
    }

    /** 是, 否, or 有条件. */
    static String required(ColumnDefinition column) {
        return column.required() instanceof Required.Always ? "是" : column.required() instanceof Required.Never ? "" : "有条件";
    }

    /** What a cell of the column takes, in a sentence or two. */
    static String wanted(ColumnDefinition column) {
        List<String> words = new ArrayList<>();
        words.add(form(column));
        range(column, words);
        if (column.required() instanceof Required.Always) {
            words.add("必填" + (column.dash() ? "，没有的填“-”" : ""));
        } else if (column.required() instanceof Required.When) {
            words.add("满足条件时必填（缺填时变红）");
        }
        if (column.inPeriod()) {
            words.add("须在本统计期内");
        } else if (CellChecks.isDated(column) && !column.future()) {
            words.add("不晚于截止日");
        }
        if (column.place()) {
            words.add("须在本单位辖区内；不填即为封面的行政区划");
        }
        if (column.personal()) {
            words.add("个人信息，不公布");
        }
        return String.join("；", words);
    }

    private static String form(ColumnDefinition column) {
        String unit = column.unit() == null ? "" : "（" + column.unit() + "）";
        return switch (column.type()) {
            case TEXT -> "文字，不超过 " + column.length() + " 字";
            case INTEGER -> "整数" + unit;
            case DECIMAL -> "数字" + unit + "，最多 " + column.decimals() + " 位小数";
            case MONEY -> "金额，按封面的金额单位填写，折合元后最多 " + column.decimals() + " 位小数";
            case PERCENT -> "百分数的数值，如 92.5，不写 %，最多 " + column.decimals() + " 位小数";
            case DATE -> "日期，如 2025-04-11";
            case TIME -> "时间，如 14:05";
            case TIMESTAMP -> "日期和时间，如 2025-04-11 14:05";
            case YEAR -> "四位年份，如 2025";
            case YEAR_MONTH -> "年月，如 2025-04";
            case BOOLEAN -> "从下拉中选择：是、否";
            case CODE -> (column.codes() != null && column.codes().open() ? "从下拉中选择，没有的可以直接写：" : "从下拉中选择：") + codes(column);
            case SET -> "可填多项，用顿号“、”分开：" + codes(column);
            case DIVISION -> "行政区划代码（可从下拉中选择），如 420106 武昌区";
            case UNION -> "单位代码（可从下拉中选择）";
            case CREDIT_CODE -> "18 位统一社会信用代码";
            case PERSON -> "居民身份证号，或 4 位以上的其他编号；入库后只留加密标识";
            case PHONE -> "电话号码";
            case REFERENCE -> "须与本次报送中另一张表的编号一致";
        };
    }

    private static String codes(ColumnDefinition column) {
        CodeList list = java.util.Objects.requireNonNull(column.codes());
        String some = list.entries().stream().limit(SHOWN_CODES).map(e -> Choices.text(e, list)).collect(Collectors.joining("、"));
        return list.entries().size() > SHOWN_CODES ? some + "等 " + list.entries().size() + " 项" : some;
    }

    private static void range(ColumnDefinition column, List<String> words) {
        if (!column.type().numeric()) {
            return;
        }
        if (column.low() != null && column.high() != null) {
            words.add(column.low().toPlainString() + " 至 " + column.high().toPlainString());
        } else if (column.low() != null) {
            words.add("不小于 " + column.low().toPlainString());
        } else if (column.high() != null) {
            words.add("不大于 " + column.high().toPlainString());
        }
    }
}
