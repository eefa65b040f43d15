package huizong.storing;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;

/** PostgreSQL's binary COPY format, written into one reused buffer; fields carry their length in front. */
final class BinaryRows {

    private static final byte[] HEADER = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0};
    private static final int TEXT_OID = 25;
    private static final int BASE = 10_000;
    private static final BigInteger BIG_BASE = BigInteger.valueOf(BASE);
    private static final int[] POWERS = {1, 10, 100, 1_000};
    private static final int NEGATIVE = 0x4000;

    private byte[] bytes;
    private int length;
    /** Digits to the base 10,000, lowest first. */
    private short[] digits = new short[16];

    BinaryRows(int capacity) {
        bytes = new byte[capacity];
    }

    byte[] bytes() {
        return bytes;
    }

    int length() {
        return length;
    }

    void clear() {
        length = 0;
    }

    /** Takes away what was written from this place on. @return it */
    byte[] cut(int from) {
        byte[] rest = Arrays.copyOfRange(bytes, from, length);
        length = from;
        return rest;
    }

    void append(byte[] written) {
        ensure(written.length);
        System.arraycopy(written, 0, bytes, length, written.length);
        length += written.length;
    }

    void header() {
        ensure(HEADER.length);
        System.arraycopy(HEADER, 0, bytes, length, HEADER.length);
        length += HEADER.length;
    }

    void trailer() {
        shortValue(-1);
    }

    void row(int fields) {
        shortValue(fields);
    }

    void nothing() {
        intValue(-1);
    }

    void booleanField(boolean value) {
        ensure(5);
        intValue(1);
        bytes[length++] = (byte) (value ? 1 : 0);
    }

    void intField(int value) {
        intValue(4);
        intValue(value);
    }

    void longField(long value) {
        intValue(8);
        intValue((int) (value >>> 32));
        intValue((int) value);
    }

    /** @throws IllegalArgumentException for what PostgreSQL's UTF-8 cannot hold: U+0000 and halves of surrogate pairs */
    void textField(String value) {
        int lengthAt = length;
        intValue(0);
        int start = length;
        utf8(value);
        patch(lengthAt, length - start);
    }

    /** A text that is known to be sound UTF-8 without U+0000. */
    void textField(byte[] utf8, int from, int count) {
        intValue(count);
        ensure(count);
        System.arraycopy(utf8, from, bytes, length, count);
        length += count;
    }

    void jsonField(String value) {
        int lengthAt = length;
        intValue(0);
        int start = length;
        ensure(1);
        bytes[length++] = 1;
        utf8(value);
        patch(lengthAt, length - start);
    }

    void textsField(java.util.List<String> values) {
        int lengthAt = length;
        intValue(0);
        int start = length;
        intValue(values.isEmpty() ? 0 : 1);
        intValue(0);
        intValue(TEXT_OID);
        if (!values.isEmpty()) {
            intValue(values.size());
            intValue(1);
        }
        for (int i = 0; i < values.size(); i++) {
            textField(values.get(i));
        }
        patch(lengthAt, length - start);
    }

    /** The number unscaled / 10^scale; scale 0 or more. */
    void numericField(long unscaled, int scale) {
        if (scale == 2 && unscaled > Long.MIN_VALUE) {
            hundredths(Math.abs(unscaled), unscaled < 0);
            return;
        }
        int fraction = scale % 4;
        int count = 0;
        long rest = unscaled < 0 ? -unscaled : unscaled;
        if (fraction != 0) {
            int power = POWERS[fraction];
            digits[count++] = (short) (Long.remainderUnsigned(rest, power) * POWERS[4 - fraction]);
            rest = Long.divideUnsigned(rest, power);
        }
        while (rest != 0) {
            digits[count++] = (short) Long.remainderUnsigned(rest, BASE);
            rest = Long.divideUnsigned(rest, BASE);
        }
        numeric(count, unscaled < 0, scale);
    }

    /** Most amounts: what is divided by is known beforehand. */
    private void hundredths(long rest, boolean negative) {
        digits[0] = (short) (rest % 100 * 100);
        int count = 1;
        for (long whole = rest / 100; whole != 0; whole /= BASE) {
            digits[count++] = (short) (whole % BASE);
        }
        numeric(count, negative, 2);
    }

    void numericField(BigDecimal value) {
        BigDecimal plain = value.scale() < 0 ? value.setScale(0) : value;
        BigInteger rest = plain.unscaledValue();
        if (rest.bitLength() < Long.SIZE) {
            numericField(rest.longValue(), plain.scale());
            return;
        }
        int fraction = plain.scale() % 4;
        rest = fraction == 0 ? rest.abs() : rest.abs().multiply(BigInteger.valueOf(POWERS[4 - fraction]));
        int count = 0;
        while (rest.signum() != 0) {
            BigInteger[] parts = rest.divideAndRemainder(BIG_BASE);
            if (count == digits.length) {
                digits = Arrays.copyOf(digits, 2 * count);
            }
            digits[count++] = (short) parts[1].intValue();
            rest = parts[0];
        }
        numeric(count, value.signum() < 0, plain.scale());
    }

    private void numeric(int count, boolean negative, int scale) {
        int top = count;
        while (top > 0 && digits[top - 1] == 0) {
            top--;
        }
        int bottom = 0;
        while (bottom < top && digits[bottom] == 0) {
            bottom++;
        }
        int used = top - bottom;
        intValue(8 + 2 * used);
        shortValue(used);
        shortValue(used == 0 ? 0 : top - 1 - (scale + 3) / 4);
        shortValue(negative && used > 0 ? NEGATIVE : 0);
        shortValue(scale);
        for (int i = top - 1; i >= bottom; i--) {
            shortValue(digits[i]);
        }
    }

    private void utf8(String value) {
        int characters = value.length();
        ensure(3 * characters);
        int at = length;
        byte[] to = bytes;
        for (int i = 0; i < characters; i++) {
            char c = value.charAt(i);
            if (c < 0x80) {
                if (c == 0) {
                    throw new IllegalArgumentException("a text with U+0000 cannot be stored");
                }
                to[at++] = (byte) c;
            } else if (c < 0x800) {
                to[at++] = (byte) (0xC0 | c >> 6);
                to[at++] = (byte) (0x80 | c & 0x3F);
            } else if (Character.isSurrogate(c)) {
                at = pair(value, i++, at);
            } else {
                to[at++] = (byte) (0xE0 | c >> 12);
                to[at++] = (byte) (0x80 | c >> 6 & 0x3F);
                to[at++] = (byte) (0x80 | c & 0x3F);
            }
        }
        length = at;
    }

    private int pair(String value, int i, int at) {
        int point = value.codePointAt(i);
        if (point < Character.MIN_SUPPLEMENTARY_CODE_POINT) {
            throw new IllegalArgumentException("a text with half a surrogate pair cannot be stored");
        }
        bytes[at] = (byte) (0xF0 | point >> 18);
        bytes[at + 1] = (byte) (0x80 | point >> 12 & 0x3F);
        bytes[at + 2] = (byte) (0x80 | point >> 6 & 0x3F);
        bytes[at + 3] = (byte) (0x80 | point & 0x3F);
        return at + 4;
    }

    private void shortValue(int value) {
        ensure(2);
        bytes[length++] = (byte) (value >> 8);
        bytes[length++] = (byte) value;
    }

    private void intValue(int value) {
        ensure(4);
        patch(length, value);
        length += 4;
    }

    private void patch(int at, int value) {
        bytes[at] = (byte) (value >>> 24);
        bytes[at + 1] = (byte) (value >>> 16);
        bytes[at + 2] = (byte) (value >>> 8);
        bytes[at + 3] = (byte) value;
    }

    private void ensure(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
        }
    }
}
