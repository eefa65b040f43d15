package huizong.decoding;

import huizong.decoding.conditions.RowCondition;
import huizong.jobs.ColumnDefinition;
import huizong.jobs.ColumnDefinition.Required;
import huizong.jobs.SheetDefinition;
import java.util.List;

/** Conditions of {@code required:} the decoder cannot judge over one row: they are left to {@code checking}. */
public final class RequiredConditions {

    private RequiredConditions() {
    }

    /** The columns whose {@code required:} mentions more than the row's own values; the decoder says nothing about their blanks. */
    public static List<ColumnDefinition> leftToChecking(SheetDefinition sheet) {
        return sheet.columns().stream().filter(c -> c.required() instanceof Required.When when
                && RowCondition.of(when.condition(), sheet).isEmpty()).toList();
    }
}
