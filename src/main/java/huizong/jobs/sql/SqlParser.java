package huizong.jobs.sql;

import huizong.jobs.Expression;
import huizong.jobs.Query;
import huizong.jobs.TextPlace;
import java.util.IdentityHashMap;
import java.util.Map;

/** Parses one text, once. */
public final class SqlParser {

    private final Map<Object, TextPlace> places = new IdentityHashMap<>();
    private final Tokens tokens;
    private final OperatorParser operators;
    private final QueryParser queries;

    public SqlParser(String text) {
        tokens = new Tokens(text);
        operators = new OperatorParser(tokens, this);
        queries = new QueryParser(tokens, this);
    }

    public Parsed<Expression> expression() {
        Expression tree = anyExpression();
        tokens.end();
        return new Parsed<>(tree, places);
    }

    public Parsed<Query> query() {
        Query tree = queries.query();
        tokens.end();
        return new Parsed<>(tree, places);
    }

    Expression anyExpression() {
        return operators.any();
    }

    /** An expression that ends before a bare {@code in}. */
    Expression anyExpressionWithoutIn() {
        return operators.withoutMembership();
    }

    Query subquery() {
        return queries.query();
    }

    /** Remembers where a node begins. */
    <T> T placed(Token token, T node) {
        places.putIfAbsent(node, token.place());
        return node;
    }
}
