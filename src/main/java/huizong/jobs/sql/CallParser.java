package huizong.jobs.sql;

import huizong.jobs.Expression;
import huizong.jobs.Expression.Aggregate;
import huizong.jobs.Expression.Call;
import huizong.jobs.Expression.Name;
import huizong.jobs.Expression.Order;
import huizong.jobs.NearestName;
import java.util.List;

/** Calls of functions and aggregates with what follows them: within group, filter, over. */
final class CallParser {

    private final Tokens tokens;
    private final SqlParser parser;
    private final KeywordCalls keywordCalls;
    private final WindowParser windows;

    CallParser(Tokens tokens, SqlParser parser) {
        this.tokens = tokens;
        this.parser = parser;
        this.keywordCalls = new KeywordCalls(tokens, parser);
        this.windows = new WindowParser(tokens, parser);
    }

    Expression call() {
        Token name = tokens.next();
        tokens.expect("(");
        Expression call = keywordCalls.accepts(name.text()) ? keywordCalls.call(name) : ordinary(name);
        if (tokens.at("over")) {
            return windows.over(parser.placed(name, call));
        }
        if (AllowedFunctions.window(name.text())) {
            throw Tokens.problem(name, "\"" + name.text() + "\" needs an \"over (...)\"");
        }
        return call;
    }

    private Expression ordinary(Token name) {
        if (!AllowedFunctions.known(name.text())) {
            throw notAllowed(name);
        }
        return AllowedFunctions.aggregate(name.text()) ? aggregate(name) : function(name);
    }

    private static RuntimeException notAllowed(Token name) {
        String instead = AllowedFunctions.instead(name.text());
        return Tokens.problem(name, "function \"" + name.text() + "\" is not allowed"
                + (instead.isEmpty() ? NearestName.hint(name.text(), AllowedFunctions.names()) : ": " + instead));
    }

    private Expression function(Token name) {
        if (AllowedFunctions.ofSets(name.text())) {
            throw Tokens.problem(name, "\"" + name.text() + "\" gives rows: it may stand only in a from");
        }
        List<Expression> arguments = arguments();
        tokens.expect(")");
        counted(name, arguments);
        if (name.is("parts") && !arguments.stream().allMatch(Name.class::isInstance)) {
            throw Tokens.problem(name, "parts(...) takes columns only: whether a blank counts as absent is the column's own");
        }
        return new Call(name.text().equals("trim") ? "btrim" : name.text(), arguments);
    }

    private List<Expression> arguments() {
        return tokens.at(")") ? List.of() : tokens.commaList(parser::anyExpression);
    }

    private static void counted(Token name, List<Expression> arguments) {
        AllowedFunctions.Arity arity = AllowedFunctions.arity(name.text());
        if (!arity.allows(arguments.size())) {
            throw Tokens.problem(name, "\"" + name.text() + "\" takes " + arity.shown() + " arguments, not " + arguments.size());
        }
    }

    private Expression aggregate(Token name) {
        boolean distinct = tokens.accept("distinct");
        boolean star = name.is("count") && !distinct && tokens.accept("*");
        List<Expression> arguments = arguments();
        if (!star) {
            counted(name, arguments);
        }
        List<Order> order = windows.orderBy();
        tokens.expect(")");
        if (tokens.accept("within", "group")) {
            tokens.expect("(");
            order = windows.orderBy();
            tokens.expect(")");
        }
        if (List.of("percentile_cont", "percentile_disc", "mode").contains(name.text()) && order.size() != 1) {
            throw Tokens.problem(name, "\"" + name.text() + "\" needs \"within group (order by ...)\" with one value");
        }
        return new Aggregate(name.text(), distinct, arguments, order, filter());
    }

    private @org.jspecify.annotations.Nullable Expression filter() {
        if (!tokens.accept("filter")) {
            return null;
        }
        tokens.expect("(");
        tokens.expect("where");
        Expression filter = parser.anyExpression();
        tokens.expect(")");
        return filter;
    }
}
