package huizong.storing;

import huizong.jobs.ColumnDefinition;
import huizong.jobs.JobCatalogue;
import huizong.jobs.Problem;
import huizong.jobs.SheetDefinition;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Makes and extends the tables {@code returns_raw.<sheet>} and the views {@code returns.<sheet>} as the job files say.
 * Only the holder of the run lock calls it; a second call changes nothing.
 */
public final class ReturnsSchema {

    private record StoredColumn(String sheet, String name, String type, String comment) {
    }

    private final JdbcClient database;

    private ReturnsSchema(JdbcClient database) {
        this.database = database;
    }

    /**
     * Brings the tables of all sheets up to their definitions, in the connection's transaction.
     *
     * @return what the author must mend: columns that were removed or changed their type; if there is any, nothing was changed
     */
    public static List<Problem> apply(Connection connection, JobCatalogue catalogue) {
        JdbcClient database = OpenConnection.client(connection);
        List<SheetDefinition> sheets = catalogue.jobs().stream().flatMap(j -> j.forms().stream())
                .flatMap(f -> f.sheets().stream()).toList();
        return new ReturnsSchema(database).apply(sheets, lookups(catalogue));
    }

    /** Within a workbook a reference is found among the workbook's own rows, which have their index. */
    private static List<String> lookups(JobCatalogue catalogue) {
        return catalogue.jobs().stream().flatMap(j -> j.forms().stream())
                .flatMap(form -> form.sheets().stream().flatMap(s -> s.columns().stream()).map(ColumnDefinition::reference)
                        .filter(r -> r != null && form.sheet(r.sheet()).isEmpty()))
                .flatMap(r -> catalogue.sheet(r.sheet()).stream().map(s -> new ReturnsTable(s).index(r.column()))).distinct().toList();
    }

    private List<Problem> apply(List<SheetDefinition> sheets, List<String> lookups) {
        Map<String, Map<String, StoredColumn>> stored = stored();
        List<Problem> problems = new ArrayList<>();
        sheets.forEach(sheet -> problems.addAll(problems(sheet, stored.getOrDefault(sheet.name(), Map.of()))));
        if (problems.isEmpty()) {
            Statements.execute(database, sheets.stream().flatMap(sheet -> changes(sheet, stored.getOrDefault(sheet.name(), Map.of())).stream())
                    .toList());
            Statements.execute(database, lookups);
            Statements.execute(database, statistics(sheets));
            Reader.grant(database);
        }
        return problems.stream().sorted().toList();
    }

    /** Those that are not there yet. */
    private List<String> statistics(List<SheetDefinition> sheets) {
        Set<String> known = Set.copyOf(database.sql(SqlText.of("storing/statistics-of-returns")).query(String.class).list());
        return sheets.stream().map(ReturnsTable::new).flatMap(table -> table.statistics(known).stream()).toList();
    }

    private Map<String, Map<String, StoredColumn>> stored() {
        Map<String, Map<String, StoredColumn>> columns = new LinkedHashMap<>();
        database.sql(SqlText.of("storing/columns-of-returns")).query(StoredColumn.class).list()
                .forEach(c -> columns.computeIfAbsent(c.sheet(), s -> new LinkedHashMap<>()).put(c.name(), c));
        return columns;
    }

    private static List<Problem> problems(SheetDefinition sheet, Map<String, StoredColumn> stored) {
        List<Problem> problems = new ArrayList<>();
        for (StoredColumn column : stored.values()) {
            if (!ownColumn(column.name()) && sheet.column(column.name()).isEmpty()) {
                problems.add(new Problem(sheet.at(), "sheet " + sheet.name() + " no longer has the column " + column.name()
                        + ", but returns are stored in it; keep it and give it until: <the last period that asked for it>"));
            }
        }
        for (ColumnDefinition column : sheet.columns()) {
            StoredColumn before = stored.get(column.name());
            String type = StoredType.of(column.type()).sql();
            if (before != null && !before.type().equals(type)) {
                problems.add(new Problem(column.at(), "column " + column.name() + " is stored as " + before.type()
                        + " and cannot become " + column.type().word() + " (" + type
                        + "); give it until: <the last period of the old type> and add a column of another name"));
            }
        }
        return problems;
    }

    private static boolean ownColumn(String name) {
        return name.equals("submission_id") || name.equals("sheet_row") || name.equals("marks");
    }

    private static List<String> changes(SheetDefinition sheet, Map<String, StoredColumn> stored) {
        ReturnsTable table = new ReturnsTable(sheet);
        List<String> statements = new ArrayList<>();
        List<String> columns = new ArrayList<>(stored.keySet());
        if (stored.isEmpty()) {
            statements.addAll(List.of(table.create(), table.index()));
            columns.addAll(List.of("submission_id", "sheet_row"));
            sheet.columns().forEach(c -> columns.add(c.name()));
            columns.add("marks");
        }
        for (ColumnDefinition column : sheet.columns()) {
            if (!columns.contains(column.name())) {
                statements.add(table.add(column));
                columns.add(column.name());
            }
        }
        if (!statements.isEmpty() || ratioChanged(sheet, stored)) {
            statements.add(table.view(columns));
            statements.addAll(table.commentsOnSheet());
        }
        statements.addAll(changedComments(sheet, stored, table));
        return statements;
    }

    /** What a ratio is recomputed from stands in the view, and in the column's comment. */
    private static boolean ratioChanged(SheetDefinition sheet, Map<String, StoredColumn> stored) {
        return sheet.columns().stream().filter(c -> c.ratioOf() != null)
                .anyMatch(c -> !ReturnsTable.comment(c).equals(stored.get(c.name()).comment()));
    }

    private static List<String> changedComments(SheetDefinition sheet, Map<String, StoredColumn> stored, ReturnsTable table) {
        List<String> statements = new ArrayList<>();
        for (ColumnDefinition column : sheet.columns()) {
            StoredColumn before = stored.get(column.name());
            if (before == null || !before.comment().equals(ReturnsTable.comment(column))) {
                statements.addAll(table.comments(column));
            }
        }
        return statements;
    }
}
