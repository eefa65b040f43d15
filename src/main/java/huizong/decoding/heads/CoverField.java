package huizong.decoding.heads;

import huizong.decoding.words.Wording;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The fields of the sheet 封面 (catalogue 2.4), each with the labels it is known by, the printed one first. */
public enum CoverField {
    FORM_CODE("报表代码", "表号"),
    SUBMITTER_NAME("填报单位", "填报单位名称", "单位名称"),
    SUBMITTER_CODE("单位代码", "统计编码", "填报单位代码", "单位统计编码"),
    SUBMITTER_LEVEL("单位层级"),
    SUBMITTER_LINE("报送条线"),
    DIVISION_CODE("行政区划代码", "行政区划"),
    PERIOD_TYPE("统计期类型"),
    PERIOD("统计期", "报告期", "统计期间"),
    BASIS("口径", "统计口径"),
    BASIS_START("累计起始日", "累计起始日期"),
    AS_OF("截止日", "截止日期"),
    FUND_CODE("资金代码"),
    AMOUNT_UNIT("金额单位", "货币单位"),
    REVISION("版本号", "版本", "修订号"),
    NIL_RETURN("零报告"),
    FILLED_BY("填报人", "填表人"),
    FILLED_ON("填报日期", "填表日期"),
    FINGERPRINT("模板标识");

    private static final Map<String, CoverField> BY_LABEL = new HashMap<>();

    private final List<String> labels;

    static {
        Arrays.stream(values()).forEach(field -> field.labels.forEach(label -> BY_LABEL.putIfAbsent(label, field)));
    }

    CoverField(String... labels) {
        this.labels = List.of(labels);
    }

    /** The label as the template prints it. */
    public String label() {
        return labels.get(0);
    }

    /** The field a cell names; empty where it names none. */
    public static Optional<CoverField> named(String text) {
        return Optional.ofNullable(BY_LABEL.get(Wording.head(text)));
    }
}
