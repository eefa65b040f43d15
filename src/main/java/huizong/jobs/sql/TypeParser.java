package huizong.jobs.sql;

import huizong.jobs.NearestName;
import huizong.jobs.sql.Token.Kind;
import java.util.Map;
import java.util.TreeMap;

/** The types a value may be cast to. */
final class TypeParser {

    private static final Map<String, String> KNOWN = new TreeMap<>(Map.ofEntries(Map.entry("text", "text"),
            Map.entry("integer", "integer"), Map.entry("int", "integer"), Map.entry("bigint", "bigint"),
            Map.entry("numeric", "numeric"), Map.entry("decimal", "numeric"), Map.entry("date", "date"), Map.entry("time", "time"),
            Map.entry("timestamp", "timestamp"), Map.entry("interval", "interval"), Map.entry("boolean", "boolean"),
            Map.entry("bool", "boolean")));

    private final Tokens tokens;

    TypeParser(Tokens tokens) {
        this.tokens = tokens;
    }

    /** The type as canonical text, such as {@code numeric(10,2)} or {@code text[]}. */
    String type() {
        if (tokens.peek().kind() != Kind.WORD) {
            throw tokens.expected("a type");
        }
        Token word = tokens.next();
        String type = KNOWN.get(word.text());
        if (type == null) {
            throw Tokens.problem(word, "unknown type \"" + word.text() + "\", expected one of " + String.join(", ", KNOWN.keySet())
                    + NearestName.hint(word.text(), KNOWN.keySet()));
        }
        return type + (type.equals("numeric") ? scale() : "") + (tokens.accept("[", "]") ? "[]" : "");
    }

    private String scale() {
        if (!tokens.accept("(")) {
            return "";
        }
        StringBuilder scale = new StringBuilder("(").append(wholeNumber());
        if (tokens.accept(",")) {
            scale.append(',').append(wholeNumber());
        }
        tokens.expect(")");
        return scale.append(')').toString();
    }

    private String wholeNumber() {
        if (tokens.peek().kind() != Kind.NUMBER || tokens.peek().text().contains(".")) {
            throw tokens.expected("a whole number");
        }
        return tokens.next().text();
    }
}
