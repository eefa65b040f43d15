package huizong.aggregating;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Makes the statements that bring a source's cells to every node and grouping: additive ones from the leaf's result,
 * the others ({@code count(distinct ..)}, medians, lists) from the rows.
 */
record RolledSql(LinePlan plan, int source, Slot slot, Window window) {

    /** The additive cells, with the number of rows behind each line. */
    String fromLeaf() {
        return "create temp table " + slot.rolled(source) + " as\n"
                + groupings().stream().map(this::additive).collect(Collectors.joining("\nunion all\n"));
    }

    /** The cells that are counted anew at every level. */
    String fromRows() {
        return "create temp table " + slot.rolled(source) + "_rows as\n"
                + groupings().stream().map(this::counted).collect(Collectors.joining("\nunion all\n"));
    }

    boolean countsRows() {
        return plan.split().cellsOf(source).stream().anyMatch(c -> !c.additive());
    }

    /** The groupings the source can tell apart. */
    private List<Set<String>> groupings() {
        SourceRows rows = rows();
        return plan.groupings().stream().filter(g -> plan.others().stream().allMatch(d -> !g.contains(d.name()) || rows.has(d)))
                .toList();
    }

    private SourceRows rows() {
        return new SourceRows(plan, source, slot, window);
    }

    private String additive(Set<String> grouping) {
        List<String> columns = new ArrayList<>(List.of("a.node_id"));
        List<String> groups = new ArrayList<>(List.of("1"));
        StringBuilder told = new StringBuilder();
        for (int i = 0; i < plan.others().size(); i++) {
            boolean apart = grouping.contains(plan.others().get(i).name());
            String name = "d" + (i + 1);
            columns.add((apart ? "l." + name : "''") + " as " + name);
            if (apart) {
                groups.add(Integer.toString(i + 2));
                told.append(told.isEmpty() ? "\nwhere l." : " and l.").append(name).append(" <> ''");
            }
        }
        columns.add("sum(l.lines) as lines");
        columns.addAll(new LeafColumns(plan, source).addedUp("l"));
        return "select " + String.join(", ", columns) + "\nfrom " + slot.leaf(source)
                + " l\njoin tab_above a on a.leaf_id = l.leaf_id" + told + "\ngroup by " + String.join(", ", groups);
    }

    private String counted(Set<String> grouping) {
        SourceRows rows = rows();
        List<String> columns = new ArrayList<>(List.of("a.node_id"));
        List<String> groups = new ArrayList<>(List.of("1"));
        for (int i = 0; i < plan.others().size(); i++) {
            boolean apart = grouping.contains(plan.others().get(i).name());
            columns.add((apart ? rows.dimension(plan.others().get(i)) : "''") + " as d" + (i + 1));
            if (apart) {
                groups.add(Integer.toString(i + 2));
            }
        }
        plan.split().cellsOf(source).stream().filter(c -> !c.additive())
                .forEach(c -> columns.add(rows.print(c.aggregate()) + " as " + c.name()));
        String nodes = "\nleft join tab_place p on p.code = " + rows.place() + "\njoin tab_above a on a.leaf_id = "
                + LeafSql.nodeOf("p.node_id", rows.place());
        return "select " + String.join(",\n       ", columns) + "\n" + rows.from(nodes) + "\ngroup by " + String.join(", ", groups);
    }
}
