package huizong.feedback.template;

import huizong.jobs.ColumnDefinition;
import huizong.jobs.SheetDefinition;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;

/**
 * A list: title and lines above, one head row, the letter row, then the rows.
 *
 * @param firstRow number of the first data row, from 1
 */
record ListPlan(SheetDefinition sheet, String tab, List<ColumnDefinition> columns, int firstRow) implements SheetPlan {

    /** Rows that are checked as they are typed. */
    static final int ROWS = 2_000;
    /** Rows whose frame is drawn before anything is typed. */
    static final int DRAWN = 20;
    private static final String SEQUENCE = "序号";

    int lastRow() {
        return firstRow + ROWS - 1;
    }

    int index(String column) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(column)) {
                return i;
            }
        }
        throw new IllegalArgumentException("no column " + column + " in " + sheet.name());
    }

    String letter(String column) {
        return CellReference.convertNumToColString(index(column));
    }

    /** The running number: alone it makes no row. */
    static boolean isSequence(ColumnDefinition column) {
        return column.label().equals(SEQUENCE);
    }

    @Override
    public String cell(String column) {
        return "$" + letter(column) + firstRow;
    }

    @Override
    public CellRangeAddress range(String column) {
        int at = index(column);
        return new CellRangeAddress(firstRow - 1, lastRow() - 1, at, at);
    }

    /** All cells of the list. */
    CellRangeAddress rows() {
        return new CellRangeAddress(firstRow - 1, lastRow() - 1, 0, columns.size() - 1);
    }

    /** TRUE where anything but a running number stands in the row. */
    @Override
    public String begun() {
        String row = "COUNTA($A" + firstRow + ":$" + CellReference.convertNumToColString(columns.size() - 1) + firstRow + ")";
        String numbers = columns.stream().filter(ListPlan::isSequence).map(c -> "-COUNTA(" + cell(c.name()) + ")").reduce("", String::concat);
        return row + numbers + ">0";
    }

    @Override
    public String passedOver(String column) {
        return begun();
    }
}
