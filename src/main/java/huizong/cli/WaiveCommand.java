package huizong.cli;

import huizong.batch.DeskAct;
import huizong.batch.EndingWaivers;
import huizong.batch.Waiving;
import huizong.catalogue.Period;
import huizong.jobs.Round;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code huizong waive RULE}: a rule does not bind, for a unit or all, for a time; {@code --end} ends that early. */
@Command(name = "waive", mixinStandardHelpOptions = true)
final class WaiveCommand implements Callable<Integer> {

    @Mixin
    private DeskOptions desk = new DeskOptions();

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "RULE", descriptionKey = "rule")
    private String rule;

    @Option(names = "--unit", paramLabel = "CODE")
    private @Nullable String unit;

    @Option(names = "--period", paramLabel = "PERIOD[..PERIOD]")
    private @Nullable String periods;

    @Option(names = "--until", paramLabel = "DATE")
    private @Nullable LocalDate until;

    @Option(names = "--end")
    private boolean end;

    @Override
    public Integer call() {
        if (end && until != null) {
            throw new CommandFailure(ExitStatus.WRONG_CALL, desk.installation().texts().of("waive.end.until"));
        } else if (!end && periods == null && until == null) {
            throw new CommandFailure(ExitStatus.WRONG_CALL, desk.installation().texts().of("waive.undated"));
        }
        List<Period> stretch = periods == null ? List.of() : List.of(periods.split("\\.\\.", 2)).stream().map(this::period).toList();
        if (stretch.size() == 2 && stretch.get(1).last().isBefore(stretch.get(0).first())) {
            throw new CommandFailure(ExitStatus.WRONG_CALL, desk.installation().texts().of("period.unknown", periods));
        }
        Period first = stretch.isEmpty() ? null : stretch.get(0);
        Period last = stretch.isEmpty() ? null : stretch.get(stretch.size() - 1);
        DeskAct act = end ? new EndingWaivers(rule, unit, first, last, desk.signed())
                : new Waiving(rule, unit, first, last, until, desk.signed());
        return desk.carryOut(act, spec.commandLine().getOut());
    }

    private Period period(String text) {
        Optional<Period> round = desk.installation().catalogue().rounds().stream().map(Round::period)
                .filter(p -> p.text().equals(text.startsWith("E:") ? text : "E:" + text)).findFirst();
        return round.or(() -> Period.parse(text)).orElseThrow(() -> new CommandFailure(ExitStatus.WRONG_CALL,
                desk.installation().texts().of("period.unknown", text)));
    }
}
