package huizong.reading.xlsx;

import huizong.reading.ReadLimits;
import huizong.reading.RefusalReason;
import huizong.reading.RowOrder;
import huizong.reading.RowVisitor;
import huizong.reading.Sheet;
import huizong.reading.Unpacking;
import huizong.reading.UnreadableSheetException;
import huizong.reading.Workbook;
import huizong.reading.lending.LentRow;
import huizong.reading.lending.RowLender;
import huizong.reading.lending.SharedTexts;
import huizong.reading.lending.Styles;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A workbook whose sheets are read from its package when asked. */
public final class XlsxWorkbook implements Workbook {

    /** Kinds of tabs that hold no table of figures. */
    private static final Set<String> NO_CELLS = Set.of("chartsheet", "dialogsheet", "xlMacrosheet", "xlIntlMacrosheet");

    private final XlsxPackage parts;
    private final ReadLimits limits;
    private final RowOrder order;
    private final LentRow row;
    private final List<Sheet> sheets = new ArrayList<>();

    private XlsxWorkbook(XlsxPackage parts, ReadLimits limits, RowOrder order) {
        this.parts = parts;
        this.limits = limits;
        this.order = order;
        String workbookPart = workbookPart(parts);
        WorkbookXml xml;
        try (PartXml tabs = parts.xml(workbookPart)) {
            xml = WorkbookXml.read(tabs);
        }
        List<Relationship> named = parts.relationships(workbookPart);
        this.row = new LentRow(texts(named), styles(named), xml.dates());
        addSheets(xml.tabs(), named);
    }

    /**
     * Opens a zip as a workbook.
     *
     * @param whole the file's bytes where it is small enough to lie in memory, else null
     * @throws UnreadableSheetException where it is none, or one that cannot be read, with the reason
     */
    public static XlsxWorkbook open(Path file, byte @Nullable [] whole, ReadLimits limits, RowOrder order, Unpacking unpacking) {
        XlsxPackage parts = XlsxPackage.open(file, whole, limits, unpacking);
        try {
            return new XlsxWorkbook(parts, limits, order);
        } catch (RuntimeException problem) {
            parts.close();
            throw problem;
        }
    }

    private static String workbookPart(XlsxPackage parts) {
        if (parts.has("mimetype")) {
            throw new UnreadableSheetException(openDocument(parts) ? RefusalReason.ODS : RefusalReason.NOT_A_WORKBOOK, "");
        }
        String part = first(parts.relationships(""), "officeDocument").filter(parts::has)
                .orElse(parts.has("xl/workbook.bin") ? "xl/workbook.bin" : "xl/workbook.xml");
        if (part.toLowerCase(Locale.ROOT).endsWith(".bin")) {
            throw new UnreadableSheetException(RefusalReason.XLSB, part);
        }
        if (!parts.has(part)) {
            throw new UnreadableSheetException(RefusalReason.NOT_A_WORKBOOK, "");
        }
        return part;
    }

    private static boolean openDocument(XlsxPackage parts) {
        try (InputStream stream = parts.stream("mimetype")) {
            return new String(stream.readNBytes(200), StandardCharsets.US_ASCII).contains("opendocument.spreadsheet");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Optional<String> first(List<Relationship> named, String type) {
        return named.stream().filter(part -> part.type().equals(type)).map(Relationship::target).findFirst();
    }

    private SharedTexts texts(List<Relationship> named) {
        String part = first(named, "sharedStrings").orElse("");
        if (!parts.has(part)) {
            return new SharedTexts(limits);
        }
        try (InputStream stream = parts.stream(part)) {
            return SharedTextsBytes.read(stream, parts.size(part), limits);
        } catch (UnusualXml unusual) {
            return textsAsXml(part);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private SharedTexts textsAsXml(String part) {
        try (PartXml xml = parts.xml(part)) {
            return SharedTextsXml.read(xml, limits);
        }
    }

    private Styles styles(List<Relationship> named) {
        String part = first(named, "styles").orElse("");
        if (!parts.has(part)) {
            return Styles.none();
        }
        try (PartXml xml = parts.xml(part)) {
            return StylesXml.read(xml);
        }
    }

    /** A tab that is no worksheet must say what else it is, and no two can show one part: else figures might be passed over. */
    private void addSheets(List<WorkbookXml.Tab> tabs, List<Relationship> named) {
        Set<String> shown = new HashSet<>();
        for (int i = 0; i < tabs.size(); i++) {
            WorkbookXml.Tab tab = tabs.get(i);
            if (tab.relationshipId().isEmpty()) {
                // a module of the oldest macros: a tab by name only
                continue;
            }
            Relationship part = named.stream().filter(one -> one.id().equals(tab.relationshipId())).findFirst()
                    .orElseThrow(() -> new UnreadableSheetException(RefusalReason.DAMAGED, tab.name() + " has no part"));
            if (!shown.add(part.target().toLowerCase(Locale.ROOT)) || !part.type().equals("worksheet") && !NO_CELLS.contains(part.type())) {
                throw new UnreadableSheetException(RefusalReason.DAMAGED, tab.name() + " leads to " + part.type() + " " + part.target());
            }
            if (part.type().equals("worksheet")) {
                sheets.add(new XlsxSheet(this, tab, part.target(), i + 1));
            }
        }
        if (sheets.isEmpty()) {
            throw new UnreadableSheetException(RefusalReason.NO_SHEETS, "");
        }
        if (sheets.size() > limits.sheets()) {
            throw new UnreadableSheetException(RefusalReason.TOO_MANY_SHEETS, sheets.size() + " > " + limits.sheets());
        }
    }

    XlsxPackage parts() {
        return parts;
    }

    RowLender lender(RowVisitor visitor) {
        return new RowLender(row, visitor, limits, order);
    }

    @Override
    public String format() {
        return "xlsx";
    }

    @Override
    public List<Sheet> sheets() {
        return List.copyOf(sheets);
    }

    @Override
    public void close() {
        parts.close();
    }
}
