package huizong.publishing;

import huizong.catalogue.Period;
import huizong.catalogue.Reach;

/** A period as Chinese tables print it: 2025年4月, 2025年第二季度, 2025统计年度. */
final class PeriodWords {

    private static final String[] QUARTERS = {"一", "二", "三", "四"};

    private PeriodWords() {
    }

    /** What is added where the figures go further back than the period. */
    static String of(Reach reach) {
        return switch (reach) {
            case PERIOD -> "";
            case YEAR_TO_DATE -> "(本年累计)";
            case TO_DATE -> "(历年累计)";
        };
    }

    static String of(Period period) {
        int year = period.last().getYear();
        return switch (period.kind()) {
            case DAY -> "%d年%d月%d日".formatted(year, period.last().getMonthValue(), period.last().getDayOfMonth());
            case WEEK -> "%s年第%s周".formatted(period.text().substring(0, 4), period.text().substring(5));
            case MONTH -> "%d年%d月".formatted(year, period.last().getMonthValue());
            case QUARTER -> "%d年第%s季度".formatted(year, QUARTERS[(period.last().getMonthValue() - 1) / 3]);
            case HALF_YEAR -> "%d年%s半年".formatted(year, period.first().getMonthValue() == 1 ? "上" : "下");
            case YEAR -> year + "年";
            case STATISTICAL_YEAR -> "%d统计年度(%d年10月1日至%d年9月30日)".formatted(year, year - 1, year);
            case EVENT -> period.text().substring(2);
        };
    }
}
