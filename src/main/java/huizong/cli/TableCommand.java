package huizong.cli;

import huizong.catalogue.Period;
import huizong.catalogue.PeriodKind;
import huizong.catalogue.Reach;
import huizong.feedback.Language;
import huizong.feedback.Sentences;
import huizong.jobs.JobCatalogue;
import huizong.jobs.TableDefinition;
import huizong.publishing.OfficialWorkbook;
import huizong.publishing.PublishedTable;
import huizong.publishing.RegisterTable;
import huizong.publishing.TableCsv;
import huizong.publishing.TableJson;
import huizong.publishing.TableReader;
import huizong.publishing.TableText;
import huizong.storing.OpenConnection;
import huizong.storing.Submissions;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code huizong table CODE}: one statistics table. */
@Command(name = "table", mixinStandardHelpOptions = true)
final class TableCommand implements Callable<Integer> {

    /** How the table is written. */
    enum Format {
        TEXT, CSV, JSON, XLSX
    }

    @Mixin
    private CommonOptions options = new CommonOptions();

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "TABLE", descriptionKey = "code")
    private String code;

    @Option(names = "--period", paramLabel = "PERIOD")
    private @Nullable String period;

    @Option(names = "--reach", paramLabel = "REACH")
    private String reach = "period";

    @Option(names = "--division", paramLabel = "CODE")
    private @Nullable String division;

    @Option(names = "--release", paramLabel = "N")
    private @Nullable Integer release;

    @Option(names = "--format", paramLabel = "FORMAT")
    private Format format = Format.TEXT;

    @Option(names = {"-o", "--output"}, paramLabel = "FILE")
    private @Nullable Path output;

    @Override
    public Integer call() throws IOException {
        Installation here = options.installation();
        if (format == Format.XLSX && output == null) {
            throw new CommandFailure(ExitStatus.WRONG_CALL, here.texts().of("table.output.needed"));
        }
        PublishedTable table = RegisterTable.knows(code) ? ofRegister(here)
                : RegisterView.look(here, (database, catalogue) -> find(database, catalogue, here.texts()));
        if (format == Format.XLSX) {
            try (OutputStream out = Files.newOutputStream(output)) {
                OfficialWorkbook.write(List.of(table), out);
            }
        } else {
            write(table);
        }
        return ExitStatus.DONE.code();
    }

    private PublishedTable ofRegister(Installation here) {
        return RegisterView.connect(here, (connection, catalogue) -> {
            if (!RegisterTable.ofPeriods(code)) {
                return RegisterTable.figures(connection, catalogue, here.today());
            }
            Period asked = period != null ? Period.parse(period).orElseThrow(() ->
                    new CommandFailure(ExitStatus.NOT_FOUND, here.texts().of("period.unknown", period)))
                    : latest(OpenConnection.client(connection), here.texts());
            return RegisterTable.of(connection, catalogue, code, asked, Sentences.of(Language.ofTag(here.language())));
        });
    }

    /** The latest period anybody has sent a workbook for. */
    private Period latest(JdbcClient database, Texts texts) {
        return new Submissions(database).list(Submissions.Filter.ALL).stream().filter(s -> s.cover() != null)
                .map(s -> s.cover().period()).filter(p -> p.kind() != PeriodKind.EVENT).max(Period::compareTo).orElseThrow(() ->
                        new CommandFailure(ExitStatus.NOT_FOUND, texts.of("table.nothing", code, texts.of("table.anyPeriod"))));
    }

    private PublishedTable find(JdbcClient database, JobCatalogue catalogue, Texts texts) {
        TableDefinition table = TableNames.one(code, catalogue, texts);
        Reach asked = TableNames.reach(reach, texts);
        return new TableReader(database, catalogue).read(table, period, asked, division, release).orElseThrow(() ->
                new CommandFailure(ExitStatus.NOT_FOUND, texts.of("table.nothing", table.code(),
                        period == null ? texts.of("table.anyPeriod") : period)));
    }

    private void write(PublishedTable table) throws IOException {
        StringBuilder text = new StringBuilder();
        switch (format) {
            case CSV -> TableCsv.write(table, text);
            case JSON -> TableJson.write(table, text);
            default -> TableText.write(table, text);
        }
        if (output != null) {
            Files.writeString(output, text);
            return;
        }
        PrintWriter out = spec.commandLine().getOut();
        out.print(text);
        out.flush();
    }
}
