package huizong.reading.csv;

import huizong.reading.CellKind;
import huizong.reading.lending.CellValue;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Takes fields for what a spreadsheet would have held before it wrote them as text. A number is one only where nothing is lost by it:
 * no leading zeros, no more than 15 digits, no exponent; everything else stays a text.
 */
final class CsvCells {

    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?");
    private static final int DIGITS_KEPT = 15;
    private static final Set<String> ERRORS = Set.of("#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A");

    private CsvCells() {
    }

    static void add(CellValue value, int column, String field) {
        String text = field.strip();
        if (text.isEmpty()) {
            return;
        }
        char first = text.charAt(0);
        if ((first == '-' || first >= '0' && first <= '9') && number(text)) {
            value.plain(column, 0, CellKind.NUMBER, 0, text);
        } else if (text.equals("TRUE") || text.equals("FALSE")) {
            value.plain(column, 0, CellKind.BOOLEAN, 0, text.equals("TRUE") ? "1" : "0");
        } else if (first == '#' && ERRORS.contains(text)) {
            value.plain(column, 0, CellKind.ERROR, 0, text);
        } else {
            value.literal(column, 0, 0, field);
        }
    }

    private static boolean number(String text) {
        return text.length() <= DIGITS_KEPT + 2 && NUMBER.matcher(text).matches()
                && text.chars().filter(Character::isDigit).count() <= DIGITS_KEPT;
    }
}
