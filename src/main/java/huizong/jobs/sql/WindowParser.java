package huizong.jobs.sql;

import huizong.jobs.Expression;
import huizong.jobs.Expression.Order;
import huizong.jobs.Expression.Window;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code order by} lists and {@code over (...)}. */
final class WindowParser {

    private static final List<String> BOUNDS = List.of("unbounded preceding", "unbounded following", "current row");

    private final Tokens tokens;
    private final SqlParser parser;

    WindowParser(Tokens tokens, SqlParser parser) {
        this.tokens = tokens;
        this.parser = parser;
    }

    /** The order that comes next; empty where none does. */
    List<Order> orderBy() {
        return tokens.accept("order", "by") ? tokens.commaList(this::order) : List.of();
    }

    private Order order() {
        Expression value = parser.anyExpression();
        boolean descending = tokens.accept("desc");
        if (!descending) {
            tokens.accept("asc");
        }
        if (tokens.at("nulls")) {
            throw Tokens.problem(tokens.peek(), "\"nulls first\" and \"nulls last\" are not allowed; order by x is null, x");
        }
        return new Order(value, descending);
    }

    Window over(Expression function) {
        tokens.expect("over");
        tokens.expect("(");
        List<Expression> partition = tokens.accept("partition", "by") ? tokens.commaList(parser::anyExpression) : List.of();
        List<Order> order = orderBy();
        String frame = frame();
        tokens.expect(")");
        return new Window(function, partition, order, frame);
    }

    private @Nullable String frame() {
        if (!tokens.at("rows") && !tokens.at("range")) {
            return null;
        }
        String kind = tokens.next().text();
        tokens.expect("between");
        String first = bound();
        tokens.expect("and");
        return kind + " between " + first + " and " + bound();
    }

    private String bound() {
        if (tokens.peek().kind() == Token.Kind.NUMBER) {
            String rows = tokens.next().text();
            return rows + (tokens.accept("preceding") ? " preceding" : " " + tokens.expect("following").text());
        }
        return BOUNDS.stream().filter(b -> tokens.accept(b.split(" "))).findFirst()
                .orElseThrow(() -> tokens.expected("unbounded preceding, current row, or a number of rows"));
    }
}
