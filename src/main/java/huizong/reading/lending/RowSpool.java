package huizong.reading.lending;

import huizong.reading.RefusalReason;
import huizong.reading.Row;
import huizong.reading.RowVisitor;
import huizong.reading.UnreadableSheetException;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Rows put down in a file of its own, to be lent again in the order of their numbers, the parts of one row together; sixteen bytes of memory a row. */
public final class RowSpool implements AutoCloseable {

    private static final int MOST_PARTS = 4_000_000;

    private final Path file;
    private final DataOutputStream out;
    /** Row number and turn of each row kept. */
    private long[] turns = new long[256];
    private long[] places = new long[256];
    private int size;
    private long written;

    public RowSpool() {
        try {
            file = Files.createTempFile("rows", ".spool");
            OutputStream raw = Files.newOutputStream(file);
            out = new DataOutputStream(new java.io.BufferedOutputStream(raw, 1 << 16));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public void keep(Row row) {
        if (size == MOST_PARTS) {
            throw new UnreadableSheetException(RefusalReason.TOO_LARGE, "parts of rows out of order > " + MOST_PARTS);
        }
        if (size == turns.length) {
            turns = Arrays.copyOf(turns, size * 2);
            places = Arrays.copyOf(places, size * 2);
        }
        turns[size] = (long) row.number() << 32 | size;
        places[size++] = written;
        try {
            written += SpooledRow.write(row, out);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** @return false where the visitor stopped it */
    public boolean lend(RowVisitor visitor) {
        long[] sorted = Arrays.copyOf(turns, size);
        Arrays.sort(sorted);
        try {
            out.flush();
            try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
                boolean going = true;
                for (int i = 0; going && i < size; i++) {
                    SpooledRow row = read(in, sorted[i]);
                    while (i + 1 < size && sorted[i + 1] >> 32 == row.number()) {
                        row = row.with(read(in, sorted[++i]));
                    }
                    going = visitor.row(row);
                }
                return going;
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private SpooledRow read(RandomAccessFile in, long turn) throws IOException {
        in.seek(places[(int) turn]);
        return SpooledRow.read(in);
    }

    @Override
    public void close() {
        try {
            out.close();
            Files.deleteIfExists(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
