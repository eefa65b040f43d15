package huizong.jobs.yaml;

import huizong.jobs.NearestName;
import huizong.jobs.SourcePlace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A CSV of the jobs folder: UTF-8, a head, commas; a field with commas or line breaks stands in double quotes. */
final class CsvFile {

    private final String file;
    private final String text;
    private final Problems problems;
    private int at;
    private int line = 1;
    private int lineStart;

    private CsvFile(String file, String text, Problems problems) {
        this.file = file;
        this.text = text.startsWith("\uFEFF") ? text.substring(1) : text;
        this.problems = problems;
    }

    /** The lines below the head; unknown, repeated and missing columns are problems. */
    static List<CsvLine> lines(String file, String text, List<String> columns, Problems problems) {
        CsvFile csv = new CsvFile(file, text, problems);
        List<Field> head = csv.fields();
        for (Field field : head) {
            if (!columns.contains(field.text())) {
                problems.add(field.place(), "unknown column \"" + field.text() + "\"" + NearestName.hint(field.text(), columns));
            }
        }
        List<String> names = head.stream().map(Field::text).toList();
        columns.stream().filter(c -> !names.contains(c))
                .forEach(c -> problems.add(new SourcePlace(file, 1, 1), "the column \"" + c + "\" is missing"));
        List<CsvLine> lines = new ArrayList<>();
        while (csv.at < csv.text.length()) {
            int first = csv.line;
            List<Field> fields = csv.fields();
            if (fields.size() > 1 || !fields.get(0).text().isEmpty()) {
                csv.line(names, fields, first, lines);
            }
        }
        return lines;
    }

    private void line(List<String> names, List<Field> fields, int first, List<CsvLine> lines) {
        if (fields.size() != names.size()) {
            problems.add(new SourcePlace(file, first, 1), fields.size() + " fields, but the head has " + names.size());
            return;
        }
        Map<String, Field> byName = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            byName.put(names.get(i), fields.get(i));
        }
        lines.add(new CsvLine(byName, new SourcePlace(file, first, 1), problems));
    }

    record Field(String text, SourcePlace place) {
    }

    /** The fields of the next line, the line break taken. */
    private List<Field> fields() {
        List<Field> fields = new ArrayList<>();
        do {
            SourcePlace place = new SourcePlace(file, line, at - lineStart + 1);
            fields.add(new Field(field().strip(), place));
        } while (take(','));
        take('\r');
        if (take('\n')) {
            line++;
            lineStart = at;
        }
        return fields;
    }

    private boolean take(char wanted) {
        boolean there = at < text.length() && text.charAt(at) == wanted;
        at += there ? 1 : 0;
        return there;
    }

    private String field() {
        if (take('"')) {
            return quoted();
        }
        int start = at;
        while (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return text.substring(start, at);
    }

    private String quoted() {
        StringBuilder field = new StringBuilder();
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '"' && !take('"')) {
                return field.toString();
            }
            field.append(c);
            if (c == '\n') {
                line++;
                lineStart = at;
            }
        }
        problems.add(new SourcePlace(file, line, 1), "a quoted field has no closing quote");
        return field.toString();
    }
}
