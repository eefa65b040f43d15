package huizong.feedback.splice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** styles.xml: formats are found or added behind the others, so that every index in use keeps its meaning. */
public final class Stylesheet {

    private static final String FORMATS = "cellXfs";

    private final String xml;
    private final Map<String, List<String>> added = new LinkedHashMap<>();
    private final Map<String, List<String>> items = new LinkedHashMap<>();

    Stylesheet(String xml) {
        Xml.root(xml, "styleSheet");
        this.xml = xml;
        for (String section : List.of("fonts", "fills", "borders", FORMATS)) {
            Xml.Element element = Xml.first(xml, section).orElseThrow(() -> new OddPackageException("styles without " + section));
            items.put(section, new ArrayList<>(Xml.children(xml, element).stream().map(e -> e.in(xml)).toList()));
        }
    }

    /** A fill of one colour; {@code mark} is the colour a solid fill does not show. Both are six hexadecimal digits. */
    public record Fill(String rgb, String mark) {

        public static Fill of(String rgb) {
            return new Fill(rgb, "000000");
        }

        String xml() {
            return "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FF" + rgb + "\"/><bgColor rgb=\"FF" + mark
                    + "\"/></patternFill></fill>";
        }
    }

    public int font(String font) {
        return index("fonts", font);
    }

    public int fill(String fill) {
        return index("fills", fill);
    }

    public int border(String border) {
        return index("borders", border);
    }

    public int format(String format) {
        return index(FORMATS, format);
    }

    /** The format of an index with another fill; formats out of range count as the first. */
    int filled(int format, Fill fill) {
        List<String> formats = items(FORMATS);
        String original = formats.get(format < formats.size() ? format : 0);
        Tag tag = Xml.tags(original).get(0);
        String refilled = new Tag(tag.with("fillId", Integer.toString(fill(fill.xml()))), 0).with("applyFill", "1");
        return format(refilled + original.substring(tag.end()));
    }

    private List<String> items(String section) {
        return items.getOrDefault(section, List.of());
    }

    private int index(String section, String item) {
        List<String> known = items.computeIfAbsent(section, s -> new ArrayList<>());
        int index = known.indexOf(item);
        if (index < 0) {
            known.add(item);
            added.computeIfAbsent(section, s -> new ArrayList<>()).add(item);
            index = known.size() - 1;
        }
        return index;
    }

    String xml() {
        String result = xml;
        for (Map.Entry<String, List<String>> entry : added.entrySet()) {
            Xml.Element section = Xml.first(result, entry.getKey()).orElseThrow();
            result = Xml.appended(result, section, String.join("", entry.getValue()));
            Tag tag = Xml.first(result, entry.getKey()).orElseThrow().tag();
            result = Xml.replaced(result, tag.start(), tag.end(), tag.with("count", Integer.toString(items(entry.getKey()).size())));
        }
        return result;
    }
}
