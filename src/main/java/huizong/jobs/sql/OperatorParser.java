package huizong.jobs.sql;

import static huizong.jobs.sql.Strength.*;

import huizong.jobs.Expression;
import huizong.jobs.Expression.Arithmetic;
import huizong.jobs.Expression.Between;
import huizong.jobs.Expression.Call;
import huizong.jobs.Expression.Cast;
import huizong.jobs.Expression.Comparison;
import huizong.jobs.Expression.Connective;
import huizong.jobs.Expression.In;
import huizong.jobs.Expression.InQuery;
import huizong.jobs.Expression.IsNull;
import huizong.jobs.Expression.IsTruth;
import huizong.jobs.Expression.Like;
import huizong.jobs.Expression.Logic;
import huizong.jobs.Expression.Negative;
import huizong.jobs.Expression.Not;
import huizong.jobs.Expression.Operator;
import huizong.jobs.Expression.Sign;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Operators by PostgreSQL's precedence, weakest first: or, and, not, is, comparison, in/between/like, ||, + -, * / %, -x, ::. */
final class OperatorParser {

    private final Tokens tokens;
    private final SqlParser parser;
    private final ValueParser values;

    OperatorParser(Tokens tokens, SqlParser parser) {
        this.tokens = tokens;
        this.parser = parser;
        this.values = new ValueParser(tokens, parser);
    }

    Expression any() {
        return above(OR);
    }

    /** Binds more strongly than in, between and like. */
    Expression withoutMembership() {
        return above(OTHER);
    }

    private Expression above(int floor) {
        Token first = tokens.peek();
        Expression left = parser.placed(first, prefix());
        for (int strength = Strength.of(tokens); strength >= floor; strength = Strength.of(tokens)) {
            left = parser.placed(first, infix(left, strength));
        }
        return left;
    }

    private Expression prefix() {
        if (tokens.accept("not")) {
            return not(above(NOT));
        } else if (tokens.accept("-")) {
            return new Negative(above(UNARY));
        } else if (tokens.accept("+")) {
            return above(UNARY);
        }
        return values.value();
    }

    private static Expression not(Expression operand) {
        return operand instanceof Expression.Exists e ? new Expression.Exists(e.query(), !e.negated()) : new Not(operand);
    }

    private Expression infix(Expression left, int strength) {
        return switch (strength) {
            case OR, AND -> logic(left, strength);
            case IS -> is(left);
            case COMPARISON -> comparison(left);
            case MEMBER -> member(left);
            case OTHER -> other(left);
            case CAST -> cast(left);
            default -> arithmetic(left, strength);
        };
    }

    private Expression logic(Expression left, int strength) {
        tokens.next();
        Connective connective = strength == OR ? Connective.OR : Connective.AND;
        List<Expression> operands = new ArrayList<>();
        for (Expression side : List.of(left, above(strength + 1))) {
            if (side instanceof Logic logic && logic.connective() == connective) {
                operands.addAll(logic.operands());
            } else {
                operands.add(side);
            }
        }
        return new Logic(connective, operands);
    }

    private Expression is(Expression left) {
        Token word = tokens.next();
        if (!word.is("is")) {
            return new IsNull(left, word.is("notnull"));
        }
        boolean negated = tokens.accept("not");
        if (tokens.accept("null") || tokens.accept("unknown")) {
            return new IsNull(left, negated);
        } else if (tokens.at("true") || tokens.at("false")) {
            return new IsTruth(left, tokens.next().is("true"), negated);
        } else if (tokens.accept("distinct", "from")) {
            return new Comparison(negated ? Operator.NOT_DISTINCT_FROM : Operator.DISTINCT_FROM, left, above(COMPARISON));
        }
        throw tokens.expected("null, true, false, unknown or distinct from");
    }

    private Expression comparison(Expression left) {
        Token sign = tokens.next();
        Operator operator = Arrays.stream(Operator.values()).filter(o -> o.sql().equals(sign.text())).findFirst().orElseThrow();
        Expression right = tokens.at("any", "(") || tokens.at("all", "(") ? anyOrAll() : above(MEMBER);
        if (Strength.of(tokens) == COMPARISON) {
            throw Tokens.problem(tokens.peek(), "comparisons do not chain: join two of them by \"and\", or set brackets");
        }
        return new Comparison(operator, left, right);
    }

    private Expression anyOrAll() {
        Token word = tokens.next();
        tokens.expect("(");
        if (tokens.at("select")) {
            throw Tokens.problem(tokens.peek(), word.text() + " takes a set here; write \"in (select ...)\" or \"exists\"");
        }
        Expression set = any();
        tokens.expect(")");
        return parser.placed(word, new Call(word.text(), List.of(set)));
    }

    private Expression member(Expression left) {
        boolean negated = tokens.accept("not");
        Token word = tokens.next();
        return switch (word.text()) {
            case "in" -> in(left, negated);
            case "between" -> between(left, negated);
            case "like" -> noEscape(new Like(left, above(OTHER), negated));
            case "ilike" -> noEscape(new Like(new Call("lower", List.of(left)), new Call("lower", List.of(above(OTHER))), negated));
            default -> throw Tokens.problem(word, "\"similar to\" is not allowed; use like or ~");
        };
    }

    private Expression noEscape(Expression like) {
        if (tokens.at("escape")) {
            throw Tokens.problem(tokens.peek(), "\"escape\" is not allowed; the backslash escapes % and _");
        }
        return like;
    }

    private Expression in(Expression left, boolean negated) {
        tokens.expect("(");
        Expression in = tokens.at("select") || tokens.at("with")
                ? new InQuery(left, parser.subquery(), negated)
                : new In(left, tokens.commaList(this::any), negated);
        tokens.expect(")");
        return in;
    }

    private Expression between(Expression left, boolean negated) {
        if (tokens.at("symmetric")) {
            throw Tokens.problem(tokens.peek(), "\"between symmetric\" is not allowed; put the lower bound first");
        }
        Expression low = above(OTHER);
        tokens.expect("and");
        return new Between(left, low, above(OTHER), negated);
    }

    private Expression other(Expression left) {
        Token sign = tokens.next();
        Expression right = above(OTHER + 1);
        return switch (sign.text()) {
            case "||" -> new Arithmetic(Sign.JOINED, left, right);
            case "@>" -> new Call("arraycontains", List.of(left, right));
            case "<@" -> new Call("arraycontained", List.of(left, right));
            case "&&" -> new Call("arrayoverlap", List.of(left, right));
            case "~" -> new Call("regexp_like", List.of(left, right));
            case "!~" -> new Not(new Call("regexp_like", List.of(left, right)));
            case "~*" -> new Call("regexp_like", List.of(left, right, new Expression.Text("i")));
            default -> new Not(new Call("regexp_like", List.of(left, right, new Expression.Text("i"))));
        };
    }

    private Expression cast(Expression left) {
        tokens.next();
        return new Cast(left, values.type());
    }

    private Expression arithmetic(Expression left, int strength) {
        Token sign = tokens.next();
        Sign operator = Arrays.stream(Sign.values()).filter(s -> s.sql().equals(sign.text())).findFirst().orElseThrow();
        return new Arithmetic(operator, left, above(strength + 1));
    }
}
