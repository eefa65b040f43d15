package huizong.jobs.sql;

import huizong.jobs.Expression;
import huizong.jobs.Expression.Call;
import huizong.jobs.Expression.Cast;
import huizong.jobs.Expression.Text;
import huizong.jobs.NearestName;
import huizong.jobs.sql.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Calls with words between their arguments; they become the plain function that means the same. */
final class KeywordCalls {

    private static final Set<String> FIELDS = new TreeSet<>(
            Set.of("year", "quarter", "month", "day", "hour", "minute", "second", "dow", "doy", "isodow", "isoyear", "week", "epoch"));

    private final Tokens tokens;
    private final SqlParser parser;

    KeywordCalls(Tokens tokens, SqlParser parser) {
        this.tokens = tokens;
        this.parser = parser;
    }

    boolean accepts(String name) {
        return Set.of("extract", "position", "trim", "substring").contains(name);
    }

    /** Reads from behind the opening bracket. */
    Expression call(Token name) {
        Expression call = switch (name.text()) {
            case "extract" -> extract();
            case "position" -> position(name);
            case "trim" -> trim();
            default -> substring();
        };
        tokens.expect(")");
        return call;
    }

    private Expression extract() {
        Token field = tokens.peek().kind() == Kind.TEXT ? tokens.next() : tokens.name("a field such as year");
        if (!FIELDS.contains(field.text())) {
            throw Tokens.problem(field, "unknown field \"" + field.text() + "\", expected one of " + String.join(", ", FIELDS)
                    + NearestName.hint(field.text(), FIELDS));
        }
        tokens.expect("from");
        return new Cast(new Call("date_part", List.of(new Text(field.text()), parser.anyExpression())), "numeric");
    }

    private Expression position(Token name) {
        Expression membership = parser.anyExpressionWithoutIn();
        if (!tokens.accept("in")) {
            throw Tokens.problem(name, "write position(part in whole)");
        }
        return new Call("strpos", List.of(parser.anyExpression(), membership));
    }

    private Expression trim() {
        String function = tokens.accept("leading") ? "ltrim" : tokens.accept("trailing") ? "rtrim" : "btrim";
        tokens.accept("both");
        List<Expression> arguments = new ArrayList<>();
        if (!tokens.at("from")) {
            arguments.addAll(tokens.commaList(parser::anyExpression));
        }
        if (tokens.accept("from")) {
            arguments.add(0, parser.anyExpression());
        }
        if (arguments.isEmpty() || arguments.size() > 2) {
            throw tokens.expected("one or two values");
        }
        return new Call(function, arguments);
    }

    private Expression substring() {
        List<Expression> arguments = new ArrayList<>(tokens.commaList(parser::anyExpression));
        if (tokens.accept("from")) {
            arguments.add(parser.anyExpression());
            if (tokens.accept("for")) {
                arguments.add(parser.anyExpression());
            }
        }
        if (arguments.size() < 2 || arguments.size() > 3) {
            throw tokens.expected("a first place and a length");
        }
        return new Call("substr", arguments);
    }
}
