package huizong.cli;

import huizong.batch.Explaining;
import huizong.catalogue.Cause;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code huizong explain ID RULE}: an explanation the unit gave by other ways. */
@Command(name = "explain", mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {

    @Mixin
    private DeskOptions desk = new DeskOptions();

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "ID", descriptionKey = "id")
    private long id;

    @Parameters(index = "1", paramLabel = "RULE", descriptionKey = "rule")
    private String rule;

    @Option(names = "--cell", paramLabel = "CELL")
    private @Nullable String cell;

    @Option(names = "--cause", paramLabel = "CAUSE")
    private @Nullable String cause;

    @Option(names = "--until", paramLabel = "DATE")
    private @Nullable LocalDate until;

    @Override
    public Integer call() {
        Cause named = cause == null ? null : Cause.of(cause).orElseThrow(() -> new CommandFailure(ExitStatus.WRONG_CALL,
                desk.installation().texts().of("cause.unknown", cause,
                        Arrays.stream(Cause.values()).map(c -> c.word() + " " + c.chinese()).collect(Collectors.joining("、")))));
        return desk.carryOut(new Explaining(id, rule, cell, named, until, desk.signed()), spec.commandLine().getOut());
    }
}
