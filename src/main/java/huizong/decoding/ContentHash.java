package huizong.decoding;

import huizong.decoding.cells.RowValues;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** SHA-256 over decoded values in order: equal content hashes equally, however it is styled, moved or formatted. */
final class ContentHash {

    private static final byte END_OF_ROW = 30;
    private static final byte DIGITS = 1;
    private static final byte WORDS = 2;
    private static final byte MARK = 3;

    private static final int BUFFER = 1 << 12;
    /** The kind of a value and its number or length. */
    private static final int FRAME = 1 + Long.BYTES;
    private static final int MOST_BYTES_OF_A_CHARACTER = 3;
    private static final int DAY = 10;
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    /** Copied for every sheet: to ask for one by its name takes longer than to hash a row. */
    private static final MessageDigest FRESH = fresh();

    private final MessageDigest digest;
    private final byte[] waiting = new byte[BUFFER];
    private int length;

    ContentHash() {
        try {
            digest = (MessageDigest) FRESH.clone();
        } catch (CloneNotSupportedException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static MessageDigest fresh() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** One row; what could not be read takes part by the fact alone. */
    void add(RowValues values) {
        for (int i = 0; i < values.size(); i++) {
            switch (values.held(i)) {
                case BLANK -> add(MARK, values.mark(i) == null ? 0 : values.mark(i).ordinal() + 1);
                case WHOLE, TRUTH -> add(DIGITS, values.number(i));
                case SCALED -> add((byte) (DIGITS + 16 + values.scale(i)), values.number(i));
                case TEXT -> add((String) values.value(i));
                case LETTERS -> add(values.letters(i), (int) values.number(i), values.scale(i));
                case DATE -> day((LocalDate) Objects.requireNonNull(values.value(i)));
                default -> add(String.valueOf(values.value(i)));
            }
        }
        room(1);
        waiting[length++] = END_OF_ROW;
    }

    private void add(byte kind, long number) {
        room(FRAME);
        put(kind, number);
    }

    private void put(byte kind, long number) {
        waiting[length] = kind;
        LONG.set(waiting, length + 1, number);
        length += FRAME;
    }

    /** As {@link LocalDate#toString} writes it. */
    private void day(LocalDate day) {
        int year = day.getYear();
        if (year < 1_000 || year > 9_999) {
            add(day.toString());
            return;
        }
        room(FRAME + DAY);
        put(WORDS, DAY);
        twoDigits(year / 100);
        twoDigits(year % 100);
        waiting[length++] = '-';
        twoDigits(day.getMonthValue());
        waiting[length++] = '-';
        twoDigits(day.getDayOfMonth());
    }

    private void twoDigits(int number) {
        waiting[length++] = (byte) ('0' + number / 10);
        waiting[length++] = (byte) ('0' + number % 10);
    }

    /** A text, framed by its length in UTF-8. */
    void add(@Nullable String text) {
        String words = String.valueOf(text);
        int framed = FRAME + MOST_BYTES_OF_A_CHARACTER * words.length();
        if (framed <= BUFFER) {
            room(framed);
            int behind = utf8(words, length + FRAME);
            if (behind >= 0) {
                put(WORDS, behind - length - FRAME);
                length = behind;
                return;
            }
        }
        byte[] bytes = words.getBytes(StandardCharsets.UTF_8);
        add(bytes, 0, bytes.length);
    }

    private void add(byte[] utf8, int from, int count) {
        add(WORDS, count);
        if (count > BUFFER) {
            flush();
            digest.update(utf8, from, count);
        } else {
            room(count);
            System.arraycopy(utf8, from, waiting, length, count);
            length += count;
        }
    }

    /** Writes the text into the buffer, where there is room for it. @return the place behind it, -1 where it has surrogates */
    private int utf8(String text, int from) {
        int at = from;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                waiting[at++] = (byte) c;
            } else if (c < 0x800) {
                waiting[at++] = (byte) (0xC0 | c >> 6);
                waiting[at++] = (byte) (0x80 | c & 0x3F);
            } else if (Character.isSurrogate(c)) {
                return -1;
            } else {
                waiting[at++] = (byte) (0xE0 | c >> 12);
                waiting[at++] = (byte) (0x80 | c >> 6 & 0x3F);
                waiting[at++] = (byte) (0x80 | c & 0x3F);
            }
        }
        return at;
    }

    private void room(int more) {
        if (length + more > BUFFER) {
            flush();
        }
    }

    private void flush() {
        digest.update(waiting, 0, length);
        length = 0;
    }

    /** The hash in lower-case hex; nothing may be added afterwards. */
    String hex() {
        flush();
        return HexFormat.of().formatHex(digest.digest());
    }
}
