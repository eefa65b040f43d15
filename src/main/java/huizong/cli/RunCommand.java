package huizong.cli;

import huizong.batch.DatabaseAhead;
import huizong.batch.Night;
import huizong.batch.NightOrder;
import huizong.batch.NightResult;
import huizong.jobs.JobCatalogue;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code huizong run}: the nightly run, once, now. */
@Command(name = "run", mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {

    @Mixin
    private CommonOptions options = new CommonOptions();

    @Spec
    private CommandSpec spec;

    @Option(names = "--input", paramLabel = "DIR")
    private @Nullable Path input;

    @Option(names = "--output", paramLabel = "DIR")
    private @Nullable Path output;

    @Option(names = "--job", paramLabel = "JOB")
    private Set<String> jobs = Set.of();

    @Option(names = "--as-of", paramLabel = "DATE")
    private @Nullable LocalDate asOf;

    @Option(names = "--workers", paramLabel = "N")
    private int workers = Math.max(1, Runtime.getRuntime().availableProcessors());

    @Override
    public Integer call() {
        Installation here = options.installation();
        try (DatabaseAhead database = here.databaseAhead(workers)) {
            return call(here, here.catalogue(), database);
        }
    }

    private int call(Installation here, JobCatalogue catalogue, DatabaseAhead database) {
        JobNames.check(jobs, catalogue, here.texts());
        NightOrder order = new NightOrder(or(input, here.home().resolve("input")), or(output, here.home().resolve("output")),
                here.data(), jobs, asOf == null ? here.today() : asOf, workers);
        if (!Files.isDirectory(order.input())) {
            throw new CommandFailure(ExitStatus.WRONG_CALL, here.texts().of("run.waiting", order.input()));
        }
        return say(new Night(here.deployment(catalogue), order, database).run(), here.texts());
    }

    private static Path or(@Nullable Path given, Path otherwise) {
        return given == null ? otherwise : given;
    }

    private int say(NightResult result, Texts texts) {
        PrintWriter out = spec.commandLine().getOut();
        if (result instanceof NightResult.Done done) {
            out.print(done.report());
        } else if (result instanceof NightResult.NothingNew nothing) {
            out.println(texts.of("run.nothing.new"));
            nothing.passedOver().forEach(out::println);
        } else if (result instanceof NightResult.Locked locked) {
            throw new CommandFailure(ExitStatus.LOCKED, texts.of("locked", locked.who()));
        } else if (result instanceof NightResult.Refused refused) {
            List<String> lines = refused.problems().stream().map(Object::toString).toList();
            throw new CommandFailure(ExitStatus.WRONG_CALL, lines.stream().collect(Collectors.joining("\n")) + "\n"
                    + texts.of("jobs.faulty", lines.size()));
        }
        out.flush();
        return ExitStatus.DONE.code();
    }
}
