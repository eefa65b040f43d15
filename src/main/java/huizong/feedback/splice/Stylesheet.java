package huizong.feedback.splice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** styles.xml: formats are found or added behind the others, so that every index in use keeps its meaning. */
public final class Stylesheet {

    private static final String FORMATS = "cellXfs";

    private final String xml;
    private final Map<String, List<String>> added = new LinkedHashMap<>();
    private final Map<String, List<String>> items = new LinkedHashMap<>();
    private final Map<String, Xml.Element> sections = new LinkedHashMap<>();

    Stylesheet(String xml) {
        Xml.root(xml, "styleSheet");
        this.xml = xml;
        for (String section : List.of("fonts", "fills", "borders", FORMATS)) {
            Xml.Element element = Xml.first(xml, section).orElseThrow(() -> new OddPackageException("styles without " + section));
            sections.put(section, element);
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
        // from behind, so that what stands before keeps its place
        List<Map.Entry<String, Xml.Element>> behindFirst = sections.entrySet().stream().filter(s -> added.containsKey(s.getKey()))
                .sorted(Comparator.comparingInt(s -> -s.getValue().tag().start())).toList();
        for (Map.Entry<String, Xml.Element> entry : behindFirst) {
            Xml.Element section = entry.getValue();
            result = Xml.replaced(result, section.tag().start(), section.end(), grown(entry.getKey(), section.in(xml)));
        }
        return result;
    }

    private String grown(String section, String old) {
        Xml.Element whole = new Xml.Element(Xml.root(old, section), old.length());
        String more = Xml.appended(old, whole, String.join("", added.getOrDefault(section, List.of())));
        Tag tag = Xml.root(more, section);
        return tag.with("count", Integer.toString(items(section).size())) + more.substring(tag.end());
    }
}
