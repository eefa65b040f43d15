package huizong.checking;

import huizong.catalogue.Period;
import huizong.jobs.FormDefinition;
import huizong.jobs.JobCatalogue;
import huizong.jobs.JobDefinition;
import java.time.LocalDate;
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
}
