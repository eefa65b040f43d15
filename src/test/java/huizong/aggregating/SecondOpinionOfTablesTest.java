package huizong.aggregating;

import static org.assertj.core.api.Assertions.assertThat;

import huizong.catalogue.Period;
import huizong.catalogue.PeriodKind;
import huizong.catalogue.Reach;
import huizong.jobs.FormDefinition;
import huizong.jobs.JobCatalogue;
import huizong.jobs.JobFiles;
import huizong.jobs.Layout;
import huizong.jobs.SheetDefinition;
import huizong.jobs.TableDefinition;
import huizong.jobs.TableDefinition.Base;
import huizong.jobs.TableDefinition.Comparison;
import huizong.jobs.TableDefinition.Measure;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every table of every job file against a naive computation over random rows, one in five of them out: measures, comparisons, shares and
 * ranks on every line of every reach. In the periods compared with, one unit has nothing, one nothing but zeros, one is held, one has been revised,
 * one did not exist and two were elsewhere. Queries are answered row by row in memory; what that cannot say (see the reason
 * with which a table is skipped) is left to its golden. With -Dtables=T03 only those whose code begins so; -Dseed=N for other rows.
 */
class SecondOpinionOfTablesTest {

    private static final JobCatalogue CATALOGUE = JobFiles.load(Path.of("jobs")).fold(loaded -> loaded, problems -> {
        throw new IllegalStateException(problems.toString());
    });
    /** Unit and its division now; and in the year before, where it was elsewhere. */
    private static final Map<String, String> UNITS = new TreeMap<>(Map.of("420102000001", "420102", "420106000001", "420106",
            "420502000001", "420502", "429004000001", "429004", "350526000001", "350526", "350427000001", "350405", "350404000001", "350404"));
    private static final Map<String, String> BEFORE = Map.of("350427000001", "350427");
    private static final LocalDate TODAY = LocalDate.of(2021, 12, 31);

    private static Province province;
    private static long number;

    @BeforeAll
    static void open() throws SQLException {
        province = new Province(CATALOGUE);
        province.connection.setAutoCommit(false);
        province.connection.setSavepoint();
    }

    @AfterAll
    static void close() throws SQLException {
        province.connection.rollback();
        province.close();
    }

    @TestFactory
    Stream<DynamicTest> agrees_with_the_naive_table() {
        String only = System.getProperty("tables", "");
        return CATALOGUE.jobs().stream().flatMap(j -> j.tables().stream()).filter(t -> t.code().startsWith(only))
                .map(t -> DynamicTest.dynamicTest(t.code() + " " + t.title(), () -> compare(t)));
    }

    private static void compare(TableDefinition table) throws SQLException {
        java.sql.Savepoint before = province.connection.setSavepoint();
        try {
            Period period = table.period() == PeriodKind.EVENT ? Period.event("2021-R", TODAY.minusDays(40), TODAY)
                    : Period.containing(table.period(), TODAY);
            Map<Base, Period> bases = bases(table, period);
            Random random = new Random(Long.getLong("seed", 1) * 31 + table.code().hashCode());
            List<NaiveSent> counting = new ArrayList<>(send(table, period, random, false));
            for (Period base : bases.values().stream().filter(p -> !p.equals(period)).toList()) {
                counting.addAll(send(table, base, random, true));
            }
            Tabulation.compute(province.connection, CATALOGUE, table, period, 1);
            NaiveWorld world = new NaiveWorld(CATALOGUE, period.last(), counting, null);
            Map<String, Set<String>> seen = new TreeMap<>();
            for (Reach reach : table.reaches()) {
                NaiveTable naive = new NaiveTable(world, table, period, reach);
                Map<Base, NaiveTable> then = new LinkedHashMap<>();
                bases.forEach((base, p) -> then.put(base, new NaiveTable(world, table, p, base == Base.TO_DATE ? Reach.TO_DATE : reach)));
                new NaiveLines(table, world, naive, then, seen).agree(lines(table, reach));
            }
            assertThat(seen.values()).as("bases compared with: " + seen).allMatch(Set.of("missing", "zero", "given")::equals);
        } catch (NaiveExpression.NoOpinion none) {
            Assumptions.abort("no opinion on " + none.getMessage());
        } finally {
            province.connection.rollback(before);
        }
    }

    private static List<Map<String, Object>> lines(TableDefinition table, Reach reach) {
        return province.database.sql("select * from stats." + table.sqlName() + "_release where reach = '" + reach.word()
                + "' and level <> 'line' order by line_order").query().listOfRows();
    }

    private static Map<Base, Period> bases(TableDefinition table, Period period) {
        Map<Base, Period> bases = new LinkedHashMap<>();
        for (Base base : table.compare().stream().map(Comparison::base).distinct().toList()) {
            Tabulation.comparedWith(base, period).ifPresent(p -> bases.put(base, p));
        }
        return bases;
    }

    private static List<NaiveSent> send(TableDefinition table, Period period, Random random, boolean base) throws SQLException {
        List<NaiveSent> counting = new ArrayList<>();
        RandomRows rows = new RandomRows(random, CATALOGUE.directory(), period.last());
        for (FormDefinition form : forms(table)) {
            Period written = form.period() == PeriodKind.EVENT && table.period() == PeriodKind.EVENT ? period
                    : form.period() == PeriodKind.EVENT ? Period.event("R" + period.last(), period.first(), period.last())
                    : Period.containing(form.period(), period.last());
            int turn = 0;
            for (String unit : UNITS.keySet()) {
                String division = base ? BEFORE.getOrDefault(unit, UNITS.get(unit)) : UNITS.get(unit);
                int scenario = base ? turn++ % UNITS.size() : 5;
                boolean existed = !base || !unit.equals("350404000001");
                if (scenario == 0 || !existed) {
                    continue;
                }
                NaiveSent sent = made(form, unit, division, written, period, rows, scenario == 1 ? 0 : 1 + random.nextInt(5));
                if (scenario == 3) {
                    insert(made(form, unit, division, written, period, rows, 3), "superseded");
                }
                insert(sent, scenario == 2 ? "held" : "accepted");
                if (scenario != 2) {
                    counting.add(sent);
                }
            }
        }
        return counting;
    }

    /** All whose sheets are read: as rows, by the table's query, or by a question of an expression. */
    private static List<FormDefinition> forms(TableDefinition table) {
        Set<String> sheets = new LinkedHashSet<>();
        Stream.concat(Stream.of(table.query() != null ? "" : Objects.toString(table.from(), "")), table.measures().stream().map(Measure::from)).filter(Objects::nonNull)
                .filter(source -> !source.isEmpty() || table.query() != null)
                .forEach(source -> SourceSheets.of(table, source, CATALOGUE).forEach(sheet -> sheets.add(sheet.name())));
        SourceSheets.lookedInto(table, CATALOGUE).forEach(sheet -> sheets.add(sheet.name()));
        return CATALOGUE.jobs().stream().flatMap(j -> j.forms().stream())
                .filter(f -> f.sheets().stream().anyMatch(s -> sheets.contains(s.name()))).toList();
    }

    private static NaiveSent made(FormDefinition form, String unit, String division, Period written, Period of, RandomRows rows, int many) {
        long id = ++number;
        Map<String, List<Map<String, Object>>> bySheet = new LinkedHashMap<>();
        Random refuses = new Random(id);
        LocalDate first = written.first().isBefore(of.first()) ? of.first() : written.first();
        for (SheetDefinition sheet : form.sheets()) {
            List<Map<String, Object>> made = new ArrayList<>();
            for (int i = 0; i < (sheet.layout() == Layout.MATRIX ? 1 : many); i++) {
                Map<String, Object> row = new LinkedHashMap<>(Map.of("submission_id", BigDecimal.valueOf(id), "sheet_row",
                        BigDecimal.valueOf(sheet.layout() == Layout.MATRIX ? 0 : 3 + i)));
                row.putAll(rows.row(sheet, division, first, of.last()));
                if (many == 0) {
                    row.replaceAll((column, value) -> value instanceof BigDecimal && sheet.column(column).isPresent() ? BigDecimal.ZERO : value);
                }
                if (made.stream().noneMatch(other -> !sheet.key().isEmpty() && sheet.key().stream().allMatch(k -> Objects.equals(other.get(k), row.get(k))))) {
                    made.add(row);
                }
            }
            bySheet.put(sheet.name(), made);
        }
        Map<String, List<Map<String, Object>>> out = new LinkedHashMap<>();
        bySheet.forEach((sheet, made) -> out.put(sheet, form.sheet(sheet).orElseThrow().layout() == Layout.MATRIX ? List.of()
                : made.stream().filter(row -> refuses.nextInt(5) == 0).toList()));
        return new NaiveSent(id, form, unit, division, written, bySheet, out);
    }

    private static void insert(NaiveSent sent, String verdict) {
        province.database.sql("insert into register.file (id, run_id, sha256, size, name, path, received_at) overriding system value"
                + " values (?, 1, ?, 1, 'x', 'x', now())").params(sent.id(), "second" + sent.id()).update();
        province.database.sql("""
                insert into register.submission (id, run_id, state, job, form, unit, division, line, period, first_day, last_day, basis, as_of,
                  revision, verdict, judged_at)
                values (?, 1, 'judged', ?, ?, ?, ?, 'LOCAL', ?, ?, ?, 'THIS_PERIOD', ?, 1, ?, now())
                """).params(sent.id(), sent.form().job(), sent.form().name(), sent.unit(), sent.division(), sent.period().text(),
                sent.period().first(), sent.period().last(), sent.period().last(), verdict).update();
        sent.cells().forEach((sheet, rows) -> rows.forEach(cells -> province.database.sql("insert into returns_raw." + sheet + " ("
                + String.join(", ", cells.keySet()) + ") values (" + cells.values().stream().map(RandomRows::literal).collect(Collectors.joining(", "))
                + ")").update()));
        sent.out().forEach((sheet, rows) -> rows.forEach(cells -> province.database.sql("insert into register.row_out (submission_id, sheet, sheet_row) values (?, ?, ?)")
                .params(sent.id(), sheet, cells.get("sheet_row")).update()));
    }
}
