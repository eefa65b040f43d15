package huizong.feedback.formula;

import huizong.jobs.ColumnDefinition;
import huizong.jobs.Expression;
import huizong.jobs.Query;
import java.util.Optional;

/** What the names of an expression are in a spreadsheet. */
public interface FormulaNames {

    /**
     * A column's own cell.
     *
     * @param cell   its reference, relative to the row where the sheet is a list
     * @param figure the cell as number in the column's base unit; 0 where no number stands there
     */
    record Input(String cell, String figure, ColumnDefinition column) {
    }

    /** @throws NotCarriedException where the spreadsheet does not have it */
    Printed print(Expression.Name name, FormulaPrinter printer);

    /** The cell behind the name of a column; empty for all other names. */
    Optional<Input> input(Expression.Name name);

    /** The names inside a query that gives the one row of another sheet of the workbook; empty where it gives anything else. */
    Optional<FormulaNames> oneRow(Query query);
}
