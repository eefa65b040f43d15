package huizong.cli;

import huizong.catalogue.Period;
import huizong.jobs.FormDefinition;
import huizong.jobs.JobCatalogue;
import huizong.jobs.JobDefinition;
import huizong.storing.Missing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code huizong missing JOB --period P}: who has not reported. */
@Command(name = "missing", mixinStandardHelpOptions = true)
final class MissingCommand implements Callable<Integer> {

    private static final List<String> NAMES = List.of("form", "period", "unit", "name", "submission", "verdict");
    private static final List<String> LABELS = List.of("报表", "统计期", "单位代码", "单位", "最近报送", "结论");

    @Mixin
    private CommonOptions options = new CommonOptions();

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "JOB", descriptionKey = "job-name")
    private String job;

    @Option(names = "--form", paramLabel = "FORM")
    private @Nullable String form;

    @Option(names = "--period", paramLabel = "PERIOD", required = true)
    private String period;

    @Option(names = "--format", paramLabel = "FORMAT")
    private ListFormat format = ListFormat.TEXT;

    @Override
    public Integer call() {
        Installation here = options.installation();
        List<List<String>> rows = RegisterView.look(here, (database, catalogue) -> rows(database, catalogue, here.texts()));
        if (rows.isEmpty() && format == ListFormat.TEXT) {
            spec.commandLine().getOut().println(here.texts().of("missing.none"));
        } else {
            spec.commandLine().getOut().print(format.write(NAMES, here.language().equals("en") ? NAMES : LABELS, rows));
        }
        spec.commandLine().getOut().flush();
        return ExitStatus.DONE.code();
    }

    private List<List<String>> rows(JdbcClient database, JobCatalogue catalogue, Texts texts) {
        JobDefinition asked = JobNames.one(job, catalogue, texts);
        List<List<String>> rows = new ArrayList<>();
        boolean known = false;
        for (FormDefinition one : asked.forms()) {
            boolean wanted = form == null || one.name().equals(form) || one.codes().contains(form);
            Optional<Period> of = catalogue.period(one, period).filter(p -> wanted && one.askedFor(p));
            known |= of.isPresent();
            if (of.isPresent() && one.expected() != null) {
                new Missing(database).ofLevel(asked.name(), one.name(), of.get(), one.expected().level(), one.expected().line())
                        .forEach(unit -> rows.add(row(one, of.get(), unit)));
            }
        }
        if (!known) {
            throw new CommandFailure(ExitStatus.NOT_FOUND, texts.of("period.unknown", period));
        }
        return rows;
    }

    private static List<String> row(FormDefinition form, Period period, Missing.MissingUnit unit) {
        return List.of(form.name(), period.text(), unit.unit(), unit.name(),
                unit.submission() == null ? "" : unit.submission().toString(), unit.verdict() == null ? "" : unit.verdict().word());
    }
}
