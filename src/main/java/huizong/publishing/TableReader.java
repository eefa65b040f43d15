package huizong.publishing;

import huizong.aggregating.StatsColumn;
import huizong.aggregating.StatsColumns;
import huizong.catalogue.Period;
import huizong.catalogue.Reach;
import huizong.jobs.JobCatalogue;
import huizong.jobs.TableDefinition;
import huizong.publishing.PublishedColumn.Kind;
import huizong.storing.SqlText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads a released state of a table back from {@code stats}. */
public final class TableReader {

    private static final List<StatsColumn.Role> MEASURES =
            List.of(StatsColumn.Role.MEASURE, StatsColumn.Role.COMPARISON, StatsColumn.Role.SHARE, StatsColumn.Role.RANK);

    private final JdbcClient database;
    private final JobCatalogue catalogue;

    public TableReader(JdbcClient database, JobCatalogue catalogue) {
        this.database = database;
        this.catalogue = catalogue;
    }

    private record Released(String period, int number, LocalDate firstDay, LocalDate lastDay, long reported,
                            long expected, long covered, long spans) {
    }

    /**
     * @param period   null: the latest that has a release
     * @param division null: all lines, or the scope's where the table is not by division; else only this one's
     * @param number   null: the current release
     */
    public Optional<PublishedTable> read(TableDefinition table, @Nullable String period, Reach reach, @Nullable String division,
                                         @Nullable Integer number) {
        return database.sql(SqlText.of("publishing/find_release")).param("table", table.code()).param("period", period)
                .param("number", number).query(Released.class).optional().map(found -> read(table, found, reach, division));
    }

    private PublishedTable read(TableDefinition table, Released found, Reach reach, @Nullable String division) {
        List<StatsColumn> stored = StatsColumns.of(table, catalogue);
        List<PublishedColumn> columns = columns(table, stored, found.lastDay());
        String tree = stored.stream().filter(c -> c.role() == StatsColumn.Role.TREE).findFirst().orElseThrow().name();
        String names = columns.stream().map(PublishedColumn::name).collect(Collectors.joining(", "));
        boolean ofScope = division == null && table.by().stream().noneMatch(d -> d.name().equals("division") || d.name().equals("unit"));
        String lines = "select " + names + " from stats." + table.sqlName() + "_release where period = :period and release = :release"
                + " and reach = :reach" + (division == null ? "" : " and " + tree + " = :division")
                + (ofScope ? " and level = 'total'" : "") + " order by line_order";
        List<PublishedTable.Line> read = database.sql(lines).param("period", found.period()).param("release", found.number())
                .param("reach", reach.word()).param("division", division).query((row, n) -> line(row, columns)).list();
        Period printed = Period.parse(found.period()).orElseGet(() -> Period.event(found.period().substring(2), found.firstDay(), found.lastDay()));
        return new PublishedTable(table, printed, reach, found.number(), columns, read, found.reported(), found.expected(),
                found.spans() > 1 ? "覆盖 " + found.covered() + "/" + found.spans() + " 期" : "",
                new TableRemarks(database, catalogue).of(table, found.period(), found.number()));
    }

    private static PublishedTable.Line line(ResultSet row, List<PublishedColumn> columns) throws SQLException {
        List<@Nullable Object> values = new ArrayList<>();
        String level = "";
        for (PublishedColumn column : columns) {
            Object value = row.getObject(column.name());
            values.add(value);
            level = column.kind() == Kind.LEVEL && value != null ? value.toString() : level;
        }
        return new PublishedTable.Line(level, values);
    }

    /** In the order of the contract: division, its name, level, reach, further dimensions, measures. */
    private List<PublishedColumn> columns(TableDefinition table, List<StatsColumn> stored, LocalDate day) {
        List<PublishedColumn> columns = new ArrayList<>();
        List<StatsColumn> tree = stored.stream().filter(c -> c.role() == StatsColumn.Role.TREE).toList();
        columns.add(plain(tree.get(0), Kind.DIVISION, Map.of()));
        columns.add(plain(tree.get(1), Kind.DIVISION_NAME, Map.of()));
        stored.stream().filter(c -> c.name().equals("level")).forEach(c -> columns.add(plain(c, Kind.LEVEL, Map.of())));
        stored.stream().filter(c -> c.name().equals("reach")).forEach(c -> columns.add(plain(c, Kind.REACH, Map.of())));
        stored.stream().filter(c -> c.role() == StatsColumn.Role.DIMENSION)
                .forEach(c -> columns.add(plain(c, Kind.DIMENSION, labels(table, c.name(), day))));
        stored.stream().filter(c -> MEASURES.contains(c.role())).forEach(c -> columns.add(measure(table, c)));
        return columns;
    }

    private static PublishedColumn plain(StatsColumn column, Kind kind, Map<String, String> labels) {
        return new PublishedColumn(column.name(), column.label(), column.unit(), column.decimals(), null, List.of(), labels, kind);
    }

    private static PublishedColumn measure(TableDefinition table, StatsColumn column) {
        Optional<TableDefinition.Measure> measure = table.measures().stream().filter(m -> m.name().equals(column.name())).findFirst();
        return new PublishedColumn(column.name(), column.label(), column.unit(), column.decimals(),
                measure.map(TableDefinition.Measure::show).orElse(null), measure.map(TableDefinition.Measure::heads).orElse(List.of()),
                Map.of(), Kind.MEASURE);
    }

    private Map<String, String> labels(TableDefinition table, String name, LocalDate day) {
        Map<String, String> labels = new HashMap<>();
        for (TableDefinition.Dimension dimension : table.by().stream().filter(d -> d.name().equals(name)).toList()) {
            if (dimension.codes() != null) {
                dimension.codes().entries().forEach(entry -> labels.putIfAbsent(entry.code(), entry.label()));
            } else if (dimension.names() == TableDefinition.Names.UNIONS) {
                catalogue.directory().unionsOn(day).forEach(union -> labels.put(union.code(), union.name()));
            } else if (dimension.names() == TableDefinition.Names.DIVISIONS) {
                catalogue.directory().divisionsOn(day).forEach(division -> labels.put(division.code(), division.name()));
            }
        }
        return labels;
    }
}
