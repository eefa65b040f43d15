package huizong.reading.xls;

import huizong.reading.RefusalReason;
import huizong.reading.UnreadableSheetException;

/**
 * Reads texts from the current record on. Where a text goes on in the next record its letters may change from one byte each
 * to two, which the first byte of that record says.
 */
final class BiffText {

    private static final int WIDE = 1;
    private static final int PHONETIC = 4;
    private static final int RICH = 8;

    private final BiffRecords records;
    private int at;

    /** @param from where in the current record the text starts */
    BiffText(BiffRecords records, int from) {
        this.records = records;
        this.at = from;
    }

    /** True while there is anything left to read, in this record or the next. */
    boolean more() {
        return at < records.length() || records.continues();
    }

    /** A text whose length in letters is told by two bytes. */
    String text() {
        return text(u16());
    }

    /** A text whose length in letters is told by one byte. */
    String shortText() {
        return text(u8());
    }

    private String text(int letters) {
        int flags = u8();
        int runs = (flags & RICH) == 0 ? 0 : u16();
        int phonetic = (flags & PHONETIC) == 0 ? 0 : u16() | u16() << 16;
        StringBuilder text = new StringBuilder(letters);
        letters(text, letters, flags);
        skip(runs * 4L + Math.max(0, phonetic));
        return text.toString();
    }

    private void letters(StringBuilder text, int count, int flags) {
        int width = flags & WIDE;
        while (text.length() < count) {
            if (at >= records.length()) {
                goOn();
                width = u8() & WIDE;
            } else if (width == 0) {
                text.append((char) u8());
            } else {
                text.append((char) u16());
            }
        }
    }

    private void skip(long bytes) {
        for (long left = bytes; left > 0; ) {
            if (at >= records.length()) {
                goOn();
            }
            int some = (int) Math.min(left, records.length() - at);
            at += some;
            left -= some;
        }
    }

    private void goOn() {
        if (!records.continues() || !records.next()) {
            throw new UnreadableSheetException(RefusalReason.DAMAGED, "a text is cut off");
        }
        at = 0;
    }

    private int u8() {
        if (at >= records.length()) {
            goOn();
        }
        return records.u8(at++);
    }

    private int u16() {
        int low = u8();
        return u8() << 8 | low;
    }
}
