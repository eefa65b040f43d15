package huizong.aggregating;

import huizong.jobs.Expression;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Replaces parts of an expression outside its queries; what the function leaves empty is looked into. */
record Rewriting(Function<Expression, Optional<Expression>> part) {

    Expression of(Expression expression) {
        return part.apply(expression).orElseGet(() -> inside(expression));
    }

    private Expression inside(Expression e) {
        if (e instanceof Expression.Arithmetic a) {
            return new Expression.Arithmetic(a.sign(), of(a.left()), of(a.right()));
        } else if (e instanceof Expression.Negative negative) {
            return new Expression.Negative(of(negative.operand()));
        } else if (e instanceof Expression.Cast cast) {
            return new Expression.Cast(of(cast.operand()), cast.type());
        } else if (e instanceof Expression.Call call) {
            return new Expression.Call(call.function(), all(call.arguments()));
        } else if (e instanceof Expression.Case choice) {
            return new Expression.Case(orNull(choice.operand()), choice.whens().stream()
                    .map(w -> new Expression.When(of(w.condition()), of(w.value()))).toList(), orNull(choice.otherwise()));
        }
        return condition(e);
    }

    private Expression condition(Expression e) {
        if (e instanceof Expression.Comparison c) {
            return new Expression.Comparison(c.operator(), of(c.left()), of(c.right()));
        } else if (e instanceof Expression.Logic logic) {
            return new Expression.Logic(logic.connective(), all(logic.operands()));
        } else if (e instanceof Expression.Not not) {
            return new Expression.Not(of(not.operand()));
        } else if (e instanceof Expression.Between b) {
            return new Expression.Between(of(b.operand()), of(b.low()), of(b.high()), b.negated());
        } else if (e instanceof Expression.In in) {
            return new Expression.In(of(in.operand()), all(in.values()), in.negated());
        } else if (e instanceof Expression.IsNull isNull) {
            return new Expression.IsNull(of(isNull.operand()), isNull.negated());
        } else if (e instanceof Expression.IsTruth is) {
            return new Expression.IsTruth(of(is.operand()), is.truth(), is.negated());
        } else if (e instanceof Expression.Like like) {
            return new Expression.Like(of(like.operand()), of(like.pattern()), like.negated());
        }
        return e;
    }

    private List<Expression> all(List<Expression> expressions) {
        return expressions.stream().map(this::of).toList();
    }

    private @Nullable Expression orNull(@Nullable Expression expression) {
        return expression == null ? null : of(expression);
    }
}
