package huizong.decoding.cells;

import huizong.reading.Utf8Span;

/**
 * Texts of which a look at their bytes says that they are kept as they are: nothing to strip, to hide or to refuse. Of all
 * others nothing is said here.
 */
public final class PlainLetters {

    /** A resident number has 17 digits and a check character. */
    private static final int DIGITS_OF_A_NUMBER = 17;
    private static final int FIRST_IDEOGRAPHS = 0xE4;
    private static final int LAST_IDEOGRAPHS = 0xE9;

    private PlainLetters() {
    }

    /** True where the first letter is a digit, a letter of ASCII or an ideograph. */
    public static boolean beginsWithLetter(Utf8Span span) {
        return span.length() > 0 && lead(span.bytes()[span.from()]);
    }

    private static boolean lead(byte first) {
        int unsigned = first & 0xFF;
        return first >= '0' && first <= '9' || first >= 'A' && first <= 'Z' || first >= 'a' && first <= 'z'
                || unsigned >= FIRST_IDEOGRAPHS && unsigned <= LAST_IDEOGRAPHS;
    }

    /** True where the text is kept as it stands, a text without blanks at its ends and in which no resident number may be. */
    static boolean kept(Utf8Span span) {
        return beginsWithLetter(span) && endsWithLetter(span) && inside(span.bytes(), span.from(), span.from() + span.length());
    }

    private static boolean endsWithLetter(Utf8Span span) {
        byte[] bytes = span.bytes();
        int last = span.from() + span.length() - 1;
        return bytes[last] >= 0 ? lead(bytes[last]) : span.length() >= 3 && bytes[last - 2] < 0 && lead(bytes[last - 2]);
    }

    /** Neither control characters nor what lies at the end of the first plane or beyond it, nor many digits in a row. */
    private static boolean inside(byte[] bytes, int from, int end) {
        int digits = 0;
        for (int at = from; at < end; at++) {
            byte one = bytes[at];
            digits = one >= '0' && one <= '9' ? digits + 1 : 0;
            int unsigned = one & 0xFF;
            if (one >= 0 && one < ' ' || digits == DIGITS_OF_A_NUMBER || unsigned >= 0xF0
                    || unsigned == 0xEF && (bytes[at + 1] & 0xFF) == 0xBF) {
                return false;
            }
        }
        return true;
    }
}
