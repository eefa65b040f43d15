package huizong.checking;

import huizong.catalogue.Period;
import huizong.jobs.JobCatalogue;
import huizong.jobs.JobDefinition;
import huizong.storing.SqlText;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Judging: rules, keys, references, total lines, then what looks at other submissions, then verdicts. A function of the
 * register, the rows and the rules; done again it comes to the same, whatever the order in which files arrived.
 */
public final class Judge {

    private final JobCatalogue catalogue;
    private final JobDefinition job;
    private final LocalDate asOf;
    private final Judging judging;
    private final Verdicts verdicts;

    private Judge(Connection connection, JobCatalogue catalogue, JobDefinition job, long runId, LocalDate asOf) {
        this.catalogue = catalogue;
        this.job = job;
        this.asOf = asOf;
        this.judging = Judging.on(connection, runId, job.name());
        this.verdicts = new Verdicts(judging.database(), new OwnVerdicts(judging.database(), catalogue, asOf));
    }

    /**
     * Judges the submissions of a run and job whose rows are stored, in the connection's open transaction; nothing is
     * committed here. What an earlier judging of them said is forgotten first.
     *
     * @param asOf the day that counts as today
     * @throws org.springframework.dao.DataAccessException if the database fails; a fault in a rule is no failure, but a
     *                                                     row of {@code register.job_fault}
     */
    public static void judge(Connection connection, JobCatalogue catalogue, JobDefinition job, long runId, LocalDate asOf) {
        new Judge(connection, catalogue, job, runId, asOf).judge(runId);
    }

    private void judge(long runId) {
        List<JudgedSubmission> submissions = judging.database().sql(SqlText.of("checking/submissions-to-judge")).param("run", runId)
                .param("job", job.name()).query(JudgedSubmission::read).list();
        forget(runId, submissions);
        WaivedRules waived = WaivedRules.on(judging.database(), asOf);
        groups(submissions).forEach(group -> new GroupJudge(judging, group, verdicts, waived).judge());
    }

    private void forget(long runId, List<JudgedSubmission> submissions) {
        List<Long> ids = submissions.stream().map(JudgedSubmission::id).toList();
        judging.database().sql(SqlText.of("checking/forget-findings")).param("ids", ids.toArray(Long[]::new)).update();
        judging.database().sql(SqlText.of("checking/forget-job-faults")).param("run", runId).param("job", job.name()).update();
        verdicts.takeBack(ids);
    }

    /** By the last day of their periods; of one day, forms that are referred to first, then shorter periods. */
    private List<Group> groups(List<JudgedSubmission> submissions) {
        Map<LocalDate, List<JudgedSubmission>> byDay = new TreeMap<>();
        submissions.forEach(s -> byDay.computeIfAbsent(period(s).last(), d -> new ArrayList<>()).add(s));
        List<Group> groups = new ArrayList<>();
        byDay.values().forEach(ofDay -> ReferenceOrder.forms(job).forEach(form -> {
            Map<Period, List<JudgedSubmission>> byPeriod = new TreeMap<>();
            ofDay.stream().filter(s -> s.form().equals(form.name())).forEach(s -> byPeriod.computeIfAbsent(period(s), p -> new ArrayList<>()).add(s));
            byPeriod.forEach((period, ofPeriod) -> groups.add(new Group(catalogue, job, form, period, asOf, ofPeriod)));
        }));
        return groups;
    }

    static Period period(JudgedSubmission s) {
        return s.period().startsWith("E:") ? Period.event(s.period().substring(2), s.firstDay(), s.lastDay())
                : Period.parse(s.period()).orElseThrow(() -> new IllegalStateException("no period " + s.period()));
    }
}
