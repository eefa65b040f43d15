package huizong.feedback.splice;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * A zip, read for what a splice needs: its directory, an entry's bytes packed and unpacked, one after the other. A small file is read
 * once and whole: most answers are to small workbooks, and asking for each of their parts would cost more than reading them.
 */
final class PackedFile implements AutoCloseable {

    private static final int SMALL = 1 << 20;
    private static final int BUFFER = 1 << 16;
    private static final int END_SIZE = 22;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int END = 0x06054b50;
    private static final int END_64 = 0x06064b50;
    private static final int LOCATOR_64 = 0x07064b50;
    private static final int LOCATOR_64_SIZE = 20;
    private static final int DIRECTORY = 0x02014b50;
    private static final int DIRECTORY_SIZE = 46;
    private static final int LOCAL = 0x04034b50;
    private static final int LOCAL_SIZE = 30;
    private static final long ELSEWHERE = 0xFFFFFFFFL;

    private final FileChannel file;
    private final long size;
    private final byte[] whole;
    private final Inflater inflater = new Inflater(true);
    private final List<PackedEntry> entries;

    /** @throws IOException if it cannot be read; @throws OddPackageException if it is no zip */
    PackedFile(Path path) throws IOException {
        file = FileChannel.open(path);
        try {
            size = file.size();
            whole = size <= SMALL ? bytes(0, (int) size) : new byte[0];
            entries = directory();
        } catch (IOException | RuntimeException failed) {
            close();
            throw failed;
        }
    }

    long size() {
        return size;
    }

    /** In the order in which they stand in the file. */
    List<PackedEntry> entries() {
        return entries;
    }

    private byte[] bytes(long from, int count) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(count);
        while (bytes.hasRemaining()) {
            if (file.read(bytes, from + bytes.position()) < 0) {
                throw new EOFException("the file ends too soon");
            }
        }
        return bytes.array();
    }

    private ByteBuffer read(long from, int count) throws IOException {
        require(from >= 0 && from + count <= size);
        ByteBuffer bytes = whole.length > 0 ? ByteBuffer.wrap(whole, (int) from, count).slice() : ByteBuffer.wrap(bytes(from, count));
        return bytes.order(ByteOrder.LITTLE_ENDIAN);
    }

    private List<PackedEntry> directory() throws IOException {
        long end = end();
        ByteBuffer last = read(end, END_SIZE);
        long count = last.getShort(10) & 0xFFFF;
        long length = last.getInt(12) & ELSEWHERE;
        long from = last.getInt(16) & ELSEWHERE;
        if (end >= LOCATOR_64_SIZE && read(end - LOCATOR_64_SIZE, LOCATOR_64_SIZE).getInt(0) == LOCATOR_64) {
            ByteBuffer large = read(read(end - LOCATOR_64_SIZE, LOCATOR_64_SIZE).getLong(8), 56);
            require(large.getInt(0) == END_64);
            count = large.getLong(32);
            length = large.getLong(40);
            from = large.getLong(48);
        }
        require(length <= Integer.MAX_VALUE && from + length <= end);
        ByteBuffer directory = read(from, (int) length);
        List<PackedEntry> found = new ArrayList<>();
        for (long i = 0; i < count; i++) {
            found.add(entry(directory));
        }
        found.sort(Comparator.comparingLong(PackedEntry::at));
        return found;
    }

    private long end() throws IOException {
        int tail = (int) Math.min(size, END_SIZE + LONGEST_COMMENT);
        ByteBuffer bytes = read(size - tail, tail);
        for (int at = tail - END_SIZE; at >= 0; at--) {
            if (bytes.getInt(at) == END) {
                return size - tail + at;
            }
        }
        throw new OddPackageException("no zip");
    }

    private static PackedEntry entry(ByteBuffer directory) {
        require(directory.remaining() >= DIRECTORY_SIZE && directory.getInt(directory.position()) == DIRECTORY);
        ByteBuffer head = directory.slice().order(ByteOrder.LITTLE_ENDIAN);
        byte[] name = new byte[head.getShort(28) & 0xFFFF];
        int extra = head.getShort(30) & 0xFFFF;
        int behind = DIRECTORY_SIZE + name.length + extra + (head.getShort(32) & 0xFFFF);
        require(behind <= head.remaining());
        head.position(DIRECTORY_SIZE).get(name);
        long[] large = {head.getInt(24) & ELSEWHERE, head.getInt(20) & ELSEWHERE, head.getInt(42) & ELSEWHERE};
        large(head.slice().limit(extra).order(ByteOrder.LITTLE_ENDIAN), large);
        directory.position(directory.position() + behind);
        return new PackedEntry(new String(name, StandardCharsets.UTF_8), name, head.getShort(8) & 0xFFFF, head.getShort(10) & 0xFFFF,
                head.getInt(12), head.getInt(16) & ELSEWHERE, large[1], large[0], large[2]);
    }

    /** Sizes and place that do not fit into 32 bits stand in a field of their own, in this order and only those. */
    private static void large(ByteBuffer extra, long[] values) {
        while (extra.remaining() >= 4) {
            int id = extra.getShort() & 0xFFFF;
            int length = extra.getShort() & 0xFFFF;
            require(length <= extra.remaining());
            ByteBuffer field = extra.slice().limit(length).order(ByteOrder.LITTLE_ENDIAN);
            for (int i = 0; id == 1 && i < values.length; i++) {
                values[i] = values[i] == ELSEWHERE && field.remaining() >= 8 ? field.getLong() : values[i];
            }
            extra.position(extra.position() + length);
        }
    }

    private static void require(boolean holds) {
        if (!holds) {
            throw new OddPackageException("a damaged zip");
        }
    }

    /** An entry's bytes as they are packed. */
    InputStream raw(PackedEntry entry) throws IOException {
        return range(dataOf(entry), entry.packed());
    }

    /**
     * An entry's bytes; to be closed before the next is opened.
     *
     * @throws OddPackageException if it is packed or hidden in a way we do not know
     */
    InputStream open(PackedEntry entry) throws IOException {
        if (!entry.readable()) {
            throw new OddPackageException("cannot unpack " + entry.name());
        } else if (entry.method() == PackedEntry.STORED) {
            return raw(entry);
        }
        inflater.reset();
        // one byte more, as unpacking asks for; something stands behind every entry
        return new InflaterInputStream(range(dataOf(entry), entry.packed() + 1), inflater, (int) Math.min(BUFFER, entry.packed() + 1));
    }

    private long dataOf(PackedEntry entry) throws IOException {
        ByteBuffer head = read(entry.at(), LOCAL_SIZE);
        require(head.getInt(0) == LOCAL);
        return entry.at() + LOCAL_SIZE + (head.getShort(26) & 0xFFFF) + (head.getShort(28) & 0xFFFF);
    }

    private InputStream range(long from, long count) {
        require(from + count <= size);
        return whole.length > 0 ? new ByteArrayInputStream(whole, (int) from, (int) count) : new Range(from, from + count);
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        file.close();
    }

    /** A stretch of the file. */
    private final class Range extends InputStream {

        private final long end;
        private long at;

        Range(long from, long end) {
            this.at = from;
            this.end = end;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int from, int count) throws IOException {
            int wanted = (int) Math.min(count, end - at);
            int read = wanted == 0 ? -1 : file.read(ByteBuffer.wrap(bytes, from, wanted), at);
            at += Math.max(0, read);
            return count == 0 ? 0 : read;
        }
    }
}
