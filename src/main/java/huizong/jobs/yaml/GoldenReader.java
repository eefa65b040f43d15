package huizong.jobs.yaml;

import huizong.catalogue.Period;
import huizong.catalogue.Reach;
import huizong.catalogue.Verdict;
import huizong.jobs.JobCatalogue;
import huizong.jobs.NearestName;
import huizong.jobs.TableDefinition;
import huizong.jobs.examples.Example;
import huizong.jobs.examples.Golden;
import huizong.jobs.examples.SentReturn;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The goldens of a file of examples. */
final class GoldenReader {

    private static final String EXACTNESS = "E|G|S|N|L|A|R|M";

    private final ReturnReader returns;
    private final JobCatalogue catalogue;
    private final Problems problems;

    GoldenReader(ReturnReader returns, JobCatalogue catalogue, Problems problems) {
        this.returns = returns;
        this.catalogue = catalogue;
        this.problems = problems;
    }

    Optional<Golden> golden(YamlEntry entry) {
        return entry.map(ExamplePart.GOLDEN).map(map -> {
            List<SentReturn> sends = map.texts("sends").stream().flatMap(name -> returns.written(name.value(), name.place()).stream())
                    .flatMap(written -> returns.sent(written).stream()).toList();
            LocalDate last = sends.stream().map(s -> s.cover().asOf()).max(Comparator.naturalOrder()).orElse(LocalDate.EPOCH);
            return new Golden(entry.name(), map.text("title").orElse(""), sends, day(map).orElse(last.plusDays(1)), verdicts(map, sends),
                    map.list("finds").stream().flatMap(e -> e.map(ExamplePart.GOLDEN_FINDS).stream()).map(GoldenReader::found).toList(),
                    map.list("tables").stream().flatMap(e -> e.map(ExamplePart.GOLDEN_TABLE).stream()).flatMap(t -> table(t).stream()).toList(),
                    figures(map), entry.at());
        });
    }

    private Optional<LocalDate> day(YamlMap map) {
        try {
            return map.text("as_of").map(LocalDate::parse);
        } catch (DateTimeException wrong) {
            problems.add(map.place("as_of"), "\"" + map.text("as_of").orElse("") + "\" is no day; write 2025-04-30");
            return Optional.empty();
        }
    }

    private Map<String, Verdict> verdicts(YamlMap map, List<SentReturn> sends) {
        Map<String, Verdict> verdicts = new LinkedHashMap<>();
        List<String> names = sends.stream().map(SentReturn::name).toList();
        for (YamlEntry entry : map.named("verdicts")) {
            if (!names.contains(entry.name())) {
                problems.add(entry.at(), "\"" + entry.name() + "\" is not sent" + NearestName.hint(entry.name(), names));
            }
            entry.text().flatMap(t -> new Values(map).word(t, Values.words(Verdict.class, Verdict::word)))
                    .ifPresent(verdict -> verdicts.put(entry.name(), verdict));
        }
        return verdicts;
    }

    private static Map<String, String> figures(YamlMap map) {
        Map<String, String> figures = new LinkedHashMap<>();
        map.named("figures").forEach(e -> figures.put(e.name(), e.text().map(YamlText::value).orElse("")));
        return figures;
    }

    private static Golden.Found found(YamlMap map) {
        return new Golden.Found(map.text("in").orElse(""), new Example.Expected(map.text("rule").orElse(""), map.text("at").orElse(""),
                map.text("says").orElse(null)));
    }

    private Optional<Golden.Lines> table(YamlMap map) {
        String code = map.text("table").orElse("");
        Optional<TableDefinition> table = catalogue.table(code);
        if (table.isEmpty()) {
            problems.add(map.place("table"), "no table \"" + code + "\"" + NearestName.hint(code,
                    catalogue.jobs().stream().flatMap(j -> j.tables().stream()).map(TableDefinition::code).toList()));
            return Optional.empty();
        }
        String written = map.text("period").orElse("");
        Optional<Period> period = Period.parse(written).or(() -> catalogue.rounds().stream().map(r -> r.period())
                .filter(p -> p.text().equals("E:" + written)).findFirst());
        if (period.isEmpty()) {
            problems.add(map.place("period"), "\"" + written + "\" is no period");
            return Optional.empty();
        }
        Reach reach = new Values(map).word("reach", Values.words(Reach.class, Reach::word)).orElse(Reach.PERIOD);
        return Optional.of(new Golden.Lines(table.get(), period.get(), reach, map.texts("fails").stream().map(YamlText::value).toList(),
                map.list("lines").stream().map(e -> line(e, table.get())).toList(), map.place()));
    }

    private Golden.Line line(YamlEntry entry, TableDefinition table) {
        List<String> picking = new ArrayList<>(List.of("level", "division", "unit"));
        table.by().forEach(d -> picking.add(d.name()));
        picking.add("indicator");
        List<String> columns = columns(table);
        Map<String, String> where = new LinkedHashMap<>();
        Map<String, String> cells = new LinkedHashMap<>();
        boolean absent = false;
        for (YamlEntry cell : entry.entries()) {
            if (picking.contains(cell.name())) {
                where.put(cell.name(), value(cell));
            } else if (cell.name().equals("absent")) {
                absent = true;
            } else if (columns.contains(cell.name()) || table.transposed()) {
                cells.put(cell.name(), value(cell));
            } else {
                problems.add(cell.at(), "no column \"" + cell.name() + "\" in " + table.code() + NearestName.hint(cell.name(), columns));
            }
        }
        return new Golden.Line(where, cells, absent, entry.at());
    }

    private static List<String> columns(TableDefinition table) {
        List<String> columns = new ArrayList<>();
        table.measures().forEach(m -> columns.add(m.name()));
        table.compare().forEach(c -> columns.add(c.name()));
        table.shares().forEach(s -> columns.add(s.name()));
        table.ranks().forEach(r -> columns.add(r.name()));
        return columns;
    }

    /** The text of a scalar; of {@code { G: 1300 }} the code and the number. */
    private String value(YamlEntry cell) {
        if (!cell.isMap()) {
            return ExampleCells.of(cell).map(c -> c.text()).orElse("");
        }
        List<YamlEntry> one = cell.entries();
        if (one.size() != 1 || !one.get(0).name().matches(EXACTNESS)) {
            problems.add(cell.at(), "write { G: 1300 }: one of " + EXACTNESS.replace("|", ", ") + " and a number (R: \"low high\")");
            return "";
        }
        return one.get(0).name() + " " + ExampleCells.of(one.get(0)).map(c -> c.text()).orElse("");
    }
}
