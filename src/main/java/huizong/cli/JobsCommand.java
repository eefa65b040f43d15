package huizong.cli;

import huizong.batch.Deployment;
import huizong.batch.OpenedDatabase;
import huizong.batch.Schema;
import huizong.jobs.JobCatalogue;
import huizong.jobs.JobDefinition;
import huizong.jobs.JobsReport;
import huizong.jobs.Problem;
import huizong.storing.Database;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code huizong jobs}: lists the jobs; {@code validate} checks them; {@code apply} brings the database up to them. */
@Command(name = "jobs", mixinStandardHelpOptions = true, subcommands = {JobsCommand.Validate.class, JobsCommand.Apply.class})
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

        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() {
            Installation here = options.installation();
            JobCatalogue catalogue = here.catalogue();
            PrintWriter out = spec.commandLine().getOut();
            out.println(here.texts().of("jobs.valid", catalogue.jobs().size()));
            out.println(here.texts().of("jobs.cross.cutting"));
            JobsReport.of(catalogue).forEach(a -> out.println("  " + a.rule() + "  " + a.form()
                    + (a.sheet().isEmpty() ? "" : "/" + a.sheet()) + (a.columns().isEmpty() ? "" : ": " + String.join(", ", a.columns()))));
            out.flush();
            return ExitStatus.DONE.code();
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
            try (Database database = OpenedDatabase.of(new Deployment(catalogue, here.data(), here.database(), here.clock()), 1)) {
                List<Problem> problems = Schema.apply(database.application(), catalogue);
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
