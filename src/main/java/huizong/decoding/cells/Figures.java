package huizong.decoding.cells;

import huizong.catalogue.Fact;
import huizong.catalogue.FindingCode;
import huizong.jobs.ColumnType;
import huizong.reading.CellKind;
import huizong.reading.NumberLook;
import huizong.reading.Row;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/** What all columns of figures ask of a cell before their own rules. */
final class Figures {

    /** What spreadsheets keep of a number. */
    private static final MathContext FIFTEEN_DIGITS = new MathContext(15);

    /** Beyond what a spreadsheet can hold: the file was written by hand. */
    private static final int LARGEST_EXPONENT = 400;

    private Figures() {
    }

    static boolean plainNumber(Row row, int i) {
        return row.kind(i) == CellKind.NUMBER && (row.look(i) == NumberLook.PLAIN || row.look(i) == NumberLook.PERCENT);
    }

    /** The number of a numeric cell at 15 significant digits; empty where the file has none. */
    static Optional<BigDecimal> number(Row row, int i) {
        try {
            return Optional.of(new BigDecimal(row.text(i).strip()).round(FIFTEEN_DIGITS))
                    .filter(n -> Math.abs((long) n.scale()) <= LARGEST_EXPONENT);
        } catch (NumberFormatException | ArithmeticException none) {
            return Optional.empty();
        }
    }

    /** Says why a cell is no exact number: approximate, a date, or no number at all. */
    static void refuse(Row row, int i, CellSlot slot) {
        if (row.kind(i) == CellKind.TEXT && TypedFigure.approximate(row.text(i))) {
            slot.unreadable(row, i, FindingCode.APPROXIMATE_NUMBER, "X07");
            return;
        }
        FindingCode code = slot.column().type() == ColumnType.INTEGER ? FindingCode.WHOLE_NUMBER : FindingCode.DECIMAL_NUMBER;
        Fact[] date = row.kind(i) != CellKind.NUMBER ? new Fact[0] : row.moment(i)
                .map(m -> new Fact[] {new Fact(Fact.Role.DETAIL, "", m.toLocalDate().toString(), null)}).orElse(new Fact[0]);
        slot.unreadable(row, i, code, "X07", date);
    }

    /** The note that a suffix was worked in: what the cell was taken for. */
    static void noteSuffix(Row row, int i, CellSlot slot, BigDecimal taken) {
        slot.tell(huizong.catalogue.Level.NOTE, row, i, FindingCode.NUMBER_SUFFIX, null,
                new Fact(Fact.Role.EXPECTED, "", taken.toPlainString(), null));
    }
}
