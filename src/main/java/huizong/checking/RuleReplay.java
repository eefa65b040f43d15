package huizong.checking;

import huizong.catalogue.Finding;
import huizong.catalogue.Period;
import huizong.jobs.FormDefinition;
import huizong.jobs.JobCatalogue;
import huizong.jobs.JobDefinition;
import huizong.jobs.RuleDefinition;
import huizong.jobs.SheetDefinition;
import huizong.storing.JobFaults;
import huizong.storing.SqlText;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * How often a rule would have found something in kept submissions, as the rule stands in the job file now; what counts is
 * taken as it stands in the register. Nothing is kept: the caller rolls the transaction back.
 */
public final class RuleReplay {

    private static final String NOT_APPLIED = "42";

    private final JobCatalogue catalogue;
    private final JobDefinition job;
    private final String rule;
    private final LocalDate asOf;
    private final Judging judging;
    private final long run;
    private final List<OfPeriod> periods = new ArrayList<>();
    private final List<Example> examples = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();

    /**
     * A form's period.
     *
     * @param submissions looked at: those that count, are held or were returned
     * @param failing     of these, those in which the rule does not hold
     * @param fails       rows in which it does not hold
     * @param cannotTell  rows in which it cannot tell
     */
    public record OfPeriod(FormDefinition form, Period period, long submissions, long failing, long fails, long cannotTell) {
    }

    /** One place where it does not hold. */
    public record Example(long submission, String file, String unit, Period period, Finding finding) {
    }

    /** @param faults where it could not be computed: SQLSTATE, what PostgreSQL said, of how many rows */
    public record Replayed(List<OfPeriod> periods, List<Example> examples, List<String> faults) {
        public Replayed {
            periods = List.copyOf(periods);
            examples = List.copyOf(examples);
            faults = List.copyOf(faults);
        }
    }

    private RuleReplay(Connection connection, JobCatalogue catalogue, JobDefinition job, String rule, LocalDate asOf) {
        this.catalogue = catalogue;
        this.job = job;
        this.rule = rule;
        this.asOf = asOf;
        this.run = huizong.storing.OpenConnection.client(connection).sql(
                "insert into register.run (as_of, started_at, finished_at) values (:as_of, transaction_timestamp(), transaction_timestamp()) returning id")
                .param("as_of", asOf).query(Long.class).single();
        this.judging = Judging.on(connection, run, job.name());
    }

    /**
     * @param rule     id of a rule of the job, or of a cross-cutting one
     * @param periods  how many of each form's last periods to look at, at least 1
     * @param examples how many places to tell
     */
    public static Replayed of(Connection connection, JobCatalogue catalogue, JobDefinition job, String rule, int periods, int examples,
                              LocalDate asOf) {
        return new RuleReplay(connection, catalogue, job, rule, asOf).replay(periods, examples);
    }

    private Replayed replay(int lastPeriods, int most) {
        for (FormDefinition form : job.forms()) {
            Map<Period, List<JudgedSubmission>> byPeriod = new TreeMap<>(java.util.Comparator.reverseOrder());
            judging.database().sql(SqlText.of("checking/submissions-to-replay")).param("job", job.name()).param("form", form.name())
                    .param("periods", lastPeriods).query(JudgedSubmission::read).list()
                    .forEach(s -> byPeriod.computeIfAbsent(Judge.period(s), p -> new ArrayList<>()).add(s));
            byPeriod.forEach((period, submissions) -> replay(new Group(catalogue, job, form, period, asOf, submissions), most));
        }
        new JobFaults(judging.database()).of(run).forEach(f -> faults.add(f.place() + " " + f.sqlstate() + " " + f.message()));
        return new Replayed(periods, examples, faults);
    }

    private void replay(Group group, int most) {
        FindingList found = new FindingList();
        Map<Long, Long> cannotTell = new TreeMap<>();
        boolean asked = false;
        List<SheetDefinition> sheets = Stream.concat(Stream.of(GroupJudge.workbook(group.form())), group.form().sheets().stream()).toList();
        for (SheetDefinition sheet : sheets) {
            RowChecks checks = RowChecks.of(group, sheet);
            List<RowCheck> wanted = Stream.concat(checks.ofTheRow().stream(), checks.amongOthers().stream())
                    .filter(c -> rule.equals(c.id())).toList();
            List<RuleDefinition> queries = sheet.rulesFor(group.period()).stream().filter(r -> r.id().equals(rule) && r.offenders() != null).toList();
            asked |= !wanted.isEmpty() || !queries.isEmpty();
            if (!wanted.isEmpty()) {
                rows(group, sheet, wanted, found, cannotTell);
            }
            SheetDefinition about = sheet.name().isEmpty() ? group.form().sheets().get(0) : sheet;
            new QueryRules(judging, group).ask(about, queries, found, new Tally());
        }
        if (asked) {
            count(group, found, cannotTell.values().stream().mapToLong(n -> n).sum(), most);
        }
    }

    private void rows(Group group, SheetDefinition sheet, List<RowCheck> checks, FindingList found, Map<Long, Long> cannotTell) {
        try {
            judging.readOnly().query(new RuleSql(group, sheet).pass(checks), rows -> 0);
        } catch (CannotCompute fault) {
            if (fault.sqlState().startsWith(NOT_APPLIED)) {
                faults.add(checks.get(0).at() + " " + fault.sqlState() + " " + fault.getMessage());
                return;
            }
        }
        Outcomes outcomes = new RulePass(judging.readOnly(), judging.faults(), group, sheet).run(checks);
        CheckFindings findings = new CheckFindings(judging.readOnly(), group, sheet, judging.places());
        findings.collect(findings.oneDefectOneFinding(outcomes, checks), found);
        checks.forEach(c -> outcomes.cannotTell(c).forEach((id, rows) -> cannotTell.merge(id, rows, Long::sum)));
    }

    private void count(Group group, FindingList found, long cannotTell, int most) {
        Map<Long, List<Finding>> bySubmission = found.bySubmission();
        periods.add(new OfPeriod(group.form(), group.period(), group.submissions().size(), bySubmission.size(),
                bySubmission.values().stream().mapToLong(List::size).sum(), cannotTell));
        for (JudgedSubmission submission : group.submissions()) {
            bySubmission.getOrDefault(submission.id(), List.of()).stream().limit(2).filter(f -> examples.size() < most)
                    .forEach(f -> examples.add(new Example(submission.id(), submission.fileName(), submission.unit(), group.period(), f)));
        }
    }
}
