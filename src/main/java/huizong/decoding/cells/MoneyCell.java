package huizong.decoding.cells;

import huizong.catalogue.MoneyUnit;
import huizong.jobs.ColumnDefinition;
import huizong.reading.CellKind;
import huizong.reading.Row;
import java.math.BigDecimal;
import java.util.Optional;

/** Amounts in the cover's unit, kept in yuan exactly; a suffix in the cell wins over the cover. */
final class MoneyCell implements CellDecoder {

    private final FigureBounds bounds;
    private final MoneyUnit unit;
    private final long factor;
    private final long highestFast;

    MoneyCell(ColumnDefinition column, MoneyUnit unit) {
        this.bounds = new FigureBounds(column);
        this.unit = unit;
        this.factor = unit.inYuan(BigDecimal.ONE).longValueExact();
        this.highestFast = Long.MAX_VALUE / 10 / factor;
    }

    @Override
    public void decode(Row row, int i, CellSlot slot) {
        if (row.kind(i) == CellKind.TEXT) {
            decodeText(row, i, slot);
        } else if (!Figures.plainNumber(row, i)) {
            Figures.refuse(row, i, slot);
        } else {
            long plain = row.tenThousandths(i);
            boolean fast = plain != Long.MIN_VALUE && plain <= highestFast && plain >= -highestFast;
            if (!fast || !bounds.placed(plain * factor, slot)) {
                Figures.number(row, i).ifPresentOrElse(n -> bounds.place(unit.inYuan(n), row, i, slot),
                        () -> Figures.refuse(row, i, slot));
            }
        }
    }

    private void decodeText(Row row, int i, CellSlot slot) {
        Optional<TypedFigure> figure = TypedFigure.of(row.text(i)).filter(f -> f.unit().isEmpty() || f.unit().equals("元"));
        if (figure.isEmpty()) {
            Figures.refuse(row, i, slot);
            return;
        }
        boolean bare = figure.get().suffix().isEmpty() && figure.get().unit().isEmpty();
        BigDecimal yuan = bare ? unit.inYuan(figure.get().value()) : figure.get().whole();
        if (!figure.get().suffix().isEmpty() || !bare && unit != MoneyUnit.YUAN) {
            Figures.noteSuffix(row, i, slot, yuan);
        }
        bounds.place(yuan, row, i, slot);
    }
}
