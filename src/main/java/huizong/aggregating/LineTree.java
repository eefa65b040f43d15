package huizong.aggregating;

import huizong.catalogue.DivisionLevel;
import huizong.jobs.TableDefinition.Dimension;
import huizong.storing.OpenConnection;
import huizong.storing.SqlText;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The tree a table's lines stand on, as working tables of the connection with small whole numbers for keys:
 * {@code tab_node} (0 is the total), {@code tab_above} (a node and all above it), {@code tab_place} (a code's node) and
 * {@code tab_level} (a code's division of a level).
 */
final class LineTree {

    /** The node of units that have no place: those of the industrial lines. */
    static final int TRADES = 1_000_000;
    /** The node of codes the directory leads nowhere. */
    static final int UNPLACED = 1_000_001;
    /** The node of what lies outside the deployment's scope: it is no node of the tree and has no line. */
    static final int OUTSIDE = 1_000_002;

    private final JdbcClient database;

    private LineTree(JdbcClient database) {
        this.database = database;
    }

    static void plant(Connection connection, LinePlan plan, LocalDate day) {
        LineTree tree = new LineTree(OpenConnection.client(connection));
        tree.tables();
        tree.nodes(plan, day);
        tree.database.sql(SqlText.of("aggregating/nodes-above")).update();
        tree.database.sql(SqlText.of(plan.byUnit() ? "aggregating/places-of-unions" : "aggregating/places-of-divisions"))
                .param("day", day).param("outside", OUTSIDE).update();
        plan.others().stream().map(Dimension::level).filter(Objects::nonNull).distinct()
                .forEach(level -> tree.database.sql(SqlText.of("aggregating/divisions-at-level")).param("day", day)
                        .param("level", level.word()).update());
        tree.database.sql("analyze tab_node, tab_above, tab_place, tab_level").update();
    }

    private void tables() {
        List.of("tab_node (id int primary key, code text collate \"C\", name text, level text, parent int)",
                "tab_above (leaf_id int, node_id int, primary key (leaf_id, node_id))",
                "tab_place (code text collate \"C\" primary key, node_id int)",
                "tab_level (level text collate \"C\", code text collate \"C\", ancestor text collate \"C\", primary key (level, code))")
                .forEach(table -> WorkTables.make(database, table));
    }

    private void nodes(LinePlan plan, LocalDate day) {
        String add = "insert into tab_node (id, code, name, level, parent) values (?, ?, ?, ?, ?)";
        database.sql(add).params(Arrays.asList(0, null, "合计", "total", null)).update();
        database.sql(add).params(Arrays.asList(TRADES, "INDUSTRIAL", "产业/系统", "line", 0)).update();
        database.sql(add).params(Arrays.asList(UNPLACED, "UNPLACED", "地区不明", "line", 0)).update();
        if (plan.byUnit()) {
            database.sql(SqlText.of("aggregating/unions-of-the-day")).param("day", day).update();
        } else {
            database.sql(SqlText.of("aggregating/divisions-of-the-day")).param("day", day)
                    .param("levels", levels(plan).toArray(String[]::new)).update();
        }
    }

    /** The levels down to the one the job file asks for: counties unless it says otherwise. */
    private static List<String> levels(LinePlan plan) {
        DivisionLevel least = plan.table().by().stream().filter(LinePlan::tree).map(Dimension::level).filter(Objects::nonNull)
                .findFirst().orElse(DivisionLevel.COUNTY);
        List<String> levels = new ArrayList<>();
        for (DivisionLevel level : DivisionLevel.values()) {
            if (level.compareTo(least) <= 0) {
                levels.add(level.word());
            }
        }
        return levels;
    }
}
