package huizong.aggregating;

import huizong.TestDatabase;
import huizong.catalogue.Basis;
import huizong.catalogue.Period;
import huizong.catalogue.PeriodKind;
import huizong.jobs.FormDefinition;
import huizong.jobs.JobCatalogue;
import huizong.jobs.TableDefinition;
import huizong.storing.DirectoryTables;
import huizong.storing.ReturnsSchema;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A database with the trial job's tables, to which units send rows. */
final class Province implements AutoCloseable {

    final JobCatalogue catalogue;
    final JdbcClient database;
    final Connection connection;
    private long number;

    Province(TableDefinition... tables) throws SQLException {
        this(TrialJob.with(tables));
    }

    Province(JobCatalogue catalogue) throws SQLException {
        this.catalogue = catalogue;
        connection = TestDatabase.fresh().getConnection();
        database = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        DirectoryTables.store(connection, catalogue.directory());
        ReturnsSchema.apply(connection, catalogue);
        StatsSchema.apply(connection, catalogue);
        database.sql("insert into register.run (as_of, started_at) values (date '2025-07-01', now())").update();
    }

    /** A counting workbook of the period itself. */
    long sends(String unit, String form, String period) {
        return sends(unit, form, period, Basis.THIS_PERIOD, null);
    }

    long sends(String unit, String form, String period, Basis basis, @Nullable String start) {
        Period sent = period.startsWith("E:") ? Period.event(period.substring(2), LocalDate.parse("2025-01-01"), LocalDate.parse("2025-12-31"))
                : Period.parse(period).orElseThrow();
        FormDefinition definition = catalogue.jobs().stream().flatMap(j -> j.form(form).stream()).findFirst().orElseThrow();
        long id = database.sql("""
                insert into register.file (run_id, sha256, size, name, path, received_at) values (1, ?, 1, ?, ?, now()) returning id
                """).params("hash" + ++number, unit + ".xlsx", unit + ".xlsx").query(Long.class).single();
        database.sql("""
                insert into register.submission (id, run_id, state, job, form, unit, division, line, period, first_day, last_day, basis,
                  basis_start, as_of, revision, verdict, judged_at)
                values (?, 1, 'judged', ?, ?, ?, (select division from directory.unions where code = ?),
                  (select line from directory.unions where code = ?), ?, ?, ?, ?, ?, ?, 1, 'accepted', now())
                """).params(Arrays.asList(id, definition.job(), form, unit, unit, unit, sent.text(), sent.first(), sent.last(), basis.code(),
                start == null ? null : LocalDate.parse(start), sent.kind() == PeriodKind.EVENT ? LocalDate.parse("2025-01-01") : sent.last())).update();
        return id;
    }

    /** A row of a sheet; values by column. */
    Province row(String sheet, long submission, int row, Map<String, ? extends Object> values) {
        List<String> names = values.keySet().stream().sorted().toList();
        database.sql("insert into returns_raw." + sheet + " (submission_id, sheet_row" + names.stream().map(n -> ", " + n)
                        .collect(Collectors.joining()) + ") values (" + submission + ", " + row + ", ?".repeat(names.size()) + ")")
                .params(names.stream().map(values::get).toList()).update();
        return this;
    }

    Tabulated compute(String table, String period) {
        TableDefinition definition = catalogue.table(table).orElseThrow();
        return Tabulation.compute(connection, catalogue, definition, Period.parse(period).orElseThrow(), 1);
    }

    /** A column of the lines of a reach by their keys, in print order, known ones only. */
    Map<String, Object> column(String table, String reach, String keys, String column) {
        return database.sql("select " + keys + " as key, " + column + " as value from stats." + table + "_release where reach = ? and "
                        + column + " is not null order by line_order").param(reach)
                .query((row, n) -> Map.entry(row.getString("key"), row.getObject("value"))).list().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, java.util.LinkedHashMap::new));
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
