package huizong.aggregating;

import huizong.catalogue.Reach;
import huizong.jobs.FormDefinition;
import huizong.jobs.Round;
import huizong.storing.SqlText;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Computes the sources of one slot into working tables: who speaks and who owes, the leaf with its carry-over, the
 * roll-up, and which nodes are known.
 */
record SourceTables(JdbcClient database, LinePlan plan, Slot slot, Gathering gathering) {

    private static final LocalDate EVER = LocalDate.MIN;

    /** Makes the tables all slots share. */
    static void make(JdbcClient database) {
        List.of("tab_speaking (source int, submission_id bigint, unit text collate \"C\", place text collate \"C\", basis text,"
                        + " starts date, ends date, start_day date, whole boolean, days datemultirange)",
                "tab_owing (source int, unit text collate \"C\", place text collate \"C\")",
                "tab_known (source int, node_id int, known boolean not null, mixed boolean not null default false,"
                        + " expected bigint, reported bigint, primary key (source, node_id))",
                "tab_start (source int, node_id int, start_day date)",
                "tab_carried (source int, submission_id bigint, sheet_row int, place text collate \"C\", from_on date, to_on date,"
                        + " measure text, category text, value numeric)")
                .forEach(table -> WorkTables.make(database, table));
    }

    void compute() {
        for (int i = 0; i < plan.split().sources().size(); i++) {
            compute(i, false);
        }
    }

    /**
     * The same, but in a table of many sources without further dimensions what nobody speaks of is left out.
     *
     * @return the sources left out: their cells are unknown on every line
     */
    Set<Integer> computeSpeaking() {
        Set<Integer> silent = new TreeSet<>();
        for (int i = 0; i < plan.split().sources().size(); i++) {
            boolean numbers = plan.split().cellsOf(i).stream().allMatch(Cell::counts);
            if (!compute(i, numbers && plan.others().isEmpty() && plan.split().sources().get(i).reported())) {
                silent.add(i);
            }
        }
        return silent;
    }

    /** @return false where it was left out */
    private boolean compute(int source, boolean mayBeLeftOut) {
        RowSource rows = plan.split().sources().get(source);
        Window window = slot.window(rows);
        boolean toDate = rows.flows() && rows.reachOn(slot.reach()) == Reach.TO_DATE;
        int told = speak(source, rows, window) + (toDate ? carry(source, window) : 0);
        if (mayBeLeftOut && told == 0) {
            if (slot.number() == 0) {
                expect(source, rows, window);
            }
            return false;
        }
        if (toDate) {
            start(source);
            window = window.startingAt(commonStart(source));
            speakAgain(source, rows, window);
        }
        database.sql("analyze tab_speaking").update();
        WorkTables.fill(database, slot.leaf(source), keys("leaf_id"), leaf(source, window));
        if (toDate) {
            CarrySql.of(plan, source, slot).forEach(statement -> database.sql(statement).update());
        }
        RolledSql rolled = new RolledSql(plan, source, slot, window);
        WorkTables.fill(database, slot.rolled(source), keys("node_id"), rolled.fromLeaf());
        if (rolled.countsRows()) {
            WorkTables.fill(database, slot.rolled(source) + "_rows", keys("node_id"), rolled.fromRows());
        }
        expect(source, rows, window);
        know(source);
        return true;
    }

    private List<String> keys(String node) {
        return Stream.concat(Stream.of(node), plan.dimensionColumns().stream()).toList();
    }

    private String leaf(int source, Window window) {
        LeafSql leaf = new LeafSql(plan, source, slot, window);
        boolean gathered = plan.split().sources().get(source).selection() == Selection.DATED && allWhole(source);
        return gathered ? leaf.of(gathering.of(source, slot, window)) : leaf.ofRows();
    }

    /** True where nobody who speaks leaves days to somebody who knows them better. */
    private boolean allWhole(int source) {
        return database.sql("select coalesce(bool_and(whole), true) from tab_speaking where source = ?").param(slot.key(source))
                .query(Boolean.class).single();
    }

    /** The days whose flows a computed source adds up, from the common start day where there is one. */
    Window windowOf(int source) {
        RowSource rows = plan.split().sources().get(source);
        Window window = slot.window(rows);
        return window.from() == null ? window.startingAt(commonStart(source)) : window;
    }

    /** What lies before the common start day is not added. */
    private void speakAgain(int source, RowSource rows, Window window) {
        if (rows.selection() == Selection.FLOW && window.from() != null) {
            database.sql("delete from tab_speaking where source = ?").param(slot.key(source)).update();
            speak(source, rows, window);
        }
    }

    /** @return how many submissions */
    private int speak(int source, RowSource rows, Window window) {
        int speaking = 0;
        String question = switch (rows.selection()) {
            case DATED -> "aggregating/speaking-by-date";
            case FLOW -> "aggregating/speaking-by-period";
            case STOCK -> "aggregating/speaking-last-picture";
            case DIRECTORY -> "";
        };
        for (FormDefinition form : question.isEmpty() ? List.<FormDefinition>of() : plan.forms(rows)) {
            speaking += database.sql(SqlText.of(question)).param("source", slot.key(source)).param("job", form.job()).param("form", form.name())
                    .param("from", from(window)).param("until", window.until()).update();
        }
        if (speaking > 0) {
            database.sql(SqlText.of("aggregating/silence-outside-the-scope")).param("source", slot.key(source)).update();
        }
        if (plan.byUnit()) {
            database.sql("update tab_speaking set place = unit where source = ?").param(slot.key(source)).update();
        }
        return speaking;
    }

    private static LocalDate from(Window window) {
        return window.from() == null ? EVER : window.from();
    }

    /** @return how many carry-over rows */
    private int carry(int source, Window window) {
        CarryOver carried = CarryOver.of(plan, source);
        return carried.measures().isEmpty() ? 0 : database.sql(SqlText.of("aggregating/carried-rows")).param("source", slot.key(source))
                .param("by_unit", plan.byUnit()).param("form_code", carried.formCode()).param("until", window.until())
                .param("measures", carried.measures().toArray(String[]::new))
                .param("category", plan.table().carryOverCategory()).param("values", carried.values().toArray(String[]::new))
                .update();
    }

    private void start(int source) {
        database.sql(SqlText.of("aggregating/start-days")).param("source", slot.key(source)).param("line", LineTree.TRADES)
                .param("unplaced", LineTree.UNPLACED).update();
    }

    private @Nullable LocalDate commonStart(int source) {
        List<LocalDate> starts = database.sql("select distinct start_day from tab_start where source = ?").param(slot.key(source))
                .query(LocalDate.class).list();
        return starts.size() == 1 ? starts.get(0) : null;
    }

    private void expect(int source, RowSource rows, Window window) {
        for (FormDefinition form : plan.forms(rows)) {
            String[] named = plan.catalogue().rounds().stream()
                    .filter(r -> form.codes().contains(r.form()) && r.period().equals(slot.period())).map(Round::units)
                    .flatMap(List::stream).toArray(String[]::new);
            FormDefinition.Expected expected = form.expected();
            database.sql(SqlText.of("aggregating/owing-units")).param("source", slot.key(source)).param("by_unit", plan.byUnit())
                    .param("day", slot.day()).param("level", expected == null ? "" : expected.level().word())
                    .param("line", expected == null || expected.line() == null ? null : expected.line().name())
                    .param("named", named).update();
        }
        database.sql(SqlText.of("aggregating/known-nodes")).param("source", slot.key(source)).param("from", from(window))
                .param("until", window.until()).param("line", LineTree.TRADES).param("unplaced", LineTree.UNPLACED).update();
    }

    private void know(int source) {
        String total = plan.dimensionColumns().stream().map(d -> " and " + d + " = ''").reduce("", String::concat);
        database.sql("insert into tab_known (source, node_id, known) select " + slot.key(source) + ", node_id, true from "
                + slot.rolled(source) + " where lines > 0" + total + " on conflict (source, node_id) do update set known = true where not tab_known.known").update();
        database.sql(SqlText.of("aggregating/mixed-nodes")).param("source", slot.key(source)).update();
    }
}
