package huizong.jobs.sql;

import huizong.jobs.Expression;
import huizong.jobs.Expression.Case;
import huizong.jobs.Expression.Cast;
import huizong.jobs.Expression.Exists;
import huizong.jobs.Expression.Name;
import huizong.jobs.Expression.Scalar;
import huizong.jobs.Expression.Text;
import huizong.jobs.Expression.Truth;
import huizong.jobs.Expression.Typed;
import huizong.jobs.Expression.Unknown;
import huizong.jobs.Expression.When;
import huizong.jobs.ReservedWords;
import huizong.jobs.sql.Token.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Everything an operator can stand beside: literals, names, brackets, case, calls, subqueries. */
final class ValueParser {

    private static final Set<String> TYPED = Set.of("date", "time", "timestamp", "interval");
    private static final Set<String> NOT_FIXED = Set.of("current_date", "current_time", "current_timestamp", "localtime",
            "localtimestamp", "current_user", "session_user", "user");

    private final Tokens tokens;
    private final SqlParser parser;
    private final CallParser calls;
    private final TypeParser types;

    ValueParser(Tokens tokens, SqlParser parser) {
        this.tokens = tokens;
        this.parser = parser;
        this.types = new TypeParser(tokens);
        this.calls = new CallParser(tokens, parser);
    }

    String type() {
        return types.type();
    }

    Expression value() {
        Token token = tokens.peek();
        return parser.placed(token, switch (token.kind()) {
            case NUMBER -> new Expression.Number(number(tokens.next().text()));
            case TEXT -> new Text(tokens.next().text());
            case PARAMETER -> new Name(":", tokens.next().text());
            case SYMBOL -> brackets();
            case WORD -> word();
            case END -> throw tokens.expected("a value");
        });
    }

    private static BigDecimal number(String text) {
        BigDecimal value = new BigDecimal(text);
        return value.scale() < 0 ? value.setScale(0) : value;
    }

    private Expression brackets() {
        if (!tokens.accept("(")) {
            throw tokens.expected("a value");
        }
        Expression inner = tokens.at("select") || tokens.at("with") ? new Scalar(parser.subquery()) : parser.anyExpression();
        if (tokens.at(",")) {
            throw Tokens.problem(tokens.peek(), "rows such as (a, b) are not allowed; compare the columns one by one");
        }
        tokens.expect(")");
        return inner;
    }

    private Expression word() {
        Token token = tokens.peek();
        if (TYPED.contains(token.text()) && tokens.after().kind() == Kind.TEXT) {
            return typed();
        }
        return switch (token.text()) {
            case "null" -> literal(new Unknown());
            case "true" -> literal(new Truth(true));
            case "false" -> literal(new Truth(false));
            case "case" -> caseWhen();
            case "cast" -> cast();
            case "exists" -> exists();
            case "array" -> array();
            default -> callOrName();
        };
    }

    private Expression literal(Expression value) {
        tokens.next();
        return value;
    }

    private Expression typed() {
        String type = tokens.next().text();
        String value = tokens.next().text();
        boolean unit = type.equals("interval") && tokens.peek().kind() == Kind.WORD
                && Set.of("year", "month", "day", "hour", "minute", "second").contains(tokens.peek().text());
        return new Typed(type, unit ? value + " " + tokens.next().text() : value);
    }

    private Expression caseWhen() {
        tokens.expect("case");
        Expression operand = tokens.at("when") ? null : parser.anyExpression();
        List<When> whens = new ArrayList<>();
        while (tokens.accept("when")) {
            Expression condition = parser.anyExpression();
            tokens.expect("then");
            whens.add(new When(condition, parser.anyExpression()));
        }
        if (whens.isEmpty()) {
            throw tokens.expected("\"when\"");
        }
        Expression otherwise = tokens.accept("else") ? parser.anyExpression() : null;
        tokens.expect("end");
        return new Case(operand, whens, otherwise);
    }

    private Expression cast() {
        tokens.expect("cast");
        tokens.expect("(");
        Expression operand = parser.anyExpression();
        tokens.expect("as");
        Cast cast = new Cast(operand, types.type());
        tokens.expect(")");
        return cast;
    }

    private Expression exists() {
        tokens.expect("exists");
        tokens.expect("(");
        Exists exists = new Exists(parser.subquery(), false);
        tokens.expect(")");
        return exists;
    }

    private Expression array() {
        tokens.expect("array");
        tokens.expect("[");
        List<String> texts = tokens.commaList(() -> tokens.text("a text in quotes").text());
        tokens.expect("]");
        return new Cast(new Text(texts.stream().map(t -> '"' + t.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                .collect(Collectors.joining(",", "{", "}"))), "text[]");
    }

    private Expression callOrName() {
        Token token = tokens.peek();
        if (NOT_FIXED.contains(token.text())) {
            throw Tokens.problem(token, "\"" + token.text() + "\" changes from run to run; write cover.as_of");
        }
        if (tokens.after().is("(")) {
            return calls.call();
        }
        if (ReservedWords.contains(token.text())) {
            throw tokens.expected("a value");
        }
        return name();
    }

    private Name name() {
        String first = tokens.next().text();
        if (!tokens.accept(".")) {
            return new Name(null, first);
        }
        if (tokens.at("*")) {
            throw Tokens.problem(tokens.peek(), "\"*\" is not allowed; name the columns");
        }
        String second = tokens.name("a column name").text();
        if (tokens.at(".")) {
            throw Tokens.problem(tokens.peek(), "a name has at most one qualifier: give the source an alias");
        }
        return new Name(first, second);
    }
}
