package huizong.feedback.splice;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** A zip being written: entries copied as they are packed, or packed now at the quickest level. */
final class PackedOutput implements AutoCloseable {

    private static final int LEAST_BUFFER = 1 << 16;
    private static final int MOST_BUFFER = 1 << 20;
    private static final int VERSION = 20;
    private static final int UTF8 = 0x800;
    /** The first day a zip can tell: equal input gives equal bytes. */
    private static final int TIME = 0x0021_0000;
    private static final int LOCAL_SIZE = 30;
    private static final long LARGEST = 0xFFFFFFFFL;

    private final FileChannel file;
    private final ByteBuffer buffer;
    private final Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
    private final byte[] packed = new byte[LEAST_BUFFER];
    private final List<PackedEntry> entries = new ArrayList<>();
    private long flushed;

    /** @param about how many bytes it will have, roughly: small packages go out in one piece */
    PackedOutput(Path target, long about) throws IOException {
        file = FileChannel.open(target, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
        buffer = ByteBuffer.allocate((int) Math.max(LEAST_BUFFER, Math.min(MOST_BUFFER, about))).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Writes the content of an entry. */
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    private long at() {
        return flushed + buffer.position();
    }

    private void flush() throws IOException {
        buffer.flip();
        flushed += buffer.remaining();
        while (buffer.hasRemaining()) {
            file.write(buffer);
        }
        buffer.clear();
    }

    private ByteBuffer room(int bytes) throws IOException {
        if (buffer.remaining() < bytes) {
            flush();
        }
        return buffer;
    }

    private void write(byte[] bytes, int from, int count) throws IOException {
        for (int at = from; at < from + count;) {
            int part = Math.min(from + count - at, room(1).remaining());
            buffer.put(bytes, at, part);
            at += part;
        }
    }

    /** The entry as it is packed; sizes that stood behind it now stand before it. */
    void copy(PackedEntry entry, InputStream raw) throws IOException {
        PackedEntry copied = new PackedEntry(entry.name(), entry.rawName(), entry.flags() & ~PackedEntry.SIZES_BEHIND, entry.method(),
                entry.time(), entry.crc(), entry.packed(), entry.size(), at());
        head(copied);
        long left = entry.packed();
        for (int read = raw.read(packed); read > 0; read = raw.read(packed)) {
            write(packed, 0, read);
            left -= read;
        }
        if (left != 0) {
            throw new OddPackageException("the zip ends too soon");
        }
        entries.add(copied);
    }

    void text(String name, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        pack(name, out -> out.write(bytes));
    }

    /** Packs what the content writes. */
    void pack(String name, Content content) throws IOException {
        byte[] rawName = name.getBytes(StandardCharsets.UTF_8);
        int flags = rawName.length == name.length() ? 0 : UTF8;
        long from = at();
        head(new PackedEntry(name, rawName, flags, PackedEntry.DEFLATED, TIME, 0, 0, 0, from));
        deflater.reset();
        Packing packing = new Packing();
        content.writeTo(packing);
        packing.end();
        PackedEntry made = new PackedEntry(name, rawName, flags, PackedEntry.DEFLATED, TIME, packing.crc.getValue(),
                deflater.getBytesWritten(), deflater.getBytesRead(), from);
        sizes(made);
        entries.add(made);
    }

    private void head(PackedEntry entry) throws IOException {
        common(room(LOCAL_SIZE).putInt(0x04034b50).putShort((short) VERSION), entry).putShort((short) 0);
        write(entry.rawName(), 0, entry.rawName().length);
    }

    private static ByteBuffer common(ByteBuffer out, PackedEntry entry) throws IOException {
        if (entry.packed() > LARGEST || entry.size() > LARGEST) {
            throw new IOException("a part of four gigabytes: " + entry.name());
        }
        return out.putShort((short) entry.flags()).putShort((short) entry.method()).putInt(entry.time()).putInt((int) entry.crc())
                .putInt((int) entry.packed()).putInt((int) entry.size()).putShort((short) entry.rawName().length);
    }

    /** Checksum and sizes are known once an entry is packed, and stand before it. */
    private void sizes(PackedEntry entry) throws IOException {
        ByteBuffer known = ByteBuffer.allocate(12).order(ByteOrder.LITTLE_ENDIAN).putInt((int) entry.crc()).putInt((int) entry.packed())
                .putInt((int) entry.size()).flip();
        long place = entry.at() + 14;
        for (; known.hasRemaining() && place < flushed; place++) {
            file.write(ByteBuffer.wrap(new byte[] {known.get()}), place);
        }
        for (; known.hasRemaining(); place++) {
            buffer.put((int) (place - flushed), known.get());
        }
    }

    /** Writes the directory; without it the file is none. */
    void finish() throws IOException {
        long from = at();
        for (PackedEntry entry : entries) {
            common(room(46).putInt(0x02014b50).putShort((short) VERSION).putShort((short) VERSION), entry)
                    .putShort((short) 0).putShort((short) 0).putShort((short) 0).putShort((short) 0).putInt(0).putInt((int) entry.at());
            write(entry.rawName(), 0, entry.rawName().length);
        }
        long length = at() - from;
        if (at() > LARGEST || entries.size() > 0xFFFF) {
            throw new IOException("a package of four gigabytes");
        }
        room(22).putInt(0x06054b50).putInt(0).putShort((short) entries.size()).putShort((short) entries.size())
                .putInt((int) length).putInt((int) from).putShort((short) 0);
        flush();
    }

    @Override
    public void close() throws IOException {
        deflater.end();
        file.close();
    }

    /** What is written to it is packed; closing it leaves the package open. */
    private final class Packing extends OutputStream {

        private final CRC32 crc = new CRC32();

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            crc.update(bytes, from, count);
            deflater.setInput(bytes, from, count);
            while (!deflater.needsInput()) {
                drain();
            }
        }

        private void drain() throws IOException {
            PackedOutput.this.write(packed, 0, deflater.deflate(packed));
        }

        private void end() throws IOException {
            deflater.finish();
            while (!deflater.finished()) {
                drain();
            }
        }
    }
}
