package huizong.aggregating;

import huizong.jobs.TableDefinition.Dimension;
import huizong.jobs.TableDefinition.Measure;
import huizong.storing.ExpressionSql;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Makes the statement that gives every line of the grid its measures: the cells first, then the arithmetic over them.
 *
 * @param silent sources that were not computed, for nobody speaks of them: their cells are unknown
 */
record LinesSql(LinePlan plan, Slot slot, Set<Integer> silent) {

    String print() {
        ExpressionSql sql = new ExpressionSql(new RowNames(null, plan, slot.period(), slot.day()));
        List<String> measures = new ArrayList<>();
        for (Measure measure : plan.table().measures()) {
            measures.add(sql.print(plan.split().arithmetic().get(measure.name())) + " as m" + (measures.size() + 1));
        }
        return "create temp table " + slot.lines() + " as\nselect this.node_id, " + dimensions("this.") + String.join(",\n       ", measures)
                + "\nfrom (\n" + cells() + "\n) this";
    }

    private String dimensions(String alias) {
        return plan.dimensionColumns().stream().map(d -> alias + d + ", ").collect(Collectors.joining());
    }

    private String cells() {
        List<String> columns = new ArrayList<>();
        plan.split().cells().forEach(cell -> columns.add(value(cell) + " as " + cell.name()));
        StringBuilder from = new StringBuilder("\nfrom tab_node n\n" + grid());
        for (int i = 0; i < plan.split().sources().size(); i++) {
            if (silent.contains(i)) {
                continue;
            }
            from.append("\nleft join tab_known k").append(i).append(" on k").append(i).append(".source = ").append(slot.key(i))
                    .append(" and k").append(i).append(".node_id = n.id");
            from.append(joined(slot.rolled(i), "l" + i));
            if (plan.split().cellsOf(i).stream().anyMatch(c -> !c.additive())) {
                from.append(joined(slot.rolled(i) + "_rows", "q" + i));
            }
        }
        return "select n.id as node_id, " + dimensions("g.") + String.join(",\n       ", columns) + from;
    }

    /**
     * Every node has its line over all values; those that tell values apart only where somebody speaks. Of what exists without
     * being reported there is always something to tell.
     */
    private String grid() {
        List<Integer> keys = new ArrayList<>();
        for (int i = 0; i < plan.split().sources().size(); i++) {
            if (!plan.split().sources().get(i).reported()) {
                return "cross join tab_grid g";
            }
            keys.add(slot.key(i));
        }
        if (plan.others().isEmpty()) {
            return "cross join tab_grid g";
        }
        return "join tab_grid g on n.id = 0"
                + plan.dimensionColumns().stream().map(d -> "g." + d + " = ''").collect(Collectors.joining(" and ", " or ", ""))
                + "\n  or n.id in (select s.node_id from tab_known s where s.known and s.source in ("
                + keys.stream().map(String::valueOf).collect(Collectors.joining(", ")) + "))";
    }

    private String joined(String table, String alias) {
        return "\nleft join " + table + " " + alias + " on " + alias + ".node_id = n.id"
                + plan.dimensionColumns().stream().map(d -> " and " + alias + "." + d + " = g." + d).collect(Collectors.joining());
    }

    /** Unknown where nobody spoke; zero where somebody did and there is nothing; blanks alone stay unknown. */
    private String value(Cell cell) {
        if (silent.contains(cell.source())) {
            return "cast(null as numeric)";
        }
        String value;
        if (cell.sums()) {
            String leaf = "l" + cell.source() + ".";
            value = "coalesce(" + leaf + cell.name() + ", case when coalesce(" + leaf
                    + new LeafColumns(plan, cell.source()).rowsBehind(cell) + ", 0) = 0 then 0 end)";
        } else {
            String own = (cell.additive() ? "l" : "q") + cell.source() + "." + cell.name();
            value = cell.counts() ? "cast(coalesce(" + own + ", 0) as numeric)" : own;
        }
        String told = told(cell);
        return told.isEmpty() ? value : "case when " + told + " then " + value + " end";
    }

    private String told(Cell cell) {
        RowSource source = plan.split().sources().get(cell.source());
        List<String> conditions = new ArrayList<>();
        if (source.reported()) {
            conditions.add("k" + cell.source() + ".known and not k" + cell.source() + ".mixed");
        }
        SourceRows rows = new SourceRows(plan, cell.source(), slot, new Window(null, slot.day()));
        for (int i = 0; i < plan.others().size(); i++) {
            Dimension dimension = plan.others().get(i);
            if (!rows.has(dimension)) {
                conditions.add("g.d" + (i + 1) + " = ''");
            }
        }
        return String.join(" and ", conditions);
    }
}
