package huizong.reading.lending;

import huizong.reading.ReadLimits;
import huizong.reading.RefusalReason;
import huizong.reading.UnreadableSheetException;
import huizong.reading.Utf8Span;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The texts that cells share, kept as UTF-8 and made into Strings only when asked: hundreds of thousands of distinct texts
 * then cost little more than their letters. A text of blanks only is kept as empty.
 */
public final class SharedTexts {

    private static final int MOST_KEPT = 4096;

    private final long mostBytes;
    private final Letters letters;
    private long bytes;
    private int[] ends = new int[64];
    private int size;
    private int[] keptIndex = new int[0];
    private @Nullable String[] kept = new @Nullable String[0];

    public SharedTexts(ReadLimits limits) {
        this(limits, 0);
    }

    /** @param expectedBytes of all texts together, as far as it is known */
    public SharedTexts(ReadLimits limits, long expectedBytes) {
        this.mostBytes = limits.textBytes();
        this.letters = new Letters(expectedBytes);
    }

    /** Adds a text as it is; one of blanks only is kept as empty. */
    public void add(String text) {
        byte[] bytesOfText = Texts.utf8(Texts.blank(text) ? "" : text);
        add(bytesOfText, bytesOfText.length);
    }

    /** Adds the text that these first bytes are in UTF-8; it must not be one of blanks only. */
    public void add(byte[] text, int length) {
        bytes += length;
        if (bytes > mostBytes) {
            throw new UnreadableSheetException(RefusalReason.TOO_LARGE, "shared texts > " + mostBytes);
        }
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, size + size / 2);
        }
        ends[size++] = letters.add(text, length);
    }

    public int size() {
        return size;
    }

    /** See {@link huizong.reading.Row#span}. */
    public boolean span(int index, Utf8Span into) {
        return !blank(index) && letters.span(behind(index - 1), ends[index], into);
    }

    public boolean blank(int index) {
        return ends[index] == behind(index - 1);
    }

    private int behind(int index) {
        return index < 0 ? 0 : ends[index];
    }

    /** Those met lately are at hand: texts are asked for in the order they stand in, or again and again. */
    public String text(int index) {
        if (kept.length == 0) {
            int slots = Math.min(MOST_KEPT, Integer.highestOneBit(Math.max(1, size - 1)) * 2);
            kept = new String[slots];
            keptIndex = new int[slots];
        }
        int slot = index & kept.length - 1;
        String known = kept[slot];
        if (known != null && keptIndex[slot] == index) {
            return known;
        }
        String text = blank(index) ? "" : letters.text(behind(index - 1), ends[index]);
        kept[slot] = text;
        keptIndex[slot] = index;
        return text;
    }
}
