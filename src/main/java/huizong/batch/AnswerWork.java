package huizong.batch;

import huizong.feedback.Answer;
import huizong.feedback.Language;
import huizong.jobs.JobCatalogue;
import huizong.storing.OpenConnection;
import huizong.storing.Submission;
import huizong.storing.SubmissionNeighbours;
import huizong.storing.SubmissionNeighbours.Neighbour;
import huizong.storing.Submissions;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Answers the next few judged submissions. */
final class AnswerWork implements RunTasklet.Portion {

    private static final int ANSWERS_PER_COMMIT = 50;

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
        List<Submission> judged = submissions.claim(run, Submission.State.JUDGED, ANSWERS_PER_COMMIT);
        if (judged.isEmpty()) {
            return false;
        }
        List<Long> ids = judged.stream().map(Submission::id).toList();
        Map<Long, Neighbour> neighbours = new SubmissionNeighbours(database).of(ids);
        List<Answer> answers = new SubmissionAnswer(database, catalogue, clock.getZone(), Language.CHINESE).of(judged, neighbours);
        AnswerFiles files = new AnswerFiles(output);
        for (int i = 0; i < judged.size(); i++) {
            Submission submission = judged.get(i);
            files.write(submission, neighbours.get(submission.id()).nameUsed(), answers.get(i), originals.of(submission.file().sha256()));
        }
        submissions.answered(ids, clock.instant());
        return true;
    }
}
