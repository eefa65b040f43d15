package huizong.catalogue;

import java.util.Comparator;

/**
 * Where something stands in a workbook, as its sender sees it.
 *
 * @param sheet  the sheet's name as written in the file; empty for the workbook as a whole
 * @param column column from 1, or 0 for the whole row or sheet
 * @param row    row from 1, or 0 for the whole sheet or column
 */
public record CellAddress(String sheet, int column, int row) implements Comparable<CellAddress> {

    private static final Comparator<CellAddress> READING_ORDER = Comparator.comparing(CellAddress::sheet)
            .thenComparingInt(CellAddress::row).thenComparingInt(CellAddress::column);

    public static final CellAddress WORKBOOK = new CellAddress("", 0, 0);

    public CellAddress {
        if (column < 0 || row < 0) {
            throw new IllegalArgumentException("columns and rows count from 1: " + column + ", " + row);
        }
    }

    public static CellAddress wholeSheet(String sheet) {
        return new CellAddress(sheet, 0, 0);
    }

    public static CellAddress wholeRow(String sheet, int row) {
        return new CellAddress(sheet, 0, row);
    }

    /** The column as letters (AA after Z), empty where there is none. */
    public String letters() {
        return lettersOf(column);
    }

    /** Letters and row, such as {@code D14}; {@code 14} for a row, {@code D} for a column, empty for a sheet. */
    public String reference() {
        return letters() + (row == 0 ? "" : Integer.toString(row));
    }

    public static String lettersOf(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.toString();
    }

    /** The column of letters such as {@code AA}; 0 for the empty text. */
    public static int columnOf(String letters) {
        int column = 0;
        for (int i = 0; i < letters.length(); i++) {
            column = column * 26 + letters.charAt(i) - 'A' + 1;
        }
        return column;
    }

    @Override
    public int compareTo(CellAddress other) {
        return READING_ORDER.compare(this, other);
    }
}
