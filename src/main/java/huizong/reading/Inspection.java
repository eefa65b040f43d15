package huizong.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A workbook shown as the reader sees it, cell by cell and without keeping any.
 *
 * @param file  its name
 * @param sheet the one sheet to show; empty for all
 */
public record Inspection(String file, Workbook workbook, Optional<String> sheet) {

    /** Shows the cells of one sheet in reading order. */
    public void cells(Sheet of, Consumer<InspectedCell> shown) {
        of.read(row -> {
            for (int i = 0; i < row.size(); i++) {
                shown.accept(InspectedCell.of(of.name(), row, i));
            }
            return true;
        });
    }

    /** The sheets to show, in tab order; none where the workbook has no sheet of the name asked for. */
    public Iterable<Sheet> sheets() {
        return workbook.sheets().stream().filter(one -> sheet.isEmpty() || one.name().equals(sheet.get())).toList();
    }

    /** Writes CSV (RFC 4180): {@code sheet,address,type,value,raw}, a line per cell. */
    public void csv(Appendable out) {
        try {
            out.append("sheet,address,type,value,raw\r\n");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        sheets().forEach(one -> cells(one, cell -> line(out, cell)));
    }

    private static void line(Appendable out, InspectedCell cell) {
        try {
            out.append(field(cell.address().sheet())).append(',').append(cell.address().reference()).append(',').append(cell.type())
                    .append(',').append(field(cell.value())).append(',').append(field(cell.raw())).append("\r\n");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String field(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
