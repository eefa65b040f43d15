package huizong.cli;

import com.github.kagkarlsson.scheduler.Scheduler;
import huizong.batch.Deployment;
import huizong.batch.Night;
import huizong.batch.NightOrder;
import huizong.batch.NightResult;
import huizong.batch.OpenedDatabase;
import huizong.batch.Timetable;
import huizong.storing.Database;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code huizong serve}: the timetable. */
@Command(name = "serve", mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(10);
    private static final Duration HEARTBEAT = Duration.ofSeconds(30);

    @Mixin
    private CommonOptions options = new CommonOptions();

    @Spec
    private CommandSpec spec;

    @Option(names = "--at", paramLabel = "HH:MM")
    private LocalTime at = LocalTime.of(2, 0);

    @Option(names = "--input", paramLabel = "DIR")
    private @Nullable Path input;

    @Option(names = "--output", paramLabel = "DIR")
    private @Nullable Path output;

    @Override
    public Integer call() throws InterruptedException {
        Installation here = options.installation();
        Deployment deployment = here.deployment(here.catalogue());
        PrintWriter out = spec.commandLine().getOut();
        CountDownLatch stopped = new CountDownLatch(1);
        try (Database database = OpenedDatabase.of(deployment, 1)) {
            Scheduler scheduler = Scheduler.create(database.application())
                    .startTasks(Timetable.nightly(at, here.clock().getZone(), due -> night(here)))
                    .tableName(Timetable.TABLE).threads(1).pollingInterval(BETWEEN_LOOKS).heartbeatInterval(HEARTBEAT).build();
            scheduler.start();
            out.println(here.texts().of("serve.started", at, here.clock().getZone()));
            out.flush();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                scheduler.stop();
                stopped.countDown();
            }));
            stopped.await();
        }
        return ExitStatus.DONE.code();
    }

    /** The jobs are read anew every night, so that an author's change needs no restart; faulty ones are told and change nothing. */
    private void night(Installation here) {
        PrintWriter out = spec.commandLine().getOut();
        try {
            Deployment deployment = here.deployment(here.catalogue());
            NightOrder order = new NightOrder(input == null ? here.home().resolve("input") : input,
                    output == null ? here.home().resolve("output") : output, here.data(), Set.of(), here.today(),
                    Runtime.getRuntime().availableProcessors());
            out.println(said(new Night(deployment, order).run(), here.texts()));
        } catch (CommandFailure told) {
            out.println(told.getMessage());
        }
        out.flush();
    }

    private static String said(NightResult result, Texts texts) {
        if (result instanceof NightResult.Done done) {
            return done.report();
        } else if (result instanceof NightResult.Locked locked) {
            return texts.of("locked", locked.who());
        } else if (result instanceof NightResult.Refused refused) {
            return refused.problems().toString();
        }
        return texts.of("run.nothing.new");
    }
}
