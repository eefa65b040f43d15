package huizong.feedback.formula;

import huizong.feedback.formula.Carried.Reason;
import huizong.feedback.formula.Printed.Kind;
import huizong.feedback.formula.Printed.Truth;
import huizong.feedback.formula.Printed.Value;
import huizong.jobs.Expression;
import huizong.jobs.Expression.Comparison;
import huizong.jobs.Expression.Connective;
import huizong.jobs.Expression.Operator;
import java.util.List;
import java.util.Optional;

/** Comparisons of values and of truths, memberships, patterns. */
record ComparisonFormula(FormulaPrinter printer) {

    /** Digits after the point kept before calculated figures are compared: spreadsheets count in binary. */
    private static final int KEPT_DECIMALS = 9;

    Truth print(Expression e) {
        if (e instanceof Comparison comparison) {
            return new PartsFormula(printer).comparison(comparison).orElseGet(() -> comparison(comparison));
        } else if (e instanceof Expression.Between b) {
            Truth within = printer.truth(new Expression.Logic(Connective.AND, List.of(
                    new Comparison(Operator.AT_LEAST, b.operand(), b.low()), new Comparison(Operator.AT_MOST, b.operand(), b.high()))));
            return b.negated() ? within.not() : within;
        } else if (e instanceof Expression.In in) {
            return in(in);
        } else if (e instanceof Expression.Like like) {
            return like(like);
        } else if (e instanceof Expression.Exists || e instanceof Expression.InQuery) {
            throw new NotCarriedException(Reason.OTHER_ROWS);
        }
        throw new NotCarriedException(Reason.FUNCTION);
    }

    /** The plain comparison, without what sums of parts add to it. */
    Truth comparison(Comparison c) {
        Printed left = printer.print(c.left());
        Printed right = printer.print(c.right());
        if (left instanceof Truth one && right instanceof Truth other) {
            return truths(c.operator(), one, other);
        } else if (left instanceof Value one && right instanceof Value other) {
            return values(c.operator(), one, other);
        }
        throw new NotCarriedException(Reason.FUNCTION);
    }

    private static Truth truths(Operator operator, Truth left, Truth right) {
        String same = Terms.any(Terms.all(left.holds(), right.holds()), Terms.all(left.fails(), right.fails()));
        String different = Terms.any(Terms.all(left.holds(), right.fails()), Terms.all(left.fails(), right.holds()));
        return switch (operator) {
            case EQUAL -> new Truth(same, different);
            case NOT_EQUAL -> new Truth(different, same);
            default -> throw new NotCarriedException(Reason.FUNCTION);
        };
    }

    static Truth values(Operator operator, Value left, Value right) {
        String known = ArithmeticFormula.known(left, right);
        return switch (operator) {
            case EQUAL -> told(known, equal(left, right), "<>");
            case NOT_EQUAL -> told(known, equal(left, right), "<>").not();
            case LESS -> told(known, ordered(left, "<", right), ordered(left, ">=", right));
            case AT_MOST -> told(known, ordered(left, "<=", right), ordered(left, ">", right));
            case MORE -> told(known, ordered(left, ">", right), ordered(left, "<=", right));
            case AT_LEAST -> told(known, ordered(left, ">=", right), ordered(left, "<", right));
            case NOT_DISTINCT_FROM -> distinct(left, right).not();
            case DISTINCT_FROM -> distinct(left, right);
        };
    }

    /** @param otherwise the opposite comparison, or {@code <>} where it is the same negated */
    private static Truth told(String known, String holds, String otherwise) {
        String fails = otherwise.equals("<>") ? "NOT(" + holds + ")" : otherwise;
        return new Truth(Terms.all(known, Terms.safe(holds)), Terms.all(known, Terms.safe(fails)));
    }

    private static Truth distinct(Value left, Value right) {
        Truth equal = values(Operator.EQUAL, left, right);
        String oneOnly = Terms.any(Terms.all(left.known(), Terms.not(right.known())), Terms.all(Terms.not(left.known()), right.known()));
        String none = Terms.all(Terms.not(left.known()), Terms.not(right.known()));
        return new Truth(Terms.any(equal.fails(), oneOnly), Terms.any(equal.holds(), none));
    }

    private static String equal(Value left, Value right) {
        comparable(left, right);
        return left.kind() == Kind.TEXT ? "EXACT(" + left.formula() + "," + right.formula() + ")"
                : side(left) + "=" + side(right);
    }

    private static String ordered(Value left, String sign, Value right) {
        comparable(left, right);
        if (left.kind() == Kind.TEXT) {
            throw new NotCarriedException(Reason.FUNCTION);
        }
        return side(left) + sign + side(right);
    }

    private static void comparable(Value left, Value right) {
        if (left.kind() == Kind.SET || right.kind() == Kind.SET) {
            throw new NotCarriedException(Reason.SET);
        } else if ((left.kind() == Kind.TEXT) != (right.kind() == Kind.TEXT) && left != Value.UNKNOWN && right != Value.UNKNOWN) {
            throw new NotCarriedException(Reason.FUNCTION);
        }
    }

    private static String side(Value value) {
        boolean calculated = !value.whole() && value.kind() == Kind.NUMBER && !value.formula().matches("[\\w$.!\\u4e00-\\u9fff]+");
        return calculated ? "ROUND(" + value.formula() + "," + KEPT_DECIMALS + ")" : value.formula();
    }

    private Truth in(Expression.In in) {
        List<Expression> equals = in.values().stream().map(v -> (Expression) new Comparison(Operator.EQUAL, in.operand(), v)).toList();
        Truth any = equals.size() == 1 ? printer.truth(equals.get(0)) : printer.truth(new Expression.Logic(Connective.OR, equals));
        return in.negated() ? any.not() : any;
    }

    private Truth like(Expression.Like like) {
        Value text = printer.value(like.operand());
        Optional<String> found = like.pattern() instanceof Expression.Text pattern ? found(text.formula(), pattern.value()) : Optional.empty();
        if (found.isEmpty() || text.kind() != Kind.TEXT) {
            throw new NotCarriedException(Reason.FUNCTION);
        }
        Truth truth = told(text.known(), found.get(), "<>");
        return like.negated() ? truth.not() : truth;
    }

    /** Patterns with blanks at their ends alone: x%, %x, %x%, x. */
    private static Optional<String> found(String text, String pattern) {
        String word = pattern.replaceAll("^%|%$", "");
        if (word.isEmpty() || word.matches("(?s).*[%_\\\\].*")) {
            return Optional.empty();
        }
        String quoted = Terms.quoted(word);
        boolean open = pattern.startsWith("%");
        boolean goesOn = pattern.endsWith("%");
        return Optional.of(open && goesOn ? "ISNUMBER(FIND(" + quoted + "," + text + "))"
                : open ? "EXACT(RIGHT(" + text + "," + word.length() + ")," + quoted + ")"
                : goesOn ? "EXACT(LEFT(" + text + "," + word.length() + ")," + quoted + ")" : "EXACT(" + text + "," + quoted + ")");
    }
}
