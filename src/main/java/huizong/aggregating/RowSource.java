package huizong.aggregating;

import huizong.catalogue.Reach;
import huizong.jobs.Expression;
import huizong.jobs.TableDefinition;
import org.jspecify.annotations.Nullable;

/**
 * Where a group of cells takes its rows from; cells of one source are computed in one pass.
 *
 * @param name  a sheet's name, {@code directory.divisions}, {@code directory.unions}, or empty for the table's query
 * @param where rows that take part, null for all
 * @param reach the measure's own reach, null for the line's
 */
record RowSource(String name, TableDefinition.Rows rows, @Nullable Expression where, @Nullable Reach reach, Selection selection) {

    /** The reach its rows are taken at on a line of the given reach. */
    Reach reachOn(Reach line) {
        return reach == null ? line : reach;
    }

    boolean flows() {
        return selection == Selection.DATED || selection == Selection.FLOW;
    }

    boolean reported() {
        return flows() || selection == Selection.STOCK;
    }
}
