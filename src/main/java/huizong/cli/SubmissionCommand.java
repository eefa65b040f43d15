package huizong.cli;

import huizong.batch.SubmissionAnswer;
import huizong.feedback.AnswerText;
import huizong.feedback.Language;
import huizong.storing.Submission;
import huizong.storing.Submissions;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code huizong submission ID}: one submission, as its answer says it. */
@Command(name = "submission", mixinStandardHelpOptions = true)
final class SubmissionCommand implements Callable<Integer> {

    @Mixin
    private CommonOptions options = new CommonOptions();

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "ID", descriptionKey = "id")
    private long id;

    @Override
    public Integer call() {
        Installation here = options.installation();
        String text = RegisterView.look(here, (database, catalogue) -> {
            Submission found = new Submissions(database).byId(id).orElseThrow(() ->
                    new CommandFailure(ExitStatus.NOT_FOUND, here.texts().of("submission.unknown", Long.toString(id))));
            return AnswerText.of(new SubmissionAnswer(database, catalogue, here.clock().getZone(), Language.ofTag(here.language()))
                    .of(found));
        });
        spec.commandLine().getOut().print(text);
        spec.commandLine().getOut().flush();
        return ExitStatus.DONE.code();
    }
}
