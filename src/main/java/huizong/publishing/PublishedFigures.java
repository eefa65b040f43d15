package huizong.publishing;

import huizong.aggregating.StatsColumn;
import huizong.aggregating.StatsColumns;
import huizong.catalogue.Period;
import huizong.jobs.Expression;
import huizong.jobs.JobCatalogue;
import huizong.jobs.TableDefinition;
import huizong.publishing.PublishedFigure.Outcome;
import huizong.storing.SqlText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Compares published figures (P00) with the cells of the tables they speak of, or with rows of a form where they name one. */
public final class PublishedFigures {

    /** @param computed the cell, unrounded; null where there is none */
    public record Compared(PublishedFigure figure, @Nullable BigDecimal computed, Outcome outcome) {
    }

    private static final Set<String> ADDED = Set.of("count", "sum");

    private final JdbcClient database;
    private final JobCatalogue catalogue;

    public PublishedFigures(JdbcClient database, JobCatalogue catalogue) {
        this.database = database;
        this.catalogue = catalogue;
    }

    /** All figures with the latest state of their tables, by article and number; a state that is held back is compared too. */
    public List<Compared> all() {
        return figures(null).stream().map(figure -> compared(figure, table(figure).flatMap(t -> latest(t, figure.period())).orElse(0))).toList();
    }

    /** The figures of a table and period whose test fails in one of its states. */
    public List<Compared> mismatches(TableDefinition table, Period period, int release) {
        return figures(table.code()).stream().filter(f -> periodOf(f.period()).equals(period.text())).map(f -> compared(f, release))
                .filter(c -> c.outcome() == Outcome.MISMATCH).toList();
    }

    private List<PublishedFigure> figures(@Nullable String table) {
        return database.sql(SqlText.of("publishing/published_figures")).param("table", table).query(PublishedFigure.class).list();
    }

    private Compared compared(PublishedFigure figure, int release) {
        BigDecimal computed = (release == 0 ? ofForm(figure) : table(figure).flatMap(t -> cell(t, figure, release))).orElse(null);
        return new Compared(figure, computed, figure.outcome(computed));
    }

    /** Of a figure that names a form's sheet instead of a table. */
    private Optional<BigDecimal> ofForm(PublishedFigure figure) {
        return figure.tableId() == null ? Optional.empty() : catalogue.sheet(figure.tableId().toLowerCase(Locale.ROOT))
                .flatMap(sheet -> new FormFigures(database).cell(sheet, figure, periodOf(figure.period())));
    }

    private Optional<TableDefinition> table(PublishedFigure figure) {
        return figure.tableId() == null ? Optional.empty() : catalogue.table(figure.tableId());
    }

    private Optional<Integer> latest(TableDefinition table, String period) {
        return database.sql("select max(number) from register.release where table_code = :table and period = :period having count(*) > 0")
                .param("table", table.code()).param("period", periodOf(period)).query(Integer.class).optional();
    }

    /** Calendar periods as written, rounds by their code. */
    private static String periodOf(String written) {
        return Period.parse(written).map(Period::text).orElse(written.startsWith("E:") ? written : "E:" + written);
    }

    /** The value on the lines of the scope and the category, added; what is no number or no column of the table is no cell. */
    private Optional<BigDecimal> cell(TableDefinition table, PublishedFigure figure, int release) {
        List<StatsColumn> columns = StatsColumns.of(table, catalogue);
        if (columns.stream().noneMatch(c -> c.name().equals(figure.measure()) && c.role() != StatsColumn.Role.TREE
                && c.role() != StatsColumn.Role.DIMENSION)) {
            return Optional.empty();
        }
        String tree = columns.stream().filter(c -> c.role() == StatsColumn.Role.TREE).findFirst().orElseThrow().name();
        List<String> dimensions = columns.stream().filter(c -> c.role() == StatsColumn.Role.DIMENSION).map(StatsColumn::name).toList();
        StringBuilder sql = new StringBuilder("select cast(").append(figure.measure()).append(" as text) from stats.").append(table.sqlName())
                .append("_release where period = ? and release = ? and reach = ? and coalesce(").append(tree).append(", '000000') = ?");
        List<Object> values = new ArrayList<>(List.of(periodOf(figure.period()), release, figure.reach().word(),
                figure.scopeCode() == null ? "" : figure.scopeCode()));
        String[] categories = figure.category().split("/", -1);
        for (int i = 0; i < dimensions.size(); i++) {
            sql.append(" and coalesce(").append(dimensions.get(i)).append(", '') = any (?)");
            values.add(together(i < categories.length ? categories[i] : ""));
        }
        List<BigDecimal> cells = database.sql(sql.toString()).params(values).query(String.class).list().stream()
                .filter(v -> v != null && v.matches("-?[0-9.]+")).map(BigDecimal::new).toList();
        return cells.size() < 2 || adds(table, figure.measure()) ? cells.stream().reduce(BigDecimal::add) : Optional.empty();
    }

    /** The values of a dimension that were printed in one figure: {@code PROVINCIAL+TYPICAL}. */
    private static String[] together(String category) {
        return Stream.of(category.split("\\+", -1)).map(String::strip).toArray(String[]::new);
    }

    /** True for a measure that is a plain count or sum: its lines make up one figure. */
    private static boolean adds(TableDefinition table, @Nullable String measure) {
        return table.measures().stream().anyMatch(m -> m.name().equals(measure) && m.value() instanceof Expression.Aggregate call
                && !call.distinct() && ADDED.contains(call.function()));
    }
}
