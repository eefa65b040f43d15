package huizong.decoding.cells;

/** What PostgreSQL takes as text: no U+0000 and no half of a surrogate pair. */
public final class StorableText {

    private static final int LONGEST_RAW = 500;

    private StorableText() {
    }

    /** The index of the first character that may not be stored, -1 where all may. */
    public static int firstForbidden(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= ' ' && !Character.isSurrogate(c) && c < 0xFFFE) {
                continue;
            }
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (c != '\n' && c != '\t' && c != '\r') {
                return i;
            }
        }
        return -1;
    }

    /** The raw text as it may be kept in a finding: forbidden characters shown as U+FFFD, cut at 500 characters. */
    public static String printable(String raw) {
        String cut = raw.length() <= LONGEST_RAW ? raw : raw.substring(0, LONGEST_RAW);
        if (firstForbidden(cut) < 0) {
            return cut;
        }
        StringBuilder shown = new StringBuilder(cut);
        for (int at = firstForbidden(cut); at >= 0; at = firstForbidden(shown.toString())) {
            shown.setCharAt(at, '\uFFFD');
        }
        return shown.toString();
    }
}
