package huizong.reading.lending;

import huizong.reading.ReadLimits;
import huizong.reading.RefusalReason;
import huizong.reading.UnreadableSheetException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The texts that cells share, kept as one run of UTF-8 and made into Strings only when asked: hundreds of thousands of
 * distinct texts then cost little more than their letters. A text of blanks only is kept as empty.
 */
public final class SharedTexts {

    private static final int KEPT = 4096;

    private final long mostBytes;
    private byte[] letters = new byte[1024];
    private int[] ends = new int[64];
    private int size;
    private final int[] keptIndex = new int[KEPT];
    private final @Nullable String[] kept = new @Nullable String[KEPT];

    public SharedTexts(ReadLimits limits) {
        this.mostBytes = Math.min(limits.textBytes(), Integer.MAX_VALUE - 16);
    }

    /** Adds a text as it is; one of blanks only is kept as empty. */
    public void add(String text) {
        keep(Texts.blank(text) ? "" : text);
    }

    private void keep(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        add(bytes, bytes.length);
    }

    /** Adds the text that these first bytes are in UTF-8; it must not be one of blanks only. */
    public void add(byte[] bytes, int length) {
        int start = size == 0 ? 0 : ends[size - 1];
        if ((long) start + length > mostBytes) {
            throw new UnreadableSheetException(RefusalReason.TOO_LARGE, "shared texts > " + mostBytes);
        }
        int end = start + length;
        if (end > letters.length) {
            letters = Arrays.copyOf(letters, (int) Math.min(mostBytes, Math.max(end, letters.length * 3L / 2)));
        }
        System.arraycopy(bytes, 0, letters, start, length);
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, size * 2);
        }
        ends[size++] = end;
    }

    public int size() {
        return size;
    }

    public boolean blank(int index) {
        return ends[index] == (index == 0 ? 0 : ends[index - 1]);
    }

    public String text(int index) {
        int slot = index % KEPT;
        String known = kept[slot];
        if (known != null && keptIndex[slot] == index) {
            return known;
        }
        int start = index == 0 ? 0 : ends[index - 1];
        String text = new String(letters, start, ends[index] - start, StandardCharsets.UTF_8);
        kept[slot] = text;
        keptIndex[slot] = index;
        return text;
    }
}
