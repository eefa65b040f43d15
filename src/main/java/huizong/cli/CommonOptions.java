package huizong.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options every command takes. */
final class CommonOptions {

    @Option(names = "--lang", paramLabel = "LANG", scope = picocli.CommandLine.ScopeType.LOCAL)
    private String language = "zh-CN";

    @Option(names = "--jobs", paramLabel = "DIR")
    private @Nullable Path jobs;

    @Option(names = "--data", paramLabel = "DIR")
    private @Nullable Path data;

    @Option(names = "--db", paramLabel = "URL")
    private @Nullable String database;

    Installation installation() {
        return Installation.of(jobs, data, database, language);
    }
}
