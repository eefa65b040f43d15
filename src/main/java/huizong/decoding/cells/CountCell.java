package huizong.decoding.cells;

import huizong.jobs.ColumnDefinition;
import huizong.reading.CellKind;
import huizong.reading.Row;
import java.util.Optional;

/** Whole numbers and decimals in the column's own unit. */
final class CountCell implements CellDecoder {

    private final FigureBounds bounds;
    private final String unit;

    CountCell(ColumnDefinition column) {
        bounds = new FigureBounds(column);
        unit = column.unit() == null ? "" : column.unit();
    }

    @Override
    public void decode(Row row, int i, CellSlot slot) {
        if (row.kind(i) == CellKind.TEXT) {
            decodeText(row, i, slot);
        } else if (!Figures.plainNumber(row, i)) {
            Figures.refuse(row, i, slot);
        } else {
            long plain = row.tenThousandths(i);
            if (plain == Long.MIN_VALUE || !bounds.placed(plain, slot)) {
                Figures.number(row, i).ifPresentOrElse(n -> bounds.place(n, row, i, slot), () -> Figures.refuse(row, i, slot));
            }
        }
    }

    private void decodeText(Row row, int i, CellSlot slot) {
        Optional<TypedFigure> figure = TypedFigure.of(row.text(i)).filter(f -> f.unit().isEmpty() || f.unit().equals(unit));
        if (figure.isEmpty()) {
            Figures.refuse(row, i, slot);
            return;
        }
        if (!figure.get().suffix().isEmpty()) {
            Figures.noteSuffix(row, i, slot, figure.get().whole());
        }
        bounds.place(figure.get().whole(), row, i, slot);
    }
}
