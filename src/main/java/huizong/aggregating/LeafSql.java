package huizong.aggregating;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Makes the statement that computes the additive cells of a source once, by place and other dimensions. Dated rows are gathered
 * by submission first and only then put beside who speaks: several processes can do that together, and its groups are foreseen.
 *
 * @param whole whether all who speak speak for all their days, so that no row needs to be asked for its own
 */
record LeafSql(LinePlan plan, int source, Slot slot, Window window, boolean whole) {

    /** Finds the node of a place; a row without one belongs to the line of the trades, an unknown one to a line of its own. */
    static String nodeOf(String node, String place) {
        return "coalesce(" + node + ", case when " + place + " is null then " + LineTree.TRADES + " else " + LineTree.UNPLACED + " end)";
    }

    String print() {
        boolean dated = plan.split().sources().get(source).selection() == Selection.DATED;
        return "create temp table " + slot.leaf(source) + " as\n" + (dated && whole ? bySubmission() : byPlace());
    }

    private String bySubmission() {
        SourceRows rows = new SourceRows(plan, source, slot, window);
        List<String> inner = new ArrayList<>(List.of("this.submission_id", rows.ownPlace() + " as place"));
        List<String> outer = new ArrayList<>(List.of(nodeOf("p.node_id", rows.placeOfGathered()) + " as leaf_id"));
        for (int i = 1; i <= plan.others().size(); i++) {
            inner.add(dimension(rows, i));
            outer.add("this.d" + i);
        }
        inner.add("count(*) as lines");
        outer.add("sum(this.lines) as lines");
        for (Cell cell : plan.split().cellsOf(source)) {
            inner.addAll(columns(cell, rows));
            names(cell).forEach(name -> outer.add((name.endsWith("_rows") ? "sum" : cell.rolledUpBy()) + "(this." + name + ") as " + name));
        }
        return "select " + String.join(", ", outer) + "\nfrom (\nselect " + String.join(",\n       ", inner) + "\n" + rows.fromAnybody()
                + "\ngroup by " + ordinals(2 + plan.others().size()) + "\n) this\n" + rows.speaking() + "\nleft join tab_place p on p.code = "
                + rows.placeOfGathered() + "\ngroup by " + ordinals(1 + plan.others().size());
    }

    private String dimension(SourceRows rows, int number) {
        boolean has = rows.has(plan.others().get(number - 1));
        return (has ? rows.dimension(plan.others().get(number - 1)) : "''") + " as d" + number;
    }

    private String byPlace() {
        SourceRows rows = new SourceRows(plan, source, slot, window);
        List<String> columns = new ArrayList<>();
        columns.add(rows.place() + " as place");
        List<String> carried = new ArrayList<>();
        for (int i = 1; i <= plan.others().size(); i++) {
            columns.add(dimension(rows, i));
            carried.add("l.d" + i);
        }
        columns.add("count(*) as lines");
        carried.add("l.lines");
        for (Cell cell : plan.split().cellsOf(source)) {
            columns.addAll(columns(cell, rows));
            carried.addAll(names(cell).stream().map(name -> "l." + name).toList());
        }
        return "select " + nodeOf("p.node_id", "l.place") + " as leaf_id, "
                + String.join(", ", carried) + "\nfrom (\nselect " + String.join(",\n       ", columns) + "\n" + rows.from("")
                + "\ngroup by " + ordinals(1 + plan.others().size()) + "\n) l\nleft join tab_place p on p.code = l.place";
    }

    private static String ordinals(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(Integer::toString).collect(Collectors.joining(", "));
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
