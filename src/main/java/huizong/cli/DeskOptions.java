package huizong.cli;

import huizong.batch.Desk;
import huizong.batch.DeskAct;
import huizong.batch.DeskResult;
import huizong.batch.NightOrder;
import huizong.batch.Signature;
import huizong.jobs.JobCatalogue;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What every act of the desk takes: who and why, and how to say what changed. */
final class DeskOptions {

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    @Mixin
    private CommonOptions options = new CommonOptions();

    @Option(names = "--by", paramLabel = "NAME", required = true, descriptionKey = "desk.by")
    private String by;

    @Option(names = "--why", paramLabel = "REASON", required = true, descriptionKey = "desk.why")
    private String why;

    @Option(names = "--as-of", paramLabel = "DATE", descriptionKey = "desk.as-of")
    private @Nullable LocalDate asOf;

    @Option(names = "--output", paramLabel = "DIR", descriptionKey = "desk.output")
    private @Nullable Path output;

    @Option(names = "--format", paramLabel = "FORMAT", descriptionKey = "desk.format")
    private ListFormat format = ListFormat.TEXT;

    Installation installation() {
        return options.installation(Objects.requireNonNull(command));
    }

    Signature signed() {
        if (by.isBlank() || why.isBlank()) {
            throw new CommandFailure(ExitStatus.WRONG_CALL, installation().texts().of("desk.unsigned"));
        }
        return new Signature(by.strip(), why.strip());
    }

    /** Carries the act out and says what changed. */
    int carryOut(DeskAct act, PrintWriter out) {
        Installation here = installation();
        JobCatalogue catalogue = here.catalogue();
        NightOrder order = new NightOrder(here.home().resolve("input"), output == null ? here.home().resolve("output") : output,
                here.data(), Set.of(), asOf == null ? here.today() : asOf, 1);
        DeskResult result = new Desk(here.deployment(catalogue), order).carryOut(act);
        if (result instanceof DeskResult.Done done) {
            out.print(new DeskChanges(here.texts(), here.language()).of(act.word(), signed(), done, format));
            out.flush();
            return ExitStatus.DONE.code();
        }
        throw refused(result, here.texts());
    }

    private static CommandFailure refused(DeskResult result, Texts texts) {
        if (result instanceof DeskResult.Locked locked) {
            return new CommandFailure(ExitStatus.LOCKED, texts.of("locked", locked.who()));
        } else if (result instanceof DeskResult.JobsRefused jobs) {
            return new CommandFailure(ExitStatus.WRONG_CALL, jobs.problems().stream().map(Object::toString)
                    .collect(Collectors.joining("\n")) + "\n" + texts.of("jobs.faulty", jobs.problems().size()));
        }
        DeskResult.Refused refused = (DeskResult.Refused) result;
        ExitStatus status = refused.reason().notFound() ? ExitStatus.NOT_FOUND : ExitStatus.WRONG_CALL;
        Object[] facts = refused.facts().toArray();
        String sentence = texts.of("desk.refused." + refused.reason().word(), facts);
        String hint = "desk.hint." + refused.reason().word();
        boolean hinted = facts.length > 0 && !facts[facts.length - 1].toString().isEmpty() && texts.bundle().containsKey(hint);
        return new CommandFailure(status, hinted ? sentence + texts.of(hint, facts) : sentence);
    }
}
