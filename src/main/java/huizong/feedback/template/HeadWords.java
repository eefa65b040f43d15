package huizong.feedback.template;

import huizong.jobs.ColumnDefinition;
import huizong.jobs.ColumnType;

/** How a column is headed on paper: its label, and its unit on a line of its own. */
final class HeadWords {

    private HeadWords() {
    }

    static String of(ColumnDefinition column) {
        return column.label() + unit(column);
    }

    /** The same on several lines, as it stands over the column. */
    static String head(ColumnDefinition column, Nesting nesting) {
        String unit = unit(column);
        return (nesting.isAmong(column) ? "其中：" : "") + column.label() + (unit.isEmpty() ? "" : "\n" + unit);
    }

    /** An amount's unit is the cover's, so it stands over the form and not in the head. */
    private static String unit(ColumnDefinition column) {
        boolean said = column.label().contains("(") || column.label().contains("（");
        return column.unit() == null || column.type() == ColumnType.MONEY || said ? "" : "（" + column.unit() + "）";
    }
}
