package huizong.reading;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** A zip written byte by byte, in the ways archivers differ. */
public final class ZipBytes {

    /** How an entry's sizes are told. */
    public enum Sizes {
        /** In front of it, as of old. */
        BEFORE,
        /** In front, packed not at all. */
        STORED,
        /** Behind it, after a signature; in front there are zeros. */
        BEHIND,
        /** Behind it, without the signature, which need not be there. */
        BEHIND_BARE,
        /** In 64 bits, in a field of their own, as for files over 4 GiB; so is the end of the archive. */
        LONG,
        /** In 64 bits, and behind it. */
        LONG_BEHIND
    }

    private static final long UNTOLD = 0xFFFFFFFFL;
    private static final int UTF_8 = 1 << 11;
    private static final int DESCRIPTOR = 1 << 3;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream directory = new ByteArrayOutputStream();
    private final Sizes sizes;
    private int entries;

    private ZipBytes(Sizes sizes) {
        this.sizes = sizes;
    }

    /** @param comment of the archive, which stands at its very end */
    public static byte[] of(Map<String, byte[]> parts, Sizes sizes, String comment) {
        ZipBytes zip = new ZipBytes(sizes);
        parts.forEach(zip::entry);
        return zip.ended(comment);
    }

    private boolean big() {
        return sizes == Sizes.LONG || sizes == Sizes.LONG_BEHIND;
    }

    private boolean behind() {
        return sizes == Sizes.BEHIND || sizes == Sizes.BEHIND_BARE || sizes == Sizes.LONG_BEHIND;
    }

    private void entry(String name, byte[] content) {
        CRC32 crc = new CRC32();
        crc.update(content);
        boolean folder = name.endsWith("/");
        byte[] packed = sizes == Sizes.STORED || folder ? content : deflated(content);
        int method = packed == content ? 0 : 8;
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        long offset = out.size();
        boolean later = behind() && !folder;
        number(out, 4, 0x04034b50L);
        head(out, method, later, later ? 0 : crc.getValue(), later && !big() ? 0 : packed.length, later && !big() ? 0 : content.length, bytes.length, big() ? 20 : 0);
        out.writeBytes(bytes);
        if (big()) {
            number(out, 2, 1);
            number(out, 2, 16);
            number(out, 8, later ? 0 : content.length);
            number(out, 8, later ? 0 : packed.length);
        }
        out.writeBytes(packed);
        if (later) {
            descriptor(crc.getValue(), packed.length, content.length);
        }
        inDirectory(bytes, method, later, crc.getValue(), packed.length, content.length, offset);
        entries++;
    }

    private void head(ByteArrayOutputStream to, int method, boolean later, long crc, long packed, long whole, int name, int extra) {
        number(to, 2, big() ? 45 : 20);
        number(to, 2, UTF_8 | (later ? DESCRIPTOR : 0));
        number(to, 2, method);
        number(to, 4, 0x5A685A40L);
        number(to, 4, crc);
        number(to, 4, big() ? UNTOLD : packed);
        number(to, 4, big() ? UNTOLD : whole);
        number(to, 2, name);
        number(to, 2, extra);
    }

    private void descriptor(long crc, long packed, long whole) {
        if (sizes != Sizes.BEHIND_BARE) {
            number(out, 4, 0x08074b50L);
        }
        number(out, 4, crc);
        number(out, big() ? 8 : 4, packed);
        number(out, big() ? 8 : 4, whole);
    }

    private void inDirectory(byte[] name, int method, boolean later, long crc, long packed, long whole, long offset) {
        number(directory, 4, 0x02014b50L);
        number(directory, 2, big() ? 45 : 20);
        head(directory, method, later, crc, packed, whole, name.length, big() ? 28 : 0);
        number(directory, 2, 0);
        number(directory, 2, 0);
        number(directory, 2, 0);
        number(directory, 4, 0);
        number(directory, 4, big() ? UNTOLD : offset);
        directory.writeBytes(name);
        if (big()) {
            number(directory, 2, 1);
            number(directory, 2, 24);
            number(directory, 8, whole);
            number(directory, 8, packed);
            number(directory, 8, offset);
        }
    }

    private byte[] ended(String comment) {
        long at = out.size();
        out.writeBytes(directory.toByteArray());
        long end = out.size();
        if (big()) {
            number(out, 4, 0x06064b50L);
            number(out, 8, 44);
            number(out, 2, 45);
            number(out, 2, 45);
            number(out, 8, 0);
            number(out, 8, entries);
            number(out, 8, entries);
            number(out, 8, directory.size());
            number(out, 8, at);
            number(out, 4, 0x07064b50L);
            number(out, 4, 0);
            number(out, 8, end);
            number(out, 4, 1);
        }
        byte[] words = comment.getBytes(StandardCharsets.UTF_8);
        number(out, 4, 0x06054b50L);
        number(out, 4, 0);
        number(out, 2, big() ? 0xFFFF : entries);
        number(out, 2, big() ? 0xFFFF : entries);
        number(out, 4, big() ? UNTOLD : directory.size());
        number(out, 4, big() ? UNTOLD : at);
        number(out, 2, words.length);
        out.writeBytes(words);
        return out.toByteArray();
    }

    private static byte[] deflated(byte[] content) {
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        deflater.setInput(content);
        deflater.finish();
        byte[] packed = new byte[content.length + 64];
        int length = deflater.deflate(packed);
        deflater.end();
        return java.util.Arrays.copyOf(packed, length);
    }

    private static void number(ByteArrayOutputStream to, int bytes, long value) {
        for (int i = 0; i < bytes; i++) {
            to.write((int) (value >>> 8 * i));
        }
    }
}
