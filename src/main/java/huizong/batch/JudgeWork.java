package huizong.batch;

import huizong.checking.Judge;
import huizong.jobs.FormDefinition;
import huizong.jobs.JobCatalogue;
import huizong.jobs.JobDefinition;
import huizong.jobs.SheetDefinition;
import huizong.storing.OpenConnection;
import huizong.storing.Submission;
import huizong.storing.Submissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;

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
    public boolean work(Connection connection) throws SQLException {
        NightPoint.BETWEEN_LOAD_AND_JUDGE.reached();
        Submissions submissions = new Submissions(OpenConnection.client(connection));
        for (JobDefinition job : catalogue.jobs()) {
            boolean waiting = submissions.list(new Submissions.Filter(job.name(), null, null, null, null, run)).stream()
                    .anyMatch(s -> s.state() == Submission.State.LOADED);
            if (waiting) {
                countRows(connection, job);
                Judge.judge(connection, catalogue, job, run, asOf);
                return true;
            }
        }
        return false;
    }

    /** The database plans by what it believes is in a table; after a first load it believes: nothing, and joins row by row. */
    private static void countRows(Connection connection, JobDefinition job) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("analyze register.submission");
            for (FormDefinition form : job.forms()) {
                for (SheetDefinition sheet : form.sheets()) {
                    statement.execute("analyze returns_raw." + sheet.name());
                }
            }
        }
    }
}
