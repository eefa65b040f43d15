package huizong.jobs.examples;

import huizong.jobs.JobDefinition;
import java.util.List;
import java.util.Map;

/**
 * The examples of one job: jobs/examples/&lt;job&gt;.yaml.
 *
 * @param given   by name of a return: what counts already when it is judged
 * @param returns clean workbooks: judged after their given ones, each gets no finding
 * @param excused by id of a rule or check: why nothing can break it
 */
public record JobExamples(JobDefinition job, List<SentReturn> returns, Map<String, List<SentReturn>> given, List<Example> examples,
                          Map<String, String> excused, List<Golden> goldens) {

    public JobExamples {
        returns = List.copyOf(returns);
        given = Map.copyOf(given);
        examples = List.copyOf(examples);
        excused = Map.copyOf(excused);
        goldens = List.copyOf(goldens);
    }
}
