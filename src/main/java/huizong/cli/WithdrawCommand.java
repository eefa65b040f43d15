package huizong.cli;

import huizong.batch.Withdrawing;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code huizong withdraw ID}: figures no longer count. */
@Command(name = "withdraw", mixinStandardHelpOptions = true)
final class WithdrawCommand implements Callable<Integer> {

    @Mixin
    private DeskOptions desk = new DeskOptions();

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "ID", descriptionKey = "id")
    private long id;

    @Override
    public Integer call() {
        return desk.carryOut(new Withdrawing(id, desk.signed()), spec.commandLine().getOut());
    }
}
