package huizong.checking;

import huizong.catalogue.CellAddress;
import huizong.catalogue.ComposedLabel;
import huizong.catalogue.Fact;
import huizong.catalogue.Fact.Role;
import huizong.catalogue.Finding;
import huizong.catalogue.FindingCode;
import huizong.checking.causes.Causes;
import huizong.jobs.Layout;
import huizong.jobs.SheetDefinition;
import huizong.storing.Findings;
import huizong.storing.Findings.Registered;
import huizong.storing.SqlText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Tells of a group's findings, once all are known, which are only consequences and what may be behind them; changes no
 * verdict.
 */
final class CommonCauses {

    private static final Set<FindingCode> RELATIONS = Set.of(FindingCode.RULE, FindingCode.PARTS_DIFFER_FROM_TOTAL,
            FindingCode.PART_EXCEEDS_TOTAL, FindingCode.RATIO_DIFFERS);
    /** Rows of one submission that are asked about. */
    private static final int MOST_ROWS = 20;

    private final Judging judging;
    private final Group group;
    private final Map<Long, List<Registered>> registered = new LinkedHashMap<>();
    private final Map<Long, List<Finding>> added = new LinkedHashMap<>();
    private final List<Registered> changed = new ArrayList<>();

    CommonCauses(Judging judging, Group group) {
        this.judging = judging;
        this.group = group;
    }

    private record Telling(long submission, boolean relations) {
    }

    void tell() {
        List<Telling> telling = judging.database().sql(SqlText.of("checking/findings-to-explain")).param("ids", group.ids().toArray(Long[]::new))
                .query(Telling.class).list();
        Set<Long> failing = new HashSet<>(telling.stream().filter(Telling::relations).map(Telling::submission).toList());
        Map<Long, List<Causes.Hint>> hints = new WholeReturns(judging, group).hints(failing);
        Set<Long> submissions = new HashSet<>(telling.stream().map(Telling::submission).toList());
        submissions.addAll(hints.keySet());
        judging.places().prepare(submissions);
        Map<Long, List<Registered>> known = judging.findings().registered(submissions);
        submissions.stream().sorted().forEach(id -> registered.put(id, known.getOrDefault(id, List.of())));
        Map<Long, List<Finding>> questions = questions(failing);
        registered.forEach((id, findings) -> told(id, questions.getOrDefault(id, findings.stream().map(Registered::finding).toList()),
                hints.getOrDefault(id, List.of())));
        judging.findings().store(Findings.Stage.JUDGE, added);
        judging.findings().told(changed);
    }

    private void told(long submission, List<Finding> findings, List<Causes.Hint> hints) {
        List<Causes.Sent> sheets = group.form().sheets().stream().flatMap(s -> judging.places().sheet(submission, s.name()).stream())
                .map(s -> new Causes.Sent(s.places(), s.rowsRead())).toList();
        Causes.Found found = Causes.in(new Causes.Told(group.form(), judging.places().cover(submission), sheets, findings, hints));
        added.put(submission, found.added().stream().map(f -> questioned(f, findings)).toList());
        List<Registered> before = Objects.requireNonNull(registered.get(submission));
        IntStream.range(0, before.size()).mapToObj(i -> new Registered(before.get(i).id(), findings.get(i).causedBy(found.causes().get(i))))
                .filter(r -> before.stream().noneMatch(b -> b.id() == r.id() && b.finding().equals(r.finding()))).forEach(changed::add);
    }

    /** What several findings have in common is asked about with the question of the first of them. */
    private static Finding questioned(Finding common, List<Finding> findings) {
        return findings.stream().filter(f -> f.cells().stream().anyMatch(common.cells()::contains)).flatMap(f -> f.facts().stream())
                .filter(f -> f.role() == Role.LIKELY).findFirst().map(common::with).orElse(common);
    }

    /** The findings of submissions with their questions; nothing for those without any. */
    private Map<Long, List<Finding>> questions(Set<Long> failing) {
        Map<Long, List<Finding>> questions = new HashMap<>();
        registered.forEach((id, findings) -> questions.put(id, new ArrayList<>(findings.stream().map(Registered::finding)
                .map(CommonCauses::unquestioned).map(CommonCauses::sign).toList())));
        for (SheetDefinition sheet : group.form().sheets()) {
            Map<RowKey, Map<String, BigDecimal>> figures = new LinkedHashMap<>();
            failing.stream().sorted().forEach(id -> figures(id, sheet, questions.get(id)).forEach(figures::put));
            new Guesses(judging, group, sheet).of(figures).forEach((row, fact) -> ask(questions.get(row.submission()), sheet, row, fact));
        }
        return questions;
    }

    /** Judging again asks again. */
    private static Finding unquestioned(Finding finding) {
        return new Finding(finding.code(), finding.rule(), finding.also(), finding.level(), finding.extent(), finding.sheet(), finding.cells(),
                finding.column(), finding.read(), finding.facts().stream().filter(f -> f.role() != Role.LIKELY).toList());
    }

    /** A figure that is refused for its sign alone. */
    private static Finding sign(Finding finding) {
        boolean negative = finding.code() == FindingCode.NEGATIVE_NUMBER && finding.read() != null && finding.read().matches("-[\\d,.]+");
        return negative ? finding.with(new Fact(Role.LIKELY, ComposedLabel.of("sign", finding.cell().reference(), finding.read(),
                finding.read().substring(1)).text(), null, finding.cell())) : finding;
    }

    private Map<RowKey, Map<String, BigDecimal>> figures(long submission, SheetDefinition sheet, List<Finding> findings) {
        Map<Integer, List<Finding>> byRow = new LinkedHashMap<>();
        findings.stream().filter(f -> f.sheet().equals(sheet.name()) && RELATIONS.contains(f.code()) && f.cell().row() > 0)
                .forEach(f -> byRow.computeIfAbsent(row(sheet, f.cell()), r -> new ArrayList<>()).add(f));
        Map<RowKey, Map<String, BigDecimal>> figures = new LinkedHashMap<>();
        byRow.entrySet().stream().limit(MOST_ROWS).forEach(e -> {
            Map<String, BigDecimal> ofRow = Guesses.figures(e.getValue(), sheet, RELATIONS);
            if (!ofRow.isEmpty()) {
                figures.put(new RowKey(submission, e.getKey()), ofRow);
            }
        });
        return figures;
    }

    private static int row(SheetDefinition sheet, CellAddress cell) {
        return sheet.layout() == Layout.MATRIX ? 0 : cell.row();
    }

    /** The question goes to all relations the figure takes part in: whichever of them speaks, asks it. */
    private static void ask(List<Finding> findings, SheetDefinition sheet, RowKey row, Fact question) {
        findings.replaceAll(f -> f.sheet().equals(sheet.name()) && RELATIONS.contains(f.code()) && row(sheet, f.cell()) == row.sheetRow()
                && f.cells().contains(question.at()) ? f.with(question) : f);
    }
}
