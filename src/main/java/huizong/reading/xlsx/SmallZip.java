package huizong.reading.xlsx;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.Inflater;
import java.util.zip.ZipEntry;

/**
 * The entries of a small zip that lies in memory whole, so that a night of thousands of workbooks does not seek in each of
 * them for every part. It understands a zip as nearly all software writes it; with anything out of the way in its directory
 * it will have nothing to do, and the file is read as zips of any kind are.
 */
final class SmallZip implements PackedParts {

    private static final int END = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int LISTED = 0x02014b50;
    private static final int LISTED_LENGTH = 46;
    private static final int LOCAL = 0x04034b50;
    private static final int LOCAL_LENGTH = 30;
    /** Packed at any speed, sizes behind the data, names in UTF-8; nothing encrypted or patched. */
    private static final int USUAL_FLAGS = 0b1000_0000_1110;

    /** An entry and where its bytes begin. */
    private static final class Part extends ZipEntry {

        private final int from;

        Part(String name, int from) {
            super(name);
            this.from = from;
        }
    }

    private final byte[] bytes;
    private final ByteBuffer numbers;
    private final List<Part> parts = new ArrayList<>();
    private final Deque<Inflater> idle = new ArrayDeque<>();
    private boolean usual = true;

    private SmallZip(byte[] bytes) {
        this.bytes = bytes;
        this.numbers = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** The zip that a file's bytes are; empty where it is not written as usual, or damaged. */
    static Optional<SmallZip> of(byte[] bytes) {
        SmallZip zip = new SmallZip(bytes);
        zip.list();
        return zip.usual ? Optional.of(zip) : Optional.empty();
    }

    private void list() {
        int end = bytes.length - END_LENGTH;
        if (end < 0 || numbers.getInt(end) != END) {
            usual = false;
            return;
        }
        int count = two(end + 10);
        long listed = four(end + 12);
        long first = four(end + 16);
        // on one disk, directly before the end, and nothing behind it
        usual = numbers.getInt(end + 4) == 0 && two(end + 8) == count && first + listed == end && two(end + 20) == 0;
        int at = (int) first;
        for (int i = 0; usual && i < count; i++) {
            at = part(at, end);
        }
        usual &= at == end;
    }

    private int two(int at) {
        return Short.toUnsignedInt(numbers.getShort(at));
    }

    private long four(int at) {
        return Integer.toUnsignedLong(numbers.getInt(at));
    }

    /** Takes the entry listed here. @return where the next one may be listed */
    private int part(int at, int end) {
        usual = at >= 0 && at + LISTED_LENGTH <= end && numbers.getInt(at) == LISTED;
        if (!usual) {
            return at;
        }
        int method = two(at + 10);
        int name = two(at + 28);
        int next = at + LISTED_LENGTH + name;
        boolean plain = (two(at + 8) & ~USUAL_FLAGS) == 0 && (method == ZipEntry.DEFLATED || method == ZipEntry.STORED)
                && two(at + 30) == 0 && two(at + 32) == 0 && two(at + 34) == 0 && next <= end && ascii(at + LISTED_LENGTH, name);
        usual = plain && add(at, method, name, four(at + 42), end);
        return next;
    }

    private boolean ascii(int from, int length) {
        for (int i = from; i < from + length; i++) {
            if (bytes[i] <= 0) {
                return false;
            }
        }
        return length > 0;
    }

    private boolean add(int listed, int method, int nameLength, long local, int end) {
        if (local + LOCAL_LENGTH > end || numbers.getInt((int) local) != LOCAL) {
            return false;
        }
        long from = local + LOCAL_LENGTH + two((int) local + 26) + two((int) local + 28);
        long packed = four(listed + 20);
        long size = four(listed + 24);
        if (from + packed > end || method == ZipEntry.STORED && packed != size) {
            return false;
        }
        Part part = new Part(new String(bytes, listed + LISTED_LENGTH, nameLength, StandardCharsets.US_ASCII), (int) from);
        part.setMethod(method);
        part.setCrc(four(listed + 16));
        part.setCompressedSize(packed);
        part.setSize(size);
        return parts.add(part);
    }

    @Override
    public int size() {
        return parts.size();
    }

    @Override
    public Stream<? extends ZipEntry> entries() {
        return parts.stream();
    }

    @Override
    public InputStream stream(ZipEntry entry) {
        Part part = (Part) entry;
        int packed = (int) part.getCompressedSize();
        if (part.getMethod() == ZipEntry.STORED) {
            return new ByteArrayInputStream(bytes, part.from, packed);
        }
        Inflater inflater = idle.isEmpty() ? new Inflater(true) : idle.pop();
        inflater.setInput(bytes, part.from, packed);
        return new InflatedPart(inflater, this::takeBack);
    }

    private void takeBack(Inflater inflater) {
        inflater.reset();
        idle.push(inflater);
    }

    @Override
    public void close() {
        idle.forEach(Inflater::end);
        idle.clear();
    }
}
