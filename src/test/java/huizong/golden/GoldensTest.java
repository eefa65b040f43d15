package huizong.golden;

import static org.assertj.core.api.Assertions.assertThat;

import huizong.SentWorkbook;
import huizong.TestDatabase;
import huizong.batch.ExampleNight;
import huizong.batch.Schema;
import huizong.catalogue.Exactness;
import huizong.catalogue.Verdict;
import huizong.jobs.ExamplesResult;
import huizong.jobs.JobFiles;
import huizong.jobs.examples.Golden;
import huizong.jobs.examples.SentReturn;
import huizong.publishing.PublishedFigures;
import huizong.publishing.PublishedTable;
import huizong.publishing.TableReader;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Published figures made again: workbooks at the pattern and grain src/test/resources/goldens states, through a real night,
 * and the tables they must give. With -Dgoldens=G03,G05-1 only those whose id begins so.
 */
class GoldensTest {

    private static final ExamplesResult.Loaded LOADED = JobFiles.examples(Path.of("jobs"), Path.of("src/test/resources/goldens"))
            .fold(ExamplesResult.Loaded::new, problems -> {
                throw new IllegalStateException(String.join("\n", problems.stream().map(Object::toString).toList()));
            });

    @TempDir
    private static Path folder;
    private static PGSimpleDataSource ready;

    @BeforeAll
    static void open() {
        ready = TestDatabase.freshSource();
        assertThat(Schema.apply(ready, LOADED.catalogue(), null)).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> each_golden_comes_out_as_stated() {
        List<String> only = List.of(System.getProperty("goldens", "").split(",", -1));
        return LOADED.examples().stream().flatMap(j -> j.goldens().stream()).filter(g -> only.stream().anyMatch(g.id()::startsWith))
                .map(g -> DynamicTest.dynamicTest(g.id() + " " + g.title() + " " + g.at(), () -> golden(g)));
    }

    private static void golden(Golden golden) throws Exception {
        PGSimpleDataSource database = TestDatabase.copyOf(ready);
        try {
            NightFixture night = new NightFixture(Files.createTempDirectory(folder, golden.id()), LOADED.catalogue(), database);
            golden.sends().forEach(sent -> night.send(sent.name() + ".xlsx", SentWorkbook.of(sent)));
            night.night(golden.asOf());
            answers(golden, night);
            for (Golden.Lines lines : golden.tables()) {
                lines(lines, night);
            }
            Map<String, String> figures = new PublishedFigures(night.database(), LOADED.catalogue()).all().stream()
                    .filter(c -> golden.figures().containsKey(c.figure().figureRef()))
                    .collect(Collectors.toMap(c -> c.figure().figureRef(), c -> c.outcome().name()));
            assertThat(figures).as("published figures, " + golden.at()).isEqualTo(golden.figures());
        } finally {
            TestDatabase.drop(database);
        }
    }

    private static void answers(Golden golden, NightFixture night) {
        Map<String, Verdict> verdicts = new LinkedHashMap<>();
        List<String> found = new ArrayList<>();
        for (SentReturn sent : golden.sends()) {
            verdicts.put(sent.name(), night.submission(sent.name() + ".xlsx").verdict());
            night.findings(sent.name() + ".xlsx").forEach(f -> found.add(sent.name() + " " + ExampleNight.said(f, sent)));
        }
        List<String> wanted = golden.finds().stream().map(f -> f.in() + " " + f.expected().rule() + " " + f.expected().at()).toList();
        assertThat(found).as("findings, " + golden.at()).containsExactlyInAnyOrderElementsOf(wanted);
        Map<String, Verdict> expected = new LinkedHashMap<>();
        golden.sends().forEach(s -> expected.put(s.name(), golden.verdicts().getOrDefault(s.name(), Verdict.ACCEPTED)));
        assertThat(verdicts).as("verdicts, " + golden.at()).isEqualTo(expected);
    }

    private static void lines(Golden.Lines expected, NightFixture night) {
        String what = expected.table().code() + " " + expected.period() + ", " + expected.at();
        assertThat(failing(expected, night)).as("checks that fail, " + what).isEqualTo(expected.fails());
        for (Golden.Line line : expected.lines()) {
            String division = line.where().getOrDefault("division", "");
            PublishedTable table = new TableReader(night.database(), LOADED.catalogue()).read(expected.table(), expected.period().text(),
                    expected.reach(), division.isEmpty() ? null : division, 1).orElseThrow(() -> new AssertionError("no release of " + what));
            List<Map<String, String>> there = picked(table, line);
            assertThat(there).as("lines of " + line.where() + ", " + line.at()).hasSize(line.absent() ? 0 : 1);
            if (!line.absent()) {
                Map<String, String> printed = new HashMap<>(there.get(0));
                line.cells().forEach((column, value) -> {
                    if (value.matches("[A-Z] .*") && agrees(value, printed.get(column))) {
                        printed.put(column, value);
                    }
                });
                assertThat(printed).as(line.where() + " of " + what + ", " + line.at()).containsAllEntriesOf(line.cells());
            }
        }
    }

    private static List<String> failing(Golden.Lines expected, NightFixture night) {
        return night.database().sql("""
                select c ->> 'id' from register.release r cross join jsonb_array_elements(r.checks) c
                where r.table_code = ? and r.period = ? and r.number = 1 and cast(c ->> 'fails' as bigint) > 0 order by 1
                """).params(expected.table().code(), expected.period().text()).query(String.class).list();
    }

    private static List<Map<String, String>> picked(PublishedTable table, Golden.Line wanted) {
        List<Map<String, String>> picked = new ArrayList<>();
        for (PublishedTable.Line line : table.lines()) {
            Map<String, String> printed = new HashMap<>();
            for (int i = 0; i < table.columns().size(); i++) {
                printed.put(table.columns().get(i).name(), table.column(line, i).printed(line.values().get(i)));
            }
            if (wanted.where().entrySet().stream().allMatch(w -> w.getValue().equals(printed.get(w.getKey())))) {
                picked.add(printed);
            }
        }
        return picked;
    }

    /** {@code G 1300}: an exactness code and a number, of R two. */
    private static boolean agrees(String expected, String printed) {
        String[] parts = expected.split(" ");
        BigDecimal number = new BigDecimal(parts[1]);
        return !printed.isEmpty() && Exactness.valueOf(parts[0]).agrees(new BigDecimal(printed), number,
                parts.length > 2 ? new BigDecimal(parts[2]) : null, -Math.max(0, number.scale()));
    }
}
