package huizong.feedback.template;

import huizong.catalogue.PeriodKind;

/** The kinds of period as a cover says them. */
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
}
