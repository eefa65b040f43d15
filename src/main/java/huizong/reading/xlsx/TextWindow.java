package huizong.reading.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A part's bytes, of which always at least one whole element of the kind that fills it is in sight. */
final class TextWindow {

    private static final int WINDOW = 128 << 10;
    private static final int LARGEST = 16 << 20;
    private static final int HEAD = 2048;

    private final InputStream stream;
    private final byte[] closing;
    private byte[] bytes;
    private int at;
    /** Behind the last whole element. */
    private int whole;
    private int limit;
    private boolean ended;

    /** @param closing the tag that closes an element; @param size of the stream in bytes, negative where it is not known */
    TextWindow(InputStream stream, String closing, long size) {
        this.bytes = new byte[size < 0 || size >= WINDOW ? WINDOW : (int) Math.max(HEAD, size + 1)];
        this.stream = stream;
        this.closing = closing.getBytes(StandardCharsets.US_ASCII);
        fill();
    }

    byte[] bytes() {
        return bytes;
    }

    int at() {
        return at;
    }

    /** Goes behind the part's first tag, which must be this one, in UTF-8. */
    void head(String tag) {
        String head = new String(bytes, 0, Math.min(limit, HEAD), StandardCharsets.ISO_8859_1);
        int start = head.indexOf(tag);
        int end = start < 0 ? -1 : head.indexOf('>', start);
        String before = start < 0 ? "" : head.substring(0, start);
        int named = before.indexOf("encoding=");
        boolean foreign = named >= 0 && !before.regionMatches(true, named + "encoding=".length() + 1, "utf-8", 0, 5);
        if (end < 0 || head.charAt(end - 1) == '/' || foreign || before.contains("<!") || head.indexOf('\0') >= 0) {
            throw new UnusualXml("head");
        }
        at = end + 1;
    }

    /** True while a whole element may follow; false where only the part's end can. */
    boolean wholeAhead() {
        while (at >= whole && !ended) {
            forget();
        }
        return at < whole;
    }

    private void forget() {
        System.arraycopy(bytes, at, bytes, 0, limit - at);
        limit -= at;
        at = 0;
        if (limit == bytes.length) {
            if (limit >= LARGEST) {
                throw new UnusualXml("a text of many megabytes");
            }
            bytes = Arrays.copyOf(bytes, limit * 2);
        }
        fill();
    }

    private void fill() {
        try {
            while (limit < bytes.length && !ended) {
                int read = stream.read(bytes, limit, bytes.length - limit);
                ended = read < 0;
                limit += Math.max(0, read);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        whole = limit - closing.length;
        while (whole >= at && !Arrays.equals(bytes, whole, whole + closing.length, closing, 0, closing.length)) {
            whole--;
        }
        whole = whole < at ? at : whole + closing.length;
    }

    void space() {
        while (at < whole && (bytes[at] == ' ' || bytes[at] == '\n' || bytes[at] == '\r' || bytes[at] == '\t')) {
            at++;
        }
    }

    /** Goes behind these letters where they stand here. */
    boolean skip(String letters) {
        int length = letters.length();
        if (at + length > limit) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (bytes[at + i] != letters.charAt(i)) {
                return false;
            }
        }
        at += length;
        return true;
    }

    /** Goes behind the first tag here; it must be this one, but for a tag with things in it. @return where that is */
    int behind(String closingTag) {
        boolean single = closingTag.equals("/>") || closingTag.equals("</t>");
        while (at < whole) {
            if (bytes[at] == closingTag.charAt(0)) {
                if (skip(closingTag)) {
                    return at;
                }
                if (single) {
                    break;
                }
            }
            at++;
        }
        throw new UnusualXml("a tag without its end");
    }

    /** Only this tag and space may still come. */
    void foot(String tag) {
        while (at < limit && Character.isWhitespace(bytes[at])) {
            at++;
        }
        boolean closed = skip(tag);
        while (at < limit && Character.isWhitespace(bytes[at])) {
            at++;
        }
        if (!closed || at < limit) {
            throw new UnusualXml("foot");
        }
    }
}
