package huizong.decoding;

import huizong.catalogue.CellAddress;
import huizong.decoding.cells.CellText;
import huizong.decoding.heads.GridCell;
import huizong.decoding.heads.IndicatorIndex;
import huizong.decoding.heads.LetterRow;
import huizong.decoding.heads.MatrixHead;
import huizong.decoding.heads.MatrixHead.Role;
import huizong.decoding.words.Wording;
import huizong.jobs.ColumnDefinition;
import huizong.jobs.SheetDefinition;
import huizong.reading.CellRange;
import huizong.reading.NumberLook;
import huizong.reading.Row;
import huizong.reading.RowVisitor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The lines of a matrix below its head: decodes each value into its indicator's slot and remembers where it stood. */
final class MatrixLines implements RowVisitor {

    private static final Pattern CODE = Pattern.compile("[A-Z]{1,3}\\d{1,4}|\\d{2,4}");
    private static final Set<String> NO_UNIT = Set.of("", "-", "—", "/");

    private final SheetDefinition sheet;
    private final MatrixHead head;
    private final String title;
    private final RowBench bench;
    private final SheetFindings told;
    private final IndicatorIndex index;
    private final Map<String, CellAddress> cells = new LinkedHashMap<>();
    private final List<GridCell> unknownFilled = new ArrayList<>();
    private final List<GridCell> unknownEmpty = new ArrayList<>();
    private final List<GridCell> repeated = new ArrayList<>();

    MatrixLines(SheetDefinition sheet, List<ColumnDefinition> expected, MatrixHead head, String title, RowBench bench,
            SheetFindings told) {
        this.sheet = sheet;
        this.head = head;
        this.title = title;
        this.bench = bench;
        this.told = told;
        this.index = new IndicatorIndex(sheet, expected);
    }

    @Override
    public boolean row(Row row) {
        if (row.number() > head.row() && !(cells.isEmpty() && LetterRow.is(row))) {
            head.blocks().forEach(block -> line(row, block));
        }
        return true;
    }

    private void line(Row row, Map<Role, Integer> block) {
        String code = text(row, block.get(Role.CODE));
        String name = text(row, block.get(Role.NAME));
        int value = position(row, block.get(Role.VALUE));
        boolean coded = !code.isEmpty() && !NO_UNIT.contains(code);
        Integer indicator = coded ? index.ofCode(code) : name.isEmpty() ? null : index.ofLabel(name);
        if (indicator != null) {
            take(row, block, indicator, value);
        } else if (coded ? CODE.matcher(Wording.plain(code)).matches() : value >= 0 && !name.isEmpty()) {
            int column = coded ? block.get(Role.CODE) : block.get(Role.NAME);
            (value >= 0 ? unknownFilled : unknownEmpty).add(new GridCell(column, row.number(),
                    (code + " " + name).strip(), NumberLook.PLAIN));
        }
    }

    private void take(Row row, Map<Role, Integer> block, int indicator, int value) {
        ColumnDefinition column = sheet.columns().get(indicator);
        CellAddress cell = new CellAddress(title, block.get(Role.VALUE), row.number());
        if (cells.putIfAbsent(column.name(), cell) != null) {
            repeated.add(new GridCell(cell.column(), cell.row(), column.title(), NumberLook.PLAIN));
            return;
        }
        if (value >= 0) {
            bench.decode(row, value, indicator);
        }
        String unit = Wording.plain(text(row, block.get(Role.UNIT)));
        String expected = huizong.decoding.heads.UnitInHead.expected(column, told.moneyUnit());
        if (!NO_UNIT.contains(unit) && expected != null && !unit.equals(Wording.plain(expected))) {
            told.unitDiffers(new GridCell(block.get(Role.UNIT), row.number(), unit, NumberLook.PLAIN), column, unit, expected);
        }
    }

    private static int position(Row row, @Nullable Integer column) {
        for (int i = 0; column != null && i < row.size(); i++) {
            if (row.column(i) == column) {
                return i;
            }
        }
        return -1;
    }

    private static String text(Row row, @Nullable Integer column) {
        int at = position(row, column);
        return at < 0 ? "" : CellText.of(row, at).orElse("");
    }

    /** Indicator name to the cell its value stands in, or should. */
    Map<String, CellAddress> cells() {
        return cells;
    }

    /** The indicator whose value lies in a merged range of more than its own cell. */
    Optional<String> valueIn(CellRange merge) {
        return cells.entrySet().stream().filter(e -> merge.contains(e.getValue().row(), e.getValue().column()))
                .map(Map.Entry::getKey).findFirst();
    }

    boolean allBlank() {
        for (int i = 0; i < bench.values().size(); i++) {
            if (!bench.values().isBlank(i) || bench.values().mark(i) == Mark.UNREADABLE) {
                return false;
            }
        }
        return true;
    }

    List<GridCell> unknown() {
        List<GridCell> unknown = new ArrayList<>(unknownFilled);
        unknown.addAll(unknownEmpty);
        return unknown;
    }

    List<GridCell> unknownFilled() {
        return unknownFilled;
    }

    List<GridCell> unknownEmpty() {
        return unknownEmpty;
    }

    List<GridCell> repeated() {
        return repeated;
    }
}
