package huizong.aggregating;

import huizong.jobs.Expression;
import java.util.Set;

/**
 * One aggregate call of a table: a number per line from which the measures are made.
 *
 * @param name     its column in generated SQL: c1, c2, ...
 * @param source   index of its {@link RowSource}
 * @param measures names of the measures that are this call and nothing else, at whatever reach: what a carry-over row may name
 */
record Cell(String name, int source, Expression.Aggregate aggregate, Set<String> measures) {

    /** True for count and sum: nothing there is zero where something was reported. */
    boolean counts() {
        return aggregate.function().equals("count") || additive() && aggregate.function().equals("sum");
    }

    /** True where it is computed at the leaf and rolled up; otherwise it is computed from the rows at every level. */
    boolean additive() {
        return aggregate.additive();
    }

    boolean sums() {
        return additive() && aggregate.function().equals("sum");
    }

    /** How the leaf's values become an upper line's: counts add, least of the least. */
    String rolledUpBy() {
        return aggregate.function().equals("count") ? "sum" : aggregate.function();
    }
}
