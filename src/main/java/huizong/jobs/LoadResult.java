package huizong.jobs;

import java.util.List;
import java.util.function.Function;

/** What came of loading jobs/: the catalogue, or all problems of all files, in order. */
public sealed interface LoadResult {

    record Loaded(JobCatalogue catalogue) implements LoadResult {
    }

    record Faulty(List<Problem> problems) implements LoadResult {
    }

    default <T> T fold(Function<JobCatalogue, T> loaded, Function<List<Problem>, T> faulty) {
        return this instanceof Loaded l ? loaded.apply(l.catalogue()) : faulty.apply(((Faulty) this).problems());
    }
}
