package huizong.decoding.cells;

import huizong.catalogue.FindingCode;
import huizong.decoding.cells.RowValues.Held;
import huizong.reading.CellKind;
import huizong.reading.NumberLook;
import huizong.reading.Row;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalTime;
import java.util.Optional;

/** Times of the day: 14:05, 14:05:30, or a cell formatted as a time; 36 hours gone by are none. */
final class TimeCell implements CellDecoder {

    private static final BigDecimal SECONDS_OF_A_DAY = new BigDecimal(86_400);

    @Override
    public void decode(Row row, int i, CellSlot slot) {
        Optional<LocalTime> time = row.kind(i) == CellKind.NUMBER ? formatted(row, i) : TypedDate.time(row.text(i));
        time.ifPresentOrElse(t -> slot.object(Held.TIME, t), () -> slot.unreadable(row, i, FindingCode.TIME, null));
    }

    private static Optional<LocalTime> formatted(Row row, int i) {
        if (row.look(i) == NumberLook.PLAIN || row.look(i) == NumberLook.PERCENT) {
            return Optional.empty();
        }
        boolean elapsed = row.look(i) == NumberLook.ELAPSED;
        return Figures.number(row, i).filter(n -> n.signum() >= 0 && (!elapsed || n.compareTo(BigDecimal.ONE) < 0) && n.precision() - n.scale() < 10 && n.scale() < 40)
                .map(n -> n.remainder(BigDecimal.ONE).multiply(SECONDS_OF_A_DAY).setScale(0, RoundingMode.HALF_UP).longValue())
                .filter(s -> s < SECONDS_OF_A_DAY.longValue()).map(LocalTime::ofSecondOfDay);
    }
}
