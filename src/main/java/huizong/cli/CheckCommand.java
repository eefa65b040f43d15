package huizong.cli;

import huizong.batch.Deployment;
import huizong.batch.Rehearsal;
import huizong.catalogue.Level;
import huizong.catalogue.Verdict;
import huizong.feedback.Answer;
import huizong.feedback.AnswerCsv;
import huizong.feedback.AnswerJson;
import huizong.feedback.AnswerText;
import huizong.feedback.Language;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code huizong check FILE...}: what a night would say of these files; nothing is kept. */
@Command(name = "check", mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

    @Mixin
    private CommonOptions options = new CommonOptions();

    @Spec
    private CommandSpec spec;

    @Option(names = "--format", paramLabel = "FORMAT")
    private ListFormat format = ListFormat.TEXT;

    @Option(names = "--as-of", paramLabel = "DATE")
    private @Nullable LocalDate asOf;

    @Parameters(paramLabel = "FILE", arity = "1..*", descriptionKey = "files")
    private List<Path> files = List.of();

    @Override
    public Integer call() {
        Installation here = options.installation();
        for (Path file : files) {
            if (!Files.isRegularFile(file)) {
                throw new CommandFailure(ExitStatus.UNREADABLE, here.texts().of("file.missing", file));
            }
        }
        Deployment deployment = here.deployment(here.catalogue());
        List<Answer> answers = new Rehearsal(deployment, asOf == null ? here.today() : asOf, Language.ofTag(here.language()))
                .check(files);
        spec.commandLine().getOut().print(written(answers));
        spec.commandLine().getOut().flush();
        return status(answers).code();
    }

    private String written(List<Answer> answers) {
        return switch (format) {
            case TEXT -> answers.stream().map(AnswerText::of).collect(Collectors.joining("\n"));
            case CSV -> AnswerCsv.of(answers);
            case JSON -> AnswerJson.of(answers);
        };
    }

    private static ExitStatus status(List<Answer> answers) {
        if (answers.stream().anyMatch(a -> a.verdict() == Verdict.UNREADABLE)) {
            return ExitStatus.UNREADABLE;
        }
        return answers.stream().flatMap(a -> a.findings().stream()).anyMatch(f -> f.level() != Level.NOTE) ? ExitStatus.FOUND
                : ExitStatus.DONE;
    }
}
