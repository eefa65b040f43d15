package huizong.jobs;

import huizong.catalogue.Period;
import org.jspecify.annotations.Nullable;

/** The periods a part of a job file holds for, both inclusive; null is open. A period belongs where its last day lies. */
public record Dated(@Nullable Period since, @Nullable Period until) {

    public static final Dated ALWAYS = new Dated(null, null);

    public boolean holdsFor(Period period) {
        return (since == null || !period.last().isBefore(since.first()))
                && (until == null || !period.last().isAfter(until.last()));
    }
}
