package huizong.batch;

import huizong.checking.Judge;
import huizong.checking.ReferenceOrder;
import huizong.decoding.SubmissionDecoder;
import huizong.feedback.Answer;
import huizong.feedback.Language;
import huizong.jobs.JobDefinition;
import huizong.jobs.Problem;
import huizong.reading.ReadLimits;
import huizong.reading.WorkbookReader;
import huizong.storing.ArrivedFile;
import huizong.storing.Arrivals;
import huizong.storing.Database;
import huizong.storing.DirectoryTables;
import huizong.storing.OpenConnection;
import huizong.storing.PersonKeys;
import huizong.storing.ReturnsSchema;
import huizong.storing.Submission;
import huizong.storing.Submissions;
import huizong.intake.Archive;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Checks files as a night would, by the same code, and keeps nothing: everything happens in one transaction that is rolled
 * back. It does not wait for a run; it judges against the register as it stands.
 */
public final class Rehearsal {

    private final Deployment deployment;
    private final LocalDate asOf;
    private final Language language;

    public Rehearsal(Deployment deployment, LocalDate asOf, Language language) {
        this.deployment = deployment;
        this.asOf = asOf;
        this.language = language;
    }

    /** One answer per file, in the order given. */
    public List<Answer> check(List<Path> files) {
        try (Database database = OpenedDatabase.of(deployment, 1); Connection connection = database.application().getConnection()) {
            connection.setAutoCommit(false);
            try {
                return check(connection, files);
            } finally {
                connection.rollback();
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed.getMessage(), failed);
        }
    }

    private List<Answer> check(Connection connection, List<Path> files) throws SQLException {
        List<Problem> problems = ReturnsSchema.apply(connection, deployment.catalogue());
        if (!problems.isEmpty()) {
            throw new IllegalStateException(problems.get(0).toString());
        }
        DirectoryTables.storeForNow(connection, deployment.catalogue().directory());
        return judged(connection, files);
    }

    /** Takes the files in and judges them, in the connection's transaction, on tables that are there. */
    List<Answer> judged(Connection connection, List<Path> files) throws SQLException {
        JdbcClient database = OpenConnection.client(connection);
        long run = rehearsedRun(database);
        Map<Long, Path> byId = record(database, run, files);
        new PortionLoading(loading(database), deployment.clock()).load(connection, byId);
        List<String> concerned = database.sql("select distinct job from register.submission where run_id = ?").param(run)
                .query(String.class).list();
        for (JobDefinition job : ReferenceOrder.jobs(deployment.catalogue().jobs())) {
            if (concerned.contains(job.name())) {
                Judge.judge(connection, deployment.catalogue(), job, run, asOf);
            }
        }
        return answers(database, byId);
    }

    /** A run that is finished from the start, so that it never stands in the way of a real one. */
    private long rehearsedRun(JdbcClient database) {
        return database.sql("insert into register.run (as_of, started_at, finished_at) values (:as_of, :now, :now) returning id")
                .param("as_of", asOf).param("now", java.sql.Timestamp.from(deployment.clock().instant())).query(Long.class).single();
    }

    private Map<Long, Path> record(JdbcClient database, long run, List<Path> files) {
        Map<Long, Path> byId = new LinkedHashMap<>();
        for (int i = 0; i < files.size(); i++) {
            Archive.Kept content = Archive.contentOf(files.get(i));
            ArrivedFile arrived = new ArrivedFile(content.sha256(), content.size(), files.get(i).getFileName().toString(),
                    "check:" + i + ":" + files.get(i), null, false, deployment.clock().instant().plusMillis(i));
            new Arrivals(database).record(run, List.of(arrived)).forEach(r -> byId.put(r.id(), files.get(byId.size())));
        }
        new Submissions(database).create(run);
        return byId;
    }

    private WorkbookLoading loading(JdbcClient database) {
        HashedPersons persons = new HashedPersons(new PersonKeys(deployment.data()).obtain(database));
        return new WorkbookLoading(new WorkbookReader(ReadLimits.of(System.getenv())), deployment.catalogue(),
                new SheetLoading(new SubmissionDecoder(deployment.catalogue().directory(), persons)), asOf);
    }

    private List<Answer> answers(JdbcClient database, Map<Long, Path> byId) {
        SubmissionAnswer composed = new SubmissionAnswer(database, deployment.catalogue(), deployment.clock().getZone(), language);
        List<Answer> answers = new ArrayList<>();
        for (Long id : byId.keySet()) {
            Submission submission = new Submissions(database).byId(id).orElseThrow();
            answers.add(composed.of(submission).with(Answer.Note.of(Answer.Note.Kind.NOTHING_KEPT)));
        }
        return answers;
    }
}
