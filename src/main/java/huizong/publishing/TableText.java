package huizong.publishing;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** A table for the terminal: aligned columns, Chinese characters two wide, figures grouped and to the right. */
public final class TableText {

    private static final int WIDEST = 28;

    private TableText() {
    }

    /** Columns that only repeat what the heading or the indentation says are left out: division codes, level and reach. */
    public static void write(PublishedTable table, Appendable out) throws IOException {
        List<Integer> shown = shown(table);
        List<List<String>> rows = rows(table, shown);
        int[] widths = widths(rows);
        out.append(heading(table)).append('\n');
        for (List<String> row : rows) {
            out.append(line(table, shown, row, widths).stripTrailing()).append('\n');
        }
        out.append(foot(table));
    }

    private static String heading(PublishedTable table) {
        return table.table().code() + "  " + table.table().title() + "  " + table.period().text() + PeriodWords.of(table.reach());
    }

    private static String foot(PublishedTable table) {
        String units = table.expected() == 0 ? "" : "填报情况:" + table.reported() + "/" + table.expected() + "\n";
        String remarks = table.remarks().stream().map(r -> r + "\n").collect(java.util.stream.Collectors.joining());
        return units + (table.covered().isEmpty() ? "" : table.covered() + "\n") + remarks;
    }

    private static List<Integer> shown(PublishedTable table) {
        List<Integer> shown = new ArrayList<>();
        for (int i = 0; i < table.columns().size(); i++) {
            switch (table.columns().get(i).kind()) {
                case DIVISION, LEVEL, REACH -> { }
                case DIVISION_NAME, DIMENSION, MEASURE -> shown.add(i);
            }
        }
        return shown;
    }

    private static List<List<String>> rows(PublishedTable table, List<Integer> shown) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(shown.stream().map(i -> head(table.columns().get(i))).toList());
        for (PublishedTable.Line line : table.lines()) {
            rows.add(shown.stream().map(i -> cell(table.column(line, i), line, i)).toList());
        }
        return rows;
    }

    private static String head(PublishedColumn column) {
        return cut(column.unit() == null ? column.label() : column.label() + "(" + column.unit() + ")");
    }

    private static String cell(PublishedColumn column, PublishedTable.Line line, int i) {
        Object value = line.values().get(i);
        String printed = column.shown(value);
        if (column.kind() == PublishedColumn.Kind.DIVISION_NAME) {
            return cut("  ".repeat(Depth.of(line.level())) + printed);
        }
        return isNumber(value) ? grouped(printed) : cut(printed);
    }

    private static boolean isNumber(@org.jspecify.annotations.Nullable Object value) {
        return value instanceof BigDecimal || value instanceof Long || value instanceof Integer;
    }

    static String grouped(String plain) {
        int point = plain.indexOf('.') < 0 ? plain.length() : plain.indexOf('.');
        StringBuilder grouped = new StringBuilder(plain);
        for (int i = point - 3; i > (plain.startsWith("-") ? 1 : 0); i -= 3) {
            grouped.insert(i, ',');
        }
        return grouped.toString();
    }

    private static String cut(String text) {
        StringBuilder kept = new StringBuilder();
        int width = 0;
        for (int i = 0; i < text.length(); i++) {
            width += width(text.charAt(i));
            if (width > WIDEST) {
                return kept.append('…').toString();
            }
            kept.append(text.charAt(i));
        }
        return text;
    }

    private static int[] widths(List<List<String>> rows) {
        int[] widths = new int[rows.get(0).size()];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], width(row.get(i)));
            }
        }
        return widths;
    }

    private static String line(PublishedTable table, List<Integer> shown, List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < row.size(); i++) {
            String gap = " ".repeat(widths[i] - width(row.get(i)));
            boolean right = table.columns().get(shown.get(i)).kind() == PublishedColumn.Kind.MEASURE;
            line.append(right ? gap + row.get(i) : row.get(i) + gap).append("  ");
        }
        return line.toString();
    }

    static int width(String text) {
        return text.chars().map(c -> width((char) c)).sum();
    }

    private static int width(char c) {
        return c >= 0x1100 && (c <= 0x115F || c >= 0x2E80 && c <= 0xA4CF || c >= 0xAC00 && c <= 0xD7A3 || c >= 0xF900 && c <= 0xFAFF
                || c >= 0xFE30 && c <= 0xFE4F || c >= 0xFF00 && c <= 0xFF60 || c >= 0xFFE0 && c <= 0xFFE6) ? 2 : 1;
    }
}
