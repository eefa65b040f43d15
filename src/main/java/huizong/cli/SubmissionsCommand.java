package huizong.cli;

import huizong.storing.Submission;
import huizong.storing.Submissions;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code huizong submissions}: the register. */
@Command(name = "submissions", mixinStandardHelpOptions = true)
final class SubmissionsCommand implements Callable<Integer> {

    private static final List<String> NAMES = List.of("id", "file", "unit", "form", "period", "revision", "verdict", "rows_read",
            "rows_refused", "received_at");
    private static final List<String> LABELS = List.of("编号", "文件", "单位", "报表", "统计期", "版本", "结论", "行数", "退回行", "收到");

    @Mixin
    private CommonOptions options = new CommonOptions();

    @Spec
    private CommandSpec spec;

    @Option(names = "--job", paramLabel = "JOB")
    private @Nullable String job;

    @Option(names = "--form", paramLabel = "FORM")
    private @Nullable String form;

    @Option(names = "--period", paramLabel = "PERIOD")
    private @Nullable String period;

    @Option(names = "--format", paramLabel = "FORMAT")
    private ListFormat format = ListFormat.TEXT;

    @Override
    public Integer call() {
        Installation here = options.installation();
        List<List<String>> rows = RegisterView.look(here, (database, catalogue) -> new Submissions(database)
                .list(new Submissions.Filter(job, form, period, null, null, null)).stream().map(s -> row(s, here)).toList());
        spec.commandLine().getOut().print(format.write(NAMES, here.language().equals("en") ? NAMES : LABELS, rows));
        spec.commandLine().getOut().flush();
        return ExitStatus.DONE.code();
    }

    private List<String> row(Submission s, Installation here) {
        String verdict = s.verdict() == null ? "" : format == ListFormat.TEXT && !here.language().equals("en")
                ? s.verdict().chinese() : s.verdict().word();
        return List.of(Long.toString(s.id()), s.file().name(), s.cover() == null ? "" : s.cover().unit(),
                s.cover() == null ? "" : s.cover().form(), s.cover() == null ? "" : s.cover().period().text(),
                s.cover() == null ? "" : Integer.toString(s.cover().revision()), verdict, Long.toString(s.rowsRead()),
                Long.toString(s.rowsRefused()), s.file().receivedAt().atZone(here.clock().getZone()).toLocalDateTime()
                        .truncatedTo(java.time.temporal.ChronoUnit.SECONDS).toString());
    }
}
