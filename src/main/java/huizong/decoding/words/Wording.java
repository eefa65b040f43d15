package huizong.decoding.words;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Texts brought to the form in which two spellings of one thing are equal. */
public final class Wording {

    private static final Pattern BRACKETS = Pattern.compile("\\([^()]*\\)|\\[[^\\[\\]]*]|【[^【】]*】|〔[^〔〕]*〕|<[^<>]*>|《|》");
    private static final Pattern LEAD = Pattern.compile("^(其中[:：]?|#|\\*|[0-9]+[.、])+");
    private static final Pattern TAIL = Pattern.compile("[:：*#]+$");

    private Wording() {
    }

    /** Half width, capitals, without any white space: {@code Ｆ０６ａ　} becomes {@code F06A}. */
    public static String plain(String text) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKC);
        StringBuilder kept = new StringBuilder(folded.length());
        for (int i = 0; i < folded.length(); i++) {
            if (!blank(folded.charAt(i))) {
                kept.append(folded.charAt(i));
            }
        }
        return kept.toString().toUpperCase(Locale.ROOT);
    }

    /** {@link #plain} without leading 其中 and #, closing colons and marks, and with the known slips mended (人会 is 入会). */
    public static String label(String text) {
        String plain = plain(text);
        String led = LEAD.matcher(plain).replaceFirst("");
        return TAIL.matcher(led).replaceFirst("").replace("人会", "入会").replace("帐", "账");
    }

    /** {@link #label} without brackets and what stands in them. */
    public static String head(String text) {
        String label = label(text);
        String bare = BRACKETS.matcher(label).replaceAll("");
        return bare.isEmpty() ? label : LEAD.matcher(TAIL.matcher(bare).replaceFirst("")).replaceFirst("");
    }

    /** The text without white space at its ends, the full-width and the unbreakable included. */
    public static String stripped(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && blank(text.charAt(start))) {
            start++;
        }
        while (end > start && blank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    /** White space of any width, zero included. */
    public static boolean blank(int c) {
        if (c > '\u3000' && c < 0xFEFF || c > ' ' && c < 0x80) {
            return false;
        }
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0xFEFF || c >= 0x200B && c <= 0x200D;
    }
}
