package huizong.cli;

import huizong.aggregating.Contribution;
import huizong.aggregating.Trace;
import huizong.batch.OpenedDatabase;
import huizong.catalogue.Period;
import huizong.catalogue.Reach;
import huizong.jobs.JobCatalogue;
import huizong.jobs.TableDefinition;
import huizong.storing.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code huizong trace TABLE}: the submissions, sheets and cells behind one number. */
@Command(name = "trace", mixinStandardHelpOptions = true)
final class TraceCommand implements Callable<Integer> {

    private static final List<String> NAMES = List.of("submission", "unit", "file", "sheet", "cell", "value");
    private static final List<String> LABELS = List.of("编号", "单位", "文件", "表", "单元格", "数值");

    @Mixin
    private CommonOptions options = new CommonOptions();

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "TABLE", descriptionKey = "code")
    private String code;

    @Option(names = "--period", paramLabel = "PERIOD", required = true)
    private String period;

    @Option(names = "--reach", paramLabel = "REACH")
    private String reach = "period";

    @Option(names = "--row", paramLabel = "KEY", required = true)
    private String row;

    @Option(names = "--column", paramLabel = "NAME", required = true)
    private String column;

    @Option(names = "--format", paramLabel = "FORMAT")
    private ListFormat format = ListFormat.TEXT;

    @Override
    public Integer call() throws SQLException {
        Installation here = options.installation();
        JobCatalogue catalogue = here.catalogue();
        TableDefinition table = TableNames.one(code, catalogue, here.texts());
        Reach asked = TableNames.reach(reach, here.texts());
        Period of = Period.parse(period).orElseThrow(() ->
                new CommandFailure(ExitStatus.NOT_FOUND, here.texts().of("period.unknown", period)));
        List<List<String>> rows = contributions(here, catalogue, table, of, asked).stream().map(TraceCommand::row).toList();
        spec.commandLine().getOut().print(format.write(NAMES, here.language().equals("en") ? NAMES : LABELS, rows));
        spec.commandLine().getOut().flush();
        return ExitStatus.DONE.code();
    }

    /** Tracing plants the table's tree in temporary tables, so it needs more than a reader's rights; it is rolled back. */
    private List<Contribution> contributions(Installation here, JobCatalogue catalogue, TableDefinition table, Period of, Reach asked)
            throws SQLException {
        try (Database database = OpenedDatabase.of(here.deployment(catalogue), 1);
                Connection connection = database.application().getConnection()) {
            connection.setAutoCommit(false);
            try {
                return Trace.of(connection, catalogue, table, of, asked, row, column);
            } catch (IllegalArgumentException unknown) {
                throw new CommandFailure(ExitStatus.NOT_FOUND, unknown.getMessage());
            } finally {
                connection.rollback();
            }
        }
    }

    private static List<String> row(Contribution c) {
        return List.of(Long.toString(c.submissionId()), c.unit(), c.fileName(), c.address().sheet(), c.address().reference(),
                c.value() == null ? "" : c.value());
    }
}
