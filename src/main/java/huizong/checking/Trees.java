package huizong.checking;

import huizong.jobs.Expression;
import huizong.jobs.Expression.Arithmetic;
import huizong.jobs.Expression.Call;
import huizong.jobs.Expression.Comparison;
import huizong.jobs.Expression.Connective;
import huizong.jobs.Expression.Logic;
import huizong.jobs.Expression.Name;
import huizong.jobs.Expression.Operator;
import huizong.jobs.Expression.Sign;
import huizong.jobs.Expression.Text;
import huizong.jobs.Mentions;
import huizong.jobs.Query;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Expressions made here and not written in a job file: what the declarations of columns ask for. */
final class Trees {

    private Trees() {
    }

    static Expression own(String column) {
        return new Name(null, column);
    }

    static Expression of(String row, String column) {
        return new Name(row, column);
    }

    static Expression number(long value) {
        return new Expression.Number(BigDecimal.valueOf(value));
    }

    static Expression number(BigDecimal value) {
        return new Expression.Number(value);
    }

    static Expression compare(Expression left, Operator operator, Expression right) {
        return new Comparison(operator, left, right);
    }

    static Expression atMost(Expression left, Expression right) {
        return compare(left, Operator.AT_MOST, right);
    }

    static Expression times(Expression left, Expression right) {
        return new Arithmetic(Sign.TIMES, left, right);
    }

    static Expression distance(Expression left, Expression right) {
        return new Call("abs", List.of(new Arithmetic(Sign.MINUS, left, right)));
    }

    static Expression any(Expression... operands) {
        return new Logic(Connective.OR, List.of(operands));
    }

    static Expression all(List<Expression> operands) {
        return operands.size() == 1 ? operands.get(0) : new Logic(Connective.AND, operands);
    }

    static Expression isNotTrue(Expression condition) {
        return new Expression.IsTruth(condition, true, true);
    }

    static Expression given(Expression value) {
        return new Expression.IsNull(value, true);
    }

    /** True where the cell's mark is one of these words. */
    static Expression markedAs(String column, List<String> words) {
        return new Expression.In(new Call("marked", List.of(own(column))), words.stream().map(w -> (Expression) new Text(w)).toList(), false);
    }

    /** One value out of the rows of a sheet. */
    static Expression one(Expression value, String schema, String sheet, String alias, @Nullable Expression where) {
        Query.Source source = new Query.Source.Table(schema, sheet, alias, Query.Join.FIRST, null);
        return new Expression.Scalar(new Query(List.of(), false, List.of(new Query.Item(value, null)), List.of(source), where,
                List.of(), null, List.of(), null, List.of()));
    }

    static Expression aggregate(String function, Expression value) {
        return new Expression.Aggregate(function, false, List.of(value), List.of(), null);
    }

    static Expression median(Expression value) {
        return new Expression.Cast(new Expression.Aggregate("percentile_cont", false, List.of(number(new BigDecimal("0.5"))),
                List.of(new Expression.Order(value, false)), null), "numeric");
    }

    /** The conditions that must all be met; none for null. */
    static List<Expression> conjuncts(@Nullable Expression condition) {
        return condition == null ? List.of() : condition instanceof Logic logic && logic.connective() == Connective.AND ? logic.operands()
                : List.of(condition);
    }

    /** Both conditions, either of which may be missing. */
    static @Nullable Expression both(@Nullable Expression one, @Nullable Expression other) {
        return one == null ? other : other == null ? one : new Logic(Connective.AND, List.of(one, other));
    }

    /** All names in an expression, those of its subqueries' own conditions left out. */
    static List<Name> names(Expression expression) {
        return Mentions.names(expression);
    }

    /** The names an expression's value comes from, not those that only choose between values. */
    static List<Name> figures(Expression expression) {
        if (!(expression instanceof Expression.Case choice)) {
            return names(expression);
        }
        List<Name> figures = new ArrayList<>();
        choice.whens().forEach(when -> figures.addAll(figures(when.value())));
        if (choice.otherwise() != null) {
            figures.addAll(figures(choice.otherwise()));
        }
        return figures;
    }

    /** A query's rows with one value selected from each. */
    static Query selecting(Query query, Expression value) {
        return new Query(query.with(), false, List.of(new Query.Item(value, null)), query.from(), query.where(), List.of(), null, List.of(), null,
                List.of());
    }
}
