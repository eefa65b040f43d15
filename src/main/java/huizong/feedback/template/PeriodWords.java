package huizong.feedback.template;

import huizong.catalogue.PeriodKind;

/** The kinds of period in the clerk's words. */
final class PeriodWords {

    private PeriodWords() {
    }

    static String of(PeriodKind kind) {
        return switch (kind) {
            case DAY -> "日报";
            case WEEK -> "周报";
            case MONTH -> "月报";
            case QUARTER -> "季报";
            case HALF_YEAR -> "半年报";
            case YEAR -> "年报";
            case STATISTICAL_YEAR -> "统计年报";
            case EVENT -> "事件";
        };
    }

    /** How a period of the kind is written. */
    static String example(PeriodKind kind) {
        return switch (kind) {
            case DAY -> "2025-04-11";
            case WEEK -> "2025W07";
            case MONTH -> "2025-04";
            case QUARTER -> "2025Q2";
            case HALF_YEAR -> "2025H1";
            case YEAR -> "2025";
            case STATISTICAL_YEAR -> "2025SY";
            case EVENT -> "批次代码";
        };
    }
}
