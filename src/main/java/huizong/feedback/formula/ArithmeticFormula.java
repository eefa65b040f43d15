package huizong.feedback.formula;

import huizong.feedback.formula.Carried.Reason;
import huizong.feedback.formula.Printed.Kind;
import huizong.feedback.formula.Printed.Value;
import huizong.jobs.Expression;
import huizong.jobs.Expression.Arithmetic;
import huizong.jobs.Expression.Sign;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sums, differences, products, quotients, spans of days, and the few casts that mean the same in a spreadsheet. */
record ArithmeticFormula(FormulaPrinter printer) {

    private static final Pattern SPAN = Pattern.compile("(\\d{1,4}) (year|month|week|day)s?");

    Value print(Expression e) {
        if (e instanceof Expression.Negative negative) {
            Value value = figure(printer.value(negative.operand()));
            return new Value("(-" + value.formula() + ")", value.known(), value.kind(), value.whole());
        } else if (e instanceof Expression.Cast cast) {
            return cast(cast);
        }
        Arithmetic arithmetic = (Arithmetic) e;
        return arithmetic.right() instanceof Expression.Typed span && span.type().equalsIgnoreCase("interval")
                ? later(arithmetic, span) : calculated(arithmetic);
    }

    private Value calculated(Arithmetic a) {
        Value left = printer.value(a.left());
        Value right = printer.value(a.right());
        return switch (a.sign()) {
            case PLUS, MINUS -> added(a.sign(), left, right);
            case TIMES -> new Value("(" + figure(left).formula() + "*" + figure(right).formula() + ")", known(left, right), Kind.NUMBER,
                    left.whole() && right.whole());
            case DIVIDED -> divided(figure(left), figure(right));
            case MODULO -> remainder(figure(left), figure(right));
            case JOINED -> Value.text("(" + left.formula() + "&" + right.formula() + ")", known(left, right));
        };
    }

    private static Value added(Sign sign, Value left, Value right) {
        if (left.kind() == Kind.MOMENT || right.kind() == Kind.MOMENT || left.kind() == Kind.TEXT || right.kind() == Kind.TEXT
                || left.kind() == Kind.SET) {
            throw new NotCarriedException(Reason.FUNCTION);
        }
        boolean days = left.kind() == Kind.DAY && right.kind() == Kind.DAY;
        Kind kind = days || left.kind() == right.kind() ? Kind.NUMBER : Kind.DAY;
        return new Value("(" + left.formula() + sign.sql() + right.formula() + ")", known(left, right), kind,
                days || kind == Kind.DAY || left.whole() && right.whole());
    }

    /** A division by zero cannot be told; of whole numbers the rest is cut off. */
    static Value divided(Value left, Value right) {
        String quotient = left.formula() + "/" + right.formula();
        boolean whole = left.whole() && right.whole();
        return new Value(whole ? "TRUNC(" + quotient + ")" : "(" + quotient + ")", Terms.all(known(left, right), notZero(right)),
                Kind.NUMBER, whole);
    }

    /** The rest has the sign of what is divided. */
    static Value remainder(Value left, Value right) {
        return new Value("(" + left.formula() + "-" + right.formula() + "*TRUNC(" + left.formula() + "/" + right.formula() + "))",
                Terms.all(known(left, right), notZero(right)), Kind.NUMBER, left.whole() && right.whole());
    }

    private static String notZero(Value value) {
        return value.formula().matches("\\d+(\\.\\d+)?") && !value.formula().matches("0+(\\.0+)?") ? Terms.TRUE
                : Terms.safe(value.formula() + "<>0");
    }

    static String known(Value left, Value right) {
        return Terms.all(left.known(), right.known());
    }

    static Value figure(Value value) {
        if (value.kind() != Kind.NUMBER) {
            throw new NotCarriedException(value.kind() == Kind.SET ? Reason.SET : Reason.FUNCTION);
        }
        return value;
    }

    /** A day so many years, months, weeks or days off. */
    private Value later(Arithmetic a, Expression.Typed span) {
        Value from = printer.value(a.left());
        Matcher m = SPAN.matcher(span.value());
        boolean possible = m.matches() && (a.sign() == Sign.PLUS || a.sign() == Sign.MINUS)
                && (from.kind() == Kind.DAY || from.kind() == Kind.MOMENT);
        if (!possible) {
            throw new NotCarriedException(Reason.FUNCTION);
        }
        int count = Integer.parseInt(m.group(1)) * (a.sign() == Sign.PLUS ? 1 : -1);
        String formula = switch (m.group(2)) {
            case "year" -> "EDATE(" + from.formula() + "," + 12 * count + ")";
            case "month" -> "EDATE(" + from.formula() + "," + count + ")";
            case "week" -> "(" + from.formula() + "+" + 7 * count + ")";
            default -> "(" + from.formula() + "+" + count + ")";
        };
        if (from.kind() == Kind.MOMENT && formula.startsWith("EDATE")) {
            throw new NotCarriedException(Reason.FUNCTION);
        }
        return new Value(formula, from.known(), from.kind(), true);
    }

    private Value cast(Expression.Cast cast) {
        Value value = printer.value(cast.operand());
        String type = cast.type().toLowerCase(java.util.Locale.ROOT);
        boolean moment = value.kind() == Kind.MOMENT;
        if (type.equals("date") && (moment || value.kind() == Kind.DAY)) {
            return new Value(moment ? "INT(" + value.formula() + ")" : value.formula(), value.known(), Kind.DAY, true);
        } else if (List.of("int", "integer", "bigint").contains(type) && value.kind() == Kind.NUMBER) {
            return Value.whole("ROUND(" + value.formula() + ",0)", value.known());
        } else if (type.equals("numeric") && value.kind() == Kind.NUMBER) {
            return Value.number(value.formula(), value.known());
        } else if (type.equals("text") && value.kind() == Kind.TEXT) {
            return value;
        }
        throw new NotCarriedException(Reason.FUNCTION);
    }

    static Value day(Expression.Typed typed) {
        try {
            if (typed.type().equalsIgnoreCase("date")) {
                LocalDate day = LocalDate.parse(typed.value());
                return new Value("DATE(%d,%d,%d)".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth()), Terms.TRUE,
                        Kind.DAY, true);
            }
        } catch (DateTimeParseException none) {
            throw new NotCarriedException(Reason.FUNCTION);
        }
        throw new NotCarriedException(Reason.FUNCTION);
    }
}
