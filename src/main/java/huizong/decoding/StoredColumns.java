package huizong.decoding;

import huizong.jobs.ColumnDefinition;
import huizong.jobs.SheetDefinition;
import java.util.List;

/**
 * The columns of a sheet's table in the order they are stored and given to a {@link RowTarget}: all columns of the
 * definition, whatever the period (those not asked for in it are blank). Derived columns are not stored.
 */
public record StoredColumns(List<ColumnDefinition> columns) {

    public static StoredColumns of(SheetDefinition sheet) {
        return new StoredColumns(sheet.columns());
    }
}
