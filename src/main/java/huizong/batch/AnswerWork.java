package huizong.batch;

import huizong.feedback.Answer;
import huizong.feedback.Language;
import huizong.jobs.JobCatalogue;
import huizong.storing.OpenConnection;
import huizong.storing.Submission;
import huizong.storing.Submissions;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Answers the next few judged submissions. */
final class AnswerWork implements RunTasklet.Portion {

    private static final int ANSWERS_PER_COMMIT = 20;

    private final long run;
    private final JobCatalogue catalogue;
    private final Path output;
    private final Originals originals;
    private final Clock clock;

    AnswerWork(long run, JobCatalogue catalogue, Path output, Originals originals, Clock clock) {
        this.run = run;
        this.catalogue = catalogue;
        this.output = output;
        this.originals = originals;
        this.clock = clock;
    }

    @Override
    public boolean work(Connection connection) {
        JdbcClient database = OpenConnection.client(connection);
        Submissions submissions = new Submissions(database);
        AnswerFiles files = new AnswerFiles(output, submissions);
        SubmissionAnswer answers = new SubmissionAnswer(database, catalogue, clock.getZone(), Language.CHINESE);
        List<Submission> judged = submissions.claim(run, Submission.State.JUDGED, ANSWERS_PER_COMMIT);
        for (Submission submission : judged) {
            Answer answer = answers.of(submission);
            files.write(submission, answer, originals.of(submission.file().sha256()));
            submissions.answered(submission.id(), clock.instant());
        }
        return !judged.isEmpty();
    }
}
