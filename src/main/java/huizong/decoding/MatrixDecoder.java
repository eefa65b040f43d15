package huizong.decoding;

import huizong.catalogue.CellAddress;
import huizong.catalogue.Finding;
import huizong.catalogue.FindingCode;
import huizong.catalogue.Level;
import huizong.decoding.cells.CellDecoders;
import huizong.decoding.cells.PercentScale;
import huizong.decoding.heads.Grid;
import huizong.decoding.heads.MatrixHead;
import huizong.jobs.ColumnDefinition;
import huizong.jobs.SheetDefinition;
import huizong.reading.CellRange;
import huizong.reading.Sheet;
import huizong.reading.SheetEnd;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Decodes a matrix into one row: an indicator for each line, found by code, or by name where the line has no code. */
final class MatrixDecoder {

    private final SheetDefinition sheet;
    private final Setting setting;
    private final CellDecoders makers;
    private final SheetFindings told;
    private final List<ColumnDefinition> expected;

    MatrixDecoder(SheetDefinition sheet, Setting setting, CellDecoders makers, SheetFindings told) {
        this.sheet = sheet;
        this.setting = setting;
        this.makers = makers;
        this.told = told;
        this.expected = sheet.columnsFor(setting.cover().period());
    }

    DecodedSheet decode(Sheet file, RowTarget target, Consumer<Finding> findings) {
        String title = file.name();
        FindingBuffer cells = new FindingBuffer();
        RowBench bench = new RowBench(sheet, title, makers, cells);
        PercentScale percents = new PercentScale(title);
        bench.sharePercents(percents, makers);
        Optional<MatrixHead> head = MatrixHead.in(Grid.of(file, Grid.HEAD_ROWS));
        if (head.isEmpty()) {
            return headless(title);
        }
        MatrixLines lines = new MatrixLines(sheet, expected, head.get(), title, bench, told);
        SheetEnd end = file.read(lines);
        boolean nil = setting.cover().nilReturn() && lines.allBlank();
        if (nil) {
            fillWithZeros(bench);
        } else {
            checkBlanks(lines, bench, title);
        }
        List<CellRange> merges = end.merges().stream().filter(m -> lines.valueIn(m).isPresent()).toList();
        cells.flush(merges, findings);
        merges.forEach(m -> told.merged(m, m.firstRow(), lines.valueIn(m).orElse(null)));
        new HiddenParts(told, title).tell(end, head.get().blocks().stream().flatMap(b -> b.values().stream()).toList());
        percents.ofMatrix(sheet.name()).ifPresent(findings);
        checkLabels(lines);
        return give(lines, bench, target, title, nil);
    }

    private DecodedSheet headless(String title) {
        told.missing(FindingCode.MISSING_COLUMN, CellAddress.wholeSheet(title), expected, List.of());
        SheetPlaces nowhere = new SheetPlaces(sheet.name(), title, 0, Map.of(), Map.of());
        return new DecodedSheet(nowhere, 0, List.of(), new ContentHash().hex(), false);
    }

    private DecodedSheet give(MatrixLines lines, RowBench bench, RowTarget target, String title, boolean nil) {
        ContentHash hash = new ContentHash();
        hash.add(bench.values());
        bench.give(0, target);
        return new DecodedSheet(new SheetPlaces(sheet.name(), title, 0, Map.of(), lines.cells()), 1, List.of(), hash.hex(), nil);
    }

    /** A nil return has nothing to report: its counts are real zeros. */
    private void fillWithZeros(RowBench bench) {
        for (int i = 0; i < sheet.columns().size(); i++) {
            ColumnDefinition column = sheet.columns().get(i);
            if (expected.contains(column) && column.type().numeric() && column.alwaysRequired()) {
                if (column.type() == huizong.jobs.ColumnType.INTEGER) {
                    bench.values().whole(i, 0);
                } else {
                    bench.values().scaled(i, 0, column.decimals());
                }
            }
        }
    }

    private void checkBlanks(MatrixLines lines, RowBench bench, String title) {
        Stream<ColumnDefinition> absent = expected.stream().filter(c -> c.alwaysRequired() && !lines.cells().containsKey(c.name()));
        told.missing(FindingCode.MISSING_INDICATOR, CellAddress.wholeSheet(title), absent.toList(), lines.unknown());
        for (int i = 0; i < sheet.columns().size(); i++) {
            CellAddress cell = lines.cells().get(sheet.columns().get(i).name());
            if (cell != null && bench.lacks(i)) {
                bench.missing(i, cell);
            }
        }
    }

    private void checkLabels(MatrixLines lines) {
        told.unknown(FindingCode.UNKNOWN_INDICATOR, Level.EXPLAIN, lines.unknownFilled(), expected);
        told.unknown(FindingCode.UNKNOWN_INDICATOR, Level.NOTE, lines.unknownEmpty(), expected);
        told.repeated(FindingCode.REPEATED_INDICATOR, lines.repeated(), List.of());
    }
}
