package huizong.batch;

import huizong.feedback.Answer;
import huizong.feedback.Language;
import huizong.jobs.JobCatalogue;
import huizong.storing.OpenConnection;
import huizong.storing.SqlText;
import huizong.storing.Submission;
import huizong.storing.SubmissionNeighbours;
import huizong.storing.SubmissionNeighbours.Neighbour;
import huizong.storing.Submissions;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes the answers of earlier runs again where a submission of this run has changed what they must say. */
final class EarlierAnswers implements RunTasklet.Portion {

    private final long run;
    private final JobCatalogue catalogue;
    private final Path output;
    private final Originals originals;
    private final ZoneId zone;

    EarlierAnswers(long run, JobCatalogue catalogue, Path output, Originals originals, ZoneId zone) {
        this.run = run;
        this.catalogue = catalogue;
        this.output = output;
        this.originals = originals;
        this.zone = zone;
    }

    @Override
    public boolean work(Connection connection) {
        JdbcClient database = OpenConnection.client(connection);
        List<Long> ids = database.sql(SqlText.of("storing/answers-to-renew")).param("run", run).query(Long.class).list();
        List<Submission> earlier = ids.isEmpty() ? List.of() : new Submissions(database).byIds(ids);
        Map<Long, Neighbour> neighbours = new SubmissionNeighbours(database).of(ids);
        List<Answer> answers = new SubmissionAnswer(database, catalogue, zone, Language.CHINESE).of(earlier, neighbours);
        AnswerFiles files = new AnswerFiles(output);
        for (int i = 0; i < earlier.size(); i++) {
            Submission submission = earlier.get(i);
            files.write(submission, neighbours.get(submission.id()).nameUsed(), answers.get(i), originals.of(submission.file().sha256()));
        }
        return false;
    }
}
