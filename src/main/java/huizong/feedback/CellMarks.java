package huizong.feedback;

import huizong.catalogue.CellAddress;
import huizong.catalogue.Finding;
import huizong.catalogue.Level;
import huizong.feedback.splice.CellComment;
import huizong.feedback.splice.SheetMarks;
import huizong.feedback.splice.Stylesheet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The marks on the unit's sheets: every cell of a finding gets the colour of its hardest level, the cell to blame a comment,
 * unless what is said there is only a consequence of something said elsewhere.
 *
 * @param uncommented true where there are more cells to blame than comments
 */
record CellMarks(Map<String, SheetMarks> bySheet, boolean uncommented) {

    /** Comments of a workbook; more make spreadsheet programs slow, and nobody opens them all. */
    static final int MOST_COMMENTS = 1_000;

    private static final int FINDINGS_A_COMMENT = 5;

    static CellMarks of(Answer answer, List<String> sheets) {
        Set<String> known = Set.copyOf(sheets);
        Map<String, TreeMap<Integer, TreeMap<Integer, Level>>> levels = new HashMap<>();
        Map<CellAddress, List<Finding>> blamed = new LinkedHashMap<>();
        for (Finding finding : FindingLines.inReadingOrder(answer.findings(), sheets)) {
            for (CellAddress cell : finding.cells()) {
                if (markable(cell, known)) {
                    levels.computeIfAbsent(cell.sheet(), s -> new TreeMap<>()).computeIfAbsent(cell.row(), r -> new TreeMap<>())
                            .merge(Math.max(1, cell.column()), finding.level(), (a, b) -> a.compareTo(b) >= 0 ? a : b);
                }
            }
            if (markable(finding.cell(), known) && finding.cause() == null) {
                blamed.computeIfAbsent(finding.cell(), c -> new ArrayList<>()).add(finding);
            }
        }
        return new CellMarks(marks(answer, levels, blamed), blamed.size() > MOST_COMMENTS);
    }

    /** What is said where comments are cut. */
    Optional<String> remark(Sentences sentences) {
        return uncommented ? Optional.of(sentences.line("comments-cut", Map.of("count", Integer.toString(MOST_COMMENTS)))) : Optional.empty();
    }

    private static boolean markable(CellAddress cell, Set<String> known) {
        return cell.row() > 0 && known.contains(cell.sheet());
    }

    private static Map<String, SheetMarks> marks(Answer answer, Map<String, TreeMap<Integer, TreeMap<Integer, Level>>> levels,
                                                 Map<CellAddress, List<Finding>> blamed) {
        Map<String, List<CellComment>> comments = new HashMap<>();
        blamed.entrySet().stream().limit(MOST_COMMENTS).forEach(e -> comments.computeIfAbsent(e.getKey().sheet(), s -> new ArrayList<>())
                .add(new CellComment(e.getKey().row(), Math.max(1, e.getKey().column()), text(answer, e.getValue()))));
        Map<String, SheetMarks> marks = new HashMap<>();
        levels.forEach((sheet, rows) -> {
            TreeMap<Integer, TreeMap<Integer, Stylesheet.Fill>> fills = new TreeMap<>();
            rows.forEach((row, cells) -> {
                TreeMap<Integer, Stylesheet.Fill> ofRow = new TreeMap<>();
                cells.forEach((column, level) -> ofRow.put(column, Stylesheet.Fill.of(LevelColour.of(level))));
                fills.put(row, ofRow);
            });
            marks.put(sheet, new SheetMarks(fills, comments.getOrDefault(sheet, List.of())));
        });
        return marks;
    }

    /** Level and title, what is the matter, how to mend it; a blank line between findings. */
    private static String text(Answer answer, List<Finding> findings) {
        Sentences sentences = Sentences.of(answer);
        List<String> texts = findings.stream().limit(FINDINGS_A_COMMENT).map(finding -> {
            String rule = finding.rule() == null ? "" : " (" + finding.rule() + ")";
            String head = "[" + sentences.level(finding.level()) + "] " + sentences.title(finding) + rule;
            return String.join("\n", head, sentences.message(finding, answer.job()),
                    sentences.label("fix") + sentences.label("colon") + sentences.fix(finding, answer.job()));
        }).toList();
        return String.join("\n\n", texts);
    }
}
