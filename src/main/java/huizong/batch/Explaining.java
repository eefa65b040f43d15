package huizong.batch;

import huizong.catalogue.Cause;
import huizong.decoding.ExplanationText;
import huizong.jobs.JobCatalogue;
import huizong.jobs.NearestName;
import huizong.storing.ExplainableFindings;
import huizong.storing.ExplainableFindings.Explainable;
import huizong.storing.Explanations;
import huizong.storing.Submissions;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Explains findings (说明) in the unit's stead: of one rule, at one cell or wherever it was found. The signature's reason is
 * the explanation.
 *
 * @param rule  id of the rule, or code of the finding
 * @param cell  such as {@code D14}, null for all
 * @param until last day it is good for, whatever the figures; null for these figures alone
 */
public record Explaining(long submission, String rule, @Nullable String cell, @Nullable Cause cause, @Nullable LocalDate until,
                         Signature signed) implements DeskAct {

    @Override
    public String word() {
        return "explain";
    }

    @Override
    public Written write(JdbcClient database, JobCatalogue catalogue, Moment moment) {
        if (new Submissions(database).byId(submission).isEmpty()) {
            return new Written.Refused(Reason.NO_SUCH_SUBMISSION, List.of(Long.toString(submission), ""));
        }
        List<Explainable> all = new ExplainableFindings(database).of(submission);
        List<Explainable> meant = all.stream().filter(e -> e.name().equals(rule) && (cell == null || cell.equalsIgnoreCase(e.reference())))
                .toList();
        ExplanationText text = ExplanationText.of(signed.why());
        if (meant.isEmpty()) {
            return new Written.Refused(Reason.NOTHING_TO_EXPLAIN, List.of(Long.toString(submission), rule, cell == null ? "" : cell, known(all)));
        } else if (meant.stream().anyMatch(e -> e.level().equals("refuse"))) {
            return new Written.Refused(Reason.MUST_BE_MENDED, List.of(rule));
        } else if (text.saysNothing()) {
            return new Written.Refused(Reason.SAYS_NOTHING, List.of(signed.why()));
        }
        meant.forEach(e -> new Explanations(database).add(explanation(e, text, moment)));
        return new Written.Concerns(List.of(submission), meant.stream().map(e -> (e.name() + " " + e.reference()).strip()).toList());
    }

    private Explanations.Explanation explanation(Explainable e, ExplanationText text, Moment moment) {
        Cause named = cause != null ? cause : text.cause();
        return new Explanations.Explanation(submission, null, e.code(), e.rule(), e.sheet(), e.sheetRow(), e.columnName(), e.rowKey(),
                e.figures(), named == null ? null : named.word(), text.reason(), until != null ? until : text.until(), signed.by(), moment.now());
    }

    private String known(List<Explainable> all) {
        Set<String> names = all.stream().filter(e -> !e.level().equals("refuse")).map(e -> e.name() + " " + e.reference())
                .collect(Collectors.toCollection(java.util.TreeSet::new));
        return NearestName.of(rule + " " + (cell == null ? "" : cell), names).orElse(String.join("、", names.stream().limit(12).toList()));
    }
}
