package huizong.jobs.yaml;

import huizong.jobs.FormDefinition;
import huizong.jobs.Layout;
import huizong.jobs.SheetDefinition;
import huizong.jobs.examples.ExampleCell;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Changes to the rows of a return: {@code change: { f06a.1: { ... } }} and {@code add: { f06a: [ ... ] }}. */
record ExampleChanges(FormDefinition form, Map<String, List<Map<String, ExampleCell>>> rows, Map<String, ExampleCell> variables,
                      Problems problems) {

    void apply(YamlMap map) {
        map.named("add").forEach(this::add);
        map.named("change").forEach(this::change);
    }

    private void add(YamlEntry entry) {
        ReturnReader.sheet(form, entry).ifPresent(sheet -> new ExampleRows(sheet,
                rows.computeIfAbsent(sheet.name(), s -> new ArrayList<>()), problems).add(entry.items(), List.of(), variables));
    }

    private void change(YamlEntry entry) {
        String[] parts = entry.name().split("\\.", -1);
        YamlEntry named = new YamlEntry(parts[0], entry.at(), entry.node(), entry.source(), problems);
        Optional<SheetDefinition> sheet = ReturnReader.sheet(form, named);
        if (sheet.isPresent()) {
            row(entry, sheet.get(), parts).ifPresent(row -> entry.entries()
                    .forEach(cell -> new ExampleRows(sheet.get(), List.of(), problems).put(row, cell, 0, variables)));
        }
    }

    private Optional<Map<String, ExampleCell>> row(YamlEntry entry, SheetDefinition sheet, String[] parts) {
        List<Map<String, ExampleCell>> there = rows.computeIfAbsent(sheet.name(), s -> new ArrayList<>());
        if (sheet.layout() == Layout.MATRIX && parts.length == 1) {
            if (there.isEmpty()) {
                there.add(new LinkedHashMap<>());
            }
            return Optional.of(there.get(0));
        }
        boolean numbered = parts.length == 2 && parts[1].matches("\\d{1,6}");
        int number = numbered ? Integer.parseInt(parts[1]) : 0;
        if (number < 1 || number > there.size()) {
            problems.add(entry.at(), sheet.layout() == Layout.MATRIX ? "write \"" + sheet.name() + "\": a matrix has no rows"
                    : "write \"" + sheet.name() + ".<row>\"; the sheet has the rows 1 to " + there.size());
            return Optional.empty();
        }
        return Optional.of(there.get(number - 1));
    }
}
