package huizong.aggregating;

import huizong.jobs.TableDefinition.Dimension;
import huizong.storing.ExpressionSql;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Makes the statements that add carried-over values to a source's leaf, one per cell they may be for. */
final class CarrySql {

    private CarrySql() {
    }

    static List<String> of(LinePlan plan, int source, Slot slot) {
        return plan.split().cellsOf(source).stream().filter(c -> c.counts() && c.additive() && !c.measures().isEmpty())
                .map(cell -> statement(plan, cell, slot)).toList();
    }

    private static String statement(LinePlan plan, Cell cell, Slot slot) {
        List<String> columns = new ArrayList<>(List.of("leaf_id"));
        List<String> values = new ArrayList<>(List.of(LeafSql.nodeOf("p.node_id", "t.place")));
        columns.addAll(plan.dimensionColumns());
        plan.others().forEach(d -> values.add(code(plan, d)));
        columns.add("lines");
        values.add("1");
        columns.add(cell.name());
        values.add("t.value");
        String measures = cell.measures().stream().sorted().map(ExpressionSql::quoted).collect(Collectors.joining(", "));
        return "insert into " + slot.leaf(cell.source()) + " (" + String.join(", ", columns) + ")\nselect " + String.join(", ", values)
                + "\nfrom tab_carried t\nleft join tab_place p on p.code = t.place\nwhere t.source = " + slot.key(cell.source())
                + " and t.measure in (" + measures + ")";
    }

    /** Condition that a carried row stands on a line of these values of the other dimensions. */
    static String conditionOf(LinePlan plan, List<String> values) {
        StringBuilder condition = new StringBuilder();
        for (int i = 0; i < values.size(); i++) {
            if (!values.get(i).isEmpty()) {
                condition.append(" and ").append(code(plan, plan.others().get(i))).append(" = ").append(ExpressionSql.quoted(values.get(i)));
            }
        }
        return condition.toString();
    }

    private static String code(LinePlan plan, Dimension dimension) {
        Map<String, String> codes = CarryOver.codes(plan, dimension);
        if (codes.isEmpty()) {
            return "''";
        }
        return "case t.category" + codes.entrySet().stream()
                .map(e -> " when " + ExpressionSql.quoted(e.getKey()) + " then " + ExpressionSql.quoted(e.getValue()))
                .collect(Collectors.joining()) + " else '' end";
    }
}
