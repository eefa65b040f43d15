package huizong.decoding.cells;

import huizong.catalogue.FindingCode;
import huizong.decoding.cells.RowValues.Held;
import huizong.jobs.ColumnDefinition;
import huizong.jobs.ColumnType;
import huizong.reading.Row;
import java.math.BigDecimal;

/** The scale and range of a column of figures: puts a figure into its slot, or says why it cannot stand there. */
final class FigureBounds {

    /** More digits before the point than this and a spreadsheet no longer keeps them all. */
    private static final int KEPT_DIGITS = 15;
    private static final int FAST_DECIMALS = 4;

    private final ColumnDefinition column;
    private final long step;
    private final long lowest;
    private final long highest;

    FigureBounds(ColumnDefinition column) {
        this.column = column;
        this.step = column.decimals() <= FAST_DECIMALS ? pow(FAST_DECIMALS - column.decimals()) : 0;
        this.lowest = column.low() == null ? Long.MIN_VALUE : tenThousandths(column.low(), Long.MAX_VALUE);
        this.highest = column.high() == null ? Long.MAX_VALUE : tenThousandths(column.high(), Long.MIN_VALUE);
    }

    private static long pow(int exponent) {
        return BigDecimal.ONE.scaleByPowerOfTen(exponent).longValueExact();
    }

    /** The bound as a scaled integer, or the value that sends every figure down the slow way. */
    private static long tenThousandths(BigDecimal bound, long otherwise) {
        BigDecimal scaled = bound.scaleByPowerOfTen(FAST_DECIMALS).stripTrailingZeros();
        return scaled.scale() <= 0 && scaled.precision() - scaled.scale() <= 18 ? scaled.longValueExact() : otherwise;
    }

    /** The fast way for plain figures: false where the slow one must look. */
    boolean placed(long tenThousandths, CellSlot slot) {
        if (step == 0 || tenThousandths < lowest || tenThousandths > highest || tenThousandths % step != 0) {
            return false;
        }
        put(tenThousandths / step, slot);
        return true;
    }

    private void put(long unscaled, CellSlot slot) {
        if (column.type() == ColumnType.INTEGER) {
            slot.whole(unscaled);
        } else {
            slot.scaled(unscaled, column.decimals());
        }
    }

    /** @param figure in the column's base unit, exact */
    void place(BigDecimal figure, Row row, int i, CellSlot slot) {
        BigDecimal value = figure.signum() == 0 ? BigDecimal.ZERO : figure.stripTrailingZeros();
        if (value.precision() - value.scale() > KEPT_DIGITS) {
            slot.unreadable(row, i, FindingCode.LOST_DIGITS, null);
        } else if (value.scale() > decimals()) {
            tooFine(row, i, slot);
        } else {
            keep(value.setScale(decimals()), slot);
            checkRange(value, row, i, slot);
        }
    }

    private int decimals() {
        return column.type() == ColumnType.INTEGER ? 0 : column.decimals();
    }

    private void tooFine(Row row, int i, CellSlot slot) {
        if (column.type() == ColumnType.INTEGER) {
            slot.unreadable(row, i, FindingCode.WHOLE_NUMBER, "X08");
        } else {
            slot.unreadable(row, i, FindingCode.TOO_MANY_DECIMALS, null);
        }
    }

    private void keep(BigDecimal value, CellSlot slot) {
        if (value.precision() <= 18) {
            put(value.unscaledValue().longValueExact(), slot);
        } else {
            slot.object(Held.DECIMAL, value);
        }
    }

    private void checkRange(BigDecimal value, Row row, int i, CellSlot slot) {
        BigDecimal low = column.low();
        BigDecimal high = column.high();
        if (low != null && low.signum() == 0 && value.signum() < 0) {
            slot.refuse(row, i, FindingCode.NEGATIVE_NUMBER, "X08");
        } else if (low != null && value.compareTo(low) < 0 || high != null && value.compareTo(high) > 0) {
            slot.refuse(row, i, FindingCode.RANGE, null);
        }
    }
}
