package huizong.decoding.cells;

import huizong.catalogue.FindingCode;
import huizong.decoding.words.Wording;
import huizong.reading.CellKind;
import huizong.reading.ElapsedTime;
import huizong.reading.NumberLook;
import huizong.reading.Row;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** What a cell says as text, whatever kind of cell it is. */
public final class CellText {

    private static final int KEPT_DIGITS = 15;
    private static final long HALF_A_SECOND = 500_000_000;

    private CellText() {
    }

    /** The text without white space at its ends; empty, and said, where a number has lost digits on its way. */
    static Optional<String> of(Row row, int i, CellSlot slot) {
        Optional<String> text = of(row, i);
        if (text.isEmpty()) {
            slot.unreadable(row, i, FindingCode.LOST_DIGITS, null);
        }
        return text;
    }

    /** The same without a word about lost digits. */
    public static Optional<String> of(Row row, int i) {
        if (row.kind(i) != CellKind.NUMBER) {
            return Optional.of(Wording.stripped(row.text(i)));
        }
        if (row.look(i) == NumberLook.DATE || row.look(i) == NumberLook.DATE_TIME) {
            return Optional.of(row.moment(i).map(m -> m.toLocalDate().toString()).orElse(row.text(i)));
        }
        if (row.look(i) == NumberLook.TIME) {
            return Optional.of(row.moment(i).map(CellText::time).orElse(row.text(i)));
        }
        if (row.look(i) == NumberLook.ELAPSED) {
            return Optional.of(Figures.number(row, i).flatMap(ElapsedTime::of).orElse(row.text(i)));
        }
        Optional<BigDecimal> number = Figures.number(row, i);
        return number.isEmpty() ? Optional.of(row.text(i)) : number.filter(CellText::keepsItsDigits)
                .map(n -> n.signum() == 0 ? "0" : n.stripTrailingZeros().toPlainString());
    }

    /** {@code 14:05}, with its seconds where it has any. */
    private static String time(LocalDateTime moment) {
        return moment.plusNanos(HALF_A_SECOND).truncatedTo(ChronoUnit.SECONDS).toLocalTime().toString();
    }

    private static boolean keepsItsDigits(BigDecimal number) {
        return number.precision() - number.scale() <= KEPT_DIGITS && number.stripTrailingZeros().scale() <= KEPT_DIGITS;
    }
}
