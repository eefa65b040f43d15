package huizong.aggregating;

import huizong.aggregating.StatsColumn.Role;
import huizong.jobs.JobCatalogue;
import huizong.jobs.TableDefinition;
import huizong.jobs.TableDefinition.Change;
import huizong.jobs.TableDefinition.Comparison;
import huizong.jobs.TableDefinition.Dimension;
import huizong.jobs.TableDefinition.Measure;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The columns of {@code stats.<table>} in order. */
public final class StatsColumns {

    private static final String CODE = "text collate \"C\"";

    private StatsColumns() {
    }

    /** The columns of a table; a transposed one has {@code indicator, indicator_name}, a unit and a figure. */
    public static List<StatsColumn> of(TableDefinition table, JobCatalogue catalogue) {
        List<StatsColumn> columns = new ArrayList<>(line());
        boolean byUnit = table.by().stream().anyMatch(d -> LinePlan.tree(d) && d.name().equals("unit"));
        columns.add(column(byUnit ? "unit" : "division", CODE, byUnit ? "单位代码" : "行政区划代码", Role.TREE));
        columns.add(column(byUnit ? "unit_name" : "division_name", "text", byUnit ? "单位" : "地区", Role.TREE));
        table.by().stream().filter(d -> !LinePlan.tree(d)).map(StatsColumns::dimension).forEach(columns::add);
        if (table.transposed()) {
            columns.addAll(transposed(table.valueColumn()));
            table.compare().forEach(c -> columns.add(comparison(c, null)));
        } else {
            table.measures().forEach(m -> columns.add(new StatsColumn(m.name(), MeasureType.of(m, table, catalogue), m.label(),
                    m.unit(), m.decimals(), Role.MEASURE)));
            table.compare().forEach(c -> columns.add(comparison(c, unit(table, c.measure()))));
        }
        table.shares().forEach(s -> columns.add(new StatsColumn(s.name(), "numeric", s.label(), "%", s.decimals(), Role.SHARE)));
        table.ranks().forEach(r -> columns.add(column(r.name(), "int", r.label(), Role.RANK)));
        columns.add(new StatsColumn("reported", "int", "已报", "个", 0, Role.COVERAGE));
        columns.add(new StatsColumn("expected", "int", "应报", "个", 0, Role.COVERAGE));
        return List.copyOf(columns);
    }

    private static List<StatsColumn> line() {
        return List.of(column("period", CODE, "统计期", Role.LINE), column("first_day", "date", "统计期首日", Role.LINE),
                column("last_day", "date", "统计期末日", Role.LINE), column("release", "int", "发布号", Role.LINE),
                column("reach", CODE, "口径", Role.LINE), column("line_order", "int", "行序", Role.LINE),
                column("level", CODE, "层级", Role.LINE));
    }

    private static List<StatsColumn> transposed(String figure) {
        return List.of(column("indicator", CODE, "指标代码", Role.DIMENSION), column("indicator_name", "text", "指标", Role.DIMENSION),
                column(figure.equals("value") ? "indicator_unit" : figure + "_unit", "text", "计量单位", Role.DIMENSION), new StatsColumn(figure, "numeric", "本期", null, 2, Role.MEASURE));
    }

    private static StatsColumn dimension(Dimension dimension) {
        return column(dimension.name(), CODE, dimension.label(), Role.DIMENSION);
    }

    private static StatsColumn comparison(Comparison c, @Nullable String unit) {
        return new StatsColumn(c.name(), "numeric", c.label(), c.change() == Change.PERCENT ? "%" : unit, c.decimals(), Role.COMPARISON);
    }

    private static @Nullable String unit(TableDefinition table, String measure) {
        return table.measures().stream().filter(m -> m.name().equals(measure)).map(Measure::unit).findFirst().orElse(null);
    }

    private static StatsColumn column(String name, String type, String label, Role role) {
        return new StatsColumn(name, type, label, null, 0, role);
    }
}
