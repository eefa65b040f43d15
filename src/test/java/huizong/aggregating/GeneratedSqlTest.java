package huizong.aggregating;

import static huizong.aggregating.TrialTable.table;
import static org.assertj.core.api.Assertions.assertThat;

import huizong.catalogue.Period;
import huizong.catalogue.Reach;
import huizong.jobs.TableDefinition;
import huizong.jobs.TableDefinition.Base;
import huizong.jobs.TableDefinition.Change;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The statements as text; {@code -Dhuizong.approve=true} writes them anew, for review. */
class GeneratedSqlTest {

    private static final TableDefinition TABLE = table("C-1").from("cases").where("people > 0").by("division", "channel")
            .measure("cases", "count(*)").measure("people", "sum(people)").measure("rate", "100.0 * count(*) filter (where closed) / count(*)")
            .measure("employers", "count(distinct employer)")
            .compare("yoy", "cases", Base.SAME_PERIOD_LAST_YEAR, Change.PERCENT).rank("place", "rate").define();
    private static final LinePlan PLAN = LinePlan.of(TABLE, TrialJob.with(TABLE));
    private static final Period APRIL = Period.parse("2025-04").orElseThrow();
    private static final Slot SLOT = new Slot(0, APRIL, Reach.PERIOD, APRIL.last());
    private static final Slot LAST_YEAR = new Slot(2, Period.parse("2024-04").orElseThrow(), Reach.PERIOD, APRIL.last());

    private static void approved(String name, String actual) throws IOException {
        Path file = Path.of("src/test/resources/aggregating", name + ".sql");
        if (Boolean.getBoolean("huizong.approve")) {
            Files.writeString(file, actual + "\n");
        }
        assertThat(actual + "\n").isEqualTo(Files.readString(file));
    }

    @Test
    void the_leaf_is_computed_in_one_pass_over_the_rows() throws IOException {
        approved("leaf", new LeafSql(PLAN, 0, SLOT, Window.of(APRIL, Reach.PERIOD)).ofRows());
    }

    @Test
    void where_all_speak_for_all_their_days_rows_are_gathered_by_submission_first() throws IOException {
        approved("leaf-by-submission", new LeafSql(PLAN, 0, SLOT, Window.of(APRIL, Reach.PERIOD))
                .of(new Gathering.Gathered("(\n" + new GatheredSql(PLAN, 0, SLOT, null).of(Window.of(APRIL, Reach.PERIOD)) + "\n)", "")));
    }

    @Test
    void rows_of_several_reaches_are_gathered_once_and_each_takes_its_days() throws IOException {
        Stretches stretches = Stretches.of(List.of(Window.of(APRIL, Reach.PERIOD), Window.of(APRIL, Reach.TO_DATE)));
        approved("gathered", new GatheredSql(PLAN, 0, SLOT, new RowsThatCount("cases", List.of(7L), List.of(3L, 4L))).table("tab_gathered_0", stretches));
        approved("leaf-of-gathered", new LeafSql(PLAN, 0, SLOT, Window.of(APRIL, Reach.PERIOD))
                .of(new Gathering.Gathered("tab_gathered_0", stretches.lieIn(Window.of(APRIL, Reach.PERIOD)))));
    }

    @Test
    void additive_cells_are_rolled_up_from_the_leaf() throws IOException {
        approved("rolled", new RolledSql(PLAN, 0, SLOT, Window.of(APRIL, Reach.PERIOD)).fromLeaf());
    }

    @Test
    void other_cells_are_computed_from_the_rows_at_every_level() throws IOException {
        approved("rolled-rows", new RolledSql(PLAN, 0, SLOT, Window.of(APRIL, Reach.PERIOD)).fromRows());
    }

    @Test
    void the_arithmetic_is_applied_on_every_line() throws IOException {
        approved("lines", new LinesSql(PLAN, SLOT, Set.of()).print());
    }

    @Test
    void finished_lines_carry_comparisons_and_ranks() throws IOException {
        approved("insert", new StatsInsertSql(PLAN, SLOT, Map.of(Base.SAME_PERIOD_LAST_YEAR, LAST_YEAR), 1,
                StatsColumns.of(TABLE, PLAN.catalogue())).print());
    }

    @Test
    void a_table_of_the_database_is_typed_by_its_measures() throws IOException {
        approved("create", StatsSchema.create(TABLE, StatsColumns.of(TABLE, PLAN.catalogue())));
    }
}
