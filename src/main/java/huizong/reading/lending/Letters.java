package huizong.reading.lending;

import huizong.reading.RefusalReason;
import huizong.reading.UnreadableSheetException;
import huizong.reading.Utf8Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Texts one behind the other as UTF-8: the first megabytes in memory, all that follow in a file mapped into it, so that a
 * workbook of a million names needs no more heap than one of a hundred thousand. No text lies across two segments.
 */
final class Letters {

    private static final int SHIFT = 22;
    private static final int SEGMENT = 1 << SHIFT;
    private static final int IN_MEMORY = 4;
    private static final int SMALLEST = 1 << 10;

    private final List<byte[]> inMemory = new ArrayList<>(IN_MEMORY);
    private final List<ByteBuffer> inFile = new ArrayList<>();
    private byte[] first;
    private int end;

    /** @param expected bytes, as far as they are known */
    Letters(long expected) {
        first = new byte[(int) Math.max(SMALLEST, Math.min(SEGMENT, expected))];
    }

    /** @return the place behind the text that these first bytes are */
    int add(byte[] text, int length) {
        if (length > SEGMENT || end > Integer.MAX_VALUE - 2 * SEGMENT) {
            throw new UnreadableSheetException(RefusalReason.TOO_LARGE, "shared texts > " + end);
        }
        if (length > 0 && segment(end) != segment(end + length - 1)) {
            end = segment(end + length - 1) << SHIFT;
        }
        put(text, length);
        end += length;
        return end;
    }

    private void put(byte[] text, int length) {
        int at = end & SEGMENT - 1;
        int segment = segment(end);
        if (segment == 0) {
            if (at + length > first.length) {
                first = Arrays.copyOf(first, Math.min(SEGMENT, Math.max(at + length, first.length * 2)));
            }
            System.arraycopy(text, 0, first, at, length);
        } else if (segment < IN_MEMORY) {
            if (segment > inMemory.size()) {
                inMemory.add(new byte[SEGMENT]);
            }
            System.arraycopy(text, 0, inMemory.get(segment - 1), at, length);
        } else {
            if (segment - IN_MEMORY == inFile.size()) {
                inFile.add(mapped());
            }
            inFile.get(segment - IN_MEMORY).put(at, text, 0, length);
        }
    }

    /** A segment in a file that nobody else sees; it is gone with the mapping. */
    private static ByteBuffer mapped() {
        try {
            Path file = Files.createTempFile("texts", ".part");
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE)) {
                return channel.map(MapMode.READ_WRITE, 0, SEGMENT);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static int segment(int place) {
        return place >>> SHIFT;
    }

    private static int from(int behindOther, int behind) {
        int segment = segment(behind - 1);
        return (segment == segment(behindOther) ? behindOther : segment << SHIFT) & SEGMENT - 1;
    }

    private static int length(int from, int behind) {
        return (behind - 1 & SEGMENT - 1) + 1 - from;
    }

    /**
     * Tells where a text lies, as far as it is in memory.
     *
     * @param behindOther the place behind the text before it, as {@link #add} gave it
     * @param behind      the place behind the text, which is not empty
     * @return false where it is not in memory
     */
    boolean span(int behindOther, int behind, Utf8Span into) {
        int segment = segment(behind - 1);
        if (segment >= IN_MEMORY) {
            return false;
        }
        int from = from(behindOther, behind);
        into.at(segment == 0 ? first : inMemory.get(segment - 1), from, length(from, behind));
        return true;
    }

    /** The text between two places, as for {@link #span}. */
    String text(int behindOther, int behind) {
        int segment = segment(behind - 1);
        int from = from(behindOther, behind);
        int length = length(from, behind);
        if (segment < IN_MEMORY) {
            return new String(segment == 0 ? first : inMemory.get(segment - 1), from, length, StandardCharsets.UTF_8);
        }
        byte[] bytes = new byte[length];
        inFile.get(segment - IN_MEMORY).get(from, bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
