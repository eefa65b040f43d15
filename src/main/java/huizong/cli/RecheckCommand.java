package huizong.cli;

import huizong.batch.Rechecking;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code huizong recheck}: kept submissions are read and judged again. */
@Command(name = "recheck", mixinStandardHelpOptions = true)
final class RecheckCommand implements Callable<Integer> {

    @Mixin
    private DeskOptions desk = new DeskOptions();

    @Spec
    private CommandSpec spec;

    @Option(names = "--job", paramLabel = "JOB")
    private @Nullable String job;

    @Option(names = "--period", paramLabel = "PERIOD")
    private @Nullable String period;

    @Override
    public Integer call() {
        Installation here = desk.installation();
        if (job != null) {
            JobNames.one(job, here.catalogue(), here.texts());
        }
        return desk.carryOut(new Rechecking(job, period, desk.signed()), spec.commandLine().getOut());
    }
}
