package huizong.decoding;

import huizong.reading.CellKind;
import huizong.reading.CellRange;
import huizong.reading.NumberLook;
import huizong.reading.Row;
import huizong.reading.RowVisitor;
import huizong.reading.Sheet;
import huizong.reading.SheetEnd;
import huizong.reading.Workbook;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A sheet written down in a test: rows of texts, numbers, dates, errors; null is a blank. */
final class GivenSheet implements Sheet {

    record Given(CellKind kind, NumberLook look, String text, LocalDateTime moment) {
    }

    private final String name;
    private final int index;
    private final TreeMap<Integer, List<Object>> rows = new TreeMap<>();
    private final List<CellRange> merges = new ArrayList<>();
    private final List<Integer> hiddenColumns = new ArrayList<>();
    private final Map<String, Integer> shared = new HashMap<>();
    private boolean hidden;

    private GivenSheet(String name, int index) {
        this.name = name;
        this.index = index;
    }

    static GivenSheet of(String name) {
        return new GivenSheet(name, 1);
    }

    /** The next row; null for a blank cell. */
    GivenSheet row(Object... cells) {
        return rowAt(rows.isEmpty() ? 1 : rows.lastKey() + 1, cells);
    }

    GivenSheet rowAt(int number, Object... cells) {
        rows.put(number, java.util.Arrays.asList(cells));
        return this;
    }

    GivenSheet merge(int firstRow, int firstColumn, int lastRow, int lastColumn) {
        merges.add(new CellRange(firstRow, firstColumn, lastRow, lastColumn));
        return this;
    }

    GivenSheet hide() {
        hidden = true;
        return this;
    }

    GivenSheet hideColumn(int column) {
        hiddenColumns.add(column);
        return this;
    }

    static Given percent(String share) {
        return new Given(CellKind.NUMBER, NumberLook.PERCENT, share, null);
    }

    static Given date(String iso) {
        return new Given(CellKind.NUMBER, NumberLook.DATE, "44526", LocalDate.parse(iso).atStartOfDay());
    }

    static Given raw(String number) {
        return new Given(CellKind.NUMBER, NumberLook.PLAIN, number, null);
    }

    static Given time(String fraction) {
        return new Given(CellKind.NUMBER, NumberLook.TIME, fraction, null);
    }

    /** A moment formatted to show its time only. */
    static Given timeOf(String fraction, String moment) {
        return new Given(CellKind.NUMBER, NumberLook.TIME, fraction, LocalDateTime.parse(moment));
    }

    static Given elapsed(String days) {
        return new Given(CellKind.NUMBER, NumberLook.ELAPSED, days, null);
    }

    static Given error(String name) {
        return new Given(CellKind.ERROR, NumberLook.PLAIN, name, null);
    }

    static Given formulaWithoutValue() {
        return new Given(CellKind.FORMULA_WITHOUT_VALUE, NumberLook.PLAIN, "", null);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int index() {
        return index;
    }

    @Override
    public boolean hidden() {
        return hidden;
    }

    @Override
    public SheetEnd read(RowVisitor visitor) {
        for (Map.Entry<Integer, List<Object>> row : rows.entrySet()) {
            if (!visitor.row(new GivenRow(row.getKey(), row.getValue()))) {
                return new SheetEnd(List.of(), List.of(), 0, false);
            }
        }
        return new SheetEnd(List.copyOf(merges), List.copyOf(hiddenColumns), 0, true);
    }

    static Workbook workbook(GivenSheet... sheets) {
        return new Workbook() {
            @Override
            public String format() {
                return "xlsx";
            }

            @Override
            public List<Sheet> sheets() {
                return List.of(sheets);
            }

            @Override
            public void close() {
            }
        };
    }

    /** One cell as a row lends it. */
    static Row rowOf(Object... cells) {
        return GivenSheet.of("").new GivenRow(1, java.util.Arrays.asList(cells));
    }

    private final class GivenRow implements Row {

        private final int number;
        private final List<Integer> columns = new ArrayList<>();
        private final List<Given> cells = new ArrayList<>();

        GivenRow(int number, List<Object> values) {
            this.number = number;
            for (int i = 0; i < values.size(); i++) {
                Object value = values.get(i);
                if (value != null && !value.toString().isBlank()) {
                    columns.add(i + 1);
                    cells.add(value instanceof Given given ? given : value instanceof String text
                            ? new Given(CellKind.TEXT, NumberLook.PLAIN, text, null) : value instanceof Boolean truth
                            ? new Given(CellKind.BOOLEAN, NumberLook.PLAIN, truth.toString().toUpperCase(java.util.Locale.ROOT), null)
                            : new Given(CellKind.NUMBER, NumberLook.PLAIN, value.toString(), null));
                }
            }
        }

        @Override
        public int number() {
            return number;
        }

        @Override
        public boolean hidden() {
            return false;
        }

        @Override
        public int size() {
            return cells.size();
        }

        @Override
        public int column(int i) {
            return columns.get(i);
        }

        @Override
        public CellKind kind(int i) {
            return cells.get(i).kind();
        }

        @Override
        public NumberLook look(int i) {
            return cells.get(i).look();
        }

        @Override
        public boolean formula(int i) {
            return false;
        }

        @Override
        public String text(int i) {
            return cells.get(i).text();
        }

        @Override
        public int sharedText(int i) {
            return kind(i) == CellKind.TEXT ? shared.computeIfAbsent(text(i), t -> shared.size()) : -1;
        }

        @Override
        public long tenThousandths(int i) {
            if (kind(i) != CellKind.NUMBER || !text(i).matches("-?\\d{1,10}(\\.\\d{1,4})?")) {
                return Long.MIN_VALUE;
            }
            return new BigDecimal(text(i)).scaleByPowerOfTen(4).longValueExact();
        }

        @Override
        public Optional<LocalDateTime> moment(int i) {
            return Optional.ofNullable(cells.get(i).moment());
        }
    }
}
