package huizong.feedback.formula;

import huizong.feedback.formula.Carried.Reason;
import huizong.feedback.formula.Printed.Kind;
import huizong.feedback.formula.Printed.Truth;
import huizong.feedback.formula.Printed.Value;
import huizong.jobs.Expression;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Prints expressions as spreadsheet formulas; what has no equal there is left. */
public final class FormulaPrinter {

    /** What spreadsheets take in one formula. */
    private static final int LONGEST = 8_000;

    private final FormulaNames names;

    public FormulaPrinter(FormulaNames names) {
        this.names = names;
    }

    /** A formula that is TRUE where the expression is FALSE. */
    public Carried fails(Expression holds) {
        try {
            String fails = truth(holds).fails();
            boolean never = fails.equals(Terms.FALSE);
            return fails.length() > LONGEST ? new Carried.Left(Reason.TOO_LONG)
                    : never ? new Carried.Left(Reason.PARAMETER) : new Carried.Formula(fails);
        } catch (NotCarriedException left) {
            return new Carried.Left(left.reason());
        }
    }

    /** A formula that is TRUE where the expression is TRUE; empty where there is none. */
    public Optional<String> holds(Expression condition) {
        try {
            return Optional.of(truth(condition).holds()).filter(f -> f.length() <= LONGEST);
        } catch (NotCarriedException left) {
            return Optional.empty();
        }
    }

    FormulaNames names() {
        return names;
    }

    Truth truth(Expression expression) {
        Printed printed = print(expression);
        if (printed instanceof Truth truth) {
            return truth;
        } else if (printed == Value.UNKNOWN) {
            return new Truth(Terms.FALSE, Terms.FALSE);
        }
        throw new NotCarriedException(Reason.FUNCTION);
    }

    Value value(Expression expression) {
        if (print(expression) instanceof Value value) {
            return value;
        }
        throw new NotCarriedException(Reason.FUNCTION);
    }

    /** For names that stand for an expression of their own. @throws NotCarriedException where no formula stands for it */
    public Printed print(Expression e) {
        if (e instanceof Expression.Name name) {
            return names.print(name, this);
        } else if (e instanceof Expression.Arithmetic || e instanceof Expression.Negative || e instanceof Expression.Cast) {
            return new ArithmeticFormula(this).print(e);
        } else if (e instanceof Expression.Call call) {
            return new CallFormula(this).print(call);
        } else if (e instanceof Expression.Case choice) {
            return choice(choice);
        } else if (e instanceof Expression.Scalar scalar) {
            return oneRow(scalar);
        }
        return literal(e).orElseGet(() -> condition(e));
    }

    private static Optional<Printed> literal(Expression e) {
        if (e instanceof Expression.Text text) {
            return Optional.of(Value.text(Terms.quoted(text.value()), Terms.TRUE));
        } else if (e instanceof Expression.Number number) {
            boolean whole = number.value().stripTrailingZeros().scale() <= 0 && number.value().scale() <= 0;
            return Optional.of(new Value(number.value().toPlainString(), Terms.TRUE, Kind.NUMBER, whole));
        } else if (e instanceof Expression.Truth truth) {
            return Optional.of(Truth.of(truth.value()));
        } else if (e instanceof Expression.Unknown) {
            return Optional.of(Value.UNKNOWN);
        }
        return e instanceof Expression.Typed typed ? Optional.of(ArithmeticFormula.day(typed)) : Optional.empty();
    }

    private Truth condition(Expression e) {
        if (e instanceof Expression.Not not) {
            return truth(not.operand()).not();
        } else if (e instanceof Expression.Logic logic) {
            return logic(logic);
        } else if (e instanceof Expression.IsNull is) {
            Printed operand = print(is.operand());
            String known = operand instanceof Value value ? value.known() : ((Truth) operand).known();
            return is.negated() ? new Truth(known, Terms.not(known)) : new Truth(Terms.not(known), known);
        } else if (e instanceof Expression.IsTruth is) {
            Truth operand = truth(is.operand());
            String wanted = is.truth() ? operand.holds() : operand.fails();
            return is.negated() ? new Truth(Terms.not(wanted), wanted) : new Truth(wanted, Terms.not(wanted));
        }
        return new ComparisonFormula(this).print(e);
    }

    private Truth logic(Expression.Logic logic) {
        List<String> holds = new ArrayList<>();
        List<String> fails = new ArrayList<>();
        for (Expression operand : logic.operands()) {
            Truth truth = truth(operand);
            holds.add(truth.holds());
            fails.add(truth.fails());
        }
        return logic.connective() == Expression.Connective.AND ? new Truth(Terms.all(holds), Terms.any(fails))
                : new Truth(Terms.any(holds), Terms.all(fails));
    }

    private Printed choice(Expression.Case choice) {
        Printed result = choice.otherwise() == null ? Value.UNKNOWN : print(choice.otherwise());
        for (int i = choice.whens().size() - 1; i >= 0; i--) {
            Expression.When when = choice.whens().get(i);
            Expression asked = choice.operand() == null ? when.condition()
                    : new Expression.Comparison(Expression.Operator.EQUAL, choice.operand(), when.condition());
            result = either(truth(asked).holds(), print(when.value()), result);
        }
        return result;
    }

    /** One or the other, of the same kind. */
    static Printed either(String condition, Printed then, Printed otherwise) {
        if (then instanceof Truth || otherwise instanceof Truth) {
            Truth left = asTruth(then);
            Truth right = asTruth(otherwise);
            return new Truth(Terms.when(condition, left.holds(), right.holds()), Terms.when(condition, left.fails(), right.fails()));
        }
        Value left = (Value) then;
        Value right = (Value) otherwise;
        return new Value(Terms.when(condition, left.formula(), right.formula()), Terms.when(condition, left.known(), right.known()),
                left == Value.UNKNOWN ? right.kind() : left.kind(), left.whole() && right.whole());
    }

    private static Truth asTruth(Printed printed) {
        if (printed instanceof Truth truth) {
            return truth;
        } else if (printed == Value.UNKNOWN) {
            return new Truth(Terms.FALSE, Terms.FALSE);
        }
        throw new NotCarriedException(Reason.FUNCTION);
    }

    private Printed oneRow(Expression.Scalar scalar) {
        FormulaNames inside = names.oneRow(scalar.query()).orElseThrow(() -> new NotCarriedException(Reason.OTHER_ROWS));
        return new FormulaPrinter(inside).print(scalar.query().select().get(0).value());
    }
}
