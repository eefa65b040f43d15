package huizong.reading.xlsx;

import huizong.reading.lending.Texts;
import java.nio.charset.StandardCharsets;

/** Texts as bytes of UTF-8, put right where they stand. */
final class TextBytes {

    private TextBytes() {
    }

    /** Replaces the five entities in place. @return the length that is left; throws {@link UnusualXml} at anything else */
    static int plain(byte[] bytes, int from, int length) {
        int end = from + length;
        int to = from;
        int at = from;
        while (at < end) {
            byte one = bytes[at];
            if (one == '&') {
                int semicolon = at + 1;
                while (semicolon < end && semicolon < at + 6 && bytes[semicolon] != ';') {
                    semicolon++;
                }
                bytes[to++] = entity(new String(bytes, at, Math.min(end, semicolon + 1) - at, StandardCharsets.ISO_8859_1));
                at = semicolon + 1;
            } else if (one < 0) {
                int more = sequence(bytes, at, end);
                System.arraycopy(bytes, at, bytes, to, more);
                to += more;
                at += more;
            } else {
                if (one < ' ' && one != '\n' && one != '\t' || one == '>') {
                    throw new UnusualXml("character " + one);
                }
                bytes[to++] = one;
                at++;
            }
        }
        return to - from;
    }

    private static byte entity(String entity) {
        return switch (entity) {
            case "&amp;" -> '&';
            case "&lt;" -> '<';
            case "&gt;" -> '>';
            case "&quot;" -> '"';
            case "&apos;" -> '\'';
            default -> throw new UnusualXml("entity");
        };
    }

    /** The length of the character at {@code at}, which must be a sound one of two or three bytes below the surrogates. */
    private static int sequence(byte[] bytes, int at, int end) {
        int lead = bytes[at] & 0xFF;
        int length = lead >= 0xC2 && lead <= 0xDF ? 2 : lead >= 0xE0 && lead <= 0xEF && lead != 0xED ? 3 : 0;
        boolean sound = length > 0 && at + length <= end && continues(bytes[at + 1])
                && (length == 2 || continues(bytes[at + 2])) && (lead != 0xE0 || (bytes[at + 1] & 0xFF) >= 0xA0)
                && (lead != 0xEF || (bytes[at + 1] & 0xFF) != 0xBF || (bytes[at + 2] & 0xFF) < 0xBE);
        if (!sound) {
            throw new UnusualXml("character");
        }
        return length;
    }

    private static boolean continues(byte one) {
        return (one & 0xC0) == 0x80;
    }

    static boolean blank(byte[] bytes, int from, int length) {
        if (length == 0) {
            return true;
        }
        byte first = bytes[from];
        // lead bytes E4 to E9 are ideographs; any other start may be a space, or an escape of one
        boolean surely = first > ' ' && first != '_' || (first & 0xFF) >= 0xE4 && (first & 0xFF) <= 0xE9;
        return !surely && Texts.blank(Texts.unescaped(new String(bytes, from, length, StandardCharsets.UTF_8)));
    }
}
