package huizong.feedback;

import huizong.catalogue.CellAddress;
import huizong.catalogue.Extent;
import huizong.catalogue.Finding;
import huizong.catalogue.FindingCode;
import huizong.catalogue.Level;
import huizong.jobs.JobDefinition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Findings grouped for people, in reading order: sheets as they stand in the file, then row, then column (AA after Z).
 *
 * @param lines the first {@link #CAP} lines
 * @param more  how many lines are left out
 */
public record FindingLines(List<FindingLine> lines, int more) {

    /** Lines of a letter; nobody mends more at a time. */
    public static final int CAP = 200;

    private static final int JOINED_CELLS = 12;
    private static final int JOINED_TEXTS = 3;

    public FindingLines {
        lines = List.copyOf(lines);
    }

    /**
     * The lines of an answer.
     *
     * @param sheetOrder names of the sheets in tab order; sheets not named come after them in the order of the findings
     */
    public static FindingLines of(Answer answer, List<String> sheetOrder) {
        List<Finding> findings = inReadingOrder(unsaid(answer), sheetOrder);
        Set<String> keys = findings.stream().map(Finding::key).collect(Collectors.toSet());
        Map<String, List<Finding>> consequences = findings.stream().filter(f -> f.cause() != null && keys.contains(f.cause()))
                .collect(Collectors.groupingBy(f -> String.valueOf(f.cause()), LinkedHashMap::new, Collectors.toList()));
        Map<Complaint, List<Finding>> complaints = complaints(findings.stream().filter(f -> f.cause() == null || !keys.contains(f.cause())).toList());
        Sentences sentences = Sentences.of(answer);
        List<FindingLine> lines = complaints.values().stream().limit(CAP)
                .map(same -> line(same, behind(same, consequences, answer, sentences), answer, sentences)).toList();
        return new FindingLines(lines, complaints.size() - lines.size());
    }

    private static Map<Complaint, List<Finding>> complaints(List<Finding> findings) {
        Map<Complaint, List<Finding>> complaints = new LinkedHashMap<>();
        findings.forEach(f -> complaints.computeIfAbsent(Complaint.of(f), c -> new ArrayList<>()).add(f));
        return complaints;
    }

    private static List<FindingLine> behind(List<Finding> same, Map<String, List<Finding>> consequences, Answer answer,
                                            Sentences sentences) {
        List<Finding> behind = same.stream().map(Finding::key).distinct().flatMap(k -> consequences.getOrDefault(k, List.of()).stream()).toList();
        return complaints(behind).values().stream().limit(CAP).map(c -> line(c, List.of(), answer, sentences)).toList();
    }

    /** Why a file cannot be read stands at the head of its answer already. */
    private static List<Finding> unsaid(Answer answer) {
        return answer.reason() == null ? answer.findings()
                : answer.findings().stream().filter(f -> f.code() != FindingCode.UNREADABLE).toList();
    }

    /** The lines of an answer, sheets in the order of the findings. */
    public static FindingLines of(Answer answer) {
        return of(answer, List.of());
    }

    /** All findings, ungrouped, in reading order. */
    static List<Finding> inReadingOrder(List<Finding> findings, List<String> sheetOrder) {
        Map<String, Integer> rank = new LinkedHashMap<>();
        rank.put("", 0);
        sheetOrder.forEach(sheet -> rank.putIfAbsent(sheet, rank.size()));
        findings.forEach(finding -> rank.putIfAbsent(finding.cell().sheet(), rank.size()));
        return findings.stream().sorted(Comparator
                .comparingInt((Finding f) -> Objects.requireNonNull(rank.get(f.cell().sheet())))
                .thenComparingInt(f -> f.cell().row()).thenComparingInt(f -> f.cell().column())
                .thenComparing(f -> f.level().ordinal(), Comparator.reverseOrder()).thenComparing(Finding::code)
                .thenComparing(f -> Objects.requireNonNullElse(f.rule(), ""))).toList();
    }

    private record Complaint(FindingCode code, @Nullable String rule, Level level, Extent extent, String sheet,
                             @Nullable String column, int cellColumn, boolean alone, CellAddress at) {

        /** Only cells under one head can share a line: matrix cells and whole sheets stand alone. */
        static Complaint of(Finding finding) {
            CellAddress at = finding.cell();
            boolean alone = at.row() == 0 || finding.code() == FindingCode.COMMON_CAUSE || finding.column() == null && at.column() > 0;
            return new Complaint(finding.code(), finding.rule(), finding.level(), finding.extent(), at.sheet(), finding.column(),
                    at.column(), alone, alone ? at : CellAddress.WORKBOOK);
        }
    }

    private static FindingLine line(List<Finding> same, List<FindingLine> behind, Answer answer, Sentences sentences) {
        JobDefinition job = answer.job();
        Finding first = same.get(0);
        List<CellAddress> cells = same.stream().map(Finding::cell).distinct().toList();
        String column = sentences.column(first, job);
        String message = sentences.message(first, job);
        if (cells.size() > 1) {
            message = sentences.line("one-of-many", Map.of("message", message, "count", Integer.toString(cells.size())));
        }
        return new FindingLine(first, cells, place(cells, sentences), sentences.title(first), column, read(same, job, sentences),
                message, sentences.expected(first, job),
                FollowUpLines.fix(answer, first, sentences), behind);
    }

    private static String place(List<CellAddress> cells, Sentences sentences) {
        CellAddress first = cells.get(0);
        if (first.equals(CellAddress.WORKBOOK)) {
            return sentences.label("workbook");
        }
        String joined = cells.stream().limit(JOINED_CELLS).map(CellAddress::reference).collect(Collectors.joining(sentences.list()));
        String shown = cells.size() <= JOINED_CELLS ? joined
                : sentences.line("more-cells", Map.of("cells", joined, "count", Integer.toString(cells.size())));
        return (first.sheet() + " " + shown).strip();
    }

    private static String read(List<Finding> same, @Nullable JobDefinition job, Sentences sentences) {
        Set<String> texts = same.stream().map(f -> sentences.read(f, job)).filter(text -> !text.isEmpty()).limit(1_000)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        String shown = texts.stream().limit(JOINED_TEXTS).collect(Collectors.joining(sentences.list()));
        return texts.size() > JOINED_TEXTS ? shown + "…" : shown;
    }
}
