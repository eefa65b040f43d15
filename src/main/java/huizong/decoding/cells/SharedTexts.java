package huizong.decoding.cells;

import huizong.reading.Row;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What texts met before in a column came to, by the workbook's own numbers for its texts. */
final class SharedTexts {

    /** Columns of codes have few texts; numbers beyond this are decoded anew. */
    private static final int MOST = 1 << 16;

    private @Nullable String[] decoded = new String[64];

    @Nullable String get(Row row, int i) {
        int shared = row.sharedText(i);
        return shared >= 0 && shared < decoded.length ? decoded[shared] : null;
    }

    void put(Row row, int i, String value) {
        int shared = row.sharedText(i);
        if (shared < 0 || shared >= MOST) {
            return;
        }
        if (shared >= decoded.length) {
            decoded = Arrays.copyOf(decoded, Math.min(MOST, Math.max(shared + 1, decoded.length * 2)));
        }
        decoded[shared] = value;
    }
}
