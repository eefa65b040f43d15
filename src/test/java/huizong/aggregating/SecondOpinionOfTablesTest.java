package huizong.aggregating;

import static org.assertj.core.api.Assertions.assertThat;

import huizong.aggregating.NaiveTable.Sent;
import huizong.catalogue.Period;
import huizong.catalogue.PeriodKind;
import huizong.jobs.FormDefinition;
import huizong.jobs.JobCatalogue;
import huizong.jobs.JobFiles;
import huizong.jobs.Layout;
import huizong.jobs.SheetDefinition;
import huizong.jobs.TableDefinition;
import huizong.jobs.TableDefinition.Base;
import huizong.jobs.TableDefinition.Comparison;
import huizong.jobs.TableDefinition.Measure;
import huizong.jobs.TableDefinition.Share;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every table of every job file against a naive computation over random rows that count: measures, comparisons and shares on
 * every line. In the periods compared with, one unit has nothing, one nothing but zeros, one is held, one has been revised,
 * one did not exist and two were elsewhere. A table whose rows a query makes, or whose expressions ask queries, is left to
 * its golden. With -Dtables=T03 only those whose code begins so; -Dseed=N for other rows.
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
        Assumptions.assumeTrue(table.query() == null && table.rows() == TableDefinition.Rows.COUNTING, "its rows are made by a query");
        Assumptions.assumeTrue(!SourceSheets.asks(table), "its expressions ask queries");
        Assumptions.assumeTrue(table.period() != PeriodKind.EVENT, "of event rounds");
        java.sql.Savepoint before = province.connection.setSavepoint();
        try {
            Period period = Period.containing(table.period(), TODAY);
            Map<Base, Period> bases = bases(table, period);
            Random random = new Random(Long.getLong("seed", 1) * 31 + table.code().hashCode());
            List<Sent> now = send(table, period, random, false);
            Map<Base, List<Sent>> then = new LinkedHashMap<>();
            for (Map.Entry<Base, Period> base : bases.entrySet()) {
                then.put(base.getKey(), send(table, base.getValue(), random, true));
            }
            Tabulation.compute(province.connection, CATALOGUE, table, period, 1);
            NaiveTable naive = new NaiveTable(CATALOGUE, table, period, period.last(), now);
            Map<Base, NaiveTable> naiveBases = new LinkedHashMap<>();
            then.forEach((base, sent) -> naiveBases.put(base, new NaiveTable(CATALOGUE, table, bases.get(base), period.last(), sent)));
            agree(table, naive, naiveBases);
        } catch (NaiveExpression.NoOpinion none) {
            Assumptions.abort("no opinion on " + none.getMessage());
        } finally {
            province.connection.rollback(before);
        }
    }

    private static Map<Base, Period> bases(TableDefinition table, Period period) {
        Map<Base, Period> bases = new LinkedHashMap<>();
        for (Base base : table.compare().stream().map(Comparison::base).distinct().toList()) {
            (base == Base.PREVIOUS_PERIOD ? period.previous() : period.lastYear()).ifPresent(p -> bases.put(base, p));
        }
        return bases;
    }

    private static List<Sent> send(TableDefinition table, Period period, Random random, boolean base) throws SQLException {
        List<Sent> counting = new ArrayList<>();
        RandomRows rows = new RandomRows(random, CATALOGUE.directory(), period.last());
        for (FormDefinition form : forms(table)) {
            Period written = form.period() == PeriodKind.EVENT ? Period.event("R" + period.last(), period.first(), period.last())
                    : Period.containing(form.period(), period.last());
            int turn = 0;
            for (String unit : UNITS.keySet()) {
                String division = base ? BEFORE.getOrDefault(unit, UNITS.get(unit)) : UNITS.get(unit);
                int scenario = base ? turn++ % UNITS.size() : 5;
                boolean existed = !base || !unit.equals("350404000001");
                if (scenario == 0 || !existed) {
                    continue;
                }
                Sent sent = made(form, unit, division, written, period, rows, scenario == 1 ? 0 : 1 + random.nextInt(5));
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

    private static List<FormDefinition> forms(TableDefinition table) {
        List<String> sheets = Stream.concat(Stream.ofNullable(table.from()), table.measures().stream().map(Measure::from).filter(Objects::nonNull)).toList();
        return CATALOGUE.jobs().stream().flatMap(j -> j.forms().stream())
                .filter(f -> f.sheets().stream().anyMatch(s -> sheets.contains(s.name()))).toList();
    }

    private static Sent made(FormDefinition form, String unit, String division, Period written, Period of, RandomRows rows, int many) {
        Map<String, List<Map<String, Object>>> bySheet = new LinkedHashMap<>();
        LocalDate first = written.first().isBefore(of.first()) ? of.first() : written.first();
        for (SheetDefinition sheet : form.sheets()) {
            List<Map<String, Object>> made = new ArrayList<>();
            for (int i = 0; i < (sheet.layout() == Layout.MATRIX ? 1 : many); i++) {
                made.add(rows.row(sheet, division, first, of.last()));
            }
            bySheet.put(sheet.name(), made);
        }
        return new Sent(form.name(), unit, division, written, bySheet);
    }

    private static void insert(Sent sent, String verdict) {
        FormDefinition form = CATALOGUE.jobs().stream().flatMap(j -> j.form(sent.form()).stream()).findFirst().orElseThrow();
        long id = province.database.sql("insert into register.file (run_id, sha256, size, name, path, received_at) values (1, ?, 1, 'x', 'x', now())"
                + " returning id").param("second" + ++number).query(Long.class).single();
        province.database.sql("""
                insert into register.submission (id, run_id, state, job, form, unit, division, line, period, first_day, last_day, basis, as_of,
                  revision, verdict, judged_at)
                values (?, 1, 'judged', ?, ?, ?, ?, 'LOCAL', ?, ?, ?, 'THIS_PERIOD', ?, 1, ?, now())
                """).params(id, form.job(), form.name(), sent.unit(), sent.division(), sent.period().text(), sent.period().first(),
                sent.period().last(), sent.period().last(), verdict).update();
        sent.rows().forEach((sheet, rows) -> {
            int row = form.sheet(sheet).orElseThrow().layout() == Layout.MATRIX ? 0 : 3;
            for (Map<String, Object> cells : rows) {
                province.database.sql("insert into returns_raw." + sheet + " (submission_id, sheet_row"
                        + cells.keySet().stream().map(c -> ", " + c).collect(Collectors.joining()) + ") values (" + id + ", " + row++
                        + cells.values().stream().map(v -> ", " + RandomRows.literal(v)).collect(Collectors.joining()) + ")").update();
            }
        });
    }

    private static void agree(TableDefinition table, NaiveTable naive, Map<Base, NaiveTable> bases) {
        boolean byUnit = table.by().stream().anyMatch(d -> LinePlan.tree(d) && d.name().equals("unit"));
        Assumptions.assumeFalse(byUnit || table.transposed(), "by the tree of reporting, or transposed");
        List<String> others = table.by().stream().filter(d -> !LinePlan.tree(d)).map(d -> d.name()).toList();
        List<Map<String, Object>> lines = province.database.sql("select * from stats." + table.sqlName()
                + "_release where reach = 'period' and level <> 'line' order by line_order").query().listOfRows();
        assertThat(lines).as(table.code()).hasSizeGreaterThan(10);
        for (Map<String, Object> line : lines) {
            Map<String, String> dimensions = new LinkedHashMap<>();
            others.forEach(d -> dimensions.put(d, Objects.toString(line.get(d), "")));
            String node = Objects.toString(line.get("division"), "");
            Map<String, String> expected = new LinkedHashMap<>();
            Map<String, String> found = new LinkedHashMap<>();
            for (Measure measure : table.measures()) {
                if (measure.reach() == null) {
                    put(expected, found, measure.name(), naive.value(measure, node, dimensions), line);
                }
            }
            for (Comparison comparison : table.compare()) {
                put(expected, found, comparison.name(), compared(table, comparison, naive, bases, node, dimensions), line);
            }
            for (Share share : table.shares()) {
                put(expected, found, share.name(), share(table, share, naive, node, dimensions), line);
            }
            assertThat(found).as(table.code() + " " + node + " " + dimensions).isEqualTo(expected);
        }
    }

    private static void put(Map<String, String> expected, Map<String, String> found, String name, Object value, Map<String, Object> line) {
        expected.put(name, printed(value));
        found.put(name, printed(line.get(name)));
    }

    private static String printed(Object value) {
        BigDecimal number = NaiveExpression.number(value);
        return number == null ? Objects.toString(value, "") : number.setScale(6, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
    }

    private static Object compared(TableDefinition table, Comparison comparison, NaiveTable naive, Map<Base, NaiveTable> bases, String node,
                                   Map<String, String> dimensions) {
        Optional<NaiveTable> base = Optional.ofNullable(bases.get(comparison.base()));
        Measure measure = measure(table, comparison.measure());
        BigDecimal now = NaiveExpression.number(naive.value(measure, node, dimensions));
        BigDecimal then = base.map(b -> NaiveExpression.number(b.value(measure, node, dimensions))).orElse(null);
        if (then == null || comparison.change() != TableDefinition.Change.VALUE && now == null) {
            return null;
        }
        return switch (comparison.change()) {
            case VALUE -> then;
            case DIFFERENCE -> now.subtract(then);
            case PERCENT -> percent(now.subtract(then), then);
        };
    }

    private static Object share(TableDefinition table, Share share, NaiveTable naive, String node, Map<String, String> dimensions) {
        Measure measure = measure(table, share.measure());
        Map<String, String> whole = new LinkedHashMap<>(dimensions);
        share.over().forEach(open -> whole.replace(open, ""));
        BigDecimal part = NaiveExpression.number(naive.value(measure, node, dimensions));
        BigDecimal all = NaiveExpression.number(naive.value(measure, share.over().contains("division") ? "" : node, whole));
        return part == null || all == null ? null : percent(part, all);
    }

    private static Object percent(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0 ? null : part.multiply(BigDecimal.valueOf(100)).divide(whole, 20, RoundingMode.HALF_UP);
    }

    private static Measure measure(TableDefinition table, String name) {
        return table.measures().stream().filter(m -> m.name().equals(name)).findFirst().orElseThrow();
    }
}
