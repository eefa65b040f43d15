package huizong.batch;

import huizong.checking.Judge;
import huizong.checking.ReferenceOrder;
import huizong.jobs.JobCatalogue;
import huizong.jobs.JobDefinition;
import huizong.storing.OpenConnection;
import huizong.storing.Submissions;
import huizong.storing.TableStatistics;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Judges the next job that has loaded submissions, whole, in one transaction. */
final class JudgeWork implements RunTasklet.Portion {

    private final long run;
    private final JobCatalogue catalogue;
    private final LocalDate asOf;

    JudgeWork(long run, JobCatalogue catalogue, LocalDate asOf) {
        this.run = run;
        this.catalogue = catalogue;
        this.asOf = asOf;
    }

    @Override
    public boolean work(Connection connection) {
        NightPoint.BETWEEN_LOAD_AND_JUDGE.reached();
        JdbcClient database = OpenConnection.client(connection);
        Set<String> waiting = new Submissions(database).jobsLoaded(run);
        Optional<JobDefinition> next = ReferenceOrder.jobs(catalogue.jobs()).stream().filter(job -> waiting.contains(job.name())).findFirst();
        next.ifPresent(job -> {
            new TableStatistics(database).renew(run, job.name());
            Judge.judge(connection, catalogue, job, run, asOf);
        });
        return next.isPresent();
    }
}
