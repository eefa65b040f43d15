package huizong.publishing;

import java.util.List;

/** Rows of text in aligned columns, Chinese characters two wide; the first row is the head. */
public final class AlignedRows {

    private AlignedRows() {
    }

    public static void write(List<List<String>> rows, StringBuilder out) {
        int[] widths = new int[rows.isEmpty() ? 0 : rows.get(0).size()];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], TableText.width(row.get(i)));
            }
        }
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder("  ");
            for (int i = 0; i < widths.length; i++) {
                line.append(row.get(i)).append(" ".repeat(widths[i] - TableText.width(row.get(i)) + 2));
            }
            out.append(line.toString().stripTrailing()).append('\n');
        }
    }
}
