package huizong.decoding.cells;

import huizong.reading.Row;

/** Reads the cells of one column: of each cell it makes one value or one finding. Precompiled, pure, not thread-safe. */
@FunctionalInterface
public interface CellDecoder {

    /**
     * @param row the row lent by the reader
     * @param i   index of the cell in it; neither blank, nor an error, nor a formula without a value, nor a dash
     * @param slot where value or finding go
     */
    void decode(Row row, int i, CellSlot slot);
}
