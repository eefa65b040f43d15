package huizong.reading.lending;

import huizong.reading.CellRange;
import huizong.reading.RefusalReason;
import huizong.reading.UnreadableSheetException;

/** Addresses as the format writes them: {@code AB12}, {@code A1:C3}. */
public final class Reference {

    public static final int COLUMNS = 16_384;

    private Reference() {
    }

    /** The column from 1 of a reference such as {@code AB12} or {@code $AB$12}. */
    public static int column(String reference) {
        int column = 0;
        for (int i = 0; i < reference.length(); i++) {
            char c = Character.toUpperCase(reference.charAt(i));
            if (c >= 'A' && c <= 'Z') {
                column = column * 26 + c - 'A' + 1;
            } else if (c != '$') {
                break;
            }
            if (column > COLUMNS) {
                throw damaged(reference);
            }
        }
        if (column == 0) {
            throw damaged(reference);
        }
        return column;
    }

    public static CellRange range(String range) {
        int colon = range.indexOf(':');
        String first = colon < 0 ? range : range.substring(0, colon);
        String last = colon < 0 ? range : range.substring(colon + 1);
        return new CellRange(row(first), column(first), row(last), column(last));
    }

    private static int row(String reference) {
        int digits = reference.length();
        while (digits > 0 && Character.isDigit(reference.charAt(digits - 1))) {
            digits--;
        }
        if (digits == reference.length() || reference.length() - digits > 7) {
            throw damaged(reference);
        }
        return Integer.parseInt(reference.substring(digits));
    }

    private static UnreadableSheetException damaged(String reference) {
        return new UnreadableSheetException(RefusalReason.DAMAGED, "reference " + reference);
    }
}
