package huizong.decoding;

import huizong.decoding.cells.RowValues;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** SHA-256 over decoded values in order: equal content hashes equally, however it is styled, moved or formatted. */
final class ContentHash {

    private static final byte END_OF_ROW = 30;
    private static final byte DIGITS = 1;
    private static final byte WORDS = 2;
    private static final byte MARK = 3;

    private static final int BUFFER = 1 << 12;

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
                default -> add(String.valueOf(values.value(i)));
            }
        }
        room(1);
        waiting[length++] = END_OF_ROW;
    }

    private void add(byte kind, long number) {
        room(1 + Long.BYTES);
        waiting[length++] = kind;
        for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
            waiting[length++] = (byte) (number >>> shift);
        }
    }

    /** A text, framed by its length. */
    void add(@Nullable String text) {
        byte[] bytes = String.valueOf(text).getBytes(StandardCharsets.UTF_8);
        add(WORDS, bytes.length);
        if (bytes.length > BUFFER) {
            flush();
            digest.update(bytes);
        } else {
            room(bytes.length);
            System.arraycopy(bytes, 0, waiting, length, bytes.length);
            length += bytes.length;
        }
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
