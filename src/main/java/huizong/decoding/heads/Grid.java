package huizong.decoding.heads;

import huizong.decoding.cells.CellText;
import huizong.reading.Row;
import huizong.reading.Sheet;
import java.util.Collection;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The first rows of a sheet, kept: where covers and heads are looked for. */
public final class Grid {

    /** Enough for any title block above a head. */
    public static final int HEAD_ROWS = 40;

    private final String title;
    private final NavigableMap<Integer, NavigableMap<Integer, GridCell>> rows = new TreeMap<>();

    /** @param title the sheet's name as written in the file */
    public Grid(String title) {
        this.title = title;
    }

    /** The rows of a sheet down to a row number. */
    public static Grid of(Sheet sheet, int lastRow) {
        Grid grid = new Grid(sheet.name());
        sheet.read(row -> {
            if (row.number() <= lastRow) {
                grid.keep(row);
            }
            return row.number() < lastRow;
        });
        return grid;
    }

    /** Takes the row in. */
    public void keep(Row row) {
        NavigableMap<Integer, GridCell> cells = new TreeMap<>();
        for (int i = 0; i < row.size(); i++) {
            String text = CellText.of(row, i).orElse(row.text(i));
            if (!text.isEmpty()) {
                cells.put(row.column(i), new GridCell(row.column(i), row.number(), text, row.look(i)));
            }
        }
        if (!cells.isEmpty()) {
            rows.put(row.number(), cells);
        }
    }

    /** The sheet's name as written in the file. */
    public String title() {
        return title;
    }

    public NavigableMap<Integer, NavigableMap<Integer, GridCell>> rows() {
        return rows;
    }

    /** True where no row below this one was kept. */
    public boolean endsAt(int row) {
        return rows.isEmpty() || rows.lastKey() <= row;
    }

    /** All cells in reading order. */
    public Stream<GridCell> cells() {
        return rows.values().stream().map(NavigableMap::values).flatMap(Collection::stream);
    }

    public Optional<GridCell> at(int row, int column) {
        return Optional.ofNullable(rows.get(row)).map(r -> r.get(column));
    }

    /** The next filled cell to the right in the same row. */
    public Optional<GridCell> rightOf(GridCell cell) {
        return Optional.ofNullable(rows.get(cell.row())).map(r -> r.higherEntry(cell.column())).map(e -> e.getValue());
    }
}
