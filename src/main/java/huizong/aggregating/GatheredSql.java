package huizong.aggregating;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Makes the statements that gather the dated rows of a source by submission and by their own word about their place, before it is
 * asked who speaks: several processes can do that together, and its groups are foreseen.
 *
 * @param counting how the rows that count are told in the table itself, null to ask the view
 */
record GatheredSql(LinePlan plan, int source, Slot slot, @Nullable RowsThatCount counting) {

    /** The rows of one window, as a query. */
    String of(Window window) {
        SourceRows rows = rows(window);
        return gathered(rows, List.of()) + rows.fromAnybody(window::holds, counting) + groups(0);
    }

    /** The rows of several windows, told apart by the columns of their stretches, as a working table. */
    String table(String name, Stretches stretches) {
        SourceRows rows = rows(stretches.windows().get(0));
        List<String> columns = stretches.columns(rows.date());
        return "create temp table " + name + " as\n" + gathered(rows, columns) + rows.fromAnybody(stretches::hold, counting) + groups(columns.size());
    }

    private SourceRows rows(Window window) {
        return new SourceRows(plan, source, slot, window);
    }

    private String gathered(SourceRows rows, List<String> stretches) {
        List<String> columns = new ArrayList<>(List.of("this.submission_id", rows.ownPlace() + " as place"));
        for (int i = 1; i <= plan.others().size(); i++) {
            columns.add(LeafSql.dimension(plan, rows, i));
        }
        columns.addAll(stretches);
        columns.add("count(*) as lines");
        columns.addAll(new LeafColumns(plan, source).ofRows(rows));
        return "select " + String.join(",\n       ", columns) + "\n";
    }

    private String groups(int more) {
        return "\ngroup by " + ordinals(2 + plan.others().size() + more);
    }

    static String ordinals(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(Integer::toString).collect(Collectors.joining(", "));
    }
}
