package huizong.cli;

import huizong.batch.OpenedDatabase;
import huizong.batch.Schema;
import huizong.jobs.ExamplesResult;
import huizong.jobs.JobCatalogue;
import huizong.jobs.JobDefinition;
import huizong.jobs.JobsReport;
import huizong.jobs.Problem;
import huizong.jobs.RepeatedRules;
import huizong.jobs.examples.Coverage;
import huizong.storing.Database;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code huizong jobs}: lists the jobs; {@code validate} checks them; {@code apply} brings the database up to them. */
@Command(name = "jobs", mixinStandardHelpOptions = true, subcommands = {JobsCommand.Validate.class, JobsCommand.Apply.class,
        ReplayCommand.class})
final class JobsCommand implements Callable<Integer> {

    @Mixin
    private CommonOptions options = new CommonOptions();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Installation here = options.installation();
        PrintWriter out = spec.commandLine().getOut();
        for (JobDefinition job : here.catalogue().jobs()) {
            out.println(here.texts().of("jobs.line", job.name(), job.title(), job.forms().size(), job.tables().size()));
        }
        out.flush();
        return ExitStatus.DONE.code();
    }

    /** Parses and compiles everything and says where the cross-cutting rules apply. */
    @Command(name = "validate", mixinStandardHelpOptions = true)
    static final class Validate implements Callable<Integer> {

        @Mixin
        private CommonOptions options = new CommonOptions();

        @Option(names = "--coverage")
        private boolean coverage;

        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() {
            Installation here = options.installation();
            JobCatalogue catalogue = here.catalogue();
            ExamplesResult.Loaded loaded = here.examples();
            PrintWriter out = spec.commandLine().getOut();
            out.println(here.texts().of("jobs.valid", catalogue.jobs().size()));
            catalogue.jobs().forEach(job -> RepeatedRules.of(job).forEach(r -> out.println(here.texts().of("jobs.repeated",
                    r.later().at(), r.later().id(), r.first().id(), r.first().at().line()))));
            if (coverage) {
                cover(here, loaded, out);
            } else {
                applied(here, catalogue, out);
            }
            out.flush();
            return ExitStatus.DONE.code();
        }

        private static void applied(Installation here, JobCatalogue catalogue, PrintWriter out) {
            out.println(here.texts().of("jobs.cross.cutting"));
            JobsReport.of(catalogue).forEach(a -> out.println("  " + a.rule() + "  " + a.form()
                    + (a.sheet().isEmpty() ? "" : "/" + a.sheet()) + (a.columns().isEmpty() ? "" : ": " + String.join(", ", a.columns()))));
        }

        /** Rules and checks that no example breaks or none keeps; those nothing can break, with the reason. */
        private static void cover(Installation here, ExamplesResult.Loaded loaded, PrintWriter out) {
            for (JobDefinition job : loaded.catalogue().jobs()) {
                List<Coverage> all = Coverage.of(job, loaded.examples());
                long complete = all.stream().filter(Coverage::complete).count();
                out.println(here.texts().of("jobs.coverage", job.name(), all.size(), complete));
                all.stream().filter(c -> !c.complete()).forEach(c -> out.println("  " + here.texts().of(
                        c.breaks() == 0 ? c.holds() == 0 ? "jobs.uncovered" : "jobs.unbroken" : "jobs.unkept", c.id(), c.where(), c.at())));
                all.stream().filter(c -> c.excused() != null).forEach(c -> out.println("  " + here.texts().of("jobs.excused", c.id(), c.where(),
                        c.excused())));
            }
        }
    }

    /** Makes and extends the tables of the jobs. */
    @Command(name = "apply", mixinStandardHelpOptions = true)
    static final class Apply implements Callable<Integer> {

        @Mixin
        private CommonOptions options = new CommonOptions();

        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() {
            Installation here = options.installation();
            JobCatalogue catalogue = here.catalogue();
            try (Database database = OpenedDatabase.of(here.deployment(catalogue), 1)) {
                List<Problem> problems = Schema.apply(database.application(), catalogue, here.scope());
                if (!problems.isEmpty()) {
                    throw new CommandFailure(ExitStatus.WRONG_CALL, problems.stream().map(Problem::toString)
                            .collect(Collectors.joining("\n")));
                }
            }
            spec.commandLine().getOut().println(here.texts().of("jobs.applied"));
            return ExitStatus.DONE.code();
        }
    }
}
