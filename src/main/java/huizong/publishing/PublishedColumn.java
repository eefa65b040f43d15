package huizong.publishing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One column of a published table.
 *
 * @param name     name in CSV, JSON and SQL
 * @param label    head on paper
 * @param unit     printed unit, null for none; with {@code show} that unit
 * @param decimals printed decimals of a number
 * @param show     layout unit the base unit is divided by for print (万元, 亿元), null for none
 * @param heads    upper heads, outermost first
 * @param labels   what a dimension's codes mean, for print; empty for other columns
 */
public record PublishedColumn(String name, String label, @Nullable String unit, int decimals, @Nullable String show,
                              List<String> heads, Map<String, String> labels, Kind kind) {

    /** What a column is to its table. */
    public enum Kind {
        DIVISION, DIVISION_NAME, LEVEL, REACH, DIMENSION, MEASURE
    }

    public PublishedColumn {
        heads = List.copyOf(heads);
        labels = Map.copyOf(labels);
    }

    PublishedColumn withDecimals(int other) {
        return new PublishedColumn(name, label, unit, other, show, heads, labels, kind);
    }

    /** The unit a reader of the printed table sees. */
    public @Nullable String printedUnit() {
        return show == null ? unit : show;
    }

    /** A value as it is printed: numbers at the printed decimals with a point and no grouping; empty for unknown. */
    public String printed(@Nullable Object value) {
        if (value == null) {
            return "";
        } else if (value instanceof Boolean truth) {
            return truth ? "true" : "false";
        } else if (value instanceof BigDecimal || value instanceof Long || value instanceof Integer) {
            return rounded(new BigDecimal(value.toString())).toPlainString();
        }
        return value.toString();
    }

    /** A value as people read it: a dimension's label for its code, 合计 on the line over all of it. */
    public String shown(@Nullable Object value) {
        if (value instanceof Boolean truth) {
            return truth ? "是" : "否";
        } else if (kind != Kind.DIMENSION) {
            return printed(value);
        }
        return value == null || value.equals("") ? "合计" : labels.getOrDefault(value.toString(), value.toString());
    }

    /** A number at the printed decimals, half up, in the base unit. */
    public BigDecimal rounded(BigDecimal value) {
        return value.setScale(decimals, RoundingMode.HALF_UP);
    }

    /** The power of ten the layout divides by. */
    public int layoutPower() {
        if (show == null) {
            return 0;
        }
        return show.startsWith("万") ? 4 : show.startsWith("亿") ? 8 : 0;
    }
}
