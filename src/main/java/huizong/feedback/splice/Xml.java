package huizong.feedback.splice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A small part's text, looked at tag by tag so that it can be changed in one place and kept everywhere else. */
public final class Xml {

    private static final Pattern ENTITY = Pattern.compile("&(#x?[0-9A-Fa-f]+|\\w+);");
    private static final Pattern UNWRITABLE = Pattern.compile("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\ufffe\\uffff]");

    private Xml() {
    }

    /** An element: from the start of its first tag to the end of its last. */
    public record Element(Tag tag, int end) {

        public String in(String xml) {
            return xml.substring(tag.start(), end);
        }
    }

    /** All tags in order; comments, declarations and CDATA are passed over. */
    public static List<Tag> tags(String xml) {
        return tags(xml, (text, at) -> true, Integer.MAX_VALUE);
    }

    /** Which of the tags of a text are wanted, by where they begin. */
    private interface Wanted {
        boolean is(String xml, int at);
    }

    private static List<Tag> tags(String xml, Wanted wanted, int most) {
        List<Tag> tags = new ArrayList<>();
        for (int at = xml.indexOf('<'); at >= 0 && tags.size() < most; at = xml.indexOf('<', at)) {
            int end = endOf(xml, at);
            if (xml.charAt(at + 1) != '!' && xml.charAt(at + 1) != '?' && wanted.is(xml, at)) {
                tags.add(new Tag(xml.substring(at, end), at));
            }
            at = end;
        }
        return tags;
    }

    private static int endOf(String xml, int at) {
        String close = xml.startsWith("<!--", at) ? "-->" : xml.startsWith("<![CDATA[", at) ? "]]>" : xml.startsWith("<?", at) ? "?>" : "";
        int end = close.isEmpty() ? endOfTag(xml, at) : xml.indexOf(close, at);
        if (end < 0) {
            throw new OddPackageException("a tag does not end");
        }
        return end + Math.max(1, close.length());
    }

    private static int endOfTag(String xml, int at) {
        char quote = 0;
        for (int i = at; i < xml.length(); i++) {
            char c = xml.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '>') {
                return i;
            }
        }
        return -1;
    }

    /** The root's tag. @throws OddPackageException if its name, prefix included, is not the one expected */
    public static Tag root(String xml, String name) {
        Tag root = tags(xml, (text, at) -> true, 1).stream().findFirst().orElseThrow(() -> new OddPackageException("no root " + name));
        if (!root.name().equals(name)) {
            throw new OddPackageException("the root is " + root.name() + " and not " + name);
        }
        return root;
    }

    /** All elements of a local name, outermost only. */
    public static List<Element> elements(String xml, String localName) {
        List<Element> elements = new ArrayList<>();
        Tag open = null;
        int depth = 0;
        for (Tag tag : tags(xml, (text, at) -> Tag.named(text, at, localName), Integer.MAX_VALUE)) {
            if (tag.opens() && depth == 0) {
                open = tag;
            }
            depth += tag.closes() ? -1 : tag.empty() ? 0 : 1;
            if (depth == 0 && open != null) {
                elements.add(new Element(open, tag.end()));
                open = null;
            }
        }
        return elements;
    }

    public static Optional<Element> first(String xml, String localName) {
        return elements(xml, localName).stream().findFirst();
    }

    /** The elements directly inside an element. */
    public static List<Element> children(String xml, Element parent) {
        List<Element> children = new ArrayList<>();
        Tag open = null;
        int depth = 0;
        for (Tag tag : tags(xml.substring(parent.tag().start(), parent.end()))) {
            Tag placed = new Tag(tag.text(), tag.start() + parent.tag().start());
            if (tag.opens() && depth == 1) {
                open = placed;
            }
            depth += tag.closes() ? -1 : tag.empty() ? 0 : 1;
            if (depth == 1 && open != null) {
                children.add(new Element(open, placed.end()));
                open = null;
            }
        }
        return children;
    }

    /** Texts and attribute values: the five entities, and nothing XML cannot hold. */
    public static String escaped(String text) {
        return UNWRITABLE.matcher(text).replaceAll("").replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
                .replace("\"", "&quot;").replace("\n", "&#10;").replace("\r", "");
    }

    static String unescaped(String text) {
        return ENTITY.matcher(text).replaceAll(m -> Matcher.quoteReplacement(character(m)));
    }

    private static String character(java.util.regex.MatchResult entity) {
        String name = entity.group(1);
        return switch (name) {
            case "amp" -> "&";
            case "lt" -> "<";
            case "gt" -> ">";
            case "quot" -> "\"";
            case "apos" -> "'";
            default -> name.startsWith("#x") ? Character.toString(Integer.parseInt(name.substring(2), 16))
                    : name.startsWith("#") ? Character.toString(Integer.parseInt(name.substring(1))) : entity.group();
        };
    }

    /** The text with a span replaced. */
    public static String replaced(String xml, int from, int to, String by) {
        return xml.substring(0, from) + by + xml.substring(to);
    }

    /** The text with something added as the last child of an element; an empty tag is opened for it. */
    public static String appended(String xml, Element parent, String child) {
        if (parent.tag().empty()) {
            String tag = parent.tag().text();
            String open = tag.substring(0, tag.length() - 2).stripTrailing() + ">";
            return replaced(xml, parent.tag().start(), parent.end(), open + child + "</" + parent.tag().name() + ">");
        }
        int close = xml.lastIndexOf("</", parent.end() - 1);
        return replaced(xml, close, close, child);
    }
}
