package huizong.jobs;

import huizong.jobs.Expression.Aggregate;
import huizong.jobs.Expression.Arithmetic;
import huizong.jobs.Expression.Between;
import huizong.jobs.Expression.Call;
import huizong.jobs.Expression.Case;
import huizong.jobs.Expression.Cast;
import huizong.jobs.Expression.Comparison;
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
import huizong.jobs.Expression.Window;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an expression is made of, in reading order: its parts, its subqueries, the names it mentions. */
public final class Mentions {

    private static final Map<Class<?>, BiConsumer<Expression, List<Expression>>> PARTS = new HashMap<>();

    static {
        parts(Not.class, (e, to) -> to.add(e.operand()));
        parts(Negative.class, (e, to) -> to.add(e.operand()));
        parts(Logic.class, (e, to) -> to.addAll(e.operands()));
        parts(Comparison.class, (e, to) -> to.addAll(List.of(e.left(), e.right())));
        parts(Arithmetic.class, (e, to) -> to.addAll(List.of(e.left(), e.right())));
        parts(Between.class, (e, to) -> to.addAll(List.of(e.operand(), e.low(), e.high())));
        parts(In.class, (e, to) -> {
            to.add(e.operand());
            to.addAll(e.values());
        });
        parts(InQuery.class, (e, to) -> to.add(e.operand()));
        parts(IsNull.class, (e, to) -> to.add(e.operand()));
        parts(IsTruth.class, (e, to) -> to.add(e.operand()));
        parts(Like.class, (e, to) -> to.addAll(List.of(e.operand(), e.pattern())));
        parts(Cast.class, (e, to) -> to.add(e.operand()));
        parts(Call.class, (e, to) -> to.addAll(e.arguments()));
        parts(Case.class, Mentions::caseParts);
        parts(Aggregate.class, Mentions::aggregateParts);
        parts(Window.class, (e, to) -> {
            to.add(e.function());
            to.addAll(e.partitionBy());
            to.addAll(values(e.orderBy()));
        });
    }

    private Mentions() {
    }

    private static <E extends Expression> void parts(Class<E> kind, BiConsumer<E, List<Expression>> parts) {
        PARTS.put(kind, (expression, to) -> parts.accept(kind.cast(expression), to));
    }

    private static void caseParts(Case e, List<Expression> to) {
        addIfPresent(e.operand(), to);
        e.whens().forEach(when -> to.addAll(List.of(when.condition(), when.value())));
        addIfPresent(e.otherwise(), to);
    }

    private static void aggregateParts(Aggregate e, List<Expression> to) {
        to.addAll(e.arguments());
        to.addAll(values(e.orderBy()));
        addIfPresent(e.filter(), to);
    }

    private static void addIfPresent(@Nullable Expression expression, List<Expression> to) {
        if (expression != null) {
            to.add(expression);
        }
    }

    private static List<Expression> values(List<Order> order) {
        return order.stream().map(Order::value).toList();
    }

    /** The expressions one level below; nothing of subqueries. */
    public static List<Expression> parts(Expression expression) {
        List<Expression> parts = new ArrayList<>();
        PARTS.getOrDefault(expression.getClass(), (e, to) -> { }).accept(expression, parts);
        return parts;
    }

    /** The subquery of this very node, if it has one. */
    public static List<Query> queries(Expression expression) {
        if (expression instanceof InQuery in) {
            return List.of(in.query());
        } else if (expression instanceof Exists exists) {
            return List.of(exists.query());
        }
        return expression instanceof Scalar scalar ? List.of(scalar.query()) : List.of();
    }

    /** The expression and everything in it, outside subqueries. */
    public static Stream<Expression> all(Expression expression) {
        return Stream.concat(Stream.of(expression), parts(expression).stream().flatMap(Mentions::all));
    }

    /** All names, outside subqueries, in reading order, repetitions kept. */
    public static List<Name> names(Expression expression) {
        return all(expression).filter(Name.class::isInstance).map(Name.class::cast).toList();
    }

    /** The aggregate calls, outside subqueries. */
    public static List<Aggregate> aggregates(Expression expression) {
        return all(expression).filter(Aggregate.class::isInstance).map(Aggregate.class::cast).toList();
    }

    /** The expressions standing directly in a query, in reading order; nothing of its steps and nested sources. */
    public static List<Expression> parts(Query query) {
        List<Expression> parts = new ArrayList<>();
        query.select().forEach(item -> parts.add(item.value()));
        for (Query.Source source : query.from()) {
            if (source instanceof Query.Source.Function function) {
                parts.add(function.call());
            }
            addIfPresent(source.on(), parts);
        }
        addIfPresent(query.where(), parts);
        parts.addAll(query.groupBy());
        addIfPresent(query.having(), parts);
        parts.addAll(values(query.orderBy()));
        return parts;
    }
}
