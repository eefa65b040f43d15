package huizong.checking;

import huizong.catalogue.CellAddress;
import huizong.catalogue.Extent;
import huizong.catalogue.Finding;
import huizong.catalogue.FindingCode;
import huizong.catalogue.Level;
import huizong.catalogue.Verdict;
import huizong.jobs.Accept;
import huizong.jobs.Dated;
import huizong.jobs.FormDefinition;
import huizong.jobs.Layout;
import huizong.jobs.RuleDefinition;
import huizong.jobs.SheetDefinition;
import huizong.storing.SqlText;
import huizong.storing.TableStatistics;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Judges the submissions of one form and period, as they stand beside everything that counts already. */
final class GroupJudge {

    private final Judging judging;
    private final Group group;
    private final Verdicts verdicts;
    private final RefusedRows refused;
    private final FindingList findings = new FindingList();
    private final Tally tally = new Tally();
    /** Sheets some key of which stands more than once, in whatever workbooks. */
    private final Set<String> keysAgain = new HashSet<>();

    GroupJudge(Judging judging, Group group, Verdicts verdicts, WaivedRules waived) {
        this.judging = judging;
        this.group = group;
        this.verdicts = verdicts;
        this.refused = new RefusedRows(judging.database(), group, waived);
    }

    void judge() {
        refused.ofLoading();
        TwoReporters.forget(judging, group);
        List<SheetDefinition> sheets = ReferenceOrder.sheets(group.form());
        rows(workbook(group.form()), RowChecks.of(group, workbook(group.form())).ofTheRow());
        sheets.forEach(sheet -> rows(sheet, RowChecks.of(group, sheet).ofTheRow()));
        sheets.forEach(this::keys);
        sheets.forEach(sheet -> refused.put(sheet.name(), new References(judging, group, sheet).broken(findings)));
        sheets.forEach(sheet -> new TotalLines(judging, group, sheet).check(findings));
        nilReturns();
        store();
        Map<JudgedSubmission, Standing> settled = verdicts.give(group);
        new TableStatistics(judging.database()).verdictsGiven(settled.size());
        rows(workbook(group.form()), RowChecks.of(group, workbook(group.form())).amongOthers());
        sheets.forEach(this::amongOthers);
        new MixedBases(judging, group).found(findings);
        boolean asBefore = findings.isEmpty();
        store();
        settle(asBefore ? settled : verdicts.give(group));
    }

    private void rows(SheetDefinition sheet, List<RowCheck> checks) {
        Outcomes outcomes = new RulePass(judging.readOnly(), judging.faults(), group, sheet).run(checks);
        CheckFindings found = new CheckFindings(judging.readOnly(), group, sheet, judging.places());
        Map<RowCheck, List<RowKey>> failing = found.oneDefectOneFinding(outcomes, checks);
        found.collect(failing, findings);
        tally.add(outcomes, checks, failing);
        refused.ofChecks(sheet.name(), failing);
    }

    private void keys(SheetDefinition sheet) {
        Keys.Repeated repeated = new Keys(judging, group, sheet).repeated(findings);
        refused.put(sheet.name(), repeated.out());
        if (repeated.again()) {
            keysAgain.add(sheet.name());
        }
    }

    /** What can only be asked once it is known what counts for the period. */
    private void amongOthers(SheetDefinition sheet) {
        if (keysAgain.contains(sheet.name())) {
            refused.put(sheet.name(), new TwoReporters(judging, group, sheet).found(findings));
        }
        rows(sheet, RowChecks.of(group, sheet).amongOthers());
        query(sheet, sheet.rulesFor(group.period()));
        if (sheet.equals(group.form().sheets().get(0))) {
            query(sheet, group.form().rules());
        }
    }

    private void query(SheetDefinition sheet, List<RuleDefinition> rules) {
        refused.ofChecks(sheet.name(), new QueryRules(judging, group).ask(sheet, rules, findings, tally));
    }

    /** The form's own rules, about its cover: put to the workbook as to a sheet of one row without columns. */
    static SheetDefinition workbook(FormDefinition form) {
        return new SheetDefinition("", form.code(), form.title(), Layout.MATRIX, null, Accept.WHOLE, List.of(), false, List.of(),
                List.of(), form.rules(), Dated.ALWAYS, form.at());
    }

    /** A return without rows says so (零报告), or waits until the desk knows. */
    private void nilReturns() {
        List<SheetDefinition> lists = group.form().sheets().stream().filter(s -> s.layout() == Layout.LIST).toList();
        for (JudgedSubmission submission : lists.isEmpty() ? List.<JudgedSubmission>of() : group.submissions()) {
            if (submission.rowsRead() == 0 && !submission.nilReturn() && !saidAtLoading(submission)) {
                CellAddress place = judging.places().row(submission.id(), lists.get(0).name(), 0);
                findings.add(submission.id(), new Finding(FindingCode.NIL_RETURN, null, List.of(), Level.HOLD, Extent.WORKBOOK,
                        lists.get(0).name(), List.of(place), null, null, List.of()));
            }
        }
    }

    /** A workbook that was refused as a whole, or held for having no rows, needs no second word about its emptiness. */
    private boolean saidAtLoading(JudgedSubmission submission) {
        return judging.findings().of(submission.id()).stream().anyMatch(f -> f.code() == FindingCode.NIL_RETURN || f.refusesWorkbook());
    }

    private void store() {
        findings.store(judging.findings());
        tally.store(judging.database());
    }

    private void settle(Map<JudgedSubmission, Standing> settled) {
        List<Long> duplicates = settled.entrySet().stream().filter(e -> e.getValue().verdict() == Verdict.DUPLICATE)
                .map(e -> e.getKey().id()).toList();
        judging.database().sql(SqlText.of("checking/forget-findings")).param("ids", duplicates.toArray(Long[]::new)).update();
        verdicts.recount(group);
        verdicts.findings(settled, group, judging.places(), findings);
        store();
        new CommonCauses(judging, group).tell();
        new FindingKeys(judging.database(), group).give();
        new SentExplanations(judging.database(), group).settle();
    }
}
