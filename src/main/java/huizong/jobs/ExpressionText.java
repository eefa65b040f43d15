package huizong.jobs;

import static huizong.jobs.sql.Strength.AND;
import static huizong.jobs.sql.Strength.COMPARISON;
import static huizong.jobs.sql.Strength.IS;
import static huizong.jobs.sql.Strength.MEMBER;
import static huizong.jobs.sql.Strength.NOT;
import static huizong.jobs.sql.Strength.OR;
import static huizong.jobs.sql.Strength.OTHER;
import static huizong.jobs.sql.Strength.PLUS;
import static huizong.jobs.sql.Strength.TIMES;
import static huizong.jobs.sql.Strength.UNARY;
import static huizong.jobs.sql.Strength.VALUE;

import huizong.jobs.Expression.Aggregate;
import huizong.jobs.Expression.Arithmetic;
import huizong.jobs.Expression.Between;
import huizong.jobs.Expression.Call;
import huizong.jobs.Expression.Case;
import huizong.jobs.Expression.Cast;
import huizong.jobs.Expression.Comparison;
import huizong.jobs.Expression.Connective;
import huizong.jobs.Expression.Exists;
import huizong.jobs.Expression.In;
import huizong.jobs.Expression.InQuery;
import huizong.jobs.Expression.IsNull;
import huizong.jobs.Expression.IsTruth;
import huizong.jobs.Expression.Like;
import huizong.jobs.Expression.Logic;
import huizong.jobs.Expression.Name;
import huizong.jobs.Expression.Negative;
import huizong.jobs.Expression.Not;
import huizong.jobs.Expression.Order;
import huizong.jobs.Expression.Scalar;
import huizong.jobs.Expression.Sign;
import huizong.jobs.Expression.Text;
import huizong.jobs.Expression.Truth;
import huizong.jobs.Expression.Typed;
import huizong.jobs.Expression.Unknown;
import huizong.jobs.Expression.Window;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Prints trees as canonical text: lower case, brackets only where the precedence needs them; reading it gives the tree again. */
public final class ExpressionText {

    private static final Map<Class<?>, Function<Expression, String>> PRINTERS = new HashMap<>();

    static {
        print(Text.class, e -> quoted(e.value()));
        print(Expression.Number.class, e -> e.value().toPlainString());
        print(Truth.class, e -> Boolean.toString(e.value()));
        print(Unknown.class, e -> "null");
        print(Typed.class, e -> e.type() + " " + quoted(e.value()));
        print(Name.class, ExpressionText::name);
        print(Not.class, e -> "not " + in(e.operand(), IS));
        print(Negative.class, e -> "-" + in(e.operand(), VALUE));
        print(Logic.class, ExpressionText::logic);
        print(Comparison.class, e -> in(e.left(), MEMBER) + " " + e.operator().sql() + " " + in(e.right(), MEMBER));
        print(Arithmetic.class, ExpressionText::arithmetic);
        print(Between.class, e -> in(e.operand(), OTHER) + not(e.negated()) + " between " + in(e.low(), OTHER) + " and "
                + in(e.high(), OTHER));
        print(In.class, e -> in(e.operand(), OTHER) + not(e.negated()) + " in (" + list(e.values()) + ")");
        print(InQuery.class, e -> in(e.operand(), OTHER) + not(e.negated()) + " in (" + QueryText.of(e.query()) + ")");
        print(IsNull.class, e -> in(e.operand(), COMPARISON) + " is" + not(e.negated()) + " null");
        print(IsTruth.class, e -> in(e.operand(), COMPARISON) + " is" + not(e.negated()) + " " + e.truth());
        print(Like.class, e -> in(e.operand(), OTHER) + not(e.negated()) + " like " + in(e.pattern(), OTHER));
        print(Case.class, ExpressionText::caseWhen);
        print(Cast.class, e -> "cast(" + of(e.operand()) + " as " + e.type() + ")");
        print(Call.class, e -> e.function() + "(" + list(e.arguments()) + ")");
        print(Aggregate.class, ExpressionText::aggregate);
        print(Window.class, ExpressionText::window);
        print(Exists.class, e -> (e.negated() ? "not " : "") + "exists (" + QueryText.of(e.query()) + ")");
        print(Scalar.class, e -> "(" + QueryText.of(e.query()) + ")");
    }

    private ExpressionText() {
    }

    private static <E extends Expression> void print(Class<E> kind, Function<E, String> printer) {
        PRINTERS.put(kind, e -> printer.apply(kind.cast(e)));
    }

    public static String of(Expression expression) {
        return PRINTERS.get(expression.getClass()).apply(expression);
    }

    public static String of(Query query) {
        return QueryText.of(query);
    }

    /** A text literal. */
    public static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    private static String in(Expression operand, int least) {
        return strength(operand) < least ? "(" + of(operand) + ")" : of(operand);
    }

    private static int strength(Expression e) {
        if (e instanceof Logic logic) {
            return logic.connective() == Connective.OR ? OR : AND;
        } else if (e instanceof Arithmetic arithmetic) {
            return strength(arithmetic.sign());
        } else if (e instanceof Comparison comparison) {
            return comparison.operator().sql().startsWith("is") ? IS : COMPARISON;
        } else if (e instanceof Not || e instanceof Exists exists && exists.negated()) {
            return NOT;
        } else if (e instanceof IsNull || e instanceof IsTruth) {
            return IS;
        } else if (e instanceof Between || e instanceof In || e instanceof InQuery || e instanceof Like) {
            return MEMBER;
        }
        return e instanceof Negative ? UNARY : VALUE;
    }

    private static int strength(Sign sign) {
        return switch (sign) {
            case JOINED -> OTHER;
            case PLUS, MINUS -> PLUS;
            case TIMES, DIVIDED, MODULO -> TIMES;
        };
    }

    private static String not(boolean negated) {
        return negated ? " not" : "";
    }

    private static String name(Name e) {
        String separator = ":".equals(e.qualifier()) ? "" : ".";
        return e.qualifier() == null ? e.name() : e.qualifier() + separator + e.name();
    }

    private static String logic(Logic e) {
        String word = e.connective() == Connective.OR ? " or " : " and ";
        int least = e.connective() == Connective.OR ? AND : NOT;
        return e.operands().stream().map(operand -> in(operand, least)).collect(Collectors.joining(word));
    }

    private static String arithmetic(Arithmetic e) {
        int own = strength(e.sign());
        return in(e.left(), own) + " " + e.sign().sql() + " " + in(e.right(), own + 1);
    }

    private static String caseWhen(Case e) {
        String whens = e.whens().stream().map(w -> " when " + of(w.condition()) + " then " + of(w.value()))
                .collect(Collectors.joining());
        return "case" + (e.operand() == null ? "" : " " + of(e.operand())) + whens
                + (e.otherwise() == null ? "" : " else " + of(e.otherwise())) + " end";
    }

    private static String aggregate(Aggregate e) {
        boolean within = Arrays.asList("percentile_cont", "percentile_disc", "mode").contains(e.function());
        String arguments = e.function().equals("count") && e.arguments().isEmpty() ? "*" : list(e.arguments());
        String order = orderBy(e.orderBy());
        return e.function() + "(" + (e.distinct() ? "distinct " : "") + arguments
                + (within ? ") within group (" + order.strip() + ")" : order + ")")
                + (e.filter() == null ? "" : " filter (where " + of(e.filter()) + ")");
    }

    private static String window(Window e) {
        String partition = e.partitionBy().isEmpty() ? "" : "partition by " + list(e.partitionBy());
        String frame = e.frame() == null ? "" : " " + e.frame();
        return of(e.function()) + " over (" + (partition + orderBy(e.orderBy()) + frame).strip() + ")";
    }

    static String list(List<Expression> expressions) {
        return expressions.stream().map(ExpressionText::of).collect(Collectors.joining(", "));
    }

    /** With a leading blank; empty where there is no order. */
    static String orderBy(List<Order> order) {
        return order.isEmpty() ? "" : order.stream().map(o -> of(o.value()) + (o.descending() ? " desc" : ""))
                .collect(Collectors.joining(", ", " order by ", ""));
    }
}
