package huizong.aggregating;

import huizong.jobs.Expression;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The columns a source's additive cells take in its leaf: their values, and of sums how many rows stand behind them (a sum of no
 * rows is zero, a sum of blanks is unknown). Sums over the same rows share that number.
 */
record LeafColumns(LinePlan plan, int source) {

    /** The columns as computed from rows. */
    List<String> ofRows(SourceRows rows) {
        List<String> columns = new ArrayList<>();
        for (Cell cell : cells()) {
            columns.add(rows.print(cell.aggregate()) + " as " + cell.name());
            if (cell.sums() && rowsBehind(cell).equals(cell.name() + "_rows")) {
                columns.add(counted(cell.aggregate().filter(), rows) + " as " + rowsBehind(cell));
            }
        }
        return columns;
    }

    private static String counted(@Nullable Expression filter, SourceRows rows) {
        return "count(*)" + (filter == null ? "" : " filter (where " + rows.print(filter) + ")");
    }

    /** The columns as added up from those of these names under an alias. */
    List<String> addedUp(String alias) {
        List<String> columns = new ArrayList<>();
        Set<String> rows = new LinkedHashSet<>();
        for (Cell cell : cells()) {
            columns.add(addedUp(cell.rolledUpBy(), alias, cell.name()));
            if (cell.sums() && rows.add(rowsBehind(cell))) {
                columns.add(addedUp("sum", alias, rowsBehind(cell)));
            }
        }
        return columns;
    }

    private static String addedUp(String function, String alias, String name) {
        return function + "(" + alias + "." + name + ") as " + name;
    }

    List<String> names() {
        Set<String> names = new LinkedHashSet<>();
        for (Cell cell : cells()) {
            names.add(cell.name());
            if (cell.sums()) {
                names.add(rowsBehind(cell));
            }
        }
        return List.copyOf(names);
    }

    /** The column that says how many rows a sum is made of. */
    String rowsBehind(Cell sum) {
        return cells().stream().filter(c -> c.sums() && Objects.equals(c.aggregate().filter(), sum.aggregate().filter())).findFirst()
                .orElseThrow().name() + "_rows";
    }

    private List<Cell> cells() {
        return plan.split().cellsOf(source).stream().filter(Cell::additive).toList();
    }
}
