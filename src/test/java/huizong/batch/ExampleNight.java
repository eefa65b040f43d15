package huizong.batch;

import huizong.SentWorkbook;
import huizong.TestDatabase;
import huizong.aggregating.Tabulated;
import huizong.aggregating.Tabulation;
import huizong.catalogue.Finding;
import huizong.catalogue.FindingCode;
import huizong.catalogue.Verdict;
import huizong.feedback.Answer;
import huizong.feedback.Language;
import huizong.feedback.Sentences;
import huizong.jobs.JobCatalogue;
import huizong.jobs.Problem;
import huizong.jobs.RuleDefinition;
import huizong.jobs.SheetDefinition;
import huizong.jobs.examples.Example;
import huizong.jobs.examples.SentReturn;
import huizong.storing.OpenConnection;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A database with the tables of all jobs in which examples are judged one after the other, by the way of {@code check}: what
 * is given counts already, the example comes, and then everything is as before.
 */
public final class ExampleNight implements AutoCloseable {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final JobCatalogue catalogue;
    private JobCatalogue ruling;
    private final Path folder;
    private final Connection connection;
    private List<SentReturn> counting = List.of();
    private Savepoint before;
    private int files;

    ExampleNight(JobCatalogue catalogue, Path folder) throws SQLException {
        this.catalogue = catalogue;
        this.ruling = catalogue;
        this.folder = folder;
        PGSimpleDataSource database = TestDatabase.freshSource();
        List<Problem> problems = Schema.apply(database, catalogue, null);
        if (!problems.isEmpty()) {
            throw new IllegalStateException(problems.toString());
        }
        connection = database.getConnection();
        connection.setAutoCommit(false);
        before = connection.setSavepoint();
    }

    /** From now on these parameters of a job have the values given, all others those of its file. */
    void ruledBy(String job, Map<String, BigDecimal> parameters) {
        ruling = parameters.isEmpty() ? catalogue : new JobCatalogue(catalogue.jobs().stream().map(j -> j.name().equals(job)
                ? j.withParameters(parameters) : j).toList(), catalogue.directory(), catalogue.rounds(), catalogue.workingDays());
    }

    /** What is found in a return, each as {@code rule at}, in reading order; with its sentence where {@code said} asks for it. */
    List<String> findings(List<SentReturn> given, SentReturn sent, Map<String, String> said) throws SQLException {
        Answer answer = judged(given, sent);
        List<String> found = new ArrayList<>();
        for (Finding finding : answer.findings().stream().filter(f -> f.code() != FindingCode.COMMON_CAUSE).toList()) {
            String key = said(finding, sent);
            String wanted = said.get(key);
            String message = wanted == null ? "" : Sentences.of(Language.CHINESE).message(finding, answer.job()) + "\n"
                    + Sentences.of(Language.CHINESE).expected(finding, answer.job());
            found.add(wanted == null ? key : key + " " + (message.contains(wanted) ? wanted : message));
        }
        found.addAll(faults());
        found.addAll(MessageAudit.faults(answer));
        found.addAll(untold(answer, sent));
        return found;
    }

    /** What the messages of findings do not say of what their rules compare. */
    private static List<String> untold(Answer answer, SentReturn sent) {
        List<String> untold = new ArrayList<>();
        for (Finding finding : answer.findings()) {
            Optional<RuleDefinition> rule = finding.rule() == null || answer.job() == null ? Optional.empty() : answer.job().rule(finding.rule());
            Optional<SheetDefinition> sheet = sent.form().sheet(finding.sheet());
            if (rule.isPresent() && sheet.isPresent() && finding.code() == FindingCode.RULE) {
                String message = Sentences.of(Language.CHINESE).message(finding, answer.job());
                FiguresTold.missing(rule.get(), sheet.get(), sent, finding.cell().row(), message)
                        .forEach(m -> untold.add("does not say " + m.replace('\t', ' ') + ": " + finding.rule() + " " + message));
            }
        }
        return untold;
    }

    /** How often a rule could not tell in the return judged last. */
    long cannotTell(String rule) {
        return OpenConnection.client(connection).sql("""
                select coalesce(sum(cannot_tell), 0) from register.rule_outcome
                where rule = ? and submission_id = (select max(id) from register.submission)
                """).param(rule).query(Long.class).single();
    }

    /** What a check comes to when the return counts. */
    Tabulated.CheckResult check(Example example) throws SQLException {
        Answer answer = judged(example.given(), example.sent());
        if (!answer.verdict().counts()) {
            throw new AssertionError("the return of a check's example must count: " + answer.verdict() + " " + answer.findings());
        }
        Tabulated table = Tabulation.compute(connection, ruling, example.check().table(), example.check().period(), 1);
        return table.checks().stream().filter(c -> c.id().equals(example.id())).findFirst().orElseThrow();
    }

    private Answer judged(List<SentReturn> given, SentReturn sent) throws SQLException {
        take(given);
        return judged(sent);
    }

    /** What a workbook is told that says what {@code sent} does, after what is given. */
    Answer judged(List<SentReturn> given, SentReturn sent, Path workbook) throws SQLException {
        take(given);
        return judged(sent, workbook);
    }

    /** What becomes of a return whose file something is done to before it is sent. */
    Answer judged(List<SentReturn> given, SentReturn sent, Consumer<Path> done) throws SQLException {
        Path file = SentWorkbook.of(sent).writeTo(folder.resolve(++files + ".xlsx"));
        done.accept(file);
        return judged(given, sent, file);
    }

    /** As before the first return. */
    void startAfresh() throws SQLException {
        take(List.of());
    }

    /** What a question to the database comes to after the return judged last. */
    JdbcClient database() {
        return OpenConnection.client(connection);
    }

    private void take(List<SentReturn> given) throws SQLException {
        if (given.equals(counting)) {
            connection.rollback(before);
        } else {
            connection.rollback();
            before = connection.setSavepoint();
            counting = List.of();
            for (SentReturn earlier : given) {
                Answer answer = judged(earlier);
                if (!answer.verdict().counts()) {
                    throw new AssertionError("the given return " + earlier.name() + " does not count: " + answer.verdict() + " "
                            + answer.findings());
                }
            }
            counting = given;
            before = connection.setSavepoint();
        }
    }

    private Answer judged(SentReturn sent) throws SQLException {
        return judged(sent, SentWorkbook.of(sent).writeTo(folder.resolve(++files + ".xlsx")));
    }

    private Answer judged(SentReturn sent, Path file) throws SQLException {
        LocalDate today = sent.cover().asOf().plusDays(1);
        Clock clock = Clock.fixed(today.atTime(2, 0).atZone(ZONE).toInstant(), ZONE);
        Deployment deployment = new Deployment(ruling, folder.resolve("data"), null, null, clock);
        return new Rehearsal(deployment, today, Language.CHINESE).judged(connection, List.of(file)).get(0);
    }

    /** A finding as examples write it: {@code V06-02 f06a.1.dispute_type}. */
    public static String said(Finding finding, SentReturn sent) {
        return (finding.rule() == null ? finding.code().word() : finding.rule()) + " " + at(finding, sent);
    }

    /** sheet.row.column, sheet.indicator, sheet.row, sheet or workbook: as examples write it. */
    static String at(Finding finding, SentReturn sent) {
        if (finding.sheet().isEmpty()) {
            return "workbook";
        }
        boolean matrix = sent.form().sheet(finding.sheet()).orElseThrow().key().isEmpty()
                && sent.form().sheet(finding.sheet()).orElseThrow().nature() == null;
        String row = matrix || finding.cell().row() <= SentWorkbook.ROWS_ABOVE ? "" : "." + (finding.cell().row() - SentWorkbook.ROWS_ABOVE);
        return finding.sheet() + row + (finding.column() == null ? "" : "." + finding.column());
    }

    private List<String> faults() {
        return OpenConnection.client(connection).sql("select concat_ws(' ', 'fault in', place, subject, message) from register.job_fault")
                .query(String.class).list();
    }

    /** Those with the same given returns together, so that these are taken in once. */
    static List<Example> inTurn(List<Example> examples) {
        Map<List<SentReturn>, Integer> turns = new LinkedHashMap<>();
        examples.forEach(e -> turns.putIfAbsent(e.given(), turns.size()));
        return examples.stream().sorted(Comparator.comparing(e -> turns.get(e.given()))).toList();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
