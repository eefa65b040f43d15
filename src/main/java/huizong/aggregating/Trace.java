package huizong.aggregating;

import huizong.catalogue.CellAddress;
import huizong.catalogue.Period;
import huizong.catalogue.Reach;
import huizong.decoding.SheetPlaces;
import huizong.jobs.Expression;
import huizong.jobs.JobCatalogue;
import huizong.jobs.TableDefinition;
import huizong.jobs.TableDefinition.Comparison;
import huizong.jobs.TableDefinition.Measure;
import huizong.jobs.TableDefinition.Rank;
import huizong.jobs.TableDefinition.Share;
import huizong.storing.OpenConnection;
import huizong.storing.SheetRegister;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What stands behind one number of a table: the submissions, sheets and cells it is made of, as they count today. */
public final class Trace {

    private record Behind(long submissionId, String unit, String fileName, int sheetRow, @Nullable String value) {
    }

    private final JdbcClient database;
    private final LinePlan plan;
    private final Slot slot;
    private final Map<Long, Map<String, SheetPlaces>> places = new HashMap<>();

    private Trace(JdbcClient database, LinePlan plan, Slot slot) {
        this.database = database;
        this.plan = plan;
        this.slot = slot;
    }

    /**
     * The rows and cells behind a number, by submission and row; carried-over values come last. Empty where there is
     * nothing behind it.
     *
     * @param rowKey the line's dimensions joined by /, the tree's code first (empty for the total): {@code 360100/STATION};
     *               a table that does not name the tree may leave its code out; a transposed one ends with the indicator
     * @param column a measure, or a comparison, share or rank, which stand for their measure in this period
     * @throws IllegalArgumentException if the table has no such line or column
     */
    public static List<Contribution> of(Connection connection, JobCatalogue catalogue, TableDefinition table, Period period, Reach reach,
                                        String rowKey, String column) {
        LinePlan plan = LinePlan.of(table, catalogue);
        JdbcClient database = OpenConnection.client(connection);
        LineTree.plant(connection, plan, period.last());
        SourceTables.make(database);
        Slot slot = new Slot(0, period, reach, period.last());
        new SourceTables(database, plan, slot, new Gathering(database, plan, List.of())).compute();
        List<Contribution> contributions = new Trace(database, plan, slot).contributions(rowKey, column);
        WorkTables.dropAll(database);
        return contributions;
    }

    private List<Contribution> contributions(String rowKey, String column) {
        List<String> key = new ArrayList<>(Arrays.asList(rowKey.split("/", -1)));
        Expression arithmetic = arithmetic(plan.table().transposed() ? key.remove(key.size() - 1) : column);
        if (key.size() == plan.others().size()) {
            key.add(0, "");
        } else if (key.size() != plan.others().size() + 1) {
            throw new IllegalArgumentException(plan.table().code() + " has no line " + rowKey);
        }
        int node = node(key.remove(0), rowKey);
        Set<String> cells = Mentions.of(arithmetic);
        Set<Contribution> contributions = new LinkedHashSet<>();
        for (Cell cell : plan.split().cells()) {
            if (cells.contains(cell.name()) && plan.split().sources().get(cell.source()).reported()) {
                contributions.addAll(rows(cell, node, key));
            }
        }
        plan.split().cells().stream().filter(c -> cells.contains(c.name())).forEach(c -> contributions.addAll(carried(c, node, key)));
        return List.copyOf(contributions);
    }

    private Expression arithmetic(String column) {
        String name = column.toLowerCase(Locale.ROOT);
        TableDefinition table = plan.table();
        String measure = Stream.of(
                        table.measures().stream().map(Measure::name).filter(name::equals),
                        table.compare().stream().filter(c -> c.name().equals(name)).map(Comparison::measure),
                        table.shares().stream().filter(s -> s.name().equals(name)).map(Share::measure),
                        table.ranks().stream().filter(r -> r.name().equals(name)).map(Rank::measure))
                .flatMap(found -> found).findFirst()
                .orElseThrow(() -> new IllegalArgumentException(table.code() + " has no column " + column));
        return plan.split().arithmetic().get(measure);
    }

    private int node(String code, String rowKey) {
        if (code.isEmpty() || code.equals("total")) {
            return 0;
        }
        return database.sql("select id from tab_node where code = ?").param(code).query(Integer.class).optional()
                .orElseThrow(() -> new IllegalArgumentException(plan.table().code() + " has no line " + rowKey));
    }

    private List<Contribution> rows(Cell cell, int node, List<String> values) {
        RowSource source = plan.split().sources().get(cell.source());
        String sheet = plan.sheets(source).get(0).name();
        String column = cell.aggregate().arguments().stream().flatMap(a -> Mentions.of(a).stream()).findFirst().orElse("");
        Window window = new SourceTables(database, plan, slot, new Gathering(database, plan, List.of())).windowOf(cell.source());
        return database.sql(new TraceSql(plan, cell, slot, window).print(node, values)).query(Behind.class).list().stream()
                .map(behind -> contribution(behind, sheet, column)).toList();
    }

    private List<Contribution> carried(Cell cell, int node, List<String> values) {
        String open = plan.others().isEmpty() || values.stream().allMatch(String::isEmpty) ? "" : CarrySql.conditionOf(plan, values);
        return database.sql("select t.submission_id, w.unit, f.name as file_name, t.sheet_row, cast(t.value as text) as value\n"
                        + "from tab_carried t\nleft join tab_place p on p.code = t.place\njoin tab_above a on a.leaf_id = "
                        + LeafSql.nodeOf("p.node_id", "t.place") + " and a.node_id = ?\njoin register.submission w on w.id = t.submission_id"
                        + "\njoin register.file f on f.id = t.submission_id\nwhere t.source = ? and t.measure = any (?)" + open
                        + "\norder by t.submission_id, t.sheet_row")
                .params(node, slot.key(cell.source()), cell.measures().toArray(String[]::new)).query(Behind.class).list().stream()
                .map(behind -> contribution(behind, CarryOver.SHEET, "value")).toList();
    }

    private Contribution contribution(Behind behind, String sheet, String column) {
        SheetPlaces where = places.computeIfAbsent(behind.submissionId(), this::places).get(sheet);
        CellAddress address = where == null ? CellAddress.wholeRow(sheet, behind.sheetRow()) : where.cell(column, behind.sheetRow());
        return new Contribution(behind.submissionId(), behind.unit(), behind.fileName(), sheet, behind.sheetRow(), address, behind.value());
    }

    private Map<String, SheetPlaces> places(long submission) {
        Map<String, SheetPlaces> bySheet = new HashMap<>();
        new SheetRegister(database).of(submission).forEach(s -> bySheet.put(s.places().sheet(), s.places()));
        return bySheet;
    }
}
