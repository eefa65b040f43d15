package huizong.feedback.template;

import huizong.feedback.formula.Terms;
import huizong.jobs.ColumnDefinition;
import huizong.jobs.SheetDefinition;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;

/**
 * A matrix: indicators one below the other, in one block or in two side by side.
 *
 * @param firstRow number of the first indicator's row, from 1
 * @param blocks   1 or 2
 * @param width    columns of a block: name, unit, code, value, and the earlier value where the template has it
 */
record MatrixPlan(SheetDefinition sheet, String tab, List<ColumnDefinition> columns, int firstRow, int blocks, int width)
        implements SheetPlan {

    static final int VALUE = 3;
    static final int EARLIER = 4;

    /** Lines of the longest block. */
    int lines() {
        return (columns.size() + blocks - 1) / blocks;
    }

    int lastRow() {
        return firstRow + lines() - 1;
    }

    private int place(String column) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(column)) {
                return i;
            }
        }
        throw new IllegalArgumentException("no indicator " + column + " in " + sheet.name());
    }

    /** From 1. */
    int row(String column) {
        return firstRow + place(column) % lines();
    }

    /** The block's first column, from 0. */
    int block(String column) {
        return place(column) / lines() * width;
    }

    @Override
    public String cell(String column) {
        return "$" + CellReference.convertNumToColString(block(column) + VALUE) + "$" + row(column);
    }

    String earlierCell(String column) {
        return "$" + CellReference.convertNumToColString(block(column) + EARLIER) + "$" + row(column);
    }

    @Override
    public CellRangeAddress range(String column) {
        int at = block(column) + VALUE;
        return new CellRangeAddress(row(column) - 1, row(column) - 1, at, at);
    }

    /** A later indicator is filled in, or the cover says that all is; and it is no nil return. */
    @Override
    public String passedOver(String column) {
        List<String> later = columns.stream().skip(place(column) + 1L).map(c -> cell(c.name())).toList();
        String begun = later.isEmpty() ? "FALSE" : "COUNTA(" + ranges(column) + ")>0";
        return Terms.all(Terms.any(begun, "ISNUMBER(" + CoverNames.FILLED_ON + ")"), Terms.not(CoverNames.NIL));
    }

    /** The value cells after the indicator's own: the rest of its block, and the blocks behind it. */
    private String ranges(String column) {
        int place = place(column);
        return java.util.stream.IntStream.range(0, blocks).filter(b -> (b + 1) * lines() > place + 1)
                .mapToObj(b -> {
                    String letter = "$" + CellReference.convertNumToColString(b * width + VALUE) + "$";
                    int from = Math.max(b * lines(), place + 1) % lines();
                    return letter + (firstRow + from) + ":" + letter + lastRow();
                }).collect(Collectors.joining(","));
    }
}
