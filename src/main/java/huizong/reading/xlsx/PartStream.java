package huizong.reading.xlsx;

import huizong.reading.ReadLimits;
import huizong.reading.RefusalReason;
import huizong.reading.UnreadableSheetException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;

/**
 * A part of a package while it is unpacked: stops a bomb when it has grown too far, and a damaged part when its check sum
 * differs, which {@link java.util.zip.ZipFile} does not look at.
 */
final class PartStream extends BlockStream {

    private static final long SMALL_BYTES = 1 << 20;

    private final InputStream unpacking;
    private final ZipEntry entry;
    private final long allowedBytes;
    private final CRC32 sum = new CRC32();
    private long bytes;

    PartStream(InputStream unpacking, ZipEntry entry, ReadLimits limits) {
        this.unpacking = unpacking;
        this.entry = entry;
        this.allowedBytes = Math.min(limits.inflatedBytes(),
                Math.max(SMALL_BYTES, limits.inflateRatio() * Math.max(1, entry.getCompressedSize())));
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int read;
        try {
            read = unpacking.read(into, from, length);
        } catch (ZipException | EOFException damage) {
            throw damaged(String.valueOf(damage.getMessage()));
        }
        if (read < 0) {
            verify();
            return -1;
        }
        sum.update(into, from, read);
        bytes += read;
        if (bytes > entry.getSize() && entry.getSize() >= 0) {
            throw damaged("more than the " + entry.getSize() + " bytes it tells of");
        }
        if (bytes > allowedBytes) {
            throw new UnreadableSheetException(RefusalReason.ZIP_BOMB, entry.getName() + " > " + allowedBytes);
        }
        return read;
    }

    private void verify() {
        if (entry.getCrc() >= 0 && entry.getCrc() != sum.getValue()) {
            throw damaged("check sum");
        }
    }

    private UnreadableSheetException damaged(String what) {
        return new UnreadableSheetException(RefusalReason.DAMAGED, entry.getName() + ": " + what);
    }

    @Override
    public void close() throws IOException {
        unpacking.close();
    }
}
