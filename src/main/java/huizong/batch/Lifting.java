package huizong.batch;

import huizong.catalogue.Verdict;
import huizong.jobs.JobCatalogue;
import huizong.storing.HoldingRules;
import huizong.storing.Lifts;
import huizong.storing.Submission;
import huizong.storing.Submissions;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Lifts a hold (放行): of one rule, or of all that hold the submission now; what a later judging finds holds it again.
 *
 * @param rule id of the rule, or code of the finding, null for all
 */
public record Lifting(long submission, @Nullable String rule, Signature signed) implements DeskAct {

    @Override
    public String word() {
        return "lift";
    }

    @Override
    public Written write(JdbcClient database, JobCatalogue catalogue, Moment moment) {
        Optional<Submission> found = new Submissions(database).byId(submission);
        List<String> holding = new HoldingRules(database).of(submission);
        if (found.isEmpty()) {
            return new Written.Refused(Reason.NO_SUCH_SUBMISSION, List.of(Long.toString(submission), held(database)));
        } else if (found.get().verdict() != Verdict.HELD) {
            return new Written.Refused(Reason.NOT_HELD, List.of(Long.toString(submission), chinese(found.get()), held(database)));
        } else if (holding.isEmpty() || rule != null && !holding.contains(rule)) {
            return new Written.Refused(Reason.NOT_HELD_BY, List.of(Long.toString(submission), rule == null ? "" : rule, String.join("、", holding)));
        }
        List<String> rules = rule == null ? holding : List.of(rule);
        for (String lifted : rules) {
            new Lifts(database).add(new Lifts.Lift(submission, lifted, signed.by(), signed.why(), moment.now()));
        }
        return new Written.Concerns(List.of(submission), rules);
    }

    private static String chinese(Submission submission) {
        return submission.verdict() == null ? "" : submission.verdict().chinese();
    }

    private static String held(JdbcClient database) {
        return String.join("、", new Submissions(database).list(new Submissions.Filter(null, null, null, null, Verdict.HELD, null)).stream()
                .limit(10).map(s -> Long.toString(s.id())).toList());
    }
}
