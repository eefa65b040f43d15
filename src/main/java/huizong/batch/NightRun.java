package huizong.batch;

import huizong.decoding.SubmissionDecoder;
import huizong.jobs.JobCatalogue;
import huizong.reading.ReadLimits;
import huizong.reading.WorkbookReader;
import huizong.storing.Database;
import huizong.storing.PersonKeys;
import huizong.storing.Run;
import huizong.storing.Runs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One run through Spring Batch: started, or restarted where an earlier process left it unfinished. */
final class NightRun {

    private final Deployment deployment;
    private final NightOrder order;
    private final Database database;
    private final Run run;
    private final IntakeWork intake;

    NightRun(Deployment deployment, NightOrder order, Database database, Run run, IntakeWork intake) {
        this.deployment = deployment;
        this.order = order;
        this.database = database;
        this.run = run;
        this.intake = intake;
    }

    NightResult carryOut() {
        JobExecution execution = execute();
        if (execution.getStatus() != BatchStatus.COMPLETED) {
            throw failure(execution);
        }
        new Runs(JdbcClient.create(database.application())).finish(run.id(), deployment.clock().instant(), "{}");
        return new NightResult.Done(run.id(), run.isNight() ? report() : "");
    }

    private String report() {
        Path report = order.output().resolve("report").resolve(run.asOf() + ".txt");
        try {
            return Files.readString(report);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private NightWork work() {
        DataSource source = database.application();
        JobCatalogue catalogue = deployment.catalogue();
        Clock clock = deployment.clock();
        HashedPersons persons = new HashedPersons(new PersonKeys(deployment.data()).obtain(JdbcClient.create(source)));
        SheetLoading sheets = new SheetLoading(new SubmissionDecoder(catalogue.directory(), persons));
        WorkbookLoading loading = new WorkbookLoading(new WorkbookReader(ReadLimits.of(System.getenv())), catalogue, sheets, run.asOf());
        Originals originals = intake.originals();
        return new NightWork(new RunTasklet(source, c -> intake.take(c, run)),
                new RunTasklet(source, new LoadWork(run.id(), new PortionLoading(loading, clock), originals)),
                new RunTasklet(source, new JudgeWork(run.id(), catalogue, run.asOf())),
                new RunTasklet(source, new AnswerWork(run.id(), catalogue, order.output(), originals, clock)),
                new RunTasklet(source, new EarlierAnswers(run.id(), catalogue, order.output(), originals, clock.getZone())),
                new RunTasklet(source, new TablesWork(run.id(), catalogue, clock)),
                new RunTasklet(source, new PublishWork(run, catalogue, order.output(), clock.getZone())),
                new RunTasklet(source, intake::putAway));
    }

    /** The run's number is the only parameter: an unfinished execution of it is dead, because we hold the lock. */
    private JobExecution execute() {
        DataSource source = database.application();
        JobRepository repository = BatchHistory.repository(source);
        Job night = NightSteps.on(source, repository, order).night(work());
        JobOperator operator = BatchHistory.operator(source, repository, night);
        JobParameters parameters = new JobParametersBuilder().addLong("run", run.id()).toJobParameters();
        try {
            JobExecution last = repository.getLastJobExecution("night", parameters);
            if (last == null) {
                return operator.start(night, parameters);
            } else if (last.getStatus() == BatchStatus.COMPLETED) {
                return last;
            }
            return operator.restart(last.getStatus().isRunning() || last.getStatus() == BatchStatus.UNKNOWN ? operator.recover(last) : last);
        } catch (JobExecutionException refused) {
            throw new IllegalStateException("run " + run.id() + " cannot be started: " + refused.getMessage(), refused);
        }
    }

    private RuntimeException failure(JobExecution execution) {
        Throwable cause = execution.getAllFailureExceptions().stream().findFirst().orElse(null);
        return new IllegalStateException("run " + run.id() + " stopped at its step "
                + execution.getStepExecutions().stream().filter(s -> s.getStatus() != BatchStatus.COMPLETED).map(s -> s.getStepName())
                .findFirst().orElse("?") + "; run again to go on", cause);
    }
}
