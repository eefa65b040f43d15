package huizong.reading.lending;

/** Numbers as they stand in a file's bytes. */
public final class Numerals {

    /** The longest number a spreadsheet writes has 309 digits; more could only be meant to exhaust who computes with them. */
    public static final int LONGEST = 400;
    private static final int MOST_DIGITS = 14;
    private static final int MOST_DECIMALS = 4;

    private Numerals() {
    }

    /** True for digits with an optional sign, point and exponent, of a length that spreadsheets write. */
    public static boolean number(byte[] bytes, int from, int length) {
        if (length > LONGEST) {
            return false;
        }
        int end = from + length;
        int at = from < end && (bytes[from] == '-' || bytes[from] == '+') ? from + 1 : from;
        int whole = digits(bytes, at, end);
        int decimals = 0;
        at += whole;
        if (at < end && bytes[at] == '.') {
            decimals = digits(bytes, at + 1, end);
            at += 1 + decimals;
        }
        return whole + decimals > 0 && (at == end || exponent(bytes, at, end));
    }

    private static boolean exponent(byte[] bytes, int from, int end) {
        if (bytes[from] != 'E' && bytes[from] != 'e') {
            return false;
        }
        int at = from + 1 < end && (bytes[from + 1] == '-' || bytes[from + 1] == '+') ? from + 2 : from + 1;
        int digits = digits(bytes, at, end);
        // a spreadsheet's numbers end at 1E308; more digits could only be meant to exhaust who computes with them
        return digits > 0 && digits <= 3 && at + digits == end;
    }

    private static int digits(byte[] bytes, int from, int end) {
        int at = from;
        while (at < end && bytes[at] >= '0' && bytes[at] <= '9') {
            at++;
        }
        return at - from;
    }

    /** See {@link huizong.reading.Row#tenThousandths}. */
    public static long tenThousandths(byte[] bytes, int from, int length) {
        int end = from + length;
        int at = from < end && bytes[from] == '-' ? from + 1 : from;
        if (end - at > MOST_DIGITS + 1 || at == end) {
            return Long.MIN_VALUE;
        }
        long value = 0;
        int decimals = -1;
        for (; at < end; at++) {
            int digit = bytes[at] - '0';
            if (digit >= 0 && digit <= 9) {
                value = value * 10 + digit;
                decimals += decimals < 0 ? 0 : 1;
            } else if (bytes[at] == '.' && decimals < 0) {
                decimals = 0;
            } else {
                return Long.MIN_VALUE;
            }
        }
        return scaled(bytes[from] == '-' ? -value : value, decimals, end - from);
    }

    private static long scaled(long value, int decimals, int length) {
        int digits = length - (decimals < 0 ? 0 : 1);
        if (decimals > MOST_DECIMALS || digits > MOST_DIGITS + 1 || Math.abs(value) >= 100_000_000_000_000L) {
            return Long.MIN_VALUE;
        }
        long scaled = value;
        for (int i = Math.max(0, decimals); i < MOST_DECIMALS; i++) {
            scaled *= 10;
        }
        return scaled;
    }
}
