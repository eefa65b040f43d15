package huizong.feedback;

import huizong.catalogue.CellAddress;
import huizong.catalogue.FindingCode;
import huizong.catalogue.Level;
import huizong.feedback.ResultRow.Fold;
import huizong.feedback.splice.ResultPart.FormatPair;
import huizong.feedback.splice.Stylesheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rows of our sheet: file, verdict, summary and next step at the top, then the table of findings. */
final class ResultRows {

    /** Columns of the table, A to J; K is hidden and says by which names an explanation is kept. */
    static final List<String> HEADS = List.of("number", "level", "place", "column", "message", "read", "expected", "fix",
            "explanation", "rule");
    private static final int WIDE = HEADS.size();
    private static final int PLACE = HEADS.indexOf("place");

    private final Answer answer;
    private final FindingLines lines;
    private final Set<String> sheets;
    private final Optional<String> remark;
    private final Sentences sentences;
    private final List<ResultRow> rows = new ArrayList<>();
    private int headRow;
    private int lastRow;

    private ResultRows(Answer answer, FindingLines lines, List<String> sheets, Optional<String> remark) {
        this.answer = answer;
        this.lines = lines;
        this.sheets = Set.copyOf(sheets);
        this.remark = remark;
        this.sentences = Sentences.of(answer);
    }

    /**
     * @param sheets the sheets links may lead to
     * @param remark what there is to say of the workbook itself, below the next step
     */
    static ResultRows of(Answer answer, FindingLines lines, List<String> sheets, Optional<String> remark) {
        ResultRows rows = new ResultRows(answer, lines, sheets, remark);
        rows.top();
        rows.table();
        rows.blocks();
        return rows;
    }

    private void top() {
        AnswerHead head = AnswerHead.of(answer);
        rows.add(ResultRow.across(sentences.label("title"), CellLook.TITLE, WIDE));
        rows.add(labelled("verdict", head.verdict() + "    " + head.meaning(), CellLook.of(answer.verdict())));
        if (head.reason() != null) {
            rows.add(labelled("reason", head.reason(), CellLook.TEXT));
        }
        // few rows, for they stay in view above the table
        AnswerHead.Entry file = head.facts().get(0);
        rows.add(ResultRow.labelled(file.label(), file.value(), CellLook.TEXT, WIDE));
        if (head.facts().size() > 1) {
            rows.add(labelled("submission", head.facts().stream().skip(1)
                    .map(fact -> fact.label() + sentences.label("colon") + fact.value()).collect(Collectors.joining("　　")), CellLook.TEXT));
        }
        head.notes().forEach(note -> rows.add(ResultRow.labelled("", note, CellLook.TEXT, WIDE)));
        rows.add(labelled("summary", head.summary(), CellLook.TEXT));
        rows.add(ResultRow.across(head.next(), CellLook.NEXT, WIDE));
        remark.ifPresent(text -> rows.add(note(text)));
    }

    private ResultRow labelled(String label, String value, CellLook look) {
        return ResultRow.labelled(sentences.label(label), value, look, WIDE);
    }

    private static ResultRow note(String text) {
        return ResultRow.across(text, CellLook.TEXT, WIDE);
    }

    private void table() {
        if (lines.lines().isEmpty()) {
            return;
        }
        rows.add(new ResultRow(HEADS.stream().map(h -> ResultCell.of(sentences.label(h), CellLook.HEAD)).toList(), 0));
        headRow = rows.size();
        int number = 0;
        for (FindingLine line : lines.lines()) {
            number++;
            boolean folded = line.consequences().stream().noneMatch(c -> ownWord(line, c));
            rows.add(finding(Integer.toString(number), line, line.consequences().isEmpty() || !folded ? Fold.NONE : Fold.ABOVE));
            for (FindingLine consequence : line.consequences()) {
                rows.add(finding("↳", consequence, folded ? Fold.AWAY : Fold.IN_VIEW));
            }
        }
        lastRow = rows.size();
        if (lines.more() > 0) {
            rows.add(note(sentences.line("more-lines", Map.of("count", Integer.toString(lines.more())))));
        }
    }

    /** What is said besides findings stands below them. */
    private void blocks() {
        for (FollowUpLines.Block block : FollowUpLines.of(answer)) {
            rows.add(note(""));
            rows.add(ResultRow.across(block.title(), CellLook.NEXT, WIDE));
            block.lines().forEach(line -> rows.add(note(line.message())));
        }
    }

    /** Something to be explained for itself, though something else is said at its cell. */
    private static boolean ownWord(FindingLine line, FindingLine consequence) {
        return consequence.first().level() == Level.EXPLAIN && line.first().level() == Level.EXPLAIN
                && line.first().code() != FindingCode.COMMON_CAUSE;
    }

    private ResultRow finding(String number, FindingLine line, Fold fold) {
        String link = link(line.first().cell());
        // not every program breaks the text of a link: where the place needs several lines, its number is the link
        boolean linked = link != null && ResultSheet.inOneLine(line.place(), PLACE);
        return new ResultRow(List.of(link == null || linked ? ResultCell.of(number, CellLook.CELL) : new ResultCell(number, CellLook.LINK, link),
                ResultCell.of(sentences.level(line.first().level()), CellLook.of(line.first().level())),
                linked ? new ResultCell(line.place(), CellLook.LINK, link) : ResultCell.of(line.place(), CellLook.CELL),
                ResultCell.of(line.column(), CellLook.CELL), ResultCell.of(line.title() + "\n" + line.message() + behind(line), CellLook.CELL),
                ResultCell.of(line.read(), CellLook.CELL), ResultCell.of(line.expected(), CellLook.CELL),
                ResultCell.of(line.fix(), CellLook.CELL), ResultCell.of(FollowUpLines.given(answer, line), CellLook.ANSWER), ResultCell.of(line.first().code() == FindingCode.COMMON_CAUSE ? "" : line.rule(), CellLook.QUIET),
                ResultCell.of(key(line), CellLook.QUIET)), 0, fold);
    }

    private String behind(FindingLine line) {
        int count = line.consequences().stream().mapToInt(c -> c.cells().size()).sum();
        return count == 0 ? "" : "\n" + sentences.line("folded", Map.of("count", Integer.toString(count)));
    }

    /** What an explanation in this row is about: code, rule, sheet, column and cells, one a line. */
    private static String key(FindingLine line) {
        CellAddress at = line.first().cell();
        return String.join("\n", line.first().code().word(), line.first().rule() == null ? "" : line.first().rule(), at.sheet(),
                line.first().column() == null ? "" : line.first().column(),
                String.join(" ", line.cells().stream().limit(FindingLines.CAP).map(CellAddress::reference).toList()));
    }

    private @Nullable String link(CellAddress cell) {
        if (!sheets.contains(cell.sheet())) {
            return null;
        }
        String reference = CellAddress.lettersOf(Math.max(1, cell.column())) + Math.max(1, cell.row());
        return "'" + cell.sheet().replace("'", "''") + "'!" + reference;
    }

    List<ResultRow> rows() {
        return List.copyOf(rows);
    }

    /** The row of the table's head, from 1; 0 where there is no table. */
    int headRow() {
        return headRow;
    }

    /** The table's last row, from 1. */
    int lastRow() {
        return lastRow;
    }

    String xml(Stylesheet styles, List<FormatPair> pairs) {
        return new ResultSheet(styles, pairs).xml(rows, headRow, lastRow);
    }
}
