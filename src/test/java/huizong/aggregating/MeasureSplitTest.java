package huizong.aggregating;

import static huizong.aggregating.TrialTable.table;
import static org.assertj.core.api.Assertions.assertThat;

import huizong.catalogue.Reach;
import huizong.jobs.Expression;
import huizong.jobs.ExpressionReader;
import huizong.jobs.TableDefinition;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MeasureSplitTest {

    private static MeasureSplit split(TrialTable table) {
        TableDefinition definition = table.define();
        return MeasureSplit.of(definition, TrialJob.with(definition));
    }

    private static Expression.Aggregate call(String text) {
        return (Expression.Aggregate) ExpressionReader.expression(text);
    }

    @Test
    void a_call_several_measures_share_is_one_cell() {
        MeasureSplit split = split(table("C-1").from("cases").measure("cases", "count(*)").measure("mean", "sum(amount) / count(*)"));

        assertThat(split.cells()).isEqualTo(List.of(new Cell("c1", 0, call("count(*)"), Set.of("cases")),
                new Cell("c2", 0, call("sum(amount)"), Set.of())));
        assertThat(split.arithmetic().get("mean")).isEqualTo(ExpressionReader.expression("c2 / nullif(c1, 0)"));
    }

    @Test
    void a_measure_with_a_reach_of_its_own_has_a_source_of_its_own() {
        MeasureSplit split = split(table("C-1").from("cases").measure("cases", "count(*)").measure("cases_cum", "count(*)", null, Reach.TO_DATE));

        assertThat(split.sources()).extracting(RowSource::reach).containsExactly(null, Reach.TO_DATE);
        assertThat(split.cells()).extracting(Cell::measures).containsOnly(Set.of("cases", "cases_cum"));
    }

    @Test
    void indicators_of_one_sheet_are_taken_by_their_own_nature() {
        MeasureSplit split = split(table("C-1").from("survey").measure("a01", "sum(a01)").measure("a02", "sum(a02)").measure("a03", "sum(a03)"));

        assertThat(split.sources()).extracting(RowSource::selection).containsExactly(Selection.STOCK, Selection.FLOW);
        assertThat(split.cells()).extracting(Cell::source).containsExactly(0, 1, 0);
    }
}
