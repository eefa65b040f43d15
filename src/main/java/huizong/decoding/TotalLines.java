package huizong.decoding;

import huizong.decoding.DecodedSheet.TotalLine;
import huizong.decoding.cells.CellDecoders;
import huizong.jobs.ColumnDefinition;
import huizong.jobs.ColumnType;
import huizong.jobs.SheetDefinition;
import huizong.reading.Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The lines 合计, 小计 and 总计 of a list, decoded for comparison and never loaded. */
final class TotalLines {

    private final SheetDefinition sheet;
    private final String title;
    private final CellDecoders makers;
    /** Made when the first line comes: most workbooks have none. */
    private @Nullable RowBench bench;
    private final Map<Integer, Integer> indexes = new HashMap<>();
    private final List<TotalLine> lines = new ArrayList<>();
    private int firstOfAll;
    private int firstSinceLine;
    private boolean subtotals;

    TotalLines(SheetDefinition sheet, SheetPlaces places, CellDecoders makers) {
        this.sheet = sheet;
        this.title = places.title();
        this.makers = makers;
        for (int i = 0; i < sheet.columns().size(); i++) {
            ColumnDefinition column = sheet.columns().get(i);
            Integer place = places.columns().get(column.name());
            if (place != null && column.type().numeric() && column.type() != ColumnType.PERCENT) {
                indexes.put(place, i);
            }
        }
    }

    /** A data row. */
    void row(int number) {
        firstOfAll = firstOfAll == 0 ? number : firstOfAll;
        firstSinceLine = firstSinceLine == 0 ? number : firstSinceLine;
    }

    void subtotal(Row row, long rowsBefore) {
        subtotals = true;
        add(row, firstSinceLine, rowsBefore);
    }

    /** Over the rows since the line before it; over all rows where there are subtotals, or another total just above. */
    void total(Row row, long rowsBefore) {
        add(row, subtotals || firstSinceLine == 0 ? firstOfAll : firstSinceLine, rowsBefore);
    }

    private void add(Row row, int first, long rowsBefore) {
        lines.add(new TotalLine(row.number(), rowsBefore == 0 ? row.number() + 1 : first, figures(row)));
        firstSinceLine = 0;
    }

    private Map<String, BigDecimal> figures(Row row) {
        RowBench bench = bench();
        bench.values().clear();
        Map<String, BigDecimal> values = new LinkedHashMap<>();
        for (int i = 0; i < row.size(); i++) {
            Integer index = indexes.get(row.column(i));
            if (index != null) {
                bench.decode(row, i, index);
                if (bench.values().value(index) instanceof BigDecimal figure) {
                    values.put(sheet.columns().get(index).name(), figure);
                }
            }
        }
        return values;
    }

    private RowBench bench() {
        if (bench == null) {
            bench = new RowBench(sheet, title, makers, finding -> { });
        }
        return bench;
    }

    List<TotalLine> lines() {
        return List.copyOf(lines);
    }
}
