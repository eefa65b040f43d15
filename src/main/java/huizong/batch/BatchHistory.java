package huizong.batch;

import javax.sql.DataSource;
import org.springframework.batch.core.configuration.JobRegistry;
import org.springframework.batch.core.configuration.support.MapJobRegistry;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.launch.support.JobOperatorFactoryBean;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.repository.support.JdbcJobRepositoryFactoryBean;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.annotation.Isolation;

/** What Spring Batch keeps in the schema {@code batch}, and who starts jobs by it; made by hand, for no start waits for a context. */
final class BatchHistory {

    private static final String TABLES = "batch.batch_";

    private BatchHistory() {
    }

    /** Who says what ran on this database. */
    static JobRepository repository(DataSource database) {
        JdbcJobRepositoryFactoryBean repository = new JdbcJobRepositoryFactoryBean();
        repository.setDataSource(database);
        repository.setDatabaseType("POSTGRES");
        repository.setTransactionManager(new JdbcTransactionManager(database));
        repository.setTablePrefix(TABLES);
        repository.setIsolationLevelForCreateEnum(Isolation.READ_COMMITTED);
        try {
            repository.afterPropertiesSet();
            return repository.getObject();
        } catch (Exception failed) {
            throw new IllegalStateException("Spring Batch does not take the tables " + TABLES + "*", failed);
        }
    }

    /** Who starts this job, in the calling thread, and starts it again. */
    static JobOperator operator(DataSource database, JobRepository repository, Job job) {
        JobOperatorFactoryBean operator = new JobOperatorFactoryBean();
        operator.setJobRepository(repository);
        operator.setTransactionManager(new JdbcTransactionManager(database));
        try {
            JobRegistry registry = new MapJobRegistry();
            registry.register(job);
            operator.setJobRegistry(registry);
            operator.afterPropertiesSet();
            return operator.getObject();
        } catch (Exception failed) {
            throw new IllegalStateException("Spring Batch does not take the job " + job.getName(), failed);
        }
    }
}
