package huizong.batch;

import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.core.task.TaskExecutor;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The night as a Spring Batch job: one job execution per open run; load and answer are fixed numbers of workers that claim
 * from the register, tables and publish as many that share what is to be made, the others one after the other. What is done stands in the register; Spring Batch only says what ran.
 */
record NightSteps(JobRepository repository, PlatformTransactionManager transactions, TaskExecutor workers, int count) {

    /** The steps on this database, for the order's number of workers. */
    static NightSteps on(DataSource database, JobRepository repository, NightOrder order) {
        SimpleAsyncTaskExecutor workers = new SimpleAsyncTaskExecutor("worker-");
        workers.setConcurrencyLimit(order.workers());
        return new NightSteps(repository, new JdbcTransactionManager(database), workers, order.workers());
    }

    Job night(NightWork work) {
        return new JobBuilder("night", repository)
                .start(single("intake", work.intake()))
                .next(parallel("load", work.load()))
                .next(single("judge", work.judge()))
                .next(parallel("answer", work.answer()))
                .next(single("earlier-answers", work.earlierAnswers()))
                .next(parallel("tables", work.tables()))
                .next(parallel("publish", work.publish()))
                .next(single("moves", work.moves()))
                .build();
    }

    private Step single(String name, Tasklet work) {
        return new StepBuilder(name, repository).tasklet(work, transactions).build();
    }

    private Step parallel(String name, Tasklet work) {
        Step worker = single(name + "-worker", work);
        return new StepBuilder(name, repository).partitioner(name + "-worker", numbered())
                .step(worker).gridSize(count).taskExecutor(workers).build();
    }

    /** Workers are only numbered: what they take stands in the register, so a restart may have more or fewer of them. */
    private static Partitioner numbered() {
        return size -> {
            Map<String, ExecutionContext> partitions = new HashMap<>();
            for (int i = 1; i <= size; i++) {
                partitions.put("worker" + i, new ExecutionContext());
            }
            return partitions;
        };
    }
}
