package huizong.reading.lending;

import java.nio.charset.StandardCharsets;

/** What the format does to a text beside XML: escaped characters, and what counts as blank. */
public final class Texts {

    /** No text of a cell may be longer; spreadsheets themselves stop at 32,767 characters. */
    public static final int LONGEST = 1 << 20;

    private Texts() {
    }

    /** Puts back the characters that stand as {@code _x000D_}; all other texts come back as they are. */
    public static String unescaped(String text) {
        int at = text.indexOf("_x");
        if (at < 0) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        int from = 0;
        while (at >= 0) {
            if (escapeAt(text, at)) {
                plain.append(text, from, at).append((char) Integer.parseInt(text, at + 2, at + 6, 16));
                from = at + 7;
            }
            at = text.indexOf("_x", Math.max(from, at + 1));
        }
        return plain.append(text, from, text.length()).toString();
    }

    private static boolean escapeAt(String text, int at) {
        if (at + 7 > text.length() || text.charAt(at + 6) != '_') {
            return false;
        }
        for (int i = at + 2; i < at + 6; i++) {
            if (text.charAt(i) > 'f' || Character.digit(text.charAt(i), 16) < 0) {
                return false;
            }
        }
        return true;
    }

    /** The text's letters in UTF-8; half of a pair, which no encoding has, as U+FFFF, which no text may hold either. */
    static byte[] utf8(String text) {
        StringBuilder whole = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isSurrogate(c)) {
                continue;
            }
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else {
                whole = whole == null ? new StringBuilder(text) : whole;
                whole.setCharAt(i, '\uFFFF');
            }
        }
        return (whole == null ? text : whole.toString()).getBytes(StandardCharsets.UTF_8);
    }

    public static boolean blank(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isWhitespace(c) && !Character.isSpaceChar(c) && c != '\uFEFF' && c != '\u200B') {
                return false;
            }
        }
        return true;
    }
}
