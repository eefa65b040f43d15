package huizong.feedback.template;

import huizong.feedback.formula.Blanks;
import huizong.feedback.formula.FormulaPrinter;
import huizong.feedback.formula.Terms;
import huizong.jobs.ColumnDefinition;
import huizong.jobs.ColumnDefinition.Required;
import huizong.jobs.ColumnType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What the declaration of a column asks of its cells one by one. */
record CellChecks(TemplateOrder order, SheetPlan plan, SheetCells cells) {

    List<LiveCheck> all() {
        List<LiveCheck> checks = new ArrayList<>();
        List<String> places = cells.choices().placeSpellings();
        for (ColumnDefinition column : plan.columns()) {
            String cell = plan.cell(column.name());
            required(column, cell, checks);
            if (column.type().numeric()) {
                figure(column, cell, checks);
            } else if (isDated(column)) {
                dated(column, cell, checks);
            } else if (column.place() && !places.isEmpty()) {
                checks.add(LiveChecks.refuse("X06", column.name(), Terms.all(Blanks.filled(cell),
                        "ISNA(MATCH(TRIM(" + cell + ")," + cells.options().list(places) + ",0))")));
            }
        }
        key(checks);
        return checks;
    }

    private void required(ColumnDefinition column, String cell, List<LiveCheck> checks) {
        String blank = column.dash() ? Blanks.empty(cell) : Blanks.of(cell);
        if (column.alwaysRequired()) {
            checks.add(LiveChecks.refuse("X16", column.name(), Terms.all(plan.passedOver(column.name()), blank)));
        } else if (column.required() instanceof Required.When when) {
            new FormulaPrinter(cells).holds(when.condition()).filter(c -> !c.equals("FALSE"))
                    .ifPresent(c -> checks.add(LiveChecks.refuse("X16", column.name(), Terms.all(blank, c))));
        }
    }

    private void figure(ColumnDefinition column, String cell, List<LiveCheck> checks) {
        String figure = column.type() == ColumnType.MONEY ? cell + "*" + CoverNames.MONEY_UNIT : cell;
        List<String> wrong = new ArrayList<>();
        if (column.low() != null) {
            wrong.add("ROUND(" + figure + ",9)<" + plain(column.low()));
        }
        if (column.high() != null) {
            wrong.add("ROUND(" + figure + ",9)>" + plain(column.high()));
        }
        int decimals = column.type() == ColumnType.INTEGER ? 0 : column.decimals();
        wrong.add("ROUND(" + figure + "," + decimals + ")<>ROUND(" + figure + ",9)");
        checks.add(LiveChecks.refuse("X08", column.name(), "AND(ISNUMBER(" + cell + "),OR(" + String.join(",", wrong) + "))"));
    }

    private static String plain(BigDecimal bound) {
        return bound.toPlainString();
    }

    static boolean isDated(ColumnDefinition column) {
        return switch (column.type()) {
            case DATE, TIMESTAMP, YEAR, YEAR_MONTH -> true;
            default -> false;
        };
    }

    /** X09: in the span the cover declares, or at least not after its day. */
    private static void dated(ColumnDefinition column, String cell, List<LiveCheck> checks) {
        String begin = begin(column, cell);
        String end = column.type() == ColumnType.YEAR ? "DATE(" + cell + ",12,31)"
                : column.type() == ColumnType.YEAR_MONTH ? "EOMONTH(" + cell + ",0)" : begin;
        List<String> wrong = new ArrayList<>();
        if (column.inPeriod()) {
            wrong.add("AND(ISNUMBER(" + CoverNames.LAST + ")," + begin + ">" + CoverNames.LAST + ")");
            wrong.add("AND(ISNUMBER(" + CoverNames.SPAN_FIRST + ")," + end + "<" + CoverNames.SPAN_FIRST + ")");
        }
        if (!column.future()) {
            wrong.add("AND(ISNUMBER(" + CoverNames.AS_OF + ")," + begin + ">" + CoverNames.AS_OF + ")");
        }
        if (!wrong.isEmpty()) {
            checks.add(LiveChecks.refuse("X09", column.name(), "IFERROR(AND(ISNUMBER(" + cell + ")," + Terms.any(wrong.toArray(String[]::new))
                    + "),FALSE)"));
        }
    }

    private static String begin(ColumnDefinition column, String cell) {
        return switch (column.type()) {
            case YEAR -> "DATE(" + cell + ",1,1)";
            case YEAR_MONTH -> "DATE(YEAR(" + cell + "),MONTH(" + cell + "),1)";
            case TIMESTAMP -> "INT(" + cell + ")";
            default -> cell;
        };
    }

    /** X04: a row above has the same key. */
    private void key(List<LiveCheck> checks) {
        List<String> key = plan.sheet().key();
        boolean there = key.stream().allMatch(k -> plan.columns().stream().anyMatch(c -> c.name().equals(k)));
        if (key.isEmpty() || !there || !(plan instanceof ListPlan list)) {
            return;
        }
        String given = Terms.all(key.stream().map(k -> Blanks.filled(list.cell(k))).toArray(String[]::new));
        String same = key.stream().map(k -> {
            String letter = "$" + list.letter(k);
            return "EXACT(" + letter + "$" + (list.firstRow() - 1) + ":" + letter + (list.firstRow() - 1) + "," + list.cell(k) + ")";
        }).collect(Collectors.joining("*"));
        key.forEach(k -> checks.add(LiveChecks.refuse("X04", k, Terms.all(given, "SUMPRODUCT(1*" + same + ")>0"))));
    }
}
