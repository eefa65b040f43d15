package huizong.checking;

import huizong.TestDatabase;
import huizong.catalogue.CellAddress;
import huizong.catalogue.Period;
import huizong.decoding.DecodedSheet;
import huizong.decoding.SheetPlaces;
import huizong.jobs.FormDefinition;
import huizong.jobs.JobCatalogue;
import huizong.jobs.JobDefinition;
import huizong.jobs.JobFiles;
import huizong.jobs.Layout;
import huizong.jobs.SheetDefinition;
import huizong.storing.DirectoryTables;
import huizong.storing.Findings;
import huizong.storing.OpenConnection;
import huizong.storing.ReturnsSchema;
import huizong.storing.SheetRegister;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A night in a database of its own: workbooks as if they had been loaded, judged, and what the register then says. */
final class Night {

    private static final JobCatalogue CATALOGUE = JobFiles.load(Path.of("src/test/resources/checking/jobs"))
            .fold(catalogue -> catalogue, problems -> {
                throw new IllegalStateException(problems.toString());
            });
    private static final LocalDate AS_OF = LocalDate.of(2025, 12, 31);

    final Connection connection;
    final JdbcClient database;
    private final Findings findings;
    private long run;
    private long nextId = 1;

    Night() throws SQLException {
        connection = TestDatabase.fresh().getConnection();
        connection.setAutoCommit(false);
        database = OpenConnection.client(connection);
        findings = new Findings(database);
        DirectoryTables.store(connection, CATALOGUE.directory());
        ReturnsSchema.apply(connection, CATALOGUE);
        begin();
    }

    /** The next night: what was judged so far is the past. */
    void begin() {
        database.sql("update register.run set finished_at = now()").update();
        run = database.sql("insert into register.run (as_of, started_at) values (:as_of, now()) returning id").param("as_of", AS_OF)
                .query(Long.class).single();
    }

    static JobCatalogue catalogue() {
        return CATALOGUE;
    }

    static JobDefinition job(String name) {
        return CATALOGUE.job(name).orElseThrow();
    }

    /** A workbook on its way: its cover, then its rows. */
    Workbook workbook(String form, String unit, String period) {
        return new Workbook(form, unit, period);
    }

    void judge(String job) {
        Judge.judge(connection, CATALOGUE, job(job), run, AS_OF);
    }

    /** {@code accepted}, {@code returned lower-revision}. */
    String verdict(long id) {
        return database.sql("select concat_ws(' ', verdict, reason) from register.submission where id = :id").param("id", id)
                .query(String.class).single();
    }

    List<huizong.catalogue.Finding> findings(long id) {
        return findings.of(id);
    }

    /** {@code K-02 refuse k1!D5}: rule or code, level, first cell. */
    List<String> found(long id) {
        return findings.of(id).stream().map(f -> (f.rule() == null ? f.code().word() : f.rule()) + " " + f.level().word() + " "
                + f.cell().sheet() + "!" + f.cell().reference()).toList();
    }

    List<String> rowsOut(long id) {
        return database.sql("select sheet || ' ' || sheet_row from register.row_out where submission_id = :id order by sheet, sheet_row")
                .param("id", id).query(String.class).list();
    }

    /** {@code K-01 fails 2, cannot tell 0}. */
    List<String> outcomes(long id) {
        return database.sql("""
                select rule || ' fails ' || fails || ', cannot tell ' || cannot_tell
                from register.rule_outcome where submission_id = :id order by rule
                """).param("id", id).query(String.class).list();
    }

    /** Puts a workbook together and, by {@link #send}, into the register as loading leaves it. */
    final class Workbook {

        private final String form;
        private final String unit;
        private final String period;
        private final Map<String, List<Map<String, Object>>> rows = new LinkedHashMap<>();
        private final Map<String, List<DecodedSheet.TotalLine>> totals = new LinkedHashMap<>();
        private int revision = 1;
        private String basis = "THIS_PERIOD";
        private String content = "";

        private Workbook(String form, String unit, String period) {
            this.form = form;
            this.unit = unit;
            this.period = period;
        }

        Workbook revision(int number) {
            revision = number;
            return this;
        }

        Workbook basis(String code) {
            basis = code;
            return this;
        }

        /** Column, value, column, value ...; a matrix takes one row. */
        Workbook row(String sheet, Object... values) {
            Map<String, Object> row = new LinkedHashMap<>();
            for (int i = 0; i < values.length; i += 2) {
                row.put((String) values[i], values[i + 1]);
            }
            rows.computeIfAbsent(sheet, s -> new ArrayList<>()).add(row);
            content += sheet + row;
            return this;
        }

        /** A total line below the rows so far. */
        Workbook total(String sheet, String column, String value) {
            int row = 4 + rows.get(sheet).size();
            totals.put(sheet, List.of(new DecodedSheet.TotalLine(row, 4, Map.of(column, new BigDecimal(value)))));
            return this;
        }

        long send() {
            return send(nextId);
        }

        long send(long id) {
            nextId = Math.max(nextId, id) + 1;
            FormDefinition definition = CATALOGUE.jobs().stream().flatMap(j -> j.form(form).stream()).findFirst().orElseThrow();
            Period span = Period.parse(period).orElseThrow();
            database.sql("""
                    insert into register.file (id, run_id, sha256, size, name, path, received_at) overriding system value
                    values (:id, :run, 'x', 1, :name, 'x', now())
                    """).param("id", id).param("run", run).param("name", unit + ".xlsx").update();
            database.sql("""
                    insert into register.submission (id, run_id, state, job, form, unit, division, line, period, first_day, last_day, basis,
                      as_of, money_unit, revision, content_hash, rows_read, loaded_at)
                    values (:id, :run, 'loaded', :job, :form, :unit, (select division from directory.unions where code = :unit), 'LOCAL',
                      :period, :first, :last, :basis, :last, 'YUAN', :revision, md5(:content), :rows, now())
                    """).param("id", id).param("run", run).param("job", definition.job()).param("form", form).param("unit", unit)
                    .param("period", period).param("first", span.first()).param("last", span.last()).param("basis", basis)
                    .param("revision", revision).param("content", content)
                    .param("rows", rows.values().stream().mapToInt(List::size).sum()).update();
            definition.sheets().forEach(sheet -> store(id, sheet));
            return id;
        }

        private void store(long id, SheetDefinition sheet) {
            List<Map<String, Object>> ofSheet = rows.getOrDefault(sheet.name(), List.of());
            Map<String, Integer> columns = new LinkedHashMap<>();
            Map<String, CellAddress> cells = new LinkedHashMap<>();
            IntStream.range(0, sheet.columns().size()).forEach(i -> {
                String name = sheet.columns().get(i).name();
                if (sheet.layout() == Layout.MATRIX) {
                    cells.put(name, new CellAddress(sheet.title(), 3, 4 + i));
                } else {
                    columns.put(name, 1 + i);
                }
            });
            new SheetRegister(database).store(id, new DecodedSheet(new SheetPlaces(sheet.name(), sheet.title(), 3, columns, cells),
                    ofSheet.size(), totals.getOrDefault(sheet.name(), List.of()), "", false));
            int sheetRow = sheet.layout() == Layout.MATRIX ? 0 : 4;
            for (Map<String, Object> row : ofSheet) {
                insert(id, sheet, sheetRow++, row);
            }
        }

        private void insert(long id, SheetDefinition sheet, int sheetRow, Map<String, Object> row) {
            String names = row.keySet().stream().map(n -> ", " + n).collect(Collectors.joining());
            String values = row.values().stream().map(v -> ", " + literal(v)).collect(Collectors.joining());
            database.sql("insert into returns_raw." + sheet.name() + " (submission_id, sheet_row" + names + ") values (" + id + ", "
                    + sheetRow + values + ")").update();
        }

        private static String literal(Object value) {
            return value instanceof String text ? "'" + text + "'" : String.valueOf(value);
        }
    }
}
