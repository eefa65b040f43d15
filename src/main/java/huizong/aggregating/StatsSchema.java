package huizong.aggregating;

import huizong.jobs.JobCatalogue;
import huizong.jobs.TableDefinition;
import huizong.storing.ExpressionSql;
import huizong.storing.OpenConnection;
import huizong.storing.Reader;
import huizong.storing.SqlText;
import huizong.storing.Statements;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Makes and extends {@code stats.<table>_release}, one typed table per statistics table with all its releases, and
 * {@code stats.<table>}, a view of the highest release that is not withheld. Only the holder of the run lock calls it; a
 * second call changes nothing. Columns a job file no longer asks for stay with what older releases said.
 */
public final class StatsSchema {

    private StatsSchema() {
    }

    /** Brings the tables of all jobs up to their definitions, in the connection's transaction. */
    public static void apply(Connection connection, JobCatalogue catalogue) {
        JdbcClient database = OpenConnection.client(connection);
        Map<String, Set<String>> stored = new HashMap<>();
        database.sql(SqlText.of("aggregating/columns-of-stats"))
                .query((row, number) -> stored.computeIfAbsent(row.getString("table_name"), t -> new HashSet<>()).add(row.getString("column_name")))
                .list();
        List<String> statements = new ArrayList<>();
        catalogue.jobs().stream().flatMap(j -> j.tables().stream()).forEach(table -> statements.addAll(
                changes(table, StatsColumns.of(table, catalogue), stored.getOrDefault(table.sqlName() + "_release", Set.of()))));
        Statements.execute(database, statements);
        Reader.grant(connection);
    }

    private static List<String> changes(TableDefinition table, List<StatsColumn> columns, Set<String> stored) {
        if (stored.containsAll(columns.stream().map(StatsColumn::name).toList())) {
            return List.of();
        }
        List<String> statements = new ArrayList<>(List.of("drop view if exists stats." + table.sqlName()));
        if (stored.isEmpty()) {
            statements.add(create(table, columns));
        } else {
            columns.stream().filter(c -> !stored.contains(c.name())).forEach(c -> statements.add("alter table stats." + table.sqlName()
                    + "_release add column " + c.name() + " " + c.type()));
        }
        statements.add(view(table, columns));
        statements.addAll(comments(table, columns));
        return statements;
    }

    static String create(TableDefinition table, List<StatsColumn> columns) {
        return "create table stats." + table.sqlName() + "_release (\n    "
                + columns.stream().map(StatsSchema::definition).collect(Collectors.joining(",\n    "))
                + ",\n    primary key (period, release, reach, line_order)\n)";
    }

    private static String definition(StatsColumn column) {
        boolean always = column.role() == StatsColumn.Role.LINE;
        return column.name() + " " + column.type() + (always ? " not null" : "");
    }

    static String view(TableDefinition table, List<StatsColumn> columns) {
        String names = columns.stream().map(c -> "s." + c.name()).collect(Collectors.joining(", "));
        return "create view stats." + table.sqlName() + " as\nselect " + names + "\nfrom stats." + table.sqlName() + "_release s\njoin ("
                + "\n    select period, max(number) as number\n    from register.release\n    where table_code = "
                + ExpressionSql.quoted(table.code()) + " and not withheld\n    group by period\n) current on current.period = s.period"
                + " and current.number = s.release";
    }

    private static List<String> comments(TableDefinition table, List<StatsColumn> columns) {
        List<String> statements = new ArrayList<>();
        for (String name : List.of(table.sqlName() + "_release", table.sqlName())) {
            String kind = name.endsWith("_release") ? "table" : "view";
            statements.add("comment on " + kind + " stats." + name + " is " + ExpressionSql.quoted(table.title()));
            columns.forEach(c -> statements.add("comment on column stats." + name + "." + c.name() + " is "
                    + ExpressionSql.quoted(c.label() + (c.unit() == null ? "" : "(" + c.unit() + ")"))));
        }
        return statements;
    }
}
