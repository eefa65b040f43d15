package huizong.cli;

import huizong.batch.AnswerFiles;
import huizong.batch.SubmissionAnswer;
import huizong.feedback.AnswerText;
import huizong.feedback.Language;
import huizong.jobs.JobCatalogue;
import huizong.storing.Explanations;
import huizong.storing.Submission;
import huizong.storing.SubmissionHistory;
import huizong.storing.SubmissionNeighbours;
import huizong.storing.Submissions;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code huizong submission ID}: one page: the file, what its answer says, the return's revisions, where the answer lies. */
@Command(name = "submission", mixinStandardHelpOptions = true)
final class SubmissionCommand implements Callable<Integer> {

    private static final List<String> NAMES = List.of("id", "file", "revision", "received_at", "verdict", "rows_read", "explanations");
    private static final List<String> LABELS = List.of("编号", "文件", "版本", "收到", "结论", "行数", "说明");

    @Mixin
    private CommonOptions options = new CommonOptions();

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "ID", descriptionKey = "id")
    private long id;

    @Option(names = "--output", paramLabel = "DIR")
    private @Nullable Path output;

    @Override
    public Integer call() {
        Installation here = options.installation();
        String page = RegisterView.look(here, (database, catalogue) -> page(here, database, catalogue));
        spec.commandLine().getOut().print(page);
        spec.commandLine().getOut().flush();
        return ExitStatus.DONE.code();
    }

    private String page(Installation here, JdbcClient database, JobCatalogue catalogue) {
        Submissions submissions = new Submissions(database);
        Submission found = submissions.byId(id).orElseThrow(() -> unknown(here, submissions));
        Language language = Language.ofTag(here.language());
        StringBuilder page = new StringBuilder(here.texts().of("submission.head", Long.toString(id), found.file().path(),
                time(found.file().receivedAt(), here), found.file().sha256().substring(0, 12), Long.toString(found.runId()))).append('\n');
        page.append(AnswerText.of(new SubmissionAnswer(database, catalogue, here.clock().getZone(), language).of(found)));
        List<List<String>> revisions = new SubmissionHistory(database).revisions(id).stream().map(s -> revision(s, here, database)).toList();
        page.append('\n').append(here.texts().of("submission.revisions", revisions.size())).append('\n')
                .append(ListFormat.TEXT.write(NAMES, language == Language.CHINESE ? LABELS : NAMES, revisions));
        Path folder = output == null ? here.home().resolve("output") : output;
        String answers = AnswerFiles.of(folder, new SubmissionNeighbours(database), found).stream().map(p -> "  " + folder.getParent().relativize(p))
                .collect(Collectors.joining("\n"));
        return page.append('\n').append(answers.isEmpty() ? here.texts().of("submission.unanswered")
                : here.texts().of("submission.answers") + "\n" + answers).append('\n').toString();
    }

    private CommandFailure unknown(Installation here, Submissions submissions) {
        List<Submission> all = submissions.list(Submissions.Filter.ALL);
        String hint = all.isEmpty() ? "" : here.texts().of("submission.known", Long.toString(all.get(0).id()), Long.toString(all.get(all.size() - 1).id()));
        return new CommandFailure(ExitStatus.NOT_FOUND, here.texts().of("submission.unknown", Long.toString(id)) + hint);
    }

    private List<String> revision(Submission s, Installation here, JdbcClient database) {
        String verdict = s.verdict() == null ? "" : here.language().equals("en") ? s.verdict().word() : s.verdict().chinese();
        return List.of(s.id() == id ? "→ " + s.id() : Long.toString(s.id()), s.file().name(),
                s.cover() == null ? "" : Integer.toString(s.cover().revision()), time(s.file().receivedAt(), here), verdict,
                Long.toString(s.rowsRead()), Integer.toString(new Explanations(database).of(s.id()).size()));
    }

    private static String time(Instant at, Installation here) {
        return at.atZone(here.clock().getZone()).toLocalDateTime().truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
