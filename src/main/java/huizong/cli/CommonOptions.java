package huizong.cli;

import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Options every command takes; {@code --lang} is the program's own and may stand before the command as well. */
final class CommonOptions {

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    @Option(names = "--jobs", paramLabel = "DIR")
    private @Nullable Path jobs;

    @Option(names = "--data", paramLabel = "DIR")
    private @Nullable Path data;

    @Option(names = "--db", paramLabel = "URL")
    private @Nullable String database;

    Installation installation() {
        return installation(Objects.requireNonNull(command));
    }

    /** @param of the command that is called, where these options come to it by way of others */
    Installation installation(CommandSpec of) {
        HuizongCommand program = (HuizongCommand) of.root().userObject();
        return Installation.of(jobs, data, database, program.language());
    }
}
