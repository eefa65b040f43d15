package huizong.decoding.heads;

import huizong.catalogue.CellAddress;
import huizong.reading.NumberLook;

/**
 * A cell kept beyond its row, for the few rows of covers and heads.
 *
 * @param text what it says, without white space at its ends; a date cell's day in ISO form
 * @param look how it is formatted if it is a number
 */
public record GridCell(int column, int row, String text, NumberLook look) {

    public CellAddress address(String title) {
        return new CellAddress(title, column, row);
    }

    /** True where the spreadsheet holds a date, typed as one or turned into one. */
    public boolean isDate() {
        return look == NumberLook.DATE || look == NumberLook.DATE_TIME;
    }
}
