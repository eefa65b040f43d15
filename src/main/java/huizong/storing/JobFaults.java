package huizong.storing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What went wrong in a rule or table itself: for the job's author, in the morning report. */
public final class JobFaults {

    /**
     * @param place    file:line:column in the job file
     * @param subject  the rule's id, or the table's code and the period ({@code T06-1 2025-04})
     * @param rowCount rows concerned, null where unknown
     */
    public record JobFault(String job, String place, String subject, String sqlstate, String message, @Nullable Long rowCount) {
    }

    private final JdbcClient database;

    public JobFaults(JdbcClient database) {
        this.database = database;
    }

    /** The same fault again in one run replaces the earlier one. */
    public void store(long runId, JobFault fault) {
        store(runId, fault, null);
    }

    /** @param version of the job the fault came with; null where another run does not mend it */
    public void store(long runId, JobFault fault, @Nullable String version) {
        database.sql(SqlText.of("storing/store-job-fault")).param("run", runId).param("job", fault.job())
                .param("place", fault.place()).param("subject", fault.subject()).param("sqlstate", fault.sqlstate())
                .param("message", fault.message()).param("row_count", fault.rowCount()).param("job_version", version).update();
    }

    public List<JobFault> of(long runId) {
        return database.sql("""
                select job, place, subject, sqlstate, message, row_count
                from register.job_fault where run_id = :run order by job, place, subject, sqlstate
                """).param("run", runId).query(JobFault.class).list();
    }
}
