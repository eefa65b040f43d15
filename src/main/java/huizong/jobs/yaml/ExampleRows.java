package huizong.jobs.yaml;

import huizong.jobs.Layout;
import huizong.jobs.NearestName;
import huizong.jobs.SheetDefinition;
import huizong.jobs.examples.ExampleCell;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * The rows of a sheet, written out from their pattern: {@code repeat: 120} makes a row 120 times, {@code each:} once per map
 * of variables, {@code like: 3} begins as a copy of row 3; {@code {n}} is the row's number in the sheet, {@code {i}} its
 * number in the repetition; a list goes round over the repetitions. 序号 is filled in where the sheet asks for it.
 */
final class ExampleRows {

    private static final Set<String> PATTERN_KEYS = Set.of("repeat", "each", "like");
    private static final String RUNNING_NUMBER = "seq_no";

    private final SheetDefinition sheet;
    private final Problems problems;
    private final List<Map<String, ExampleCell>> rows;

    ExampleRows(SheetDefinition sheet, List<Map<String, ExampleCell>> rows, Problems problems) {
        this.sheet = sheet;
        this.rows = rows;
        this.problems = problems;
    }

    /** The rows of an entry: a list, a map of {@code base} and {@code rows}, or the indicators of a matrix. */
    static List<Map<String, ExampleCell>> of(YamlEntry entry, SheetDefinition sheet, Map<String, ExampleCell> variables) {
        ExampleRows made = new ExampleRows(sheet, new ArrayList<>(), entry.problems());
        if (sheet.layout() == Layout.MATRIX) {
            Map<String, ExampleCell> indicators = new LinkedHashMap<>();
            entry.entries().forEach(e -> made.put(indicators, e, 0, variables));
            made.rows.add(indicators);
        } else if (entry.isMap()) {
            entry.map(ExamplePart.SHEET).ifPresent(map -> made.add(map.list("rows"), map.named("base"), variables));
        } else {
            made.add(entry.items(), List.of(), variables);
        }
        return made.rows;
    }

    /** Further rows below those there are. */
    void add(List<YamlEntry> patterns, List<YamlEntry> base, Map<String, ExampleCell> variables) {
        for (YamlEntry pattern : patterns) {
            if (!pattern.isMap()) {
                problems.add(pattern.at(), "a row must be a map from columns to values");
                continue;
            }
            List<YamlEntry> entries = pattern.entries();
            for (Map<String, ExampleCell> own : ExampleCells.each(key(entries, "each").map(YamlEntry::items).orElse(List.of()))) {
                Map<String, ExampleCell> known = new LinkedHashMap<>(variables);
                known.putAll(own);
                repeat(entries, base, known);
            }
        }
    }

    private void repeat(List<YamlEntry> entries, List<YamlEntry> base, Map<String, ExampleCell> known) {
        int times = key(entries, "repeat").map(e -> number(e, known)).orElse(1);
        int like = key(entries, "like").map(e -> number(e, known)).orElse(0);
        for (int i = 0; i < times; i++) {
            Map<String, ExampleCell> variables = new LinkedHashMap<>(known);
            variables.put("n", ExampleCells.number(rows.size() + 1L));
            variables.put("i", ExampleCells.number(i + 1L));
            Map<String, ExampleCell> row = like > 0 && like <= rows.size() ? new LinkedHashMap<>(rows.get(like - 1)) : new LinkedHashMap<>();
            row.remove(RUNNING_NUMBER);
            for (YamlEntry entry : base) {
                put(row, entry, i, variables);
            }
            for (YamlEntry entry : entries) {
                put(row, entry, i, variables);
            }
            if (sheet.column(RUNNING_NUMBER).isPresent()) {
                row.putIfAbsent(RUNNING_NUMBER, ExampleCells.number(rows.size() + 1L));
            }
            rows.add(row);
        }
    }

    private static Optional<YamlEntry> key(List<YamlEntry> entries, String name) {
        return entries.stream().filter(e -> e.name().equals(name)).findFirst();
    }

    private int number(YamlEntry entry, Map<String, ExampleCell> variables) {
        String text = entry.text().map(t -> ExampleCells.filled(t.value(), variables, entry)).orElse("");
        if (!text.matches("\\d{1,7}")) {
            problems.add(entry.at(), "\"" + entry.name() + "\" must be a whole number");
            return 0;
        }
        return Integer.parseInt(text);
    }

    /** Puts one cell; a null makes it blank. */
    void put(Map<String, ExampleCell> row, YamlEntry entry, int repetition, Map<String, ExampleCell> variables) {
        if (PATTERN_KEYS.contains(entry.name())) {
            return;
        }
        List<String> columns = sheet.columns().stream().map(c -> c.name()).toList();
        if (!columns.contains(entry.name())) {
            problems.add(entry.at(), "unknown column \"" + entry.name() + "\" of " + sheet.name() + NearestName.hint(entry.name(), columns));
            return;
        }
        boolean set = sheet.column(entry.name()).orElseThrow().type() == huizong.jobs.ColumnType.SET;
        List<YamlEntry> items = entry.node() instanceof SequenceNode && !set ? entry.items() : List.of(entry);
        Optional<ExampleCell> cell = items.isEmpty() ? Optional.empty() : ExampleCells.of(items.get(repetition % items.size()));
        cell.ifPresentOrElse(c -> row.put(entry.name(), ExampleCells.filled(c, variables, entry)), () -> row.remove(entry.name()));
    }
}
