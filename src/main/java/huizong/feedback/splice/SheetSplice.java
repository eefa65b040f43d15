package huizong.feedback.splice;

import huizong.catalogue.CellAddress;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Writes a sheet's XML anew with a few formats changed, in one pass; cells and rows that are missing are put in. */
final class SheetSplice {

    /** The elements that stand behind legacyDrawing in the schema's order. */
    private static final Set<String> BEHIND_DRAWING = Set.of("legacyDrawingHF", "drawingHF", "picture", "oleObjects", "controls",
            "webPublishItems", "tableParts", "extLst", "mc:AlternateContent");

    private static final TreeMap<Integer, Stylesheet.Fill> NONE = new TreeMap<>();

    private final TagStream tags;
    private final SheetChange change;
    private final NavigableMap<Integer, SortedMap<Integer, Stylesheet.Fill>> rows;
    private final TreeMap<Integer, Integer> columnFormats = new TreeMap<>();
    private Optional<String> drawing;
    private int row;
    private int column;
    private int rowFormat;
    private TreeMap<Integer, Stylesheet.Fill> cells = new TreeMap<>();

    private SheetSplice(TagStream tags, SheetChange change) {
        this.tags = tags;
        this.change = change;
        this.rows = new TreeMap<>(change.fills());
        this.drawing = change.drawing().added();
    }

    static void splice(InputStream in, OutputStream out, SheetChange change) throws IOException {
        // a compressor called for every tag would cost more than all the rest
        OutputStream gathered = new BufferedOutputStream(out, 1 << 16);
        new SheetSplice(new TagStream(in, gathered), change).run();
        gathered.flush();
    }

    private void run() throws IOException {
        boolean data = head();
        if (data) {
            sheetData();
        }
        tail();
    }

    /** Up to sheetData; false where the sheet has none (a chart sheet, an empty one). */
    private boolean head() throws IOException {
        while (tags.next()) {
            if (tags.opens("sheetView")) {
                tags.write(tags.tag().without("tabSelected"));
            } else if (tags.opens("sheetData")) {
                return openData();
            } else {
                if (tags.opens("col")) {
                    rememberColumns(tags.tag());
                }
                tags.write();
            }
        }
        return false;
    }

    private boolean openData() throws IOException {
        Tag tag = tags.tag();
        if (!tag.empty() || rows.isEmpty()) {
            tags.write();
            return !tag.empty();
        }
        tags.write("<sheetData>");
        missingRows(Integer.MAX_VALUE);
        tags.write("</sheetData>");
        return false;
    }

    private void rememberColumns(Tag tag) {
        int format = tag.number("style", 0);
        columnFormats.put(tag.number("min", 1), format);
        columnFormats.put(tag.number("max", 1) + 1, columnFormats.getOrDefault(tag.number("max", 1) + 1, 0));
    }

    private void sheetData() throws IOException {
        boolean restores = change.formats().restores();
        boolean touched = restores;
        while (touched ? tags.next() : tags.next('r', 's')) {
            if (tags.opens("row") && (restores || !rows.isEmpty())) {
                row();
                touched = restores || !cells.isEmpty();
            } else if (touched && tags.opens("c")) {
                cell(restores);
                touched = restores || !cells.isEmpty();
            } else if (tags.closes("row")) {
                missingCells(Integer.MAX_VALUE);
                tags.write();
                touched = restores;
            } else if (tags.closes("sheetData")) {
                missingRows(Integer.MAX_VALUE);
                tags.write();
                return;
            } else {
                tags.write();
            }
        }
        throw new OddPackageException("sheetData does not end");
    }

    private void row() throws IOException {
        int number = tags.row(row + 1);
        missingRows(number);
        row = number;
        column = 0;
        SortedMap<Integer, Stylesheet.Fill> wanted = rows.remove(row);
        cells = wanted == null ? NONE : new TreeMap<>(wanted);
        if (cells.isEmpty()) {
            tags.write();
            return;
        }
        Tag tag = tags.tag();
        boolean formatted = "1".equals(tag.attribute("customFormat")) || "true".equals(tag.attribute("customFormat"));
        rowFormat = formatted ? tag.number("s", 0) : -1;
        // a stale span would hide cells put in outside it; readers do without
        String unspanned = tag.without("spans");
        if (tag.empty()) {
            tags.write(unspanned.substring(0, unspanned.length() - 2).stripTrailing() + ">");
            missingCells(Integer.MAX_VALUE);
            tags.write("</row>");
        } else {
            tags.write(unspanned);
        }
    }

    private void missingRows(int before) throws IOException {
        while (!rows.isEmpty() && rows.firstKey() < before) {
            Map.Entry<Integer, SortedMap<Integer, Stylesheet.Fill>> missing = rows.pollFirstEntry();
            row = missing.getKey();
            rowFormat = -1;
            cells = new TreeMap<>(missing.getValue());
            tags.write("<row r=\"" + row + "\">");
            missingCells(Integer.MAX_VALUE);
            tags.write("</row>");
        }
    }

    private void cell(boolean restores) throws IOException {
        column = tags.column(column + 1);
        missingCells(column);
        Stylesheet.Fill fill = cells.remove(column);
        if (fill == null && !restores) {
            tags.write();
            return;
        }
        Tag tag = tags.tag();
        int format = tag.number("s", 0);
        int changed = change.formats().restored(format);
        changed = fill == null ? changed : change.formats().marked(changed, fill);
        if (changed == format) {
            tags.write();
        } else {
            tags.write(tag.with("s", Integer.toString(changed)));
        }
    }

    private void missingCells(int before) throws IOException {
        while (!cells.isEmpty() && cells.firstKey() < before) {
            Map.Entry<Integer, Stylesheet.Fill> missing = cells.pollFirstEntry();
            int format = change.formats().marked(formatOfBlank(missing.getKey()), missing.getValue());
            tags.write("<c r=\"" + CellAddress.lettersOf(missing.getKey()) + row + "\" s=\"" + format + "\"/>");
        }
    }

    private int formatOfBlank(int missing) {
        Map.Entry<Integer, Integer> ofColumn = columnFormats.floorEntry(missing);
        return rowFormat >= 0 ? rowFormat : ofColumn == null ? 0 : ofColumn.getValue();
    }

    private void tail() throws IOException {
        int depth = 1;
        while (tags.next()) {
            Tag tag = tags.tag();
            depth -= tag.closes() ? 1 : 0;
            if (depth == 1 && tag.opens() && BEHIND_DRAWING.contains(tag.name()) || depth == 0 && tag.name().equals("worksheet")) {
                addDrawing();
            }
            depth += tag.opens() && !tag.empty() ? 1 : 0;
            boolean removed = change.drawing() instanceof SheetChange.Drawing.Removed || drawing.isPresent();
            if (!(removed && tag.name().equals("legacyDrawing"))) {
                tags.write();
            }
        }
    }

    private void addDrawing() throws IOException {
        if (drawing.isPresent()) {
            tags.write("<legacyDrawing xmlns:r=\"" + Relations.OFFICE.substring(0, Relations.OFFICE.length() - 1) + "\" r:id=\""
                    + drawing.get() + "\"/>");
            drawing = Optional.empty();
        }
    }
}
