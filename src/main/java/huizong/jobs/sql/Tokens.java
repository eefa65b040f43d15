package huizong.jobs.sql;

import huizong.jobs.ExpressionProblem;
import huizong.jobs.ReservedWords;
import huizong.jobs.sql.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** A cursor over tokens. */
final class Tokens {

    private final List<Token> tokens;
    private int at;

    Tokens(String text) {
        tokens = Lexer.tokens(text);
    }

    Token peek() {
        return tokens.get(at);
    }

    Token after() {
        return tokens.get(Math.min(at + 1, tokens.size() - 1));
    }

    Token next() {
        Token token = tokens.get(at);
        at = Math.min(at + 1, tokens.size() - 1);
        return token;
    }

    boolean at(String word) {
        return peek().is(word);
    }

    boolean at(String first, String second) {
        return peek().is(first) && after().is(second);
    }

    /** Takes the words if they come next, all of them. */
    boolean accept(String... words) {
        for (int i = 0; i < words.length; i++) {
            if (!tokens.get(Math.min(at + i, tokens.size() - 1)).is(words[i])) {
                return false;
            }
        }
        at += words.length;
        return true;
    }

    Token expect(String word) {
        if (!at(word)) {
            throw expected("\"" + word + "\"");
        }
        return next();
    }

    /** A name that is no reserved word. */
    Token name(String what) {
        if (peek().kind() != Kind.WORD) {
            throw expected(what);
        }
        if (ReservedWords.contains(peek().text())) {
            throw problem(peek(), "expected " + what + ", but \"" + peek().text() + "\" is a reserved word of PostgreSQL");
        }
        return next();
    }

    Token text(String what) {
        if (peek().kind() != Kind.TEXT) {
            throw expected(what);
        }
        return next();
    }

    <T> List<T> commaList(Supplier<T> one) {
        List<T> list = new ArrayList<>();
        do {
            list.add(one.get());
        } while (accept(","));
        return list;
    }

    void end() {
        if (peek().kind() != Kind.END) {
            throw problem(peek(), "unexpected " + peek().shown() + "; an operator or the end is expected here");
        }
    }

    ExpressionProblem expected(String what) {
        return problem(peek(), "expected " + what + ", found " + peek().shown());
    }

    static ExpressionProblem problem(Token token, String message) {
        return new ExpressionProblem(token.place(), message);
    }
}
