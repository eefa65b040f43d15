package huizong.aggregating;

import huizong.jobs.CodeList;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The combinations of the other dimensions every node has a line for, in print order: {@code tab_grid}. Codes stand in their
 * list's order, what else occurs after them; the lines that leave dimensions open come before those that tell them apart.
 */
record LineGrid(JdbcClient database, LinePlan plan, Slot slot) {

    void make() {
        WorkTables.make(database, "tab_value (dimension int, value text collate \"C\", position bigint, primary key (dimension, value))");
        for (int i = 0; i < plan.others().size(); i++) {
            listed(i + 1, plan.codes(plan.others().get(i)));
            occurring(i + 1);
        }
        WorkTables.fill(database, "tab_grid", Stream.concat(plan.dimensionColumns().stream(), Stream.of("position")).toList(), grid());
    }

    private void listed(int dimension, @Nullable CodeList codes) {
        int position = 0;
        for (CodeList.Entry entry : codes == null ? List.<CodeList.Entry>of() : codes.entries()) {
            position++;
            database.sql("insert into tab_value values (?, ?, ?) on conflict do nothing").params(dimension, entry.code(), position).update();
        }
    }

    private void occurring(int dimension) {
        List<String> sources = new ArrayList<>();
        for (int i = 0; i < plan.split().sources().size(); i++) {
            sources.add("select d" + dimension + " as value from " + slot.rolled(i));
        }
        database.sql("insert into tab_value select " + dimension + ", value, 1000000 + row_number() over (order by value)\nfrom (select distinct"
                + " value collate \"C\" as value from (" + String.join(" union all ", sources) + ") a where value <> '') o\non conflict do nothing").update();
    }

    private String grid() {
        String columns = plan.dimensionColumns().stream().map(d -> d + ", ").collect(Collectors.joining());
        String order = plan.others().isEmpty() ? "1" : positions();
        return "create temp table tab_grid as\nselect " + columns + "row_number() over (order by " + order + ") as position\nfrom (\n"
                + plan.groupings().stream().map(this::combination).distinct().collect(Collectors.joining("\nunion all\n")) + "\n) g";
    }

    private String positions() {
        List<String> positions = new ArrayList<>();
        for (int i = 1; i <= plan.others().size(); i++) {
            positions.add("p" + i);
        }
        return String.join(", ", positions);
    }

    private String combination(Set<String> grouping) {
        List<String> columns = new ArrayList<>(List.of("1 as one"));
        StringBuilder from = new StringBuilder();
        for (int i = 1; i <= plan.others().size(); i++) {
            boolean apart = grouping.contains(plan.others().get(i - 1).name());
            columns.add(apart ? "v" + i + ".value as d" + i + ", v" + i + ".position as p" + i : "'' as d" + i + ", 0 as p" + i);
            if (apart) {
                from.append(from.isEmpty() ? "\nfrom " : "\ncross join ").append("(select value, position from tab_value where dimension = ")
                        .append(i).append(") v").append(i);
            }
        }
        return "select " + String.join(", ", columns) + from;
    }
}
