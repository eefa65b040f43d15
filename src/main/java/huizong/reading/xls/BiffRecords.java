package huizong.reading.xls;

import huizong.reading.RefusalReason;
import huizong.reading.UnreadableSheetException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;

/** The records of a workbook's stream, one after the other. Numbers in them are little-endian. */
final class BiffRecords implements AutoCloseable {

    static final int CONTINUE = 0x3C;
    static final int END = 0x0A;
    private static final int NONE = -1;
    private static final int LONGEST = 8224;

    private final InputStream stream;
    private final byte[] buffer = new byte[64 << 10];
    private int at;
    private int limit;
    private final byte[] data = new byte[LONGEST];
    private int length;
    private int type = NONE;
    private int nextType = NONE;
    private int nextLength;

    /** @param from where in the stream the first record starts, in bytes */
    BiffRecords(InputStream stream, long from) {
        this.stream = stream;
        for (long left = from; left > 0; ) {
            fill();
            if (limit == 0) {
                throw cutOff();
            }
            at = (int) Math.min(left, limit);
            left -= at;
        }
        ahead();
    }

    /** Goes to the next record; false at the stream's end. */
    boolean next() {
        if (nextType == NONE) {
            return false;
        }
        type = nextType;
        length = nextLength;
        // where sectors are missing or exchanged the letters of a cell are taken for a record: hardly ever for a sound one
        if (length > LONGEST || type == END && length > 0) {
            throw new UnreadableSheetException(RefusalReason.DAMAGED, "record " + Integer.toHexString(type) + " of " + length + " bytes");
        }
        copy();
        ahead();
        return true;
    }

    /** True where the next record goes on with this one. */
    boolean continues() {
        return nextType == CONTINUE;
    }

    private void copy() {
        for (int done = 0; done < length; ) {
            if (at == limit) {
                fill();
                if (limit == 0) {
                    throw cutOff();
                }
            }
            int some = Math.min(length - done, limit - at);
            System.arraycopy(buffer, at, data, done, some);
            at += some;
            done += some;
        }
    }

    private void ahead() {
        int low = one();
        int high = one();
        int lengthLow = one();
        int lengthHigh = one();
        nextType = lengthHigh < 0 ? NONE : high << 8 | low;
        nextLength = lengthHigh << 8 | lengthLow;
    }

    private int one() {
        if (at == limit) {
            fill();
        }
        return limit == 0 ? -1 : buffer[at++] & 0xFF;
    }

    private void fill() {
        at = 0;
        try {
            limit = Math.max(0, stream.read(buffer));
        } catch (IOException | RuntimeException damage) {
            // the container's reader tells a broken chain of sectors by many exceptions
            throw new UnreadableSheetException(RefusalReason.DAMAGED, String.valueOf(damage.getMessage()));
        }
    }

    int type() {
        return type;
    }

    int length() {
        return length;
    }

    int u8(int place) {
        if (place >= length) {
            throw new UnreadableSheetException(RefusalReason.DAMAGED, "record " + Integer.toHexString(type) + " is too short");
        }
        return data[place] & 0xFF;
    }

    int u16(int place) {
        return u8(place + 1) << 8 | u8(place);
    }

    int i32(int place) {
        return u16(place + 2) << 16 | u16(place);
    }

    long i64(int place) {
        return (long) i32(place + 4) << 32 | i32(place) & 0xFFFF_FFFFL;
    }

    byte[] bytes(int from, int count) {
        if (from + count > length) {
            throw new UnreadableSheetException(RefusalReason.DAMAGED, "record " + Integer.toHexString(type) + " is too short");
        }
        return Arrays.copyOfRange(data, from, from + count);
    }

    private static UnreadableSheetException cutOff() {
        return new UnreadableSheetException(RefusalReason.DAMAGED, "the workbook's stream is cut off");
    }

    @Override
    public void close() {
        try {
            stream.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
