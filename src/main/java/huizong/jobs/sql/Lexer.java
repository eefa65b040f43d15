package huizong.jobs.sql;

import huizong.jobs.ExpressionProblem;
import huizong.jobs.TextPlace;
import huizong.jobs.sql.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a text into tokens. */
final class Lexer {

    private static final Pattern BLANK = Pattern.compile("(?:\\s|--[^\\n]*)+");
    private static final Pattern WORD = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final Pattern NUMBER = Pattern.compile("(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:[eE][+-]?\\d+)?");
    private static final Pattern TEXT = Pattern.compile("'(?:[^']|'')*'");
    private static final Pattern PARAMETER = Pattern.compile(":[a-z][a-z0-9_]*");
    private static final Pattern SYMBOL = Pattern.compile("<>|!=|<=|>=|\\|\\||::|!~\\*|!~|~\\*|~|@>|<@|&&|[-+*/%()\\[\\],.=<>]");

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private int line = 1;
    private int lineStart;

    private Lexer(String text) {
        this.text = text;
    }

    /** All tokens, the last of kind END. */
    static List<Token> tokens(String text) {
        Lexer lexer = new Lexer(text);
        lexer.skipBlanks();
        while (lexer.at < text.length()) {
            lexer.one();
            lexer.skipBlanks();
        }
        lexer.tokens.add(new Token(Kind.END, "", lexer.place()));
        return lexer.tokens;
    }

    private void skipBlanks() {
        Matcher blank = BLANK.matcher(text).region(at, text.length());
        if (blank.lookingAt()) {
            advance(blank.end());
        }
    }

    private void one() {
        if (!(token(Kind.WORD, WORD) || token(Kind.NUMBER, NUMBER) || token(Kind.TEXT, TEXT) || token(Kind.PARAMETER, PARAMETER)
                || token(Kind.SYMBOL, SYMBOL))) {
            throw unknown(text.codePointAt(at));
        }
    }

    private boolean token(Kind kind, Pattern pattern) {
        Matcher matcher = pattern.matcher(text).region(at, text.length());
        if (!matcher.lookingAt()) {
            return false;
        }
        tokens.add(new Token(kind, plain(kind, matcher.group()), place()));
        advance(matcher.end());
        return true;
    }

    private static String plain(Kind kind, String image) {
        return switch (kind) {
            case WORD -> image.toLowerCase(Locale.ROOT);
            case TEXT -> image.substring(1, image.length() - 1).replace("''", "'");
            case PARAMETER -> image.substring(1);
            case SYMBOL -> image.equals("!=") ? "<>" : image;
            default -> image;
        };
    }

    private ExpressionProblem unknown(int character) {
        String shown = Character.toString(character);
        return new ExpressionProblem(place(), switch (shown) {
            case "'" -> "a text begins here and has no closing quote";
            case "\"" -> "names are never quoted; texts stand in single quotes";
            case "^" -> "\"^\" is not allowed; write the product";
            default -> "\"" + shown + "\" is not allowed here; names are made of a-z, 0-9 and _, texts stand in single quotes";
        });
    }

    private void advance(int end) {
        for (; at < end; at++) {
            if (text.charAt(at) == '\n') {
                line++;
                lineStart = at + 1;
            }
        }
    }

    private TextPlace place() {
        return new TextPlace(line, text.codePointCount(lineStart, at) + 1);
    }
}
