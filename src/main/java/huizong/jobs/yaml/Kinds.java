package huizong.jobs.yaml;

import huizong.jobs.Expression;
import huizong.jobs.Expression.Aggregate;
import huizong.jobs.Expression.Arithmetic;
import huizong.jobs.Expression.Call;
import huizong.jobs.Expression.Case;
import huizong.jobs.Expression.Cast;
import huizong.jobs.Expression.Name;
import huizong.jobs.Expression.Typed;
import java.util.Set;
import java.util.function.Function;

/** Infers the kind of an expression's value from the kinds of the names in it. */
record Kinds(Function<Name, ValueKind> names) {

    private static final Set<String> TRUTHS = Set.of("regexp_like", "starts_with", "arraycontains", "arraycontained", "arrayoverlap",
            "bool_and", "bool_or", "agrees");
    private static final Set<String> NUMBERS = Set.of("abs", "ceil", "floor", "sign", "round", "mod", "power", "length", "cardinality",
            "strpos", "date_part", "num_nulls", "num_nonnulls", "parts", "count", "percentile_cont", "median_of_each", "sum_of_each", "ascii");
    private static final Set<String> TEXTS = Set.of("upper", "lower", "btrim", "ltrim", "rtrim", "left", "right", "substr", "substring",
            "replace", "concat", "concat_ws", "to_char", "regexp_replace", "lpad", "rpad", "string_agg", "translate", "split_part");
    private static final Set<String> LIKE_FIRST = Set.of("coalesce", "greatest", "least", "nullif", "sum", "min", "max");

    /** Names without a qualifier are looked up, all others may be anything. */
    static Kinds in(Columns own) {
        return new Kinds(name -> name.qualifier() == null || name.qualifier().equals("this") || name.qualifier().equals("previous")
                || name.qualifier().equals("last_year") ? own.get(name.name()).orElse(Columns.ANY).kind() : ValueKind.ANY);
    }

    ValueKind of(Expression e) {
        if (e instanceof Name name) {
            return names.apply(name);
        } else if (e instanceof Expression.Number || e instanceof Expression.Negative) {
            return ValueKind.NUMBER;
        } else if (e instanceof Call call) {
            return ofCall(call.function(), call.arguments().isEmpty() ? e : call.arguments().get(0));
        } else if (e instanceof Aggregate call) {
            return ofCall(call.function(), call.arguments().isEmpty() ? e : call.arguments().get(0));
        } else if (e instanceof Arithmetic arithmetic) {
            return ofArithmetic(arithmetic);
        } else if (e instanceof Case choice) {
            return of(choice.whens().get(0).value());
        } else if (e instanceof Cast cast) {
            return ofType(cast.type());
        } else if (e instanceof Typed typed) {
            return ofType(typed.type());
        }
        return condition(e) ? ValueKind.TRUTH : ValueKind.ANY;
    }

    private static boolean condition(Expression e) {
        return e instanceof Expression.Logic || e instanceof Expression.Not || e instanceof Expression.Comparison
                || e instanceof Expression.Between || e instanceof Expression.In || e instanceof Expression.InQuery
                || e instanceof Expression.IsNull || e instanceof Expression.IsTruth || e instanceof Expression.Like
                || e instanceof Expression.Exists || e instanceof Expression.Truth;
    }

    private ValueKind ofCall(String function, Expression first) {
        if (TRUTHS.contains(function)) {
            return ValueKind.TRUTH;
        } else if (NUMBERS.contains(function)) {
            return ValueKind.NUMBER;
        } else if (TEXTS.contains(function)) {
            return ValueKind.TEXT;
        }
        return LIKE_FIRST.contains(function) ? of(first) : ValueKind.ANY;
    }

    /** A difference of dates is a number, a date and a number make a date, anything with an interval may be anything. */
    private ValueKind ofArithmetic(Arithmetic e) {
        ValueKind left = of(e.left());
        ValueKind right = of(e.right());
        return switch (e.sign()) {
            case JOINED -> ValueKind.TEXT;
            case TIMES, DIVIDED, MODULO -> left == ValueKind.NUMBER || right == ValueKind.NUMBER ? ValueKind.NUMBER : ValueKind.ANY;
            case PLUS, MINUS -> left == ValueKind.NUMBER && right == ValueKind.NUMBER ? ValueKind.NUMBER : ValueKind.ANY;
        };
    }

    private static ValueKind ofType(String type) {
        if (type.equals("boolean")) {
            return ValueKind.TRUTH;
        } else if (type.startsWith("numeric") || type.equals("integer") || type.equals("bigint")) {
            return ValueKind.NUMBER;
        }
        return type.equals("date") || type.equals("timestamp") ? ValueKind.DAY : type.equals("text") ? ValueKind.TEXT : ValueKind.ANY;
    }
}
