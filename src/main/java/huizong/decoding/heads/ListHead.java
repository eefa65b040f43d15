package huizong.decoding.heads;

import huizong.jobs.ColumnDefinition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;

/**
 * The head of a list, found by its labels on one to three rows.
 *
 * @param row      its last row
 * @param columns  name of the column to the cell of its label, in the file's order
 * @param repeated labels that name a column found before
 * @param unknown  labels that name no column
 * @param above    the filled cells over the head: title and unit line
 */
public record ListHead(int row, Map<String, GridCell> columns, List<GridCell> repeated, List<GridCell> unknown, List<GridCell> above) {

    private static final int DEEPEST = 3;
    /** In every template and no column of a job. */
    private static final Set<String> ALWAYS_THERE = Set.of("序号", "备注");

    /** The best head among the first rows; empty where no row has two labels of the sheet. */
    public static Optional<ListHead> in(Grid grid, HeadIndex index) {
        ListHead best = null;
        for (int depth = 1; depth <= DEEPEST; depth++) {
            for (int row : grid.rows().keySet()) {
                ListHead head = at(grid, row, depth, index);
                if (best == null || head.columns.size() > best.columns.size()) {
                    best = head;
                }
                if (best.columns.size() == index.size()) {
                    return Optional.of(best);
                }
            }
        }
        return Optional.ofNullable(best).filter(h -> h.columns.size() >= Math.min(2, index.size()));
    }

    /** The head of this row alone, where every column has its label in it: no other can be better. */
    public static Optional<ListHead> whole(Grid grid, int row, HeadIndex index) {
        return Optional.of(at(grid, row, 1, index)).filter(head -> head.columns.size() == index.size());
    }

    private static ListHead at(Grid grid, int row, int depth, HeadIndex index) {
        ListHead head = new ListHead(row, new LinkedHashMap<>(), new ArrayList<>(), new ArrayList<>(),
                grid.cells().filter(c -> c.row() <= row - depth).toList());
        int last = grid.rows().subMap(row - depth + 1, true, row, true).values().stream().mapToInt(NavigableMap::lastKey).max().orElse(0);
        for (int column = 1; column <= last; column++) {
            List<GridCell> path = path(grid, row, depth, column);
            if (!path.isEmpty()) {
                head.take(path, index);
            }
        }
        return head;
    }

    /** The label of a column and the heads above it, nearest first; a head reaches right until the next one of its row. */
    private static List<GridCell> path(Grid grid, int row, int depth, int column) {
        List<GridCell> path = new ArrayList<>();
        for (int level = row; level > row - depth; level--) {
            Optional<GridCell> own = grid.at(level, column);
            if (own.isPresent()) {
                path.add(own.get());
            } else if (!path.isEmpty() && grid.rows().containsKey(level)) {
                Optional.ofNullable(grid.rows().get(level).lowerEntry(column)).ifPresent(e -> path.add(e.getValue()));
            }
        }
        return path;
    }

    private void take(List<GridCell> path, HeadIndex index) {
        GridCell label = path.get(0);
        Optional<ColumnDefinition> column = column(path, index);
        if (column.isPresent()) {
            if (columns.putIfAbsent(column.get().name(), label) != null) {
                repeated.add(label);
            }
        } else if (!ALWAYS_THERE.contains(huizong.decoding.words.Wording.head(label.text()))) {
            unknown.add(label);
        }
    }

    private static Optional<ColumnDefinition> column(List<GridCell> path, HeadIndex index) {
        for (int top = path.size() - 1; top >= 0; top--) {
            StringBuilder joined = new StringBuilder();
            for (int level = top; level >= 0; level--) {
                joined.append(path.get(level).text());
            }
            Optional<ColumnDefinition> column = index.column(joined.toString());
            if (column.isPresent()) {
                return column;
            }
        }
        return Optional.empty();
    }
}
