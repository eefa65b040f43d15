package huizong.feedback.splice;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The formats of marked cells. Which of them stands for which format of the unit is kept on our sheet, as the formats of
 * two cells of hidden columns: programs that number formats anew number those with them.
 */
public final class MarkedFormats implements SheetChange.Formats {

    public static final String ORIGINAL_COLUMN = "L";
    public static final String MARKED_COLUMN = "M";

    private final Stylesheet styles;
    private final Map<Integer, Integer> originals;
    private final Set<ResultPart.FormatPair> pairs = new LinkedHashSet<>();
    private final Map<Stylesheet.Fill, Map<Integer, Integer>> known = new HashMap<>();

    /** @param earlier XML of our sheet in an earlier answer; empty where there was none */
    MarkedFormats(Stylesheet styles, String earlier) {
        this.styles = styles;
        this.originals = originals(earlier);
    }

    private static Map<Integer, Integer> originals(String earlier) {
        Map<String, Integer> originalByRow = new HashMap<>();
        Map<Integer, Integer> originals = new HashMap<>();
        for (Tag tag : Xml.tags(earlier)) {
            String cell = tag.opens() && tag.name().equals("c") ? tag.attribute("r") : null;
            if (cell != null && cell.matches(ORIGINAL_COLUMN + "\\d+")) {
                originalByRow.put(cell.substring(1), tag.number("s", 0));
            } else if (cell != null && cell.matches(MARKED_COLUMN + "\\d+") && originalByRow.containsKey(cell.substring(1))) {
                originals.putIfAbsent(tag.number("s", 0), originalByRow.getOrDefault(cell.substring(1), 0));
            }
        }
        originals.remove(0);
        return originals;
    }

    @Override
    public int restored(int format) {
        return originals.getOrDefault(format, format);
    }

    @Override
    public int marked(int format, Stylesheet.Fill fill) {
        return known.computeIfAbsent(fill, f -> new HashMap<>()).computeIfAbsent(format, f -> found(f, fill));
    }

    private int found(int format, Stylesheet.Fill fill) {
        // the format's number in the colour that does not show keeps two formats apart that differ in their fill alone
        Stylesheet.Fill own = new Stylesheet.Fill(fill.rgb(), "%06X".formatted(format));
        int marked = styles.filled(format, own);
        pairs.add(new ResultPart.FormatPair(format, marked));
        return marked;
    }

    @Override
    public boolean restores() {
        return !originals.isEmpty();
    }

    List<ResultPart.FormatPair> pairs() {
        return new ArrayList<>(pairs);
    }
}
