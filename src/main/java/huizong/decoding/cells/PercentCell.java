package huizong.decoding.cells;

import huizong.jobs.ColumnDefinition;
import huizong.reading.CellKind;
import huizong.reading.NumberLook;
import huizong.reading.Row;
import java.math.BigDecimal;
import java.util.Optional;

/** Percentages: 92%, a cell formatted as percent, or the bare number of percent, which is kept under watch. */
final class PercentCell implements CellDecoder {

    private final FigureBounds bounds;
    private final PercentScale scale;

    PercentCell(ColumnDefinition column, PercentScale scale) {
        this.bounds = new FigureBounds(column);
        this.scale = scale;
    }

    @Override
    public void decode(Row row, int i, CellSlot slot) {
        if (row.kind(i) == CellKind.TEXT) {
            Optional<TypedFigure> figure = TypedFigure.of(row.text(i))
                    .filter(f -> f.suffix().isEmpty() && (f.unit().isEmpty() || f.unit().equals("%")));
            figure.ifPresentOrElse(f -> decodeFigure(f, row, i, slot), () -> Figures.refuse(row, i, slot));
        } else if (!Figures.plainNumber(row, i)) {
            Figures.refuse(row, i, slot);
        } else {
            Figures.number(row, i).ifPresentOrElse(n -> decodeNumber(n, row, i, slot), () -> Figures.refuse(row, i, slot));
        }
    }

    private void decodeFigure(TypedFigure figure, Row row, int i, CellSlot slot) {
        if (figure.unit().isEmpty()) {
            scale.bare(figure.value(), row, i);
        } else {
            scale.marked();
        }
        bounds.place(figure.value(), row, i, slot);
    }

    private void decodeNumber(BigDecimal number, Row row, int i, CellSlot slot) {
        if (row.look(i) == NumberLook.PERCENT) {
            scale.marked();
            bounds.place(number.scaleByPowerOfTen(2), row, i, slot);
        } else {
            scale.bare(number, row, i);
            bounds.place(number, row, i, slot);
        }
    }
}
