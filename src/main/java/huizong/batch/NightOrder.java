package huizong.batch;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;

/**
 * What a nightly run is asked to do.
 *
 * @param jobs    names of the jobs to take, empty for all
 * @param asOf    today, for due days, directory, periods and every printed date
 * @param workers how many workbooks are worked on at once, at least 1
 */
public record NightOrder(Path input, Path output, Path data, Set<String> jobs, LocalDate asOf, int workers) {

    public NightOrder {
        jobs = Set.copyOf(jobs);
        if (workers < 1) {
            throw new IllegalArgumentException("at least one worker");
        }
    }
}
