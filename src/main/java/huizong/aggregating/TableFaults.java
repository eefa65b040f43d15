package huizong.aggregating;

import huizong.catalogue.Period;
import huizong.jobs.JobCatalogue;
import huizong.jobs.TableDefinition;
import huizong.storing.JobFaults;
import huizong.storing.JobFaults.JobFault;
import huizong.storing.StatementFault;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables and periods a run could not compute: for the job's author in the morning report, and due again in the next run. */
public final class TableFaults {

    private record Faulty(String job, String version) {
    }

    private final JdbcClient database;
    private final long run;

    public TableFaults(JdbcClient database, long run) {
        this.database = database;
        this.run = run;
    }

    /**
     * Keeps why a table and period could not be computed, with the place of the table in its job file.
     *
     * @param version of the job
     */
    public void store(TableDefinition table, Period period, StatementFault fault, String version) {
        new JobFaults(database).store(run, new JobFault(table.job(), table.at().toString(), subject(table) + period.text(),
                fault.sqlState(), fault.sentence(), null), version);
    }

    /** Called when a table and period is computed anew: an interrupted run may go on with a job file mended since. */
    public void forget(TableDefinition table, Period period) {
        database.sql("delete from register.job_fault where run_id = :run and job = :job and subject = :subject")
                .param("run", run).param("job", table.job()).param("subject", subject(table) + period.text()).update();
    }

    /** True where the last run could not compute a table whose job file has changed since: it is due though nothing came. */
    public static boolean mended(JdbcClient database, JobCatalogue catalogue) {
        return database.sql("""
                select distinct job, job_version as version from register.job_fault
                where run_id = (select max(id) from register.run) and job_version is not null
                """).query(Faulty.class).list().stream()
                .anyMatch(faulty -> catalogue.job(faulty.job()).filter(now -> !now.version().equals(faulty.version())).isPresent());
    }

    /** The table's periods the run before could not compute; an event is due again only when something of its own changes. */
    List<Period> ofTheRunBefore(TableDefinition table) {
        return database.sql("""
                select distinct substr(subject, length(:table) + 1) from register.job_fault
                where run_id = (select max(id) from register.run where id < :run) and job = :job and starts_with(subject, :table)
                """).param("run", run).param("job", table.job()).param("table", subject(table)).query(String.class).list()
                .stream().flatMap(p -> Period.parse(p).stream()).toList();
    }

    private static String subject(TableDefinition table) {
        return table.code() + " ";
    }
}
