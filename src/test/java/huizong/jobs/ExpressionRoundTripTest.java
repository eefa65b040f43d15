package huizong.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import huizong.jobs.Expression.Arithmetic;
import huizong.jobs.Expression.Between;
import huizong.jobs.Expression.Call;
import huizong.jobs.Expression.Case;
import huizong.jobs.Expression.Cast;
import huizong.jobs.Expression.Comparison;
import huizong.jobs.Expression.Connective;
import huizong.jobs.Expression.In;
import huizong.jobs.Expression.IsNull;
import huizong.jobs.Expression.IsTruth;
import huizong.jobs.Expression.Like;
import huizong.jobs.Expression.Logic;
import huizong.jobs.Expression.Name;
import huizong.jobs.Expression.Negative;
import huizong.jobs.Expression.Not;
import huizong.jobs.Expression.Operator;
import huizong.jobs.Expression.Sign;
import huizong.jobs.Expression.Text;
import huizong.jobs.Expression.Truth;
import huizong.jobs.Expression.Typed;
import huizong.jobs.Expression.Unknown;
import huizong.jobs.Expression.When;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ExpressionRoundTripTest {

    @Property(tries = 2000)
    void any_tree_printed_and_read_is_the_same_tree(@ForAll("trees") Expression tree) {
        assertThat(ExpressionReader.expression(ExpressionText.of(tree))).isEqualTo(tree);
    }

    @Property(tries = 2000)
    void any_text_is_read_or_refused_with_a_place_inside_it(@ForAll("texts") String text) {
        try {
            ExpressionReader.expression(text);
        } catch (ExpressionProblem problem) {
            assertThat(problem.line()).isEqualTo(1);
            assertThat(problem.column()).isBetween(1, text.length() + 1);
        }
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of("a", "'x'", "1.5", "(", ")", ",", "and", "or", "not", "=", "<", "in", "is", "null", "case", "when",
                "then", "end", "count", "*", "filter", "where", "select", "from", "sum(a)", "between", "::", "date", "'", "\"")
                .list().ofMaxSize(12).map(words -> String.join(" ", words));
    }

    @Provide
    Arbitrary<Expression> trees() {
        return Arbitraries.lazyOf(this::leaves, this::leaves, this::leaves, this::compared, this::combined, this::called);
    }

    private Arbitrary<Expression> leaves() {
        Arbitrary<Expression> names = Combinators.combine(Arbitraries.of("cover", "previous", "").optional(),
                Arbitraries.of("a01", "claim_amount", "case_no")).as((q, n) -> new Name(q.filter(s -> !s.isEmpty()).orElse(null), n));
        return Arbitraries.oneOf(names, Arbitraries.strings().alpha().withChars('\'', ' ', '中').ofMaxLength(5).map(Text::new),
                Arbitraries.bigDecimals().between(BigDecimal.ZERO, BigDecimal.valueOf(1_000_000)).ofScale(2)
                        .map(Expression.Number::new),
                Arbitraries.of(new Truth(true), new Truth(false), new Unknown(), new Typed("date", "2018-01-01"),
                        new Typed("interval", "50 years")));
    }

    private Arbitrary<Expression> compared() {
        Arbitrary<Expression> any = trees();
        return Arbitraries.oneOf(
                Combinators.combine(Arbitraries.of(Operator.values()), any, any).as(Comparison::new),
                Combinators.combine(any, any, any, Arbitraries.of(true, false)).as(Between::new),
                Combinators.combine(any, any.list().ofMinSize(1).ofMaxSize(3), Arbitraries.of(true, false)).as(In::new),
                Combinators.combine(any, Arbitraries.of(true, false)).as(IsNull::new),
                Combinators.combine(any, Arbitraries.of(true, false), Arbitraries.of(true, false)).as(IsTruth::new),
                Combinators.combine(any, any, Arbitraries.of(true, false)).as(Like::new));
    }

    private Arbitrary<Expression> combined() {
        Arbitrary<Expression> any = trees();
        return Arbitraries.oneOf(any.map(Not::new), any.map(Negative::new),
                Combinators.combine(Arbitraries.of(Sign.values()), any, any).as(Arithmetic::new),
                Combinators.combine(Arbitraries.of(Connective.values()), any.list().ofMinSize(2).ofMaxSize(3))
                        .as(ExpressionRoundTripTest::flat));
    }

    private static Expression flat(Connective connective, List<Expression> operands) {
        return new Logic(connective, operands.stream().flatMap(operand -> operand instanceof Logic logic
                && logic.connective() == connective ? logic.operands().stream() : Stream.of(operand)).toList());
    }

    private Arbitrary<Expression> called() {
        Arbitrary<Expression> any = trees();
        return Arbitraries.oneOf(
                any.list().ofMinSize(1).ofMaxSize(3).map(arguments -> new Call("coalesce", arguments)),
                any.map(operand -> new Cast(operand, "numeric(10,2)")),
                Combinators.combine(any, any).as((condition, value) -> new Case(null, List.of(new When(condition, value)), value)),
                Combinators.combine(any, any).as((argument, filter) ->
                        new Expression.Aggregate("sum", false, List.of(argument), List.of(), filter)));
    }
}
