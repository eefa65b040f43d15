package huizong.jobs.sql;

import huizong.jobs.Expression;
import huizong.jobs.Expression.Call;
import huizong.jobs.Query;
import huizong.jobs.Query.Join;
import huizong.jobs.Query.Source;
import huizong.jobs.ReservedWords;
import huizong.jobs.sql.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The sources of a select and how they are joined. */
final class SourceParser {

    private final Tokens tokens;
    private final SqlParser parser;

    SourceParser(Tokens tokens, SqlParser parser) {
        this.tokens = tokens;
        this.parser = parser;
    }

    List<Source> sources() {
        List<Source> sources = new ArrayList<>();
        sources.add(source(Join.FIRST));
        for (Optional<Join> join = join(); join.isPresent(); join = join()) {
            sources.add(source(join.get()));
        }
        return sources;
    }

    private Optional<Join> join() {
        if (tokens.accept(",") || tokens.accept("cross", "join")) {
            return Optional.of(tokens.accept("lateral") ? Join.CROSS_LATERAL : Join.CROSS);
        } else if (tokens.accept("join") || tokens.accept("inner", "join")) {
            return Optional.of(Join.INNER);
        } else if (tokens.accept("left", "join") || tokens.accept("left", "outer", "join")) {
            return Optional.of(tokens.accept("lateral") ? Join.LEFT_LATERAL : Join.LEFT);
        } else if (tokens.accept("full", "join") || tokens.accept("full", "outer", "join")) {
            return Optional.of(Join.FULL);
        } else if (tokens.at("right")) {
            throw Tokens.problem(tokens.peek(), "\"right join\" is not allowed; turn it into a left join");
        } else if (tokens.at("natural")) {
            throw Tokens.problem(tokens.peek(), "\"natural join\" is not allowed; write the condition behind \"on\"");
        }
        return Optional.empty();
    }

    private Source source(Join join) {
        Token first = tokens.peek();
        return parser.placed(first, tokens.accept("(") ? nested(join) : tokens.after().is("(") ? function(join) : table(join));
    }

    private Source nested(Join join) {
        Query query = parser.subquery();
        tokens.expect(")");
        String alias = alias().orElseThrow(() -> tokens.expected("an alias"));
        return new Source.Nested(query, alias, join, on(join));
    }

    private Source function(Join join) {
        Token name = tokens.next();
        if (!AllowedFunctions.ofSets(name.text())) {
            throw Tokens.problem(name, "\"" + name.text() + "\" cannot be a source; generate_series and unnest can");
        }
        tokens.expect("(");
        Call call = new Call(name.text(), tokens.commaList(parser::anyExpression));
        tokens.expect(")");
        String alias = alias().orElseThrow(() -> tokens.expected("an alias"));
        return new Source.Function(call, alias, join, on(join));
    }

    private Source table(Join join) {
        String first = tokens.name("a sheet or directory.divisions").text();
        String second = tokens.accept(".") ? tokens.name("a sheet").text() : null;
        String name = second == null ? first : second;
        return new Source.Table(second == null ? null : first, name, alias().orElse(name), join, on(join));
    }

    private Optional<String> alias() {
        if (tokens.accept("as")) {
            return Optional.of(tokens.name("an alias").text());
        }
        boolean named = tokens.peek().kind() == Kind.WORD && !ReservedWords.contains(tokens.peek().text());
        return named ? Optional.of(tokens.next().text()) : Optional.empty();
    }

    private @Nullable Expression on(Join join) {
        if (join == Join.FIRST || join == Join.CROSS || join == Join.CROSS_LATERAL) {
            return null;
        }
        if (tokens.at("using")) {
            throw Tokens.problem(tokens.peek(), "\"using\" is not allowed; write the condition behind \"on\"");
        }
        tokens.expect("on");
        return parser.anyExpression();
    }
}
