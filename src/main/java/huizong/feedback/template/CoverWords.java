package huizong.feedback.template;

import huizong.decoding.heads.CoverField;
import huizong.jobs.FormDefinition;
import java.util.Optional;

/** What is wanted in a field of the cover. */
final class CoverWords {

    private CoverWords() {
    }

    /** Empty for fields that are filled in already. */
    static Optional<String> wanted(CoverField field, FormDefinition form) {
        return Optional.ofNullable(switch (field) {
            case SUBMITTER_NAME -> "单位全称，与单位名录一致";
            case SUBMITTER_CODE -> "单位名录中的统计编码，或统一社会信用代码";
            case SUBMITTER_LEVEL -> "从下拉中选择本单位的层级";
            case SUBMITTER_LINE -> "从下拉中选择：地方工会，或产业（系统）工会";
            case DIVISION_CODE -> "本单位所在地的行政区划代码（6 位，乡镇 9 位）；没有的不填";
            case PERIOD -> "统计期，写法如 " + PeriodWords.example(form.period());
            case BASIS -> "本期：只含本期发生数；本年累计：1月1日起的累计数；历年累计：累计起始日起的累计数";
            case BASIS_START -> "口径为“历年累计”时填写，日期如 2024-01-01";
            case AS_OF -> "数据截至哪一天，日期如 2025-04-30，不晚于今天";
            case FUND_CODE -> "本表只反映一笔专项资金的支付时，填该资金的代码";
            case AMOUNT_UNIT -> "表中金额的单位：元、万元或亿元，全表一致";
            case REVISION -> "第一次报送填 1；更正后再报送时加 1";
            case NIL_RETURN -> "本期没有发生、表内无数据时选“是”";
            case FILLED_BY -> "填报人姓名";
            case FILLED_ON -> "全部填完后填写，日期如 2025-05-08";
            default -> null;
        });
    }
}
