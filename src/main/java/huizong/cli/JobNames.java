package huizong.cli;

import huizong.jobs.JobCatalogue;
import huizong.jobs.JobDefinition;
import java.util.Collection;
import java.util.stream.Collectors;

/** Names of jobs as a caller gives them. */
final class JobNames {

    private JobNames() {
    }

    static void check(Collection<String> names, JobCatalogue catalogue, Texts texts) {
        for (String name : names) {
            one(name, catalogue, texts);
        }
    }

    static JobDefinition one(String name, JobCatalogue catalogue, Texts texts) {
        return catalogue.job(name).orElseThrow(() -> new CommandFailure(ExitStatus.WRONG_CALL, texts.of("job.unknown", name,
                catalogue.jobs().stream().map(JobDefinition::name).collect(Collectors.joining(", ")))));
    }
}
