package huizong.checking;

import static huizong.checking.Trees.aggregate;
import static huizong.checking.Trees.any;
import static huizong.checking.Trees.atMost;
import static huizong.checking.Trees.compare;
import static huizong.checking.Trees.distance;
import static huizong.checking.Trees.given;
import static huizong.checking.Trees.isNotTrue;
import static huizong.checking.Trees.markedAs;
import static huizong.checking.Trees.median;
import static huizong.checking.Trees.number;
import static huizong.checking.Trees.of;
import static huizong.checking.Trees.one;
import static huizong.checking.Trees.own;
import static huizong.checking.Trees.times;

import huizong.catalogue.Extent;
import huizong.catalogue.FindingCode;
import huizong.catalogue.Level;
import huizong.catalogue.Nature;
import huizong.catalogue.Period;
import huizong.decoding.Mark;
import huizong.jobs.ColumnDefinition;
import huizong.jobs.ColumnDefinition.Required;
import huizong.jobs.ColumnType;
import huizong.jobs.Expression;
import huizong.jobs.Expression.Call;
import huizong.jobs.Expression.Operator;
import huizong.jobs.SheetDefinition;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The cross-cutting rules about rows that a sheet's declarations ask for, as checks like those of the job file. */
record DeclaredChecks(Group group, SheetDefinition sheet) {

    private static final long TIMES_OWN_MEAN = 10;
    private static final long TIMES_MEDIAN_OF_OTHERS = 20;
    private static final String CUMULATIVE = "CUM";
    private static final String YEAR_TO_DATE = "YTD";

    List<RowCheck> all() {
        List<RowCheck> checks = new ArrayList<>();
        for (ColumnDefinition column : columns()) {
            required(column).ifPresent(checks::add);
            checks.addAll(partOf(column));
            ratio(column).ifPresent(checks::add);
            cumulative(column).ifPresent(checks::add);
            runningTotal(column).ifPresent(checks::add);
            history(column).ifPresent(checks::add);
            asOf(column).ifPresent(checks::add);
        }
        checks.addAll(partsOf());
        return checks;
    }

    private List<ColumnDefinition> columns() {
        return sheet.columnsFor(group.period());
    }

    private RowCheck check(FindingCode code, String id, Level level, ColumnDefinition blame, Expression holds) {
        return new RowCheck(code, id, List.of(), level, Extent.ROW, holds, blame.name(), blame.at());
    }

    /** X16: a blank where a condition over the row asks for a value; what could not be read has its finding already. */
    private Optional<RowCheck> required(ColumnDefinition column) {
        if (!(column.required() instanceof Required.When when)) {
            return Optional.empty();
        }
        List<String> excused = column.dash() ? List.of(Mark.UNREADABLE.word(), Mark.BELOW_UNIT.word(), Mark.DASH.word())
                : List.of(Mark.UNREADABLE.word(), Mark.BELOW_UNIT.word());
        Expression holds = any(isNotTrue(when.condition()), given(own(column.name())), markedAs(column.name(), excused));
        return Optional.of(check(FindingCode.REQUIRED_CELL, "X16", Level.REFUSE, column, new Expression.IsTruth(holds, true, false)));
    }

    /** X10: a part is not more than any total it is part of. */
    private List<RowCheck> partOf(ColumnDefinition part) {
        return part.partOf().stream().map(total -> check(FindingCode.PART_EXCEEDS_TOTAL, "X10", Level.REFUSE, part,
                atMost(own(part.name()), own(total)))).toList();
    }

    /** X11: exhaustive parts make their total. */
    private List<RowCheck> partsOf() {
        Map<String, List<Expression>> parts = new LinkedHashMap<>();
        columns().stream().filter(c -> c.partsOf() != null)
                .forEach(c -> parts.computeIfAbsent(c.partsOf(), t -> new ArrayList<>()).add(own(c.name())));
        return parts.entrySet().stream().flatMap(e -> sheet.column(e.getKey()).stream().map(total ->
                check(FindingCode.PARTS_DIFFER_FROM_TOTAL, "X11", Level.REFUSE, total,
                        compare(own(total.name()), Operator.EQUAL, new Call("parts", e.getValue()))))).toList();
    }

    /** X13: a reported ratio is the recomputed one, but for half of its last digit. */
    private Optional<RowCheck> ratio(ColumnDefinition column) {
        return Optional.ofNullable(column.ratioOf()).map(ratio -> check(FindingCode.RATIO_DIFFERS, "X13", Level.NOTE, column,
                atMost(distance(own(column.name()), ratio), number(new BigDecimal("0.5").movePointLeft(column.decimals())))));
    }

    /** X12: a cumulative figure does not fall; figures since 1 January begin anew with the year. */
    private Optional<RowCheck> cumulative(ColumnDefinition column) {
        Optional<Period> previous = group.period().previous();
        if (column.nature() != Nature.FLOW || !column.type().numeric() || previous.isEmpty()) {
            return Optional.empty();
        }
        boolean sameYear = previous.get().last().getYear() == group.period().last().getYear();
        List<Expression> bases = Stream.of(CUMULATIVE, YEAR_TO_DATE).filter(b -> sameYear || b.equals(CUMULATIVE))
                .map(b -> (Expression) new Expression.Text(b)).toList();
        Expression comparable = Trees.all(List.of(new Expression.In(of("cover", "basis"), bases, false),
                compare(of("previous", "of_basis"), Operator.EQUAL, of("cover", "basis")),
                compare(of("previous", "of_basis_start"), Operator.NOT_DISTINCT_FROM, of("cover", "basis_start"))));
        return Optional.of(check(FindingCode.CUMULATIVE_FELL, "X12", Level.EXPLAIN, column,
                any(isNotTrue(comparable), compare(own(column.name()), Operator.AT_LEAST, of("previous", column.name())))));
    }

    /** X12: a running total is that of the period before and what it grew by. */
    private Optional<RowCheck> runningTotal(ColumnDefinition column) {
        return group.period().previous().isEmpty() ? Optional.empty() : Optional.ofNullable(column.growsBy())
                .map(growth -> check(FindingCode.CUMULATIVE_DIFFERS, "X12", Level.EXPLAIN, column, compare(own(column.name()), Operator.EQUAL,
                        new Expression.Arithmetic(Expression.Sign.PLUS, of("previous", column.name()), growth))));
    }

    /** X18: not ten times the unit's own mean of the last four periods, nor twenty times the median of the others. */
    private Optional<RowCheck> history(ColumnDefinition column) {
        if (!column.compareWithHistory() || !column.type().numeric()) {
            return Optional.empty();
        }
        List<Expression> key = sheet.key().stream().map(k -> compare(of("h", k), Operator.EQUAL, of("this", k))).toList();
        Expression mean = one(aggregate("avg", of("h", column.name())), Sources.HISTORY, sheet.name(), "h", key.isEmpty() ? null : Trees.all(key));
        Expression median = one(median(of("o", column.name())), Sources.PEERS, sheet.name(), "o", null);
        return Optional.of(check(FindingCode.UNUSUAL_VALUE, "X18", Level.EXPLAIN, column,
                Trees.all(List.of(atMost(own(column.name()), times(number(TIMES_OWN_MEAN), positive(mean))),
                        atMost(own(column.name()), times(number(TIMES_MEDIAN_OF_OTHERS), positive(median)))))));
    }

    private static Expression positive(Expression base) {
        return new Call("nullif", List.of(base, number(0)));
    }

    /** X23: the rows of a stock are of the cover's day. */
    private Optional<RowCheck> asOf(ColumnDefinition column) {
        boolean ofStock = sheet.nature() == Nature.STOCK && column.name().equals("as_of") && column.type() == ColumnType.DATE;
        return ofStock ? Optional.of(check(FindingCode.AS_OF_DIFFERS, "X23", Level.REFUSE, column,
                compare(own("as_of"), Operator.EQUAL, of("cover", "as_of")))) : Optional.empty();
    }
}
