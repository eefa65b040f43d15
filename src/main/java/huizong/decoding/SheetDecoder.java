package huizong.decoding;

import huizong.catalogue.CellAddress;
import huizong.catalogue.Finding;
import huizong.catalogue.FindingCode;
import huizong.catalogue.Level;
import huizong.decoding.cells.CellDecoders;
import huizong.decoding.heads.Grid;
import huizong.decoding.heads.GridCell;
import huizong.decoding.heads.HeadIndex;
import huizong.decoding.heads.ListHead;
import huizong.decoding.heads.UnitInHead;
import huizong.jobs.ColumnDefinition;
import huizong.jobs.Layout;
import huizong.jobs.SheetDefinition;
import huizong.reading.CellRange;
import huizong.reading.Sheet;
import huizong.reading.SheetEnd;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Decodes one sheet of a workbook by its definition: rows go straight to the target, findings to their taker, in one pass
 * below the head. The same sheet, cover and directory give the same rows and findings, always.
 */
public final class SheetDecoder {

    private final SheetDefinition sheet;
    private final Setting setting;
    private final CellDecoders makers;
    private final List<ColumnDefinition> expected;
    private final HeadIndex labels;

    public SheetDecoder(SheetDefinition sheet, Setting setting) {
        this(sheet, setting, new CellDecoders(setting), new HeadIndex(sheet.columnsFor(setting.cover().period())));
    }

    /** @param makers made once for all sheets of a workbook; @param labels of the sheet's columns in the cover's period */
    SheetDecoder(SheetDefinition sheet, Setting setting, CellDecoders makers, HeadIndex labels) {
        this.sheet = sheet;
        this.setting = setting;
        this.makers = makers;
        this.labels = labels;
        this.expected = sheet.columnsFor(setting.cover().period());
    }

    /**
     * @param target   gets each data row; a matrix is one row of number 0
     * @param findings gets each finding, in no particular order
     * @throws huizong.reading.UnreadableSheetException where the file turns out to be damaged or over a limit
     */
    public DecodedSheet decode(Sheet file, RowTarget target, Consumer<Finding> findings) {
        SheetFindings told = new SheetFindings(sheet, file.name(), setting, findings);
        if (sheet.layout() == Layout.MATRIX) {
            return new MatrixDecoder(sheet, setting, makers, told).decode(file, target, findings);
        }
        FindingBuffer cells = new FindingBuffer();
        HeadSeeker seeker = new HeadSeeker(file.name(), labels, head -> list(head, file.name(), target, cells));
        SheetEnd end = file.read(seeker);
        if (seeker.found().isPresent()) {
            return finish(seeker.found().get(), seeker.head(), end, cells, findings, told);
        }
        Optional<ListHead> head = ListHead.in(Grid.of(file, Grid.HEAD_ROWS), labels);
        if (head.isPresent()) {
            ListDecoder decoder = list(head.get(), file.name(), target, cells);
            return finish(decoder, head.get(), file.read(decoder), cells, findings, told);
        }
        told.missing(FindingCode.MISSING_COLUMN, CellAddress.wholeSheet(file.name()), expected, List.of());
        SheetPlaces nowhere = new SheetPlaces(sheet.name(), file.name(), 0, Map.of(), Map.of());
        return new DecodedSheet(nowhere, 0, List.of(), new ContentHash().hex(), false);
    }

    private ListDecoder list(ListHead head, String title, RowTarget target, FindingBuffer cells) {
        Map<String, Integer> columns = new LinkedHashMap<>();
        head.columns().forEach((name, label) -> columns.put(name, label.column()));
        SheetPlaces places = new SheetPlaces(sheet.name(), title, head.row(), columns, Map.of());
        return new ListDecoder(sheet, head, places, makers, setting, target, cells);
    }

    private DecodedSheet finish(ListDecoder decoder, ListHead head, SheetEnd end, FindingBuffer cells, Consumer<Finding> findings,
            SheetFindings told) {
        SheetPlaces places = decoder.places();
        checkHead(head, places.title(), told);
        List<CellRange> merges = end.merges().stream().filter(m -> overData(m, decoder, places)).toList();
        cells.flush(merges, findings);
        merges.forEach(m -> decoder.dataRows().stream().filter(row -> row >= m.firstRow() && row <= m.lastRow())
                .forEach(row -> told.merged(m, row, columnAt(m, places))));
        checkEnd(head, end, decoder, told, findings, places);
        return decoder.decoded();
    }

    private void checkHead(ListHead head, String title, SheetFindings told) {
        List<ColumnDefinition> missing = expected.stream()
                .filter(c -> c.alwaysRequired() && !head.columns().containsKey(c.name())).toList();
        told.missing(FindingCode.MISSING_COLUMN, CellAddress.wholeRow(title, head.row()), missing, head.unknown());
        told.repeated(FindingCode.REPEATED_COLUMN, head.repeated(), List.of());
        expected.stream().filter(c -> head.columns().containsKey(c.name()))
                .forEach(c -> told.unitInHead(head.columns().get(c.name()), c));
        boolean money = expected.stream().anyMatch(c -> c.type() == huizong.jobs.ColumnType.MONEY);
        String expectedUnit = setting.cover().moneyUnit().chinese();
        head.above().stream().filter(c -> money && UnitInHead.ofLine(c.text()).filter(u -> !u.equals(expectedUnit)).isPresent())
                .forEach(c -> told.unitDiffers(c, null, UnitInHead.ofLine(c.text()).orElseThrow(), expectedUnit));
    }

    private static boolean overData(CellRange merge, ListDecoder decoder, SheetPlaces places) {
        int row = decoder.dataRows().nextSetBit(merge.firstRow());
        return row >= 0 && row <= merge.lastRow()
                && places.columns().values().stream().anyMatch(c -> c >= merge.firstColumn() && c <= merge.lastColumn());
    }

    private static @org.jspecify.annotations.Nullable String columnAt(CellRange merge, SheetPlaces places) {
        return places.columns().entrySet().stream()
                .filter(e -> e.getValue() >= merge.firstColumn() && e.getValue() <= merge.lastColumn())
                .min(Map.Entry.comparingByValue()).map(Map.Entry::getKey).orElse(null);
    }

    private void checkEnd(ListHead head, SheetEnd end, ListDecoder decoder, SheetFindings told, Consumer<Finding> findings,
            SheetPlaces places) {
        List<GridCell> filled = head.unknown().stream().filter(u -> decoder.filled(u.column())).toList();
        List<GridCell> empty = head.unknown().stream().filter(u -> !decoder.filled(u.column())).toList();
        told.unknown(FindingCode.UNKNOWN_COLUMN, Level.EXPLAIN, filled, expected);
        told.unknown(FindingCode.UNKNOWN_COLUMN, Level.NOTE, empty, expected);
        new HiddenParts(told, places.title()).tell(end, places.columns().values());
        for (int i = 0; i < sheet.columns().size(); i++) {
            decoder.bench().percents(i).ofList(sheet.name(), sheet.columns().get(i).name()).ifPresent(findings);
        }
    }
}
