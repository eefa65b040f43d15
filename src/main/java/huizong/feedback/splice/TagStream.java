package huizong.feedback.splice;

import huizong.catalogue.CellAddress;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Reads a part of any size tag by tag; what stands between tags goes straight to the output. Bytes are taken as ISO 8859-1
 * characters, one to one, so that an unchanged tag is written as the bytes it was; names and numbers are ASCII in UTF-8.
 */
final class TagStream {

    private static final int LONGEST_TAG = 1 << 20;
    private static final int LARGEST_NUMBER = 10_000_000;

    private final InputStream in;
    private final OutputStream out;
    private final byte[] buffer = new byte[1 << 16];
    private int position;
    private int limit;
    private byte[] tag = new byte[512];
    private int length;

    TagStream(InputStream in, OutputStream out) {
        this.in = in;
        this.out = out;
    }

    /** Writes everything up to the next tag and holds the tag back; false at the end of the part. */
    boolean next() throws IOException {
        while (copyUpToTag()) {
            readTag();
            if (tag[1] != '!' && tag[1] != '?') {
                return true;
            }
            write();
        }
        return false;
    }

    /**
     * The same, but passes over tags whose names begin with neither letter: most of a sheet is cells nobody asks about, and
     * looking at each of their tags would cost more than all the rest.
     *
     * @param opening the first letter of the names of opening tags that are looked at
     * @param closing the first letter of those of closing tags
     */
    boolean next(char opening, char closing) throws IOException {
        while (copyUpToTag(opening, closing)) {
            readTag();
            if (tag[1] != '!' && tag[1] != '?') {
                return true;
            }
            write();
        }
        return false;
    }

    private boolean copyUpToTag(char opening, char closing) throws IOException {
        int from = position;
        while (true) {
            while (position < limit - 2 && !(buffer[position] == '<' && asked(buffer[position + 1], buffer[position + 2], opening, closing))) {
                position++;
            }
            if (position < limit - 2) {
                out.write(buffer, from, position - from);
                return true;
            }
            out.write(buffer, from, position - from);
            if (!fillBehindRest()) {
                return copyUpToTag();
            }
            from = 0;
        }
    }

    private static boolean asked(byte first, byte second, char opening, char closing) {
        return first == opening || first == '!' || first == '?' || first == '/' && second == closing;
    }

    /** Moves what is left to the buffer's start and reads on behind it; false at the end of the part. */
    private boolean fillBehindRest() throws IOException {
        int rest = limit - position;
        System.arraycopy(buffer, position, buffer, 0, rest);
        position = 0;
        limit = rest;
        int read = in.read(buffer, rest, buffer.length - rest);
        limit += Math.max(0, read);
        return read > 0;
    }

    private boolean copyUpToTag() throws IOException {
        while (fill()) {
            int from = position;
            while (position < limit && buffer[position] != '<') {
                position++;
            }
            out.write(buffer, from, position - from);
            if (position < limit) {
                return true;
            }
        }
        return false;
    }

    private void readTag() throws IOException {
        length = 0;
        int quote = 0;
        String close = null;
        while (true) {
            if (!fill()) {
                throw new OddPackageException("a tag does not end");
            }
            byte next = buffer[position++];
            append(next);
            if (close == null && length <= 9) {
                close = closing();
            }
            if (close != null) {
                if (next == '>' && endsWith(close)) {
                    return;
                }
            } else if (quote != 0) {
                quote = next == quote ? 0 : quote;
            } else if (next == '"' || next == '\'') {
                quote = next;
            } else if (next == '>') {
                return;
            }
        }
    }

    /** What ends a comment, CDATA section or instruction; null for a tag, or while it cannot be told. */
    private @org.jspecify.annotations.Nullable String closing() {
        return switch (length) {
            case 2 -> tag[1] == '?' ? "?>" : null;
            case 4 -> holds(0, "<!--") ? "-->" : null;
            case 9 -> holds(0, "<![CDATA[") ? "]]>" : null;
            default -> null;
        };
    }

    private void append(byte next) {
        if (length == LONGEST_TAG) {
            throw new OddPackageException("a tag of more than a megabyte");
        }
        tag = length == tag.length ? Arrays.copyOf(tag, length * 2) : tag;
        tag[length++] = next;
    }

    private boolean fill() throws IOException {
        if (position < limit) {
            return true;
        }
        limit = in.read(buffer);
        position = 0;
        return limit > 0;
    }

    private boolean endsWith(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (tag[length - text.length() + i] != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private boolean holds(int offset, String text) {
        if (offset + text.length() > length) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (tag[offset + i] != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** True if the tag opens an element of this name. */
    boolean opens(String name) {
        byte after = length > name.length() + 1 ? tag[name.length() + 1] : 0;
        return holds(1, name) && (after == ' ' || after == '>' || after == '/' || after == '\t' || after == '\n' || after == '\r');
    }

    boolean closes(String name) {
        return tag[1] == '/' && holds(2, name) && (tag[name.length() + 2] == '>' || tag[name.length() + 2] == ' ');
    }

    /** The attribute r of a row's tag, or what to take where it has none. */
    int row(int absent) {
        int at = reference();
        int number = 0;
        int from = at;
        for (; at > 0 && at < length && tag[at] >= '0' && tag[at] <= '9' && number < LARGEST_NUMBER; at++) {
            number = number * 10 + tag[at] - '0';
        }
        return at > from && at < length && (tag[at] == '"' || tag[at] == '\'') ? number : tag().number("r", absent);
    }

    /** The column's number of a cell's attribute r, or what to take where it has none. */
    int column(int absent) {
        int number = 0;
        int at = reference();
        for (; at > 0 && at < length && tag[at] >= 'A' && tag[at] <= 'Z' && number < LARGEST_NUMBER; at++) {
            number = number * 26 + tag[at] - 'A' + 1;
        }
        if (number > 0) {
            return number;
        }
        String reference = tag().attribute("r");
        return reference == null ? absent : CellAddress.columnOf(reference.replaceAll("[^A-Z]", ""));
    }

    /** Where the value of the attribute r begins, written the usual way; 0 where it is not found so. */
    private int reference() {
        for (int i = 2; i < length - 4; i++) {
            if (tag[i] == 'r' && tag[i - 1] == ' ' && tag[i + 1] == '=' && (tag[i + 2] == '"' || tag[i + 2] == '\'')) {
                return i + 3;
            }
        }
        return 0;
    }

    Tag tag() {
        return new Tag(new String(tag, 0, length, StandardCharsets.ISO_8859_1), 0);
    }

    /** Writes the tag as it stands. */
    void write() throws IOException {
        out.write(tag, 0, length);
    }

    /** Writes a text in place of, before or after the tag. */
    void write(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
