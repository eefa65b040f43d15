package huizong.feedback.template;

import huizong.catalogue.Basis;
import huizong.catalogue.Line;
import huizong.catalogue.MoneyUnit;
import huizong.catalogue.PeriodKind;
import huizong.catalogue.UnionLevel;
import huizong.decoding.heads.CoverField;
import huizong.jobs.Dated;
import huizong.jobs.JobDefinition.Parameter;
import huizong.jobs.Round;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What the cover says, under names formulas can use: each is blank text where the cover does not say it. Days of a period and
 * values of dated parameters are worked out from what the clerk writes there.
 */
record CoverNames(TemplateOrder order, CoverPage cover, OptionSheet options) {

    static final String FIRST = "cover_first_day";
    static final String LAST = "cover_last_day";
    static final String SPAN_FIRST = "cover_span_first";
    static final String AS_OF = "cover_as_of";
    static final String NIL = "cover_nil_return";
    static final String FILLED_ON = "cover_filled_on";
    static final String MONEY_UNIT = "money_unit";

    void write() {
        text("cover_unit", CoverField.SUBMITTER_CODE);
        text("cover_name", CoverField.SUBMITTER_NAME);
        text("cover_division", CoverField.DIVISION_CODE);
        text("cover_fund_code", CoverField.FUND_CODE);
        options.formula("cover_revision", "IF(ISNUMBER(" + at(CoverField.REVISION) + ")," + at(CoverField.REVISION) + ",\"\")");
        coded("cover_basis", CoverField.BASIS, Basis.values(), Basis::chinese, Basis::code);
        coded("cover_line", CoverField.SUBMITTER_LINE, Line.values(), Line::chinese, Line::name);
        coded("cover_level", CoverField.SUBMITTER_LEVEL, UnionLevel.values(), UnionLevel::chinese, UnionLevel::word);
        day(AS_OF, CoverField.AS_OF);
        day("cover_basis_start", CoverField.BASIS_START);
        day(FILLED_ON, CoverField.FILLED_ON);
        options.formula(NIL, at(CoverField.NIL_RETURN) + "=\"是\"");
        options.formula(MONEY_UNIT, Arrays.stream(MoneyUnit.values()).filter(u -> u != MoneyUnit.YUAN).map(u -> "IF("
                + at(CoverField.AMOUNT_UNIT) + "=\"" + u.chinese() + "\"," + u.inYuan(java.math.BigDecimal.ONE).toPlainString() + ",")
                .reduce("", String::concat) + "1" + ")".repeat(MoneyUnit.values().length - 1));
        options.formula("cover_period", "IF(LEFT(TRIM(" + at(CoverField.PERIOD) + "),2)=\"E:\",MID(TRIM(" + at(CoverField.PERIOD)
                + "),3,60),TRIM(" + at(CoverField.PERIOD) + "))");
        periodDays();
        order.job().parameters().values().forEach(this::parameter);
    }

    private String at(CoverField field) {
        return cover.reference(field);
    }

    private void text(String name, CoverField field) {
        options.formula(name, "TRIM(" + at(field) + ")");
    }

    private void day(String name, CoverField field) {
        options.formula(name, "IF(ISNUMBER(" + at(field) + ")," + at(field) + ",IFERROR(DATEVALUE(" + at(field) + "),\"\"))");
    }

    private <T> void coded(String name, CoverField field, T[] values, Function<T, String> shown, Function<T, String> code) {
        StringBuilder formula = new StringBuilder();
        for (T value : values) {
            formula.append("IF(TRIM(").append(at(field)).append(")=\"").append(shown.apply(value)).append("\",\"")
                    .append(code.apply(value)).append("\",");
        }
        options.formula(name, formula + "\"\"" + ")".repeat(values.length));
    }

    private void periodDays() {
        options.formula(FIRST, "IFERROR(" + first(order.form().period()) + ",\"\")");
        options.formula(LAST, "IFERROR(" + last(order.form().period()) + ",\"\")");
        options.formula(SPAN_FIRST, "IF(cover_basis=\"" + Basis.THIS_PERIOD.code() + "\"," + FIRST + ",IF(cover_basis=\""
                + Basis.YEAR_TO_DATE.code() + "\",IFERROR(MIN(" + FIRST + ",DATE(YEAR(" + LAST + "),1,1)),\"\"),cover_basis_start))");
    }

    private static String number(int from, int digits) {
        return "VALUE(MID(cover_period," + from + "," + digits + "))";
    }

    private String first(PeriodKind kind) {
        String year = number(1, 4);
        return switch (kind) {
            case DAY -> "DATE(" + year + "," + number(6, 2) + "," + number(9, 2) + ")";
            case WEEK -> "DATE(" + year + ",1,4)-WEEKDAY(DATE(" + year + ",1,4),2)+1+7*(" + number(6, 2) + "-1)";
            case MONTH -> "DATE(" + year + "," + number(6, 2) + ",1)";
            case QUARTER -> "DATE(" + year + ",3*" + number(6, 1) + "-2,1)";
            case HALF_YEAR -> "DATE(" + year + ",6*" + number(6, 1) + "-5,1)";
            case YEAR -> "DATE(" + year + ",1,1)";
            case STATISTICAL_YEAR -> "DATE(" + year + "-1,10,1)";
            case EVENT -> ofRound(r -> r.period().first());
        };
    }

    private String last(PeriodKind kind) {
        return switch (kind) {
            case DAY -> FIRST + "+0";
            case WEEK -> FIRST + "+6";
            case MONTH -> "EOMONTH(" + FIRST + ",0)";
            case QUARTER -> "EOMONTH(" + FIRST + ",2)";
            case HALF_YEAR -> "EOMONTH(" + FIRST + ",5)";
            case YEAR, STATISTICAL_YEAR -> "EOMONTH(" + FIRST + ",11)";
            case EVENT -> ofRound(r -> r.period().last());
        };
    }

    private String ofRound(Function<Round, LocalDate> day) {
        Map<String, String> days = new LinkedHashMap<>();
        order.rounds().forEach(r -> days.put(r.period().text().replaceFirst("^E:", ""), day.apply(r).toString()));
        if (days.isEmpty()) {
            return "\"\"";
        }
        String text = "INDEX(" + options.list(List.copyOf(days.values())) + ",MATCH(cover_period," + options.list(List.copyOf(days.keySet()))
                + ",0))";
        return "DATE(VALUE(LEFT(" + text + ",4)),VALUE(MID(" + text + ",6,2)),VALUE(RIGHT(" + text + ",2)))";
    }

    /** The name of a parameter's value in the cover's period. */
    static String parameterName(String parameter) {
        return "param_" + parameter;
    }

    private void parameter(Parameter parameter) {
        StringBuilder formula = new StringBuilder();
        for (Parameter.Value value : parameter.values()) {
            formula.append("IF(").append(holds(value.dated())).append(",").append(value.value().toPlainString()).append(",");
        }
        options.formula(parameterName(parameter.name()), formula + "\"\"" + ")".repeat(parameter.values().size()));
    }

    private static String holds(Dated dated) {
        String since = dated.since() == null ? "" : "," + LAST + ">=" + date(dated.since().first());
        String until = dated.until() == null ? "" : "," + LAST + "<=" + date(dated.until().last());
        return "AND(ISNUMBER(" + LAST + ")" + since + until + ")";
    }

    static String date(LocalDate day) {
        return "DATE(" + day.getYear() + "," + day.getMonthValue() + "," + day.getDayOfMonth() + ")";
    }
}
