package huizong.aggregating;

import huizong.catalogue.Basis;
import huizong.catalogue.Cover;
import huizong.catalogue.Division;
import huizong.catalogue.DivisionLevel;
import huizong.catalogue.Period;
import huizong.catalogue.PeriodKind;
import huizong.jobs.FormDefinition;
import huizong.jobs.JobCatalogue;
import huizong.jobs.TableDefinition;
import huizong.storing.Attempt;
import huizong.storing.SqlText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a submission does to the totals of its county, prefecture and province: the last release before it came, and the same
 * with its own rows in the place of those it replaces. Asked for measures that are one sum or count over a sheet of its form.
 */
public final class SubmissionEffect {

    /** How many effects are told. */
    private static final int MOST = 24;

    private final JdbcClient database;
    private final JobCatalogue catalogue;
    private final Cover cover;
    private final long submission;
    private final @Nullable Long replaced;

    /**
     * A measure on the line of one division.
     *
     * @param before as released before the submission came
     */
    public record Effect(TableDefinition table, Period period, TableDefinition.Measure measure, Division division, BigDecimal before,
                         BigDecimal after) {
    }

    private SubmissionEffect(JdbcClient database, JobCatalogue catalogue, Cover cover, long submission, @Nullable Long replaced) {
        this.database = database;
        this.catalogue = catalogue;
        this.cover = cover;
        this.submission = submission;
        this.replaced = replaced;
    }

    /**
     * The effects that are not nothing, by table and measure, the county before the province. A table that cannot be computed
     * has none: its author is told where it is computed whole.
     *
     * @param submission one that counts
     * @param replaced   the counting submission it takes the place of, null where there is none
     */
    public static List<Effect> of(JdbcClient database, JobCatalogue catalogue, Cover cover, long submission, @Nullable Long replaced) {
        return new SubmissionEffect(database, catalogue, cover, submission, replaced).effects();
    }

    private List<Effect> effects() {
        FormDefinition form = catalogue.job(cover.job()).flatMap(j -> j.form(cover.form())).orElseThrow();
        List<Effect> effects = new ArrayList<>();
        catalogue.jobs().stream().flatMap(j -> j.tables().stream()).filter(t -> t.period() != PeriodKind.EVENT)
                .forEach(table -> effects.addAll(effects(form, table)));
        return effects.stream().limit(MOST).toList();
    }

    private List<Effect> effects(FormDefinition form, TableDefinition table) {
        LinePlan plan = LinePlan.of(table, catalogue);
        Period period = Period.containing(table.period(), cover.period().last());
        Optional<Integer> release = plan.byUnit() ? Optional.empty() : database.sql(SqlText.of("aggregating/release-before"))
                .param("submission", submission).param("table", table.code()).param("period", period.text()).query(Integer.class).optional();
        List<Effect> effects = new ArrayList<>();
        for (int source = 0; release.isPresent() && source < plan.split().sources().size(); source++) {
            RowSource rows = plan.split().sources().get(source);
            if (form.sheet(rows.name()).isPresent() && rows.rows() == TableDefinition.Rows.COUNTING && rows.reach() == null && speaks(rows, period)) {
                effects.addAll(attempted(plan, source, period, release.get()));
            }
        }
        return effects;
    }

    private List<Effect> attempted(LinePlan plan, int source, Period period, int release) {
        return new Attempt(database).of(() -> effects(plan, source, period, release), fault -> List.of());
    }

    /** A picture counts where it is its unit's last one of the period, a flow where it is of this period alone. */
    private boolean speaks(RowSource rows, Period period) {
        boolean last = database.sql(SqlText.of("aggregating/later-picture")).param("submission", submission)
                .param("until", period.last()).query(Long.class).single() == 0;
        return rows.selection() == Selection.DATED || rows.selection() == Selection.FLOW && cover.basis() == Basis.THIS_PERIOD
                || rows.selection() == Selection.STOCK && last;
    }

    private List<Effect> effects(LinePlan plan, int source, Period period, int release) {
        Map<String, TableDefinition.Measure> wanted = new LinkedHashMap<>();
        for (Cell cell : plan.split().cellsOf(source)) {
            plan.table().measures().stream().filter(m -> cell.counts() && cell.additive() && cell.measures().contains(m.name()) && m.reach() == null)
                    .findFirst().ifPresent(m -> wanted.put(cell.name(), m));
        }
        EffectSql sql = new EffectSql(plan, source, period);
        List<Cell> cells = plan.split().cellsOf(source).stream().filter(c -> wanted.containsKey(c.name()) && sql.canPrint(c)).toList();
        Map<Division, Map<String, BigDecimal>> changes = new LinkedHashMap<>();
        if (!cells.isEmpty()) {
            add(changes, sql, cells, submission, BigDecimal.ONE, period);
            if (replaced != null) {
                add(changes, sql, cells, replaced, BigDecimal.ONE.negate(), period);
            }
        }
        return told(plan, period, release, wanted, changes);
    }

    private void add(Map<Division, Map<String, BigDecimal>> changes, EffectSql sql, List<Cell> cells, long id, BigDecimal sign, Period period) {
        database.sql(sql.print(cells)).param("submission", id).query((row, n) -> {
            String place = row.getString("place");
            for (Division division : place == null ? List.<Division>of() : catalogue.directory().lineage(place, period.last())) {
                for (Cell cell : cells) {
                    BigDecimal value = row.getBigDecimal(cell.name());
                    changes.computeIfAbsent(division, d -> new HashMap<>()).merge(cell.name(),
                            value == null ? BigDecimal.ZERO : value.multiply(sign), BigDecimal::add);
                }
            }
            return place;
        }).list();
    }

    private List<Effect> told(LinePlan plan, Period period, int release, Map<String, TableDefinition.Measure> wanted,
                              Map<Division, Map<String, BigDecimal>> changes) {
        List<Effect> told = new ArrayList<>();
        List<Division> divisions = changes.keySet().stream().filter(d -> d.level().compareTo(DivisionLevel.COUNTY) <= 0)
                .sorted(Comparator.comparing(Division::level).reversed().thenComparing(Division::code)).toList();
        wanted.forEach((cell, measure) -> {
            for (Division division : divisions) {
                BigDecimal change = changes.get(division).getOrDefault(cell, BigDecimal.ZERO);
                if (change.signum() != 0) {
                    published(plan, period, release, measure, division).ifPresent(before ->
                            told.add(new Effect(plan.table(), period, measure, division, before, before.add(change))));
                }
            }
        });
        return told;
    }

    private Optional<BigDecimal> published(LinePlan plan, Period period, int release, TableDefinition.Measure measure, Division division) {
        TableDefinition table = plan.table();
        StringBuilder sql = new StringBuilder("select coalesce(" + (table.transposed() ? table.valueColumn() : measure.name()) + ", 0) from stats."
                + table.sqlName() + "_release where period = :period and release = :release and reach = 'period' and division = :division");
        plan.others().forEach(d -> sql.append(" and ").append(d.name()).append(" = ''"));
        if (table.transposed()) {
            sql.append(" and lower(indicator) = '").append(measure.name()).append("'");
        }
        return database.sql(sql.toString()).param("period", period.text()).param("release", release).param("division", division.code())
                .query(BigDecimal.class).optional();
    }
}
