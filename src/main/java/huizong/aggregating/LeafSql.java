package huizong.aggregating;

import java.util.ArrayList;
import java.util.List;

/** Makes the statement that computes the additive cells of a source once, by place and other dimensions. */
record LeafSql(LinePlan plan, int source, Slot slot, Window window) {

    /** Finds the node of a place; a row without one belongs to the line of the trades, an unknown one to a line of its own. */
    static String nodeOf(String node, String place) {
        return "coalesce(" + node + ", case when " + place + " is null then " + LineTree.TRADES + " else " + LineTree.UNPLACED + " end)";
    }

    String print() {
        SourceRows rows = new SourceRows(plan, source, slot, window);
        List<String> columns = new ArrayList<>();
        columns.add(rows.place() + " as place");
        List<String> carried = new ArrayList<>();
        for (int i = 0; i < plan.others().size(); i++) {
            boolean has = rows.has(plan.others().get(i));
            columns.add((has ? rows.dimension(plan.others().get(i)) : "''") + " as d" + (i + 1));
            carried.add("l.d" + (i + 1));
        }
        columns.add("count(*) as lines");
        carried.add("l.lines");
        for (Cell cell : plan.split().cellsOf(source)) {
            columns.addAll(columns(cell, rows));
            carried.addAll(names(cell).stream().map(name -> "l." + name).toList());
        }
        return "create temp table " + slot.leaf(source) + " as\nselect " + nodeOf("p.node_id", "l.place") + " as leaf_id, "
                + String.join(", ", carried) + "\nfrom (\nselect " + String.join(",\n       ", columns) + "\n" + rows.from("")
                + "\ngroup by " + ordinals() + "\n) l\nleft join tab_place p on p.code = l.place";
    }

    private String ordinals() {
        List<String> ordinals = new ArrayList<>();
        for (int i = 0; i <= plan.others().size(); i++) {
            ordinals.add(Integer.toString(i + 1));
        }
        return String.join(", ", ordinals);
    }

    private static List<String> columns(Cell cell, SourceRows rows) {
        if (!cell.additive()) {
            return List.of();
        }
        String value = rows.print(cell.aggregate()) + " as " + cell.name();
        return cell.sums() ? List.of(value, rowsBehind(cell, rows) + " as " + cell.name() + "_rows") : List.of(value);
    }

    /** How many rows a sum is made of: a sum of no rows is zero, a sum of blanks is unknown. */
    private static String rowsBehind(Cell cell, SourceRows rows) {
        return "count(*)" + (cell.aggregate().filter() == null ? "" : " filter (where " + rows.print(cell.aggregate().filter()) + ")");
    }

    static List<String> names(Cell cell) {
        if (!cell.additive()) {
            return List.of();
        }
        return cell.sums() ? List.of(cell.name(), cell.name() + "_rows") : List.of(cell.name());
    }
}
