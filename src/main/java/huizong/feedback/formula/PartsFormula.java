package huizong.feedback.formula;

import huizong.feedback.formula.FormulaNames.Input;
import huizong.feedback.formula.Printed.Kind;
import huizong.feedback.formula.Printed.Truth;
import huizong.feedback.formula.Printed.Value;
import huizong.jobs.ColumnDefinition;
import huizong.jobs.ColumnDefinition.Required;
import huizong.jobs.Expression;
import huizong.jobs.Expression.Call;
import huizong.jobs.Expression.Comparison;
import huizong.jobs.Expression.Operator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * {@code parts(a, b, c)}: blanks of optional cells count as absent, a blank of a required one makes the sum unknown; where
 * the parts that are given already exceed their total, the comparison fails all the same.
 */
record PartsFormula(FormulaPrinter printer) {

    Value sum(Call parts) {
        List<Value> values = parts.arguments().stream().map(this::part).toList();
        String formula = values.stream().map(Value::formula).collect(Collectors.joining("+", "(", ")"));
        return new Value(formula, Terms.all(values.stream().map(Value::known).toList()), Kind.NUMBER, values.stream().allMatch(Value::whole));
    }

    private Value part(Expression part) {
        Optional<Input> input = input(part);
        if (input.isEmpty()) {
            return ArithmeticFormula.figure(printer.value(part));
        }
        ColumnDefinition column = input.get().column();
        String cell = input.get().cell();
        String blank = Blanks.of(cell);
        String absent = column.alwaysRequired() ? column.dash() ? Terms.all(blank, Terms.not(Blanks.empty(cell))) : Terms.FALSE
                : Terms.all(blank, notAsked(column));
        return new Value(input.get().figure(), Terms.any("ISNUMBER(" + cell + ")", absent), Kind.NUMBER,
                column.type() == huizong.jobs.ColumnType.INTEGER);
    }

    /** TRUE where the condition that would make the cell required does not hold. */
    private String notAsked(ColumnDefinition column) {
        return column.required() instanceof Required.When when ? Terms.not(printer.truth(when.condition()).holds()) : Terms.TRUE;
    }

    /** The comparison of a total with its parts; empty where it compares none, or nothing is lost by blanks. */
    Optional<Truth> comparison(Comparison comparison) {
        Bound bound = Bound.of(comparison);
        if (bound == null || !canBeExceeded(bound.parts())) {
            return Optional.empty();
        }
        Truth plain = new ComparisonFormula(printer).comparison(comparison);
        Value total = printer.value(bound.total());
        Value most = bound.slack() == null ? total : plus(total, printer.value(bound.slack()));
        Truth exceeded = ComparisonFormula.values(Operator.MORE, sum(bound.parts()).whole() ? Value.whole(given(bound), Terms.TRUE)
                : Value.number(given(bound), Terms.TRUE), most);
        return Optional.of(new Truth(Terms.all(plain.holds(), Terms.not(exceeded.holds())), Terms.any(plain.fails(), exceeded.holds())));
    }

    private static Value plus(Value total, Value slack) {
        return Value.number("(" + total.formula() + "+" + slack.formula() + ")", ArithmeticFormula.known(total, slack));
    }

    private String given(Bound bound) {
        return bound.parts().arguments().stream().map(p -> input(p).orElseThrow().figure()).collect(Collectors.joining("+", "(", ")"));
    }

    private boolean canBeExceeded(Call parts) {
        return parts.arguments().stream().map(this::input)
                .allMatch(i -> i.isPresent() && i.get().column().low() != null && i.get().column().low().signum() >= 0);
    }

    private Optional<Input> input(Expression part) {
        return part instanceof Expression.Name name ? printer.names().input(name) : Optional.empty();
    }

    /** A comparison by which a total may not be less than its parts, give or take the slack. */
    private record Bound(Expression total, Call parts, @Nullable Expression slack) {

        static @Nullable Bound of(Comparison c) {
            Operator operator = c.operator();
            if (operator == Operator.EQUAL || operator == Operator.AT_LEAST) {
                Bound bound = of(c.left(), c.right(), null);
                return bound == null && operator == Operator.EQUAL ? of(c.right(), c.left(), null) : bound;
            } else if (operator == Operator.AT_MOST) {
                Bound bound = of(c.right(), c.left(), null);
                return bound == null ? ofDistance(c.left(), c.right()) : bound;
            }
            return null;
        }

        private static @Nullable Bound ofDistance(Expression distance, Expression slack) {
            return distance instanceof Call abs && abs.function().equals("abs")
                    && abs.arguments().get(0) instanceof Expression.Arithmetic minus && minus.sign() == Expression.Sign.MINUS
                    ? of(minus.left(), minus.right(), slack) : null;
        }

        private static @Nullable Bound of(Expression total, Expression parts, @Nullable Expression slack) {
            return parts instanceof Call call && call.function().equals("parts") ? new Bound(total, call, slack) : null;
        }
    }
}
