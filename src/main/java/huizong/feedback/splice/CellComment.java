package huizong.feedback.splice;

import huizong.catalogue.CellAddress;

/** A comment of ours: row and column from 1. */
public record CellComment(int row, int column, String text) {

    /** The cell's reference, such as D14. */
    String cell() {
        return CellAddress.lettersOf(column) + row;
    }
}
