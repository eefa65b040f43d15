package huizong.publishing;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A table as JSON: every figure exact (unrounded, as a number) and as printed. */
public final class TableJson {

    private TableJson() {
    }

    public static void write(PublishedTable table, Appendable out) throws IOException {
        out.append("{\"table\": ").append(text(table.table().code())).append(", \"title\": ").append(text(table.table().title()))
                .append(", \"period\": ").append(text(table.period().text()))
                .append(", \"reach\": ").append(text(table.reach().word()))
                .append(", \"release\": ").append(Integer.toString(table.release()))
                .append(", \"reported\": ").append(Long.toString(table.reported()))
                .append(", \"expected\": ").append(Long.toString(table.expected()))
                .append(", \"covered\": ").append(text(table.covered())).append(remarks(table)).append(",\n \"columns\": [");
        for (int i = 0; i < table.columns().size(); i++) {
            column(table.columns().get(i), out.append(i == 0 ? "\n  " : ",\n  "));
        }
        out.append("],\n \"lines\": [");
        for (int i = 0; i < table.lines().size(); i++) {
            line(table, table.lines().get(i), out.append(i == 0 ? "\n  " : ",\n  "));
        }
        out.append("]}\n");
    }

    private static String remarks(PublishedTable table) {
        return table.remarks().isEmpty() ? ""
                : table.remarks().stream().map(TableJson::text).collect(Collectors.joining(", ", ", \"remarks\": [", "]"));
    }

    private static void column(PublishedColumn column, Appendable out) throws IOException {
        out.append("{\"name\": ").append(text(column.name())).append(", \"label\": ").append(text(column.label()))
                .append(", \"unit\": ").append(column.unit() == null ? "null" : text(column.unit())).append('}');
    }

    private static void line(PublishedTable table, PublishedTable.Line line, Appendable out) throws IOException {
        out.append('{');
        for (int i = 0; i < table.columns().size(); i++) {
            PublishedColumn column = table.column(line, i);
            Object value = line.values().get(i);
            out.append(i == 0 ? "" : ", ").append(text(column.name())).append(": ");
            if (column.kind() == PublishedColumn.Kind.MEASURE) {
                out.append("{\"exact\": ").append(exact(value)).append(", \"printed\": ")
                        .append(text(column.printed(value))).append('}');
            } else {
                out.append(exact(value));
            }
        }
        out.append('}');
    }

    private static String exact(@Nullable Object value) {
        if (value == null || value instanceof Boolean || value instanceof Long || value instanceof Integer) {
            return String.valueOf(value);
        }
        return value instanceof BigDecimal number ? number.toPlainString() : text(value.toString());
    }

    static String text(String value) {
        StringBuilder out = new StringBuilder("\"");
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> out.append(c < 0x20 ? String.format("\\u%04x", (int) c) : String.valueOf(c));
            }
        }
        return out.append('"').toString();
    }
}
