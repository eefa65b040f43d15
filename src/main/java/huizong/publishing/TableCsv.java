package huizong.publishing;

import java.io.IOException;
import java.util.stream.Collectors;

/** A table as CSV: UTF-8, one header line of column names, printed decimals, empty for unknown. */
public final class TableCsv {

    private TableCsv() {
    }

    public static void write(PublishedTable table, Appendable out) throws IOException {
        out.append(table.columns().stream().map(c -> quoted(c.name())).collect(Collectors.joining(","))).append('\n');
        for (PublishedTable.Line line : table.lines()) {
            for (int i = 0; i < table.columns().size(); i++) {
                out.append(i == 0 ? "" : ",").append(quoted(table.column(line, i).printed(line.values().get(i))));
            }
            out.append('\n');
        }
    }

    /** A value as a CSV field: in quotes only where it holds a comma, a quote or a line break. */
    public static String quoted(String value) {
        boolean plain = value.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
    }
}
