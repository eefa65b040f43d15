package huizong.checking;

import huizong.storing.SqlText;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What went wrong in rules themselves: kept for the job's author, in {@code register.job_fault}. */
record Faults(JdbcClient database, long runId, String job) {

    void add(RowCheck check, CannotCompute fault, long rows) {
        add(check.subject(), check.at().toString(), fault, rows);
    }

    void add(String subject, String place, CannotCompute fault, long rows) {
        database.sql(SqlText.of("checking/add-job-fault")).param("run", runId).param("job", job).param("place", place)
                .param("subject", subject).param("sqlstate", fault.sqlState()).param("message", fault.getMessage())
                .param("rows", rows).update();
    }
}
