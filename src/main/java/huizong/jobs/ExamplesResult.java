package huizong.jobs;

import huizong.jobs.examples.JobExamples;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/** What came of loading the examples: with the catalogue they are judged by, or all problems of all files, in order. */
public sealed interface ExamplesResult {

    /** @param catalogue the jobs, with the further places, unions and rounds that only examples know */
    record Loaded(JobCatalogue catalogue, List<JobExamples> examples) implements ExamplesResult {
        public Loaded {
            examples = List.copyOf(examples);
        }
    }

    record Faulty(List<Problem> problems) implements ExamplesResult {
    }

    default <T> T fold(BiFunction<JobCatalogue, List<JobExamples>, T> loaded, Function<List<Problem>, T> faulty) {
        return this instanceof Loaded l ? loaded.apply(l.catalogue(), l.examples()) : faulty.apply(((Faulty) this).problems());
    }
}
