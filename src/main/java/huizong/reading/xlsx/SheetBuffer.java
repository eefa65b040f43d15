package huizong.reading.xlsx;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** The bytes of a sheet, a window of whole rows at a time. */
final class SheetBuffer {

    private static final int WINDOW = 256 << 10;
    private static final int SMALLEST = 1 << 10;
    private static final int DECLARATION = 100;
    private static final int LARGEST = 64 << 20;
    private static final byte[] ROWS = "<sheetData>".getBytes(StandardCharsets.US_ASCII);

    private final InputStream stream;
    /** So far beyond the last byte may be looked without asking. */
    private static final int MARGIN = 16;
    private byte[] bytes;
    private int limit;
    private boolean ended;
    private byte[] before = new byte[0];

    /** @param size how many bytes the stream has, as far as it is known; negative where it is not */
    SheetBuffer(InputStream stream, long size) {
        this.stream = stream;
        // a byte more than there are, so that the end is seen without reading on
        this.bytes = new byte[(size < 0 || size >= WINDOW ? WINDOW : (int) Math.max(SMALLEST, size + 1)) + MARGIN];
        fill();
    }

    byte[] bytes() {
        return bytes;
    }

    /** Where the first row may start; what stands before it is kept. */
    int firstRow() {
        for (int at = 0; at + ROWS.length <= limit; at++) {
            if (bytes[at] == '<' && Arrays.equals(bytes, at, at + ROWS.length, ROWS, 0, ROWS.length)) {
                before = Arrays.copyOf(bytes, at);
                requireUtf8();
                return at + ROWS.length;
            }
            if (bytes[at] == 0 || bytes[at] == '<' && at + 1 < limit && bytes[at + 1] == '!') {
                break;
            }
        }
        throw new UnusualXml("no rows in sight");
    }

    private void requireUtf8() {
        String declaration = new String(before, 0, Math.min(before.length, DECLARATION), StandardCharsets.ISO_8859_1);
        int named = declaration.indexOf("encoding=");
        if (named >= 0 && !declaration.regionMatches(true, named + "encoding=".length() + 1, "utf-8", 0, 5)) {
            throw new UnusualXml("encoding");
        }
    }

    /** Where the rows that are whole end, {@code from} on; reads on where there is none yet. All of it at the part's end. */
    int wholeRows(int from) {
        for (int at = limit - 5; at > from; at--) {
            if (bytes[at] == '<' && bytes[at + 1] == 'r' && bytes[at + 2] == 'o' && bytes[at + 3] == 'w') {
                return at;
            }
        }
        return ended ? limit : from;
    }

    boolean ended() {
        return ended;
    }

    /** Forgets what stands before {@code from}, which is 0 from now on, and reads on. */
    void forget(int from) {
        System.arraycopy(bytes, from, bytes, 0, limit - from);
        limit -= from;
        if (from == 0 && limit == bytes.length - MARGIN) {
            if (limit >= LARGEST) {
                throw new UnusualXml("a row of many megabytes");
            }
            bytes = Arrays.copyOf(bytes, limit * 2 + MARGIN);
        }
        fill();
    }

    private void fill() {
        try {
            int room = bytes.length - MARGIN;
            while (limit < room && !ended) {
                int read = stream.read(bytes, limit, room - limit);
                ended = read < 0;
                limit += Math.max(0, read);
            }
            Arrays.fill(bytes, limit, limit + MARGIN, (byte) 0);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The sheet as if it had no rows: what stands before them, and what follows from {@code after} on. */
    InputStream withoutRows(int after) {
        InputStream empty = new ByteArrayInputStream("<sheetData/>".getBytes(StandardCharsets.US_ASCII));
        return new SequenceInputStream(Collections.enumeration(List.of(new ByteArrayInputStream(before), empty,
                new ByteArrayInputStream(bytes, after, limit - after), stream)));
    }

    /** Only what stands before the rows, closed. */
    InputStream before() {
        return new SequenceInputStream(new ByteArrayInputStream(before),
                new ByteArrayInputStream("<sheetData/></worksheet>".getBytes(StandardCharsets.US_ASCII)));
    }
}
