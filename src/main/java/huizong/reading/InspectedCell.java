package huizong.reading;

import huizong.catalogue.CellAddress;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * What the reader sees in one cell.
 *
 * @param type  number, text, boolean, date or error; formula where the file keeps no value of it
 * @param value what the spreadsheet means: a number at the 15 digits it keeps, a date as ISO 8601; a text as typed
 * @param raw   what the file holds
 */
public record InspectedCell(CellAddress address, String type, String value, String raw) {

    private static final MathContext DIGITS_KEPT = new MathContext(15, RoundingMode.HALF_UP);
    private static final DateTimeFormatter DATE_TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    static InspectedCell of(String sheet, Row row, int i) {
        CellAddress address = new CellAddress(sheet, row.column(i), row.number());
        String raw = row.text(i);
        return switch (row.kind(i)) {
            case NUMBER -> row.look(i) == NumberLook.PLAIN || row.look(i) == NumberLook.PERCENT ? number(address, raw)
                    : row.look(i) == NumberLook.ELAPSED
                    ? ElapsedTime.of(rounded(raw)).map(time -> new InspectedCell(address, "date", time, raw)).orElseGet(() -> number(address, raw))
                    : row.moment(i).map(moment -> new InspectedCell(address, "date", shown(moment, row.look(i)), raw))
                            .orElseGet(() -> number(address, raw));
            case TEXT -> new InspectedCell(address, "text", raw, raw);
            case BOOLEAN -> new InspectedCell(address, "boolean", raw, raw);
            case ERROR -> new InspectedCell(address, "error", raw, raw);
            case FORMULA_WITHOUT_VALUE -> new InspectedCell(address, "formula", "", raw);
        };
    }

    private static BigDecimal rounded(String raw) {
        return new BigDecimal(raw).round(DIGITS_KEPT);
    }

    private static InspectedCell number(CellAddress address, String raw) {
        BigDecimal number = rounded(raw);
        return new InspectedCell(address, "number",
                number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString(), raw);
    }

    private static String shown(LocalDateTime moment, NumberLook look) {
        if (look == NumberLook.TIME) {
            return TIME.format(moment);
        }
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT) ? moment.toLocalDate().toString() : DATE_TIME.format(moment);
    }
}
