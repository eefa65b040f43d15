package huizong.aggregating;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Dated rows, gathered by submission. What several reaches and compared periods of a table ask the same of is gathered once for all
 * of them, when the first of them asks; what only one asks for is a query.
 */
final class Gathering {

    /**
     * Rows of a source gathered by submission, place and other dimensions.
     *
     * @param relation  a working table or a query in brackets, with the names of {@link GatheredSql}
     * @param condition that {@code this} is a row of the days asked for; empty where all are
     */
    record Gathered(String relation, String condition) {
    }

    /** @param text what is asked of the rows of any days */
    private record Question(int source, String text) {
    }

    private final JdbcClient database;
    private final LinePlan plan;
    private final Map<Question, List<Window>> windows = new LinkedHashMap<>();
    private final Map<Question, String> tables = new LinkedHashMap<>();
    private final Map<Integer, Optional<RowsThatCount>> counting = new HashMap<>();

    /** @param slots all that are going to be computed */
    Gathering(JdbcClient database, LinePlan plan, List<Slot> slots) {
        this.database = database;
        this.plan = plan;
        for (int source = 0; source < plan.split().sources().size(); source++) {
            RowSource rows = plan.split().sources().get(source);
            for (Slot slot : rows.selection() == Selection.DATED ? slots : List.<Slot>of()) {
                windows.computeIfAbsent(question(source, slot), q -> new ArrayList<>()).add(slot.window(rows));
            }
        }
    }

    /** The rows of a dated source's days, gathered. */
    Gathered of(int source, Slot slot, Window window) {
        Question question = question(source, slot);
        List<Window> asked = windows.getOrDefault(question, List.of());
        if (asked.size() < 2 || !asked.contains(window)) {
            return new Gathered("(\n" + sql(source, slot).of(window) + "\n)", "");
        }
        Stretches stretches = Stretches.of(asked);
        String table = tables.computeIfAbsent(question, q -> {
            String name = "tab_gathered_" + tables.size();
            WorkTables.fill(database, name, List.of("submission_id"), sql(source, slot).table(name, stretches));
            return name;
        });
        return new Gathered(table, stretches.lieIn(window));
    }

    private GatheredSql sql(int source, Slot slot) {
        return new GatheredSql(plan, source, slot, counting.computeIfAbsent(source,
                s -> RowsThatCount.of(database, plan, plan.split().sources().get(s))).orElse(null));
    }

    private Question question(int source, Slot slot) {
        return new Question(source, new GatheredSql(plan, source, slot, null).of(new Window(null, slot.day())));
    }
}
