package huizong.cli;

import huizong.publishing.AlignedRows;
import huizong.publishing.TableCsv;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** How lists of the register are printed. */
enum ListFormat {
    TEXT, CSV, JSON;

    /**
     * @param names  column names for CSV and JSON
     * @param labels column heads for text
     */
    String write(List<String> names, List<String> labels, List<List<String>> rows) {
        return switch (this) {
            case TEXT -> text(labels, rows);
            case CSV -> csv(names, rows);
            case JSON -> json(names, rows);
        };
    }

    private static String text(List<String> labels, List<List<String>> rows) {
        List<List<String>> all = new ArrayList<>();
        all.add(labels);
        all.addAll(rows);
        StringBuilder out = new StringBuilder();
        AlignedRows.write(all, out);
        return out.toString();
    }

    private static String csv(List<String> names, List<List<String>> rows) {
        StringBuilder out = new StringBuilder(String.join(",", names)).append('\n');
        rows.forEach(row -> out.append(row.stream().map(TableCsv::quoted).collect(Collectors.joining(","))).append('\n'));
        return out.toString();
    }

    private static String json(List<String> names, List<List<String>> rows) {
        List<java.util.Map<String, String>> objects = rows.stream().map(row -> {
            java.util.Map<String, String> object = new java.util.LinkedHashMap<>();
            for (int i = 0; i < names.size(); i++) {
                object.put(names.get(i), row.get(i));
            }
            return object;
        }).toList();
        return JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build().writeValueAsString(objects) + "\n";
    }
}
