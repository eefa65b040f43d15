package huizong.aggregating;

import org.jspecify.annotations.Nullable;

/**
 * One column of a statistics table in the database.
 *
 * @param type     SQL type
 * @param label    head on paper
 * @param unit     base unit the values are kept in, null for none
 * @param decimals printed decimals; values are kept unrounded
 */
public record StatsColumn(String name, String type, String label, @Nullable String unit, int decimals, Role role) {

    /** What a column is to its table. */
    public enum Role {
        /** period, first_day, last_day, release, reach, line_order, level: which line of which state it is. */
        LINE,
        /** division and division_name, or unit and unit_name. */
        TREE,
        /** A further dimension: its code, empty on lines that do not tell it apart. */
        DIMENSION,
        MEASURE, COMPARISON, SHARE, RANK,
        /** reported, expected: units. */
        COVERAGE
    }
}
