package huizong.feedback;

import java.util.ArrayList;
import java.util.List;

/**
 * A row of our sheet, from column A.
 *
 * @param mergedFrom the column, from 1, from which its cells are merged to the last of the table; 0 where none are
 */
record ResultRow(List<ResultCell> cells, int mergedFrom, Fold fold) {

    /** Where a row stands among consequences: on its own, above folded ones, under one and folded away, or under one in view. */
    enum Fold {
        NONE, ABOVE, AWAY, IN_VIEW
    }

    ResultRow(List<ResultCell> cells, int mergedFrom) {
        this(cells, mergedFrom, Fold.NONE);
    }

    ResultRow {
        cells = List.copyOf(cells);
    }

    static ResultRow across(String text, CellLook look, int wide) {
        return new ResultRow(filled(new ArrayList<>(), text, look, wide), 1);
    }

    /** A label over the first two columns, a value over the others. */
    static ResultRow labelled(String label, String value, CellLook look, int wide) {
        List<ResultCell> cells = new ArrayList<>(List.of(ResultCell.of(label, CellLook.LABEL), ResultCell.of("", CellLook.LABEL)));
        return new ResultRow(filled(cells, value, look, wide), 3);
    }

    private static List<ResultCell> filled(List<ResultCell> cells, String text, CellLook look, int wide) {
        cells.add(ResultCell.of(text, look));
        while (cells.size() < wide) {
            cells.add(ResultCell.of("", look));
        }
        return cells;
    }
}
