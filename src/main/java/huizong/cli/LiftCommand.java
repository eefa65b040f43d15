package huizong.cli;

import huizong.batch.Lifting;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code huizong lift ID}: figures that wait count. */
@Command(name = "lift", mixinStandardHelpOptions = true)
final class LiftCommand implements Callable<Integer> {

    @Mixin
    private DeskOptions desk = new DeskOptions();

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "ID", descriptionKey = "id")
    private long id;

    @Option(names = "--rule", paramLabel = "RULE")
    private @Nullable String rule;

    @Override
    public Integer call() {
        return desk.carryOut(new Lifting(id, rule, desk.signed()), spec.commandLine().getOut());
    }
}
