package huizong.feedback.splice;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A tag as it stands in an XML text.
 *
 * @param text  from {@code <} to {@code >}, both included
 * @param start offset of {@code <} in the text it was found in
 */
public record Tag(String text, int start) {

    /** Names asked for stand in the code, so they are few. */
    private static final Map<String, Pattern> ATTRIBUTES = new ConcurrentHashMap<>();

    /** The offset behind {@code >}. */
    public int end() {
        return start + text.length();
    }

    public String name() {
        return text.substring(nameAt(text, 0), nameEnd(text, 0));
    }

    /** The name without its prefix. */
    public String localName() {
        String name = name();
        return name.substring(name.indexOf(':') + 1);
    }

    /** True where the tag that begins in a text has this name, its prefix apart. */
    static boolean named(String xml, int start, String localName) {
        int end = nameEnd(xml, start);
        int from = end - localName.length();
        int first = nameAt(xml, start);
        boolean alone = from == first || from > first && xml.charAt(from - 1) == ':' && xml.indexOf(':', first) == from - 1;
        return alone && xml.startsWith(localName, from);
    }

    private static int nameAt(String xml, int start) {
        return xml.startsWith("/", start + 1) ? start + 2 : start + 1;
    }

    private static int nameEnd(String xml, int start) {
        int at = nameAt(xml, start);
        while (at < xml.length() && " \t\n\r\f\u000b/>".indexOf(xml.charAt(at)) < 0) {
            at++;
        }
        return at;
    }

    public boolean closes() {
        return text.startsWith("</");
    }

    /** True for {@code <c/>}: opens and closes. */
    public boolean empty() {
        return text.endsWith("/>");
    }

    public boolean opens() {
        return !closes();
    }

    /** The attribute's value with entities resolved; null where the tag has none of this name. */
    public @Nullable String attribute(String name) {
        Matcher value = attributePattern(name).matcher(text);
        return value.find() ? Xml.unescaped(value.group(2) != null ? value.group(2) : value.group(3)) : null;
    }

    /**
     * The attribute's value as a number, or what to take where it has none.
     *
     * @throws OddPackageException if it is no number
     */
    public int number(String name, int absent) {
        String value = attribute(name);
        try {
            return value == null ? absent : Integer.parseInt(value.strip());
        } catch (NumberFormatException none) {
            throw new OddPackageException("no number: " + text, none);
        }
    }

    /** The tag's text with the attribute set, in its place or as the last. */
    public String with(String name, String value) {
        Matcher old = attributePattern(name).matcher(text);
        String attribute = " " + name + "=\"" + Xml.escaped(value) + "\"";
        if (old.find()) {
            return text.substring(0, old.start()) + attribute + text.substring(old.end());
        }
        int end = text.length() - (empty() ? 2 : 1);
        return text.substring(0, end).stripTrailing() + attribute + text.substring(end);
    }

    /** The tag's text without the attribute. */
    public String without(String name) {
        return attributePattern(name).matcher(text).replaceFirst("");
    }

    private static Pattern attributePattern(String name) {
        return ATTRIBUTES.computeIfAbsent(name,
                n -> Pattern.compile("\\s(" + Pattern.quote(n) + ")\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')"));
    }
}
