package huizong.feedback.splice;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A workbook of the unit, and the copy of it that carries our marks and our sheet. What an earlier answer had put in is
 * taken out first. Parts we do not touch are copied as the compressed bytes they are.
 */
public final class PackageSplice implements AutoCloseable {

    private static final Pattern SHEET_ROOT = Pattern.compile("<([A-Za-z0-9]+:)?(worksheet|chartsheet|dialogsheet)[\\s>]");

    private final Parts parts;
    private final PartChanges changes;
    private final String workbookName;
    private final WorkbookPart workbook;
    private final Relations relations;
    private final String stylesName;
    private final Stylesheet styles;
    private final MarkedFormats formats;

    /**
     * Opens a workbook. The file is only read.
     *
     * @throws OddPackageException if it is encrypted, damaged, Strict, has prefixed names or lacks what we build on
     */
    public PackageSplice(Path original) throws IOException {
        parts = new Parts(original);
        try {
            changes = new PartChanges(new ContentTypes(parts.text(ContentTypes.NAME)));
            workbookName = new Relations("", parts.optionalText("_rels/.rels")).ofType("officeDocument")
                    .orElseThrow(() -> new OddPackageException("no workbook")).target();
            workbook = new WorkbookPart(parts.text(workbookName));
            relations = new Relations(workbookName, parts.optionalText(Relations.nameFor(workbookName)));
            stylesName = relations.ofType("styles").orElseThrow(() -> new OddPackageException("no styles")).target();
            styles = new Stylesheet(parts.text(stylesName));
            formats = new MarkedFormats(styles, takeOutEarlierAnswer());
        } catch (OddPackageException odd) {
            parts.close();
            throw odd;
        }
    }

    private String takeOutEarlierAnswer() throws IOException {
        Optional<WorkbookPart.Tab> ours = workbook.ours();
        String earlier = "";
        if (ours.isPresent()) {
            String part = part(ours.get());
            earlier = parts.text(part);
            workbook.remove(ours.get());
            relations.remove(ours.get().relation());
            changes.types().remove(part);
            changes.drop(part);
            changes.drop(Relations.nameFor(part));
        }
        workbook.removeMark();
        return earlier;
    }

    private String part(WorkbookPart.Tab tab) {
        return relations.byId(tab.relation()).orElseThrow(() -> new OddPackageException("no sheet " + tab.relation())).target();
    }

    /** The names of the unit's sheets in tab order. */
    public List<String> sheets() {
        return workbook.tabs().stream().map(WorkbookPart.Tab::name).toList();
    }

    /**
     * Writes the copy; what cannot be written whole is taken away again.
     *
     * @param target another file than the original, by a name no reader takes for it until it is whole
     * @param marks by sheet name; names the workbook does not have are ignored
     * @param title the name of our sheet; a number is added where the unit has a sheet of that name
     */
    public void write(Path target, Map<String, SheetMarks> marks, String title, ResultPart result) throws IOException {
        Map<String, SheetChange> sheets = sheetChanges(marks);
        String resultName = addResult(title);
        changes.put(ContentTypes.NAME, changes.types().xml());
        changes.put(workbookName, workbook.xml());
        changes.put(Relations.nameFor(workbookName), relations.xml());
        try (SpliceTarget written = new SpliceTarget(target, parts)) {
            written.copy(changes, sheets, stylesName);
            String ours = result.xml(styles, formats.pairs());
            written.text(stylesName, styles.xml());
            written.text(resultName, ours);
            written.finish();
        } catch (IOException | RuntimeException failed) {
            Files.deleteIfExists(target);
            throw failed;
        }
    }

    private Map<String, SheetChange> sheetChanges(Map<String, SheetMarks> marks) throws IOException {
        String folder = workbookName.substring(0, workbookName.lastIndexOf('/') + 1);
        SheetNotes notes = new SheetNotes(parts, changes, folder);
        Map<String, SheetChange> sheets = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        int index = 0;
        for (WorkbookPart.Tab tab : workbook.tabs()) {
            SheetMarks wanted = marks.getOrDefault(tab.name(), SheetMarks.NONE);
            String part = part(tab);
            SheetChange.Drawing drawing = notes.exchange(part, index++, wanted.comments());
            String head = parts.head(part);
            boolean kept = drawing instanceof SheetChange.Drawing.Kept && wanted.fills().isEmpty() && !formats.restores();
            if (!kept || head.contains("tabSelected")) {
                requirePlain(head);
                sheets.put(part, new SheetChange(wanted.fills(), formats, drawing));
            }
        }
        return sheets;
    }

    private String addResult(String title) {
        List<String> names = sheets();
        String name = title;
        for (int number = 2; names.contains(name); number++) {
            name = title + "(" + number + ")";
        }
        String folder = workbookName.substring(0, workbookName.lastIndexOf('/') + 1);
        String part = parts.free(folder + "worksheets/sheet%d.xml", changes.gone(), changes.names());
        workbook.add(name, relations.add("worksheet", part));
        changes.types().add(part, ContentTypes.SHEET);
        return part;
    }

    private static void requirePlain(String head) {
        Matcher root = SHEET_ROOT.matcher(head);
        boolean utf8 = !head.startsWith("\u00fe\u00ff") && !head.startsWith("\u00ff\u00fe")
                && !Pattern.compile("^[^>]*encoding=[\"'](?!utf-?8|us-ascii)", Pattern.CASE_INSENSITIVE).matcher(head).find();
        if (!utf8 || !root.find() || root.group(1) != null) {
            throw new OddPackageException("a sheet with prefixed names or not in UTF-8");
        }
    }

    @Override
    public void close() {
        parts.close();
    }
}
