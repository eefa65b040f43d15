package huizong.jobs;

import huizong.catalogue.PeriodKind;
import huizong.catalogue.Reach;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A provincial statistics table (统计表).
 *
 * @param code       code on paper, T06-1 or S-1; the SQL name is its lower case with {@code _}
 * @param reaches    reaches that are kept, {@code period} first
 * @param from       sheet the rows come from, or {@code directory.divisions} / {@code directory.unions}; null where every
 *                   measure has its own or the table has a query
 * @param where      rows that take part, null for all
 * @param rows       which rows of the sheet: counting ones, refused ones, or all as sent
 * @param by         dimensions, in order; {@code division} and {@code unit} are the trees
 * @param subtotals  further combinations of dimensions that get lines of their own
 * @param valueColumn where the measures are lines and the comparisons columns (a transposed table such as S-3): name of the column
 *                    that holds their figures; null for the ordinary kind
 * @param query      gives the rows instead of {@code from}, where no one sheet has them: {@code submission_id, sheet_row},
 *                   {@code division_code} where a row has a place of its own, and what {@code by}, {@code datedBy} and the
 *                   measures name; null for the ordinary kind
 * @param datedBy    column that puts a row into a period, null for the sheet's {@code in_period} column
 * @param carryOverCategory category (分类) of the carry-over rows (H00) that belong to this table; null: those whose
 *                   category is blank or a value of one of its dimensions
 */
public record TableDefinition(String job, String code, String title, PeriodKind period, List<Reach> reaches, @Nullable String from,
                              @Nullable Expression where, Rows rows, List<Dimension> by, List<Set<String>> subtotals,
                              List<Measure> measures, List<Comparison> compare, List<Rank> ranks,
                              List<Share> shares, List<Check> checks,
                              @Nullable String valueColumn, @Nullable Query query, @Nullable String datedBy,
                              @Nullable String carryOverCategory, List<String> notes, SourcePlace at) {

    /** Which rows of a sheet a table reads. */
    public enum Rows {
        COUNTING, REFUSED, ALL
    }

    /** What has names in the directory. */
    public enum Names {
        UNIONS, DIVISIONS
    }

    /**
     * @param value what the dimension is: null for {@code division} / {@code unit} and for a plain column of its own name
     * @param level for a division: how deep the lines go; null down to county
     * @param codes the full grid's values; null: those that occur
     * @param names what in the directory the values are codes of, so that people read names; null: the values are read as they are
     */
    public record Dimension(String name, String label, @Nullable Expression value, @Nullable CodeList codes,
                            huizong.catalogue.@Nullable DivisionLevel level, @Nullable Names names, SourcePlace at) {
    }

    /**
     * @param value    aggregates and the arithmetic around them
     * @param from     the measure's own source, null for the table's
     * @param where    the measure's own filter, null for none
     * @param unit     printed unit; null for none
     * @param decimals printed decimals
     * @param show     layout unit such as 万元; null for the base unit
     * @param reach    the measure's own reach ({@code _cum} columns), null for the line's
     * @param heads    upper heads of the official layout, outermost first
     */
    public record Measure(String name, String label, @Nullable String unit, int decimals, @Nullable String show, Expression value,
                          @Nullable String from, @Nullable Expression where, @Nullable Reach reach, List<String> heads,
                          SourcePlace at) {
    }

    /** What a comparison is made with. */
    public enum Base {
        PREVIOUS_PERIOD, SAME_PERIOD_LAST_YEAR,
        /** The same period's figure from the common start day on. */
        TO_DATE
    }

    /** How a comparison is expressed. */
    public enum Change {
        /** 100 x (now - base) / base. */
        PERCENT,
        /** now - base, in percentage points for ratios. */
        DIFFERENCE,
        /** The base value itself. */
        VALUE
    }

    /** A column {@code name} comparing {@code measure} with its base; in a transposed table it compares the measure of each line. */
    public record Comparison(String name, String label, String measure, Base base, Change change, int decimals, SourcePlace at) {
    }

    /**
     * 100 x the measure of a line / the measure of the line where the dimensions {@code over} are left open: of all accounts
     * of the union, of the whole province.
     *
     * @param over names of dimensions of the table, at least one
     */
    public record Share(String name, String label, String measure, List<String> over, int decimals, SourcePlace at) {
        public Share {
            over = List.copyOf(over);
        }
    }

    /**
     * A dense rank of the unrounded measure among the divisions of one parent, per other dimensions; or, within one place,
     * among the values of dimensions.
     *
     * @param among the dimensions whose values are ranked against one another; empty: divisions are
     */
    public record Rank(String name, String label, String measure, boolean highestFirst, List<String> among, SourcePlace at) {

        public Rank {
            among = List.copyOf(among);
        }
    }

    /**
     * A check of the finished table (P rules); failing holds back the release.
     *
     * @param holds over a line's columns; applies to the lines {@code where} selects
     * @param dated the table's periods it is asked of
     */
    public record Check(String id, Expression holds, @Nullable Expression where, String says, Dated dated, SourcePlace at) {
    }

    /** As for sheets: all that hangs on it is not looked at to find it in a map. */
    @Override
    public int hashCode() {
        return code.hashCode();
    }

    /** True where the measures are lines. */
    public boolean transposed() {
        return valueColumn != null;
    }

    /** True where a figure reaches back to the common start day. */
    public boolean reachesBack() {
        return reaches.contains(Reach.TO_DATE) || measures.stream().anyMatch(m -> m.reach() == Reach.TO_DATE)
                || compare.stream().anyMatch(c -> c.base() == Base.TO_DATE);
    }

    /** {@code t06_1}. */
    public String sqlName() {
        return code.toLowerCase(java.util.Locale.ROOT).replace('-', '_');
    }
}
