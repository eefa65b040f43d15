package huizong.feedback.template;

import huizong.jobs.ColumnDefinition;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How columns stand below their totals on paper: a part is set in where nothing but further parts lies between the two. */
final class Nesting {

    private final List<ColumnDefinition> columns;
    private final Map<String, Integer> depths = new HashMap<>();

    Nesting(List<ColumnDefinition> columns) {
        this.columns = columns;
        for (int i = 0; i < columns.size(); i++) {
            String total = total(columns.get(i));
            if (total != null && follows(i, total)) {
                depths.put(columns.get(i).name(), depths.getOrDefault(total, 0) + 1);
            }
        }
    }

    private static @Nullable String total(ColumnDefinition column) {
        return column.partsOf() != null ? column.partsOf() : column.partOf().isEmpty() ? null : column.partOf().get(0);
    }

    private boolean follows(int part, String total) {
        for (int i = part - 1; i >= 0; i--) {
            ColumnDefinition before = columns.get(i);
            if (before.name().equals(total)) {
                return true;
            } else if (!isBelow(before, total)) {
                return false;
            }
        }
        return false;
    }

    private boolean isBelow(ColumnDefinition column, String total) {
        String up = total(column);
        for (int steps = 0; up != null && steps < columns.size(); steps++) {
            if (up.equals(total)) {
                return true;
            }
            String above = up;
            up = columns.stream().filter(c -> c.name().equals(above)).findFirst().map(Nesting::total).orElse(null);
        }
        return false;
    }

    /** 0 for what stands by itself. */
    int depth(ColumnDefinition column) {
        return depths.getOrDefault(column.name(), 0);
    }

    /** True where 其中 stands before the label. */
    boolean isAmong(ColumnDefinition column) {
        return depth(column) > 0 && column.partsOf() == null;
    }
}
