package huizong.cli;

import huizong.batch.OpenedDatabase;
import huizong.checking.RuleReplay;
import huizong.feedback.Language;
import huizong.feedback.Sentences;
import huizong.jobs.JobCatalogue;
import huizong.jobs.JobDefinition;
import huizong.jobs.JobsReport;
import huizong.jobs.NearestName;
import huizong.jobs.RuleDefinition;
import huizong.storing.Database;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code huizong jobs replay RULE}: how often a rule, as it stands in the job file, would have found something. */
@Command(name = "replay", mixinStandardHelpOptions = true)
final class ReplayCommand implements Callable<Integer> {

    private static final List<String> NAMES = List.of("form", "period", "submissions", "failing_submissions", "fails", "cannot_tell");
    private static final List<String> LABELS = List.of("报表", "统计期", "报送", "不成立的报送", "不成立处", "不能判断");

    @Mixin
    private CommonOptions options = new CommonOptions();

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "RULE", descriptionKey = "rule")
    private String rule;

    @Option(names = "--periods", paramLabel = "N")
    private int periods = 4;

    @Option(names = "--examples", paramLabel = "N")
    private int examples = 5;

    @Option(names = "--job", paramLabel = "JOB")
    private @Nullable String job;

    @Option(names = "--format", paramLabel = "FORMAT")
    private ListFormat format = ListFormat.TEXT;

    @Override
    public Integer call() throws SQLException {
        Installation here = options.installation();
        JobCatalogue catalogue = here.catalogue();
        if (periods < 1 || examples < 0) {
            throw new CommandFailure(ExitStatus.WRONG_CALL, here.texts().of("replay.periods"));
        }
        List<JobDefinition> jobs = job == null ? catalogue.jobs() : List.of(JobNames.one(job, catalogue, here.texts()));
        List<JobDefinition> having = jobs.stream().filter(j -> rules(j, catalogue).contains(rule)).toList();
        if (having.isEmpty()) {
            Set<String> all = jobs.stream().flatMap(j -> rules(j, catalogue).stream()).collect(Collectors.toCollection(TreeSet::new));
            throw new CommandFailure(ExitStatus.WRONG_CALL, here.texts().of("rule.unknown", rule)
                    + NearestName.of(rule, all).map(n -> here.texts().of("rule.nearest", n)).orElse(""));
        }
        PrintWriter out = spec.commandLine().getOut();
        try (Database database = OpenedDatabase.of(here.deployment(catalogue), 1);
                Connection connection = database.application().getConnection()) {
            connection.setAutoCommit(false);
            try {
                having.forEach(j -> out.print(told(here, j, RuleReplay.of(connection, catalogue, j, rule, periods, examples, here.today()))));
            } finally {
                connection.rollback();
            }
        }
        out.flush();
        return ExitStatus.DONE.code();
    }

    private static Set<String> rules(JobDefinition job, JobCatalogue catalogue) {
        Set<String> rules = job.forms().stream().flatMap(f -> Stream.concat(f.rules().stream(), f.sheets().stream()
                .flatMap(s -> s.rules().stream()))).map(RuleDefinition::id).collect(Collectors.toCollection(TreeSet::new));
        JobsReport.of(catalogue).stream().filter(a -> job.form(a.form()).isPresent()).forEach(a -> rules.add(a.rule()));
        return rules;
    }

    private String told(Installation here, JobDefinition of, RuleReplay.Replayed replayed) {
        List<List<String>> rows = replayed.periods().stream().map(p -> List.of(p.form().name(), p.period().text(), Long.toString(p.submissions()),
                Long.toString(p.failing()), Long.toString(p.fails()), Long.toString(p.cannotTell()))).toList();
        String list = format.write(NAMES, here.language().equals("en") ? NAMES : LABELS, rows);
        if (format != ListFormat.TEXT) {
            return list;
        }
        StringBuilder text = new StringBuilder(of.rule(rule).map(r -> here.texts().of("replay.rule", rule, r.says(), r.level().chinese(), r.at()))
                .orElse(rule)).append('\n');
        text.append(rows.isEmpty() && replayed.faults().isEmpty() ? here.texts().of("replay.nothing") + "\n" : list);
        Sentences sentences = Sentences.of(Language.ofTag(here.language()));
        replayed.examples().forEach(e -> text.append(here.texts().of("replay.example", e.period().text(), e.unit(), Long.toString(e.submission()),
                e.file(), sentences.message(e.finding(), of))).append('\n'));
        replayed.faults().forEach(f -> text.append(here.texts().of("replay.fault", f)).append('\n'));
        return text.toString();
    }
}
