package huizong.jobs.sql;

import huizong.jobs.Expression;
import huizong.jobs.Query;
import huizong.jobs.Query.Item;
import huizong.jobs.Query.Join;
import huizong.jobs.Query.Source;
import huizong.jobs.Query.Step;
import huizong.jobs.ReservedWords;
import huizong.jobs.sql.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Selects: with, select, from, where, group by, having, union all, order by, limit. */
final class QueryParser {

    private final Tokens tokens;
    private final SqlParser parser;
    private final WindowParser orders;
    private final SourceParser sources;

    QueryParser(Tokens tokens, SqlParser parser) {
        this.tokens = tokens;
        this.parser = parser;
        this.orders = new WindowParser(tokens, parser);
        this.sources = new SourceParser(tokens, parser);
    }

    Query query() {
        Token first = tokens.peek();
        List<Step> steps = tokens.accept("with") ? steps() : List.of();
        Query query = select(steps);
        List<Query> combine = new ArrayList<>();
        while (tokens.at("union")) {
            tokens.next();
            if (!tokens.accept("all")) {
                throw Tokens.problem(tokens.peek(), "write \"union all\"; a plain union drops rows in silence");
            }
            combine.add(select(List.of()));
        }
        return parser.placed(first, new Query(steps, query.distinct(), query.select(), query.from(), query.where(), query.groupBy(),
                query.having(), orders.orderBy(), limit(), combine));
    }

    private List<Step> steps() {
        if (tokens.at("recursive")) {
            throw Tokens.problem(tokens.peek(), "\"recursive\" is not allowed; directory.lineage holds everything above a division");
        }
        return tokens.commaList(() -> {
            String name = tokens.name("a name for the step").text();
            tokens.expect("as");
            tokens.expect("(");
            Query query = query();
            tokens.expect(")");
            return new Step(name, query);
        });
    }

    private Query select(List<Step> steps) {
        tokens.expect("select");
        boolean distinct = tokens.accept("distinct");
        if (tokens.at("on") && distinct) {
            throw Tokens.problem(tokens.peek(), "\"distinct on\" is not allowed; use row_number() over (...)");
        }
        List<Item> items = tokens.commaList(this::item);
        List<Source> from = tokens.accept("from") ? sources.sources() : List.of();
        Expression where = tokens.accept("where") ? parser.anyExpression() : null;
        List<Expression> groupBy = tokens.accept("group", "by") ? tokens.commaList(parser::anyExpression) : List.of();
        Expression having = tokens.accept("having") ? parser.anyExpression() : null;
        return new Query(steps, distinct, items, from, where, groupBy, having, List.of(), null, List.of());
    }

    private Item item() {
        if (tokens.at("*")) {
            throw Tokens.problem(tokens.peek(), "\"*\" is not allowed; name the columns");
        }
        Expression value = parser.anyExpression();
        if (tokens.accept("as")) {
            return new Item(value, tokens.name("a column name").text());
        }
        boolean named = tokens.peek().kind() == Kind.WORD && !ReservedWords.contains(tokens.peek().text());
        return new Item(value, named ? tokens.next().text() : null);
    }

    private @Nullable Integer limit() {
        if (!tokens.accept("limit")) {
            return null;
        }
        Token number = tokens.next();
        if (number.kind() != Kind.NUMBER || !number.text().matches("\\d{1,9}")) {
            throw Tokens.problem(number, "expected a whole number, found " + number.shown());
        }
        return Integer.valueOf(number.text());
    }
}
