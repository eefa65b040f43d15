package huizong.decoding;

import huizong.catalogue.CellAddress;
import huizong.catalogue.Cover;
import huizong.catalogue.Extent;
import huizong.catalogue.Fact;
import huizong.catalogue.Finding;
import huizong.catalogue.FindingCode;
import huizong.catalogue.Level;
import huizong.decoding.cells.StorableText;
import huizong.decoding.heads.CoverGrid;
import huizong.decoding.heads.Grid;
import huizong.decoding.heads.GridCell;
import huizong.decoding.words.Nearest;
import huizong.decoding.words.Wording;
import huizong.jobs.FormDefinition;
import huizong.jobs.SheetDefinition;
import huizong.reading.Sheet;
import huizong.reading.Workbook;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which sheet of a workbook is which sheet of its form.
 *
 * @param sheets   in the form's order; those the workbook lacks are left out
 * @param findings missing, repeated, unknown and hidden sheets
 */
public record SheetMatch(Map<SheetDefinition, Sheet> sheets, List<Finding> findings) {

    /** The hidden sheet behind a template. */
    public static final String OPTIONS = "模板选项";
    /** How the sheets with earlier rows in a template are called, in front of the sheet they belong to. */
    public static final String EARLIER = "上期参考";

    /** The sheet we write into an answer, and the pages of a template that are no data. */
    private static final Set<String> OURS = Set.of("审核结果", "填报说明", OPTIONS);
    private static final int TITLE_ROWS = 6;

    /** By title or code in the tab's name, else in the first rows; white space, width and brackets do not matter. */
    public static SheetMatch of(Workbook workbook, FormDefinition form, Cover cover) {
        Matching matching = new Matching(form.sheets().stream().filter(s -> s.dated().holdsFor(cover.period())).toList());
        if (alone(workbook) && matching.definitions.size() == 1) {
            return matching.take(workbook.sheets().get(0)).finish();
        }
        String coverTitle = alone(workbook) ? "" : CoverGrid.titleIn(workbook).orElse("");
        for (Sheet sheet : workbook.sheets()) {
            if (!sheet.name().equals(coverTitle) && !isOurs(Wording.head(sheet.name()))) {
                matching.add(sheet);
            }
        }
        return matching.finish();
    }

    /** The only sheet bears the cover's fields above its rows, as a text with separators does. */
    private static boolean alone(Workbook workbook) {
        return workbook.sheets().size() == 1 && !CoverGrid.isCoverTitle(workbook.sheets().get(0).name());
    }

    private static boolean isOurs(String title) {
        return OURS.contains(title) || title.startsWith(EARLIER);
    }

    private static final class Matching {

        private final List<SheetDefinition> definitions;
        private final Map<SheetDefinition, Sheet> found = new LinkedHashMap<>();
        private final List<Finding> findings = new ArrayList<>();
        private final List<Sheet> unknown = new ArrayList<>();

        Matching(List<SheetDefinition> definitions) {
            this.definitions = definitions;
        }

        Matching take(Sheet sheet) {
            found.put(definitions.get(0), sheet);
            return this;
        }

        void add(Sheet sheet) {
            Optional<SheetDefinition> named = definition(List.of(sheet.name()));
            List<String> top = named.isPresent() ? List.of() : Grid.of(sheet, TITLE_ROWS).cells().map(GridCell::text).toList();
            Optional<SheetDefinition> definition = named.isPresent() ? named : definition(top);
            if (definition.isEmpty()) {
                if (!top.isEmpty()) {
                    unknown.add(sheet);
                }
            } else if (found.containsKey(definition.get())) {
                twice(definition.get(), sheet);
            } else {
                found.put(definition.get(), sheet);
                if (sheet.hidden()) {
                    tell(FindingCode.HIDDEN, Level.NOTE, definition.get().name(), CellAddress.wholeSheet(sheet.name()));
                }
            }
        }

        private Optional<SheetDefinition> definition(List<String> texts) {
            return texts.stream().map(Matching::plain).flatMap(t -> definitions.stream().filter(d -> says(t, d))).findFirst();
        }

        private static String plain(String text) {
            return Wording.head(text);
        }

        /** The title or the code, alone or joined: {@code 劳动争议调解案件台账}, {@code F06A}, {@code F06A 劳动争议...}. */
        private static boolean says(String text, SheetDefinition definition) {
            String code = plain(definition.code());
            String title = plain(definition.title());
            return text.equals(code) || text.equals(title) || text.startsWith(code) && !continues(text, code.length())
                    || text.endsWith(code) && text.length() > code.length() || text.contains(title)
                    || text.length() >= 4 && title.startsWith(text);
        }

        private static boolean continues(String text, int at) {
            return text.length() > at && (Character.isDigit(text.charAt(at)) || text.charAt(at) < 128 && Character.isLetter(text.charAt(at)));
        }

        private void twice(SheetDefinition definition, Sheet other) {
            Sheet first = found.get(definition);
            tell(FindingCode.UNKNOWN_SHEET, Level.REFUSE, definition.name(), CellAddress.wholeSheet(other.name()),
                    new Fact(Fact.Role.FIRST_PLACE, first == null ? "" : first.name(), null, null),
                    new Fact(Fact.Role.OTHER_PLACE, other.name(), null, null));
        }

        SheetMatch finish() {
            Map<SheetDefinition, Sheet> ordered = new LinkedHashMap<>();
            for (SheetDefinition definition : definitions) {
                Sheet sheet = found.get(definition);
                if (sheet != null) {
                    ordered.put(definition, sheet);
                } else if (!definition.optional()) {
                    Optional<String> nearest = Nearest.to(definition.title(), unknown.stream().map(Sheet::name).toList());
                    tell(FindingCode.MISSING_SHEET, Level.REFUSE, definition.name(), CellAddress.WORKBOOK,
                            new Fact(Fact.Role.EXPECTED, definition.code(), definition.title(), null), nearest.map(n ->
                                    new Fact(Fact.Role.NEAREST, "", n, CellAddress.wholeSheet(n))).orElse(null));
                }
            }
            unknown.forEach(s -> tell(FindingCode.UNKNOWN_SHEET, Level.NOTE, "", CellAddress.wholeSheet(s.name())));
            return new SheetMatch(ordered, List.copyOf(findings));
        }

        private void tell(FindingCode code, Level level, String sheet, CellAddress where, @Nullable Fact... facts) {
            List<Fact> present = new ArrayList<>();
            for (Fact fact : facts) {
                if (fact != null) {
                    present.add(fact);
                }
            }
            String read = where.sheet().isEmpty() ? null : StorableText.printable(where.sheet());
            findings.add(new Finding(code, level == Level.REFUSE ? "X01" : null, List.of(), level, Extent.WORKBOOK, sheet,
                    List.of(where), null, read, present));
        }
    }
}
