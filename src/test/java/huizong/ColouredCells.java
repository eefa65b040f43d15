package huizong;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.util.CellReference;

/** Which cells an office program shows in the colour of a level: read from what it draws as a page of HTML. */
public final class ColouredCells {

    private static final Set<String> COLOURS = Set.of("#FFC7CE", "#FFD9A8", "#FFF2A8", "#DDEBF7");
    private static final Pattern PIECE = Pattern.compile("<h1>[^<]*<em>([^<]*)</em></h1>|<tr|<td([^>]*)>");
    private static final Pattern COLOUR = Pattern.compile("bgcolor=\"(#[0-9A-F]{6})\"");

    private ColouredCells() {
    }

    /** As {@code 表名!D7}, of the sheets that begin with their first cell. */
    public static Set<String> of(Path html) {
        Set<String> coloured = new TreeSet<>();
        String sheet = "";
        int row = 0;
        int column = 0;
        Set<Long> covered = new HashSet<>();
        Matcher m = PIECE.matcher(read(html));
        while (m.find()) {
            if (m.group(1) != null) {
                sheet = m.group(1).replace("&amp;", "&");
                row = 0;
                covered.clear();
            } else if (m.group(2) == null) {
                row++;
                column = 0;
            } else {
                column = free(row, column + 1, covered);
                cover(row, column, span(m.group(2), "rowspan"), span(m.group(2), "colspan"), covered);
                Matcher colour = COLOUR.matcher(m.group(2));
                if (colour.find() && COLOURS.contains(colour.group(1))) {
                    coloured.add(sheet + "!" + CellReference.convertNumToColString(column - 1) + row);
                }
            }
        }
        return coloured;
    }

    private static int free(int row, int column, Set<Long> covered) {
        int at = column;
        while (covered.contains(row * 100_000L + at)) {
            at++;
        }
        return at;
    }

    private static void cover(int row, int column, int rows, int columns, Set<Long> covered) {
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                covered.add((row + r) * 100_000L + column + c);
            }
        }
    }

    private static int span(String attributes, String name) {
        Matcher m = Pattern.compile(name + "=\"?(\\d+)").matcher(attributes);
        return m.find() ? Integer.parseInt(m.group(1)) : 1;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
