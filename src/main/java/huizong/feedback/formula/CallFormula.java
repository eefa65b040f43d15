package huizong.feedback.formula;

import huizong.feedback.formula.Carried.Reason;
import huizong.feedback.formula.Printed.Kind;
import huizong.feedback.formula.Printed.Truth;
import huizong.feedback.formula.Printed.Value;
import huizong.jobs.Expression;
import huizong.jobs.Expression.Call;
import huizong.jobs.Expression.Operator;
import java.util.List;
import java.util.stream.Collectors;

/** Calls of the functions that mean the same in a spreadsheet, or can be made of those that do. */
record CallFormula(FormulaPrinter printer) {

    Printed print(Call call) {
        return switch (call.function()) {
            case "coalesce" -> coalesce(call);
            case "nullif" -> nullIf(call);
            case "greatest" -> extreme("MAX", "-1E+300", call);
            case "least" -> extreme("MIN", "1E+300", call);
            case "num_nonnulls" -> counted(call, "1", "0");
            case "num_nulls" -> counted(call, "0", "1");
            case "parts" -> new PartsFormula(printer).sum(call);
            case "starts_with" -> startsWith(call);
            case "extract", "date_part" -> part(call);
            case "agrees" -> agrees((Expression.Name) call.arguments().get(0));
            case "marked" -> throw new NotCarriedException(Reason.FUNCTION);
            default -> value(call, call.arguments().stream().map(printer::value).toList());
        };
    }

    private static Value value(Call call, List<Value> given) {
        String known = Terms.all(given.stream().map(Value::known).toList());
        Value first = given.isEmpty() ? Value.UNKNOWN : given.get(0);
        return switch (call.function()) {
            case "abs", "sign", "trunc", "round" -> rounded(call, given, known);
            case "floor" -> Value.whole("INT(" + ArithmeticFormula.figure(first).formula() + ")", known);
            case "ceil" -> Value.whole("-INT(-" + ArithmeticFormula.figure(first).formula() + ")", known);
            case "mod" -> ArithmeticFormula.remainder(ArithmeticFormula.figure(first), ArithmeticFormula.figure(given.get(1)));
            case "power" -> Value.number("POWER(" + list(given) + ")", known);
            case "length" -> Value.whole("LEN(" + text(first).formula() + ")", known);
            case "make_date" -> day(given, known);
            default -> textual(call, given, known);
        };
    }

    /** A spreadsheet carries a month 0 over into the year before; here no such day is known. */
    private static Value day(List<Value> given, String known) {
        String day = "DATE(" + list(given) + ")";
        String there = Terms.safe("AND(MONTH(" + day + ")=" + given.get(1).formula() + ",DAY(" + day + ")=" + given.get(2).formula() + ")");
        return new Value(day, Terms.all(known, there), Kind.DAY, true);
    }

    private static Value rounded(Call call, List<Value> given, String known) {
        Value first = ArithmeticFormula.figure(given.get(0));
        String digits = given.size() > 1 ? "," + given.get(1).formula() : call.function().equals("round") ? ",0" : "";
        boolean whole = first.whole() || given.size() == 1 && !call.function().equals("abs");
        return new Value(call.function().toUpperCase(java.util.Locale.ROOT) + "(" + first.formula() + digits + ")", known, Kind.NUMBER, whole);
    }

    private static Value textual(Call call, List<Value> given, String known) {
        Value first = text(given.get(0));
        return switch (call.function()) {
            case "upper", "lower" -> Value.text(call.function().toUpperCase(java.util.Locale.ROOT) + "(" + first.formula() + ")", known);
            case "trim", "btrim" -> one(given, Value.text("TRIM(" + first.formula() + ")", known));
            case "left", "right" -> Value.text(call.function().toUpperCase(java.util.Locale.ROOT) + "(" + list(given) + ")", known);
            case "substr", "substring" -> Value.text("MID(" + list(given) + (given.size() == 2 ? ",LEN(" + first.formula() + "))" : ")"), known);
            case "strpos" -> Value.whole("IFERROR(FIND(" + given.get(1).formula() + "," + first.formula() + "),0)", known);
            case "replace" -> Value.text("SUBSTITUTE(" + list(given) + ")", known);
            default -> throw new NotCarriedException(Reason.FUNCTION);
        };
    }

    private static Value one(List<Value> given, Value value) {
        if (given.size() > 1) {
            throw new NotCarriedException(Reason.FUNCTION);
        }
        return value;
    }

    private static Value text(Value value) {
        if (value.kind() != Kind.TEXT) {
            throw new NotCarriedException(value.kind() == Kind.SET ? Reason.SET : Reason.FUNCTION);
        }
        return value;
    }

    private static String list(List<Value> values) {
        return values.stream().map(Value::formula).collect(Collectors.joining(","));
    }

    /** The first that is known. */
    private Printed coalesce(Call call) {
        List<Expression> arguments = call.arguments();
        Printed result = printer.print(arguments.get(arguments.size() - 1));
        for (int i = arguments.size() - 2; i >= 0; i--) {
            Printed one = printer.print(arguments.get(i));
            result = FormulaPrinter.either(one instanceof Value v ? v.known() : ((Truth) one).known(), one, result);
        }
        return result;
    }

    private Value nullIf(Call call) {
        Value value = printer.value(call.arguments().get(0));
        Truth same = ComparisonFormula.values(Operator.EQUAL, value, printer.value(call.arguments().get(1)));
        return value.where(Terms.not(same.holds()));
    }

    /** Unknown ones do not take part. */
    private Value extreme(String function, String idle, Call call) {
        List<Value> values = call.arguments().stream().map(printer::value).toList();
        if (values.stream().anyMatch(v -> v.kind() == Kind.TEXT || v.kind() == Kind.SET)) {
            throw new NotCarriedException(Reason.FUNCTION);
        }
        String list = values.stream().map(v -> Terms.when(v.known(), v.formula(), idle)).collect(Collectors.joining(","));
        return new Value(function + "(" + list + ")", Terms.any(values.stream().map(Value::known).toList()), values.get(0).kind(),
                values.stream().allMatch(Value::whole));
    }

    private Value counted(Call call, String known, String unknown) {
        String sum = call.arguments().stream().map(printer::print).map(p -> p instanceof Value v ? v.known() : ((Truth) p).known())
                .map(k -> Terms.when(k, known, unknown)).collect(Collectors.joining("+", "(", ")"));
        return Value.whole(sum, Terms.TRUE);
    }

    private Truth startsWith(Call call) {
        Value whole = text(printer.value(call.arguments().get(0)));
        Value start = text(printer.value(call.arguments().get(1)));
        Value left = Value.text("LEFT(" + whole.formula() + ",LEN(" + start.formula() + "))", whole.known());
        return ComparisonFormula.values(Operator.EQUAL, left, start);
    }

    /** Whether a birth date or a sex is what the resident number in the same row says; not told of any other number. */
    private Truth agrees(Expression.Name name) {
        String with = printer.names().input(name).map(i -> i.column().agreesWith()).orElseThrow(() -> new NotCarriedException(Reason.FUNCTION));
        Value said = printer.value(name);
        Value person = printer.value(new Expression.Name(name.qualifier(), with));
        String number = person.formula();
        String resident = Terms.safe("AND(LEN(" + number + ")=18,ISNUMBER(VALUE(LEFT(" + number + ",17))))");
        boolean day = said.kind() == Kind.DAY;
        String told = day ? "DATE(VALUE(MID(" + number + ",7,4)),VALUE(MID(" + number + ",11,2)),VALUE(MID(" + number + ",13,2)))"
                : "IF(MOD(VALUE(MID(" + number + ",17,1)),2)=1,\"1\",\"2\")";
        String known = Terms.all(said.known(), person.known(), resident,
                day ? Terms.TRUE : Terms.safe("OR(" + said.formula() + "=\"1\"," + said.formula() + "=\"2\")"));
        String same = said.formula() + "=" + told;
        return new Truth(Terms.all(known, Terms.safe(same)), Terms.all(known, Terms.safe("NOT(" + same + ")")));
    }

    private Value part(Call call) {
        Value day = printer.value(call.arguments().get(1));
        String field = call.arguments().get(0) instanceof Expression.Text text ? text.value() : "";
        boolean dated = day.kind() == Kind.DAY || day.kind() == Kind.MOMENT;
        if (!dated || !List.of("year", "month", "day", "quarter").contains(field)) {
            throw new NotCarriedException(Reason.FUNCTION);
        }
        return Value.whole(field.equals("quarter") ? "INT((MONTH(" + day.formula() + ")+2)/3)"
                : field.toUpperCase(java.util.Locale.ROOT) + "(" + day.formula() + ")", day.known());
    }
}
