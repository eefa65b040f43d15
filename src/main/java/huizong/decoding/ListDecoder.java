package huizong.decoding;

import huizong.catalogue.CellAddress;
import huizong.catalogue.Finding;
import huizong.decoding.cells.CellDecoders;
import huizong.decoding.heads.GridCell;
import huizong.decoding.heads.LetterRow;
import huizong.decoding.heads.ListHead;
import huizong.decoding.words.Wording;
import huizong.jobs.SheetDefinition;
import huizong.reading.Row;
import huizong.reading.RowVisitor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;

/** The rows of a list below its head, one by one: data to the target, total lines aside, footnotes left out. */
final class ListDecoder implements RowVisitor {

    private static final int NO_COLUMN = -1;
    private static final int SEQUENCE = -2;
    private static final int MOST_CELLS_OF_NIL = 2;

    private final ListHead head;
    private final SheetDefinition sheet;
    private final SheetPlaces places;
    private final RowBench bench;
    private final TotalLines totals;
    private final RowTarget target;
    private final ContentHash hash = new ContentHash();
    private final int[] indexes;
    private final BitSet filled = new BitSet();
    private final BitSet dataRows = new BitSet();
    private final List<Integer> asked = new ArrayList<>();
    private long rows;
    private int previousRow;
    private boolean nilMarked;
    private boolean footnotes;

    ListDecoder(SheetDefinition sheet, ListHead head, SheetPlaces places, CellDecoders makers, Setting setting, RowTarget target,
            Consumer<Finding> findings) {
        this.head = head;
        this.sheet = sheet;
        this.places = places;
        this.target = target;
        this.bench = new RowBench(sheet, places.title(), makers, findings);
        this.totals = new TotalLines(sheet, places, makers);
        this.previousRow = head.row();
        int last = head.columns().values().stream().mapToInt(GridCell::column).max().orElse(0);
        indexes = new int[last + 1];
        Arrays.fill(indexes, NO_COLUMN);
        for (int i = 0; i < sheet.columns().size(); i++) {
            GridCell label = head.columns().get(sheet.columns().get(i).name());
            if (label != null) {
                indexes[label.column()] = Wording.head(label.text()).equals("序号") ? SEQUENCE - i : i;
            }
            if (sheet.columns().get(i).dated().holdsFor(setting.cover().period()) && (label != null || conditional(i))) {
                asked.add(i);
            }
        }
    }

    private boolean conditional(int index) {
        return sheet.columns().get(index).required() instanceof huizong.jobs.ColumnDefinition.Required.When;
    }

    @Override
    public boolean row(Row row) {
        if (row.number() <= head.row() || rows == 0 && row.number() == head.row() + 1 && LetterRow.is(row)) {
            return true;
        }
        switch (RowKind.of(row)) {
            case TOTAL -> totals.total(row, rows);
            case SUBTOTAL -> totals.subtotal(row, rows);
            case NIL -> nilOrData(row);
            case FOOTNOTE -> footnoteOrData(row);
            case DATA -> dataOrFootnote(row);
        }
        previousRow = row.number();
        return true;
    }

    private void nilOrData(Row row) {
        if (rows == 0 && row.size() <= MOST_CELLS_OF_NIL) {
            nilMarked = true;
        } else {
            data(row);
        }
    }

    /** A footnote stands after a gap, or alone in its row, or where the key is blank. */
    private void footnoteOrData(Row row) {
        boolean afterGap = row.number() > previousRow + 1;
        if (afterGap || footnotes || filledOf(row) <= 1 || keyIsBlank(row)) {
            footnotes = true;
        } else {
            data(row);
        }
    }

    /** Below footnotes, lines with hardly a cell go on with them. */
    private void dataOrFootnote(Row row) {
        if (!footnotes || filledOf(row) > 2) {
            data(row);
        }
    }

    private int filledOf(Row row) {
        int count = 0;
        for (int i = 0; i < row.size(); i++) {
            count += index(row.column(i)) >= 0 ? 1 : 0;
        }
        return count;
    }

    private boolean keyIsBlank(Row row) {
        for (int i = 0; i < row.size(); i++) {
            int index = index(row.column(i));
            if (index >= 0 && sheet.key().contains(sheet.columns().get(index).name())) {
                return false;
            }
        }
        return !sheet.key().isEmpty();
    }

    /** The stored column under a file's column; negative for none and for a running number, which alone makes no row. */
    private int index(int column) {
        return column < indexes.length ? indexes[column] : NO_COLUMN;
    }

    private void data(Row row) {
        bench.values().clear();
        boolean any = false;
        for (int i = 0; i < row.size(); i++) {
            int index = index(row.column(i));
            if (index == NO_COLUMN) {
                filled.set(row.column(i));
            } else {
                any |= index >= 0;
            }
        }
        if (any) {
            decode(row);
        }
    }

    private void decode(Row row) {
        for (int i = 0; i < row.size(); i++) {
            int index = index(row.column(i));
            if (index != NO_COLUMN) {
                bench.decode(row, i, index >= 0 ? index : SEQUENCE - index);
            }
        }
        bench.settle(row);
        for (int index : asked) {
            if (bench.lacks(index)) {
                int column = places.columns().getOrDefault(sheet.columns().get(index).name(), 0);
                bench.missing(index, new CellAddress(places.title(), column, row.number()));
            }
        }
        bench.give(row.number(), target);
        hash.add(bench.values());
        dataRows.set(row.number());
        totals.row(row.number());
        rows++;
    }

    SheetPlaces places() {
        return places;
    }

    RowBench bench() {
        return bench;
    }

    /** Row numbers of the data. */
    BitSet dataRows() {
        return dataRows;
    }

    /** True where something stands below the head of a column in some data row. */
    boolean filled(int column) {
        return filled.get(column);
    }

    /** To be asked once, at the end. */
    DecodedSheet decoded() {
        return new DecodedSheet(places, rows, totals.lines(), hash.hex(), nilMarked);
    }
}
