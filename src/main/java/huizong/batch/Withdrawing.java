package huizong.batch;

import huizong.catalogue.Verdict;
import huizong.jobs.JobCatalogue;
import huizong.storing.JudgedAgain;
import huizong.storing.Submission;
import huizong.storing.Submissions;
import huizong.storing.Withdrawals;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Withdraws a submission (撤回): its figures no longer count; a lower revision it took the place of counts again. */
public record Withdrawing(long submission, Signature signed) implements DeskAct {

    @Override
    public String word() {
        return "withdraw";
    }

    @Override
    public Written write(JdbcClient database, JobCatalogue catalogue, Moment moment) {
        Optional<Submission> found = new Submissions(database).byId(submission);
        if (found.isEmpty()) {
            return new Written.Refused(Reason.NO_SUCH_SUBMISSION, List.of(Long.toString(submission), ""));
        } else if (found.get().verdict() == Verdict.WITHDRAWN) {
            return new Written.Refused(Reason.ALREADY_WITHDRAWN, List.of(Long.toString(submission)));
        }
        JudgedAgain again = new JudgedAgain(database);
        again.remember(moment.run(), List.of(submission));
        new Withdrawals(database).add(new Withdrawals.Withdrawal(submission, signed.by(), signed.why(), moment.now()));
        again.answerAgain(moment.run(), List.of(submission));
        return new Written.Concerns(List.of(submission), List.of());
    }
}
