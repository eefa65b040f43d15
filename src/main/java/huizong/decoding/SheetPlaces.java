package huizong.decoding;

import huizong.catalogue.CellAddress;
import java.util.Map;

/**
 * Where a decoded sheet's columns stand in the file, so that an address can be given to any stored value.
 *
 * @param sheet   name in the job file
 * @param title   the sheet's name as written in the file
 * @param headRow last row of the head, from 1; 0 for a matrix
 * @param columns lists: column name to column from 1
 * @param cells   matrices: indicator name to its cell
 */
public record SheetPlaces(String sheet, String title, int headRow, Map<String, Integer> columns, Map<String, CellAddress> cells) {

    /** The cell of a column in a row; the whole row where the file has no such column. */
    public CellAddress cell(String column, int row) {
        CellAddress fixed = cells.get(column);
        return fixed != null ? fixed : new CellAddress(title, columns.getOrDefault(column, 0), row);
    }
}
