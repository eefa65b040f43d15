package huizong.aggregating;

import java.util.ArrayList;
import java.util.List;

/** Makes the statement that computes the additive cells of a source once, by place and other dimensions. */
record LeafSql(LinePlan plan, int source, Slot slot, Window window) {

    /** Finds the node of a place; a row without one belongs to the line of the trades, an unknown one to a line of its own. */
    static String nodeOf(String node, String place) {
        return "coalesce(" + node + ", case when " + place + " is null then " + LineTree.TRADES + " else " + LineTree.UNPLACED + " end)";
    }

    /** From dated rows that are gathered by submission, where all who speak speak for all their days: no row is asked for its own. */
    String of(Gathering.Gathered gathered) {
        SourceRows rows = new SourceRows(plan, source, slot, window);
        List<String> columns = new ArrayList<>(List.of(nodeOf("p.node_id", rows.placeOfGathered()) + " as leaf_id"));
        plan.dimensionColumns().forEach(d -> columns.add("this." + d));
        columns.add("sum(this.lines) as lines");
        columns.addAll(new LeafColumns(plan, source).addedUp("this"));
        return create() + "select " + String.join(", ", columns) + "\nfrom " + gathered.relation() + " this\n" + rows.speaking()
                + "\nleft join tab_place p on p.code = " + rows.placeOfGathered()
                + (gathered.condition().isEmpty() ? "" : "\nwhere " + gathered.condition())
                + "\ngroup by " + GatheredSql.ordinals(1 + plan.others().size());
    }

    /** From the rows, each beside who speaks for it. */
    String ofRows() {
        SourceRows rows = new SourceRows(plan, source, slot, window);
        LeafColumns cells = new LeafColumns(plan, source);
        List<String> columns = new ArrayList<>(List.of(rows.place() + " as place"));
        for (int i = 1; i <= plan.others().size(); i++) {
            columns.add(dimension(plan, rows, i));
        }
        columns.add("count(*) as lines");
        columns.addAll(cells.ofRows(rows));
        List<String> carried = new ArrayList<>(plan.dimensionColumns());
        carried.add("lines");
        carried.addAll(cells.names());
        return create() + "select " + nodeOf("p.node_id", "l.place") + " as leaf_id, l." + String.join(", l.", carried) + "\nfrom (\nselect "
                + String.join(",\n       ", columns) + "\n" + rows.from("") + "\ngroup by " + GatheredSql.ordinals(1 + plan.others().size())
                + "\n) l\nleft join tab_place p on p.code = l.place";
    }

    private String create() {
        return "create temp table " + slot.leaf(source) + " as\n";
    }

    static String dimension(LinePlan plan, SourceRows rows, int number) {
        boolean has = rows.has(plan.others().get(number - 1));
        return (has ? rows.dimension(plan.others().get(number - 1)) : "''") + " as d" + number;
    }
}
