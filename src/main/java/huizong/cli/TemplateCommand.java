package huizong.cli;

import huizong.catalogue.Period;
import huizong.catalogue.Union;
import huizong.feedback.Language;
import huizong.feedback.template.EarlierReturn;
import huizong.feedback.template.FormTemplate;
import huizong.feedback.template.TemplateOrder;
import huizong.jobs.FormDefinition;
import huizong.jobs.JobCatalogue;
import huizong.jobs.JobDefinition;
import huizong.jobs.NearestName;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code huizong template JOB}: a workbook to fill. */
@Command(name = "template", mixinStandardHelpOptions = true)
final class TemplateCommand implements Callable<Integer> {

    @Mixin
    private CommonOptions options = new CommonOptions();

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "JOB", descriptionKey = "job-name")
    private String job;

    @Option(names = "--form", paramLabel = "FORM")
    private @Nullable String form;

    @Option(names = "--union", paramLabel = "CODE")
    private @Nullable String union;

    @Option(names = "--period", paramLabel = "PERIOD")
    private @Nullable String period;

    @Option(names = "--as-of", paramLabel = "DATE")
    private @Nullable LocalDate asOf;

    @Option(names = {"-o", "--output"}, paramLabel = "FILE", required = true)
    private Path output;

    @Override
    public Integer call() throws IOException {
        Installation here = options.installation();
        JobCatalogue catalogue = here.catalogue();
        LocalDate today = asOf == null ? here.today() : asOf;
        JobDefinition ofJob = job(catalogue, here.texts());
        FormDefinition ofForm = form(ofJob, here.texts());
        Period ofPeriod = period(catalogue, ofForm, today, here.texts());
        Union ofUnion = union(catalogue, ofForm, ofPeriod == null ? today : ofPeriod.last(), here.texts());
        EarlierReturn earlier = ofUnion == null ? null : new EarlierFigures(here, ofForm).of(ofUnion, ofPeriod).orElse(null);
        FormTemplate.Written written = write(new TemplateOrder(catalogue, ofJob, ofForm, ofUnion, ofPeriod, today, earlier,
                Language.ofTag(here.language())));
        spec.commandLine().getOut().println(here.texts().of("template.written", output, ofForm.title(),
                String.join(here.language().equals("en") ? ", " : "、", written.sheets()), written.carried().size(), written.rules()));
        if (earlier != null) {
            spec.commandLine().getOut().println(here.texts().of("template.earlier", earlier.period()));
        }
        spec.commandLine().getOut().flush();
        return ExitStatus.DONE.code();
    }

    private FormTemplate.Written write(TemplateOrder order) throws IOException {
        Path file = output.toAbsolutePath();
        Path part = file.resolveSibling("." + file.getFileName() + ".part");
        FormTemplate.Written written;
        try (OutputStream out = Files.newOutputStream(part)) {
            written = FormTemplate.write(order, out);
        }
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        return written;
    }

    /** The job of that name; who knows a form by its code alone ({@code template F03A}) need not know the job's. */
    private JobDefinition job(JobCatalogue catalogue, Texts texts) {
        List<String> names = catalogue.jobs().stream().map(JobDefinition::name).toList();
        Optional<JobDefinition> named = catalogue.job(job);
        if (named.isEmpty() && form == null) {
            named = catalogue.jobs().stream().filter(j -> j.forms().stream().anyMatch(f -> f.codes().contains(job))).findFirst();
            named.ifPresent(found -> form = job);
        }
        return named.orElseThrow(() -> wrong(texts, "job.unknown", job, names));
    }

    private FormDefinition form(JobDefinition ofJob, Texts texts) {
        List<FormDefinition> forms = ofJob.forms();
        if (form == null && forms.size() == 1) {
            return forms.get(0);
        } else if (form == null) {
            throw new CommandFailure(ExitStatus.WRONG_CALL, texts.of("template.form.needed", ofJob.name(), forms.stream()
                    .map(f -> f.name() + " (" + f.title() + ")").collect(Collectors.joining(", "))));
        }
        List<String> names = new ArrayList<>(forms.stream().map(FormDefinition::name).toList());
        forms.forEach(f -> names.addAll(f.codes()));
        return forms.stream().filter(f -> f.name().equals(form) || f.codes().contains(form)).findFirst()
                .orElseThrow(() -> wrong(texts, "form.unknown", String.valueOf(form), names));
    }

    private @Nullable Period period(JobCatalogue catalogue, FormDefinition ofForm, LocalDate today, Texts texts) {
        if (period == null) {
            return null;
        }
        Optional<Period> meant = catalogue.period(ofForm, period).filter(p -> p.kind() == ofForm.period());
        if (meant.isPresent() && !ofForm.askedFor(meant.get())) {
            throw new CommandFailure(ExitStatus.WRONG_CALL, texts.of("period.not.asked", ofForm.title(), period));
        }
        List<String> rounds = catalogue.rounds().stream().filter(r -> ofForm.codes().contains(r.form()) || r.form().equals(ofForm.name()))
                .map(r -> r.period().text()).toList();
        return meant.orElseThrow(() -> ofForm.period() == huizong.catalogue.PeriodKind.EVENT
                ? wrong(texts, "period.unopened", String.valueOf(period), rounds)
                : new CommandFailure(ExitStatus.WRONG_CALL, texts.of("period.other", period, texts.of("period." + ofForm.period().word()),
                        Period.containing(ofForm.period(), today).text())));
    }

    private @Nullable Union union(JobCatalogue catalogue, FormDefinition ofForm, LocalDate day, Texts texts) {
        if (union == null) {
            return null;
        }
        List<String> known = new ArrayList<>();
        catalogue.directory().unionsOn(day).forEach(u -> known.addAll(List.of(u.code(), u.name())));
        Union found = catalogue.directory().union(union, day)
                .or(() -> catalogue.directory().unionsOn(day).stream().filter(u -> u.name().equals(union)).findFirst())
                .orElseThrow(() -> new CommandFailure(ExitStatus.WRONG_CALL, texts.of("union.unknown", union)
                        + NearestName.of(union, known).map(n -> " " + texts.of("did.you.mean", n)).orElse("")));
        if (!ofForm.allowed().isEmpty() && !ofForm.allowed().contains(found.level())) {
            throw new CommandFailure(ExitStatus.WRONG_CALL, texts.of("union.not.allowed", found.name(), ofForm.title()));
        }
        return found;
    }

    /** Says what is there, and the nearest of it. */
    private static CommandFailure wrong(Texts texts, String key, String given, List<String> known) {
        return new CommandFailure(ExitStatus.WRONG_CALL, texts.of(key, given, String.join(", ", known))
                + NearestName.of(given, known).map(n -> " " + texts.of("did.you.mean", n)).orElse(""));
    }
}
