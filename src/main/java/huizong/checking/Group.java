package huizong.checking;

import huizong.catalogue.Period;
import huizong.jobs.FormDefinition;
import huizong.jobs.JobCatalogue;
import huizong.jobs.JobDefinition;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The submissions of one form and period that are judged together: one definition holds for all of them.
 *
 * @param asOf        the day that counts as today
 * @param submissions in the order they were received
 */
record Group(JobCatalogue catalogue, JobDefinition job, FormDefinition form, Period period, LocalDate asOf,
             List<JudgedSubmission> submissions) {

    /** So few stretches are asked quicker than a list is looked through. */
    private static final int FEW = 4;

    Group {
        submissions = List.copyOf(submissions);
    }

    /** The same group with some of its submissions. */
    Group of(List<JudgedSubmission> some) {
        return new Group(catalogue, job, form, period, asOf, some);
    }

    List<Long> ids() {
        return submissions.stream().map(JudgedSubmission::id).toList();
    }

    /** The submissions' ids as a PostgreSQL literal. */
    String idsLiteral() {
        return literal(ids());
    }

    static String literal(List<Long> ids) {
        return ids.stream().map(String::valueOf).collect(Collectors.joining(",", "'{", "}'::bigint[]"));
    }

    /** The condition that a column holds one of some ids; those of a night mostly follow one another. */
    static String among(String column, List<Long> ids) {
        List<String> stretches = new ArrayList<>();
        List<Long> sorted = ids.stream().distinct().sorted().toList();
        int first = 0;
        for (int i = 1; i <= sorted.size(); i++) {
            if (i == sorted.size() || sorted.get(i) != sorted.get(i - 1) + 1) {
                stretches.add(column + (first == i - 1 ? " = " + sorted.get(first) : " between " + sorted.get(first) + " and " + sorted.get(i - 1)));
                first = i;
            }
        }
        return stretches.isEmpty() || stretches.size() > FEW ? column + " = any (" + literal(ids) + ")"
                : stretches.size() == 1 ? stretches.get(0) : "(" + String.join(" or ", stretches) + ")";
    }
}
