package huizong.decoding;

import huizong.catalogue.CellAddress;
import huizong.catalogue.FindingCode;
import huizong.decoding.cells.StorableText;
import huizong.decoding.heads.Grid;
import huizong.decoding.heads.GridCell;
import huizong.decoding.words.Wording;
import huizong.reading.Sheet;
import huizong.reading.Workbook;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads what a unit has written into the column 说明 of our sheet 审核结果 in a workbook that comes back. The answer names
 * each finding two columns further right, a line each: code, rule, sheet, column, cells.
 */
public final class ExplanationReader {

    private static final String SHEET = "审核结果";
    private static final Set<String> HEADS = Set.of("说明", "EXPLANATION");
    private static final int TO_THE_KEY = 2;
    private static final int KEY_LINES = 5;
    private static final int ROWS = 5_000;
    private static final Pattern REFERENCE = Pattern.compile("([A-Z]{0,3})(\\d{0,7})");

    private ExplanationReader() {
    }

    /** In the order of the sheet; empty where the workbook is no answer of ours, or nothing is explained. */
    public static List<Explanation> read(Workbook workbook) {
        return workbook.sheets().stream().filter(ExplanationReader::isAnswer).map(s -> Grid.of(s, ROWS))
                .flatMap(ExplanationReader::explanations).toList();
    }

    static boolean isAnswer(Sheet sheet) {
        return Wording.head(sheet.name()).equals(SHEET);
    }

    private static Stream<Explanation> explanations(Grid grid) {
        Optional<GridCell> head = grid.cells().filter(c -> HEADS.contains(Wording.head(c.text()))).findFirst();
        return head.stream().flatMap(h -> grid.cells().filter(c -> c.column() == h.column() && c.row() > h.row()))
                .flatMap(c -> explanation(c, grid).stream());
    }

    private static Optional<Explanation> explanation(GridCell words, Grid grid) {
        return grid.at(words.row(), words.column() + TO_THE_KEY).flatMap(key -> {
            String[] lines = Arrays.copyOf(key.text().split("\\R", KEY_LINES), KEY_LINES);
            return code(lines[0]).map(code -> new Explanation(code, filled(lines[1]), cells(text(lines[2]), text(lines[4])),
                    filled(lines[3]), StorableText.printable(words.text()), words.address(grid.title())));
        });
    }

    private static Optional<FindingCode> code(String word) {
        return Arrays.stream(FindingCode.values()).filter(c -> c.word().equals(word)).findFirst();
    }

    private static List<CellAddress> cells(String sheet, String references) {
        return Arrays.stream(references.split(" ", -1)).map(REFERENCE::matcher).filter(Matcher::matches)
                .map(m -> new CellAddress(sheet, CellAddress.columnOf(m.group(1)), m.group(2).isEmpty() ? 0 : Integer.parseInt(m.group(2))))
                .toList();
    }

    private static String text(@org.jspecify.annotations.Nullable String line) {
        return line == null ? "" : line;
    }

    private static @org.jspecify.annotations.Nullable String filled(@org.jspecify.annotations.Nullable String line) {
        return line == null || line.isEmpty() ? null : line;
    }
}
