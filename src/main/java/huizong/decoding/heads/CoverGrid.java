package huizong.decoding.heads;

import huizong.catalogue.CellAddress;
import huizong.decoding.words.Wording;
import huizong.reading.NumberLook;
import huizong.reading.Sheet;
import huizong.reading.Workbook;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The cover of a workbook as label and value pairs: the value stands right of its label, below it, or behind its colon. */
public final class CoverGrid {

    private static final int ROWS = 80;
    private static final int ENOUGH_FIELDS = 4;
    private static final String TITLE = "封面";

    private final String title;
    private final Map<CoverField, GridCell> values = new EnumMap<>(CoverField.class);
    private final Map<CoverField, GridCell> labels = new EnumMap<>(CoverField.class);

    private CoverGrid(Grid grid) {
        title = grid.title();
        grid.cells().forEach(cell -> take(cell, grid));
    }

    /** The cover: the sheet called 封面, else the first that has its labels. */
    public static Optional<CoverGrid> of(Workbook workbook) {
        Optional<Sheet> titled = workbook.sheets().stream().filter(s -> isCoverTitle(s.name())).findFirst();
        if (titled.isPresent()) {
            return Optional.of(new CoverGrid(Grid.of(titled.get(), ROWS)));
        }
        return workbook.sheets().stream().map(s -> new CoverGrid(Grid.of(s, ROWS)))
                .filter(c -> c.labels.size() >= ENOUGH_FIELDS && c.labels.containsKey(CoverField.FORM_CODE)).findFirst();
    }

    /** The name of the sheet {@link #of} takes for the cover, read only where no tab says so; empty where there is none. */
    public static Optional<String> titleIn(Workbook workbook) {
        Optional<String> titled = workbook.sheets().stream().map(Sheet::name).filter(CoverGrid::isCoverTitle).findFirst();
        return titled.isPresent() ? titled : of(workbook).map(CoverGrid::title);
    }

    public static boolean isCoverTitle(String title) {
        return Wording.head(title).equals(TITLE);
    }

    /** The sheet's name as written in the file. */
    public String title() {
        return title;
    }

    /** The value's cell; empty where nothing is filled in. */
    public Optional<GridCell> value(CoverField field) {
        return Optional.ofNullable(values.get(field));
    }

    public Optional<String> text(CoverField field) {
        return value(field).map(GridCell::text);
    }

    /** Where the value stands, else its label, else the sheet. */
    public CellAddress address(CoverField field) {
        GridCell cell = values.getOrDefault(field, labels.get(field));
        return cell == null ? CellAddress.wholeSheet(title) : cell.address(title);
    }

    /** The addresses of all fields the cover has, by printed label. */
    public Map<String, CellAddress> addresses() {
        return labels.keySet().stream().collect(Collectors.toMap(CoverField::label, this::address));
    }

    private void take(GridCell cell, Grid grid) {
        Optional<CoverField> named = CoverField.named(cell.text());
        if (named.isPresent()) {
            if (labels.putIfAbsent(named.get(), cell) == null) {
                beside(cell, grid).ifPresent(v -> values.put(named.get(), v));
            }
            return;
        }
        int colon = Math.max(cell.text().indexOf('：'), cell.text().indexOf(':'));
        if (colon > 0 && colon < cell.text().length() - 1) {
            CoverField.named(cell.text().substring(0, colon)).filter(f -> labels.putIfAbsent(f, cell) == null)
                    .ifPresent(f -> values.put(f, new GridCell(cell.column(), cell.row(),
                            Wording.stripped(cell.text().substring(colon + 1)), NumberLook.PLAIN)));
        }
    }

    private static Optional<GridCell> beside(GridCell label, Grid grid) {
        Optional<GridCell> right = grid.rightOf(label).filter(CoverGrid::isValue);
        return right.isPresent() ? right : grid.at(label.row() + 1, label.column()).filter(CoverGrid::isValue);
    }

    private static boolean isValue(GridCell cell) {
        return CoverField.named(cell.text()).isEmpty();
    }
}
