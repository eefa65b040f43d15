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
        if (isPlain(text)) {
            return text;
        }
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKC);
        StringBuilder kept = new StringBuilder(folded.length());
        for (int i = 0; i < folded.length(); i++) {
            if (!blank(folded.charAt(i))) {
                kept.append(folded.charAt(i));
            }
        }
        return kept.toString().toUpperCase(Locale.ROOT);
    }

    /** True for ideographs, capitals, digits and signs of half width alone: nothing changes in them, and hardly any label has more. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean ideograph = c >= 0x4E00 && c <= 0x9FFF;
            if (!ideograph && (c <= ' ' || c > '~' || c >= 'a' && c <= 'z')) {
                return false;
            }
        }
        return true;
    }

    /** {@link #plain} without leading 其中 and #, closing colons and marks, and with the known slips mended (人会 is 入会). */
    public static String label(String text) {
        return withoutEnds(plain(text)).replace("人会", "入会").replace("帐", "账");
    }

    /** Only what begins or ends with one of their signs is put to the patterns: hardly any text does. */
    private static String withoutEnds(String text) {
        if (text.isEmpty()) {
            return text;
        }
        char first = text.charAt(0);
        boolean leads = first == '其' || first == '#' || first == '*' || first >= '0' && first <= '9';
        String led = leads ? LEAD.matcher(text).replaceFirst("") : text;
        boolean trails = !led.isEmpty() && ":：*#".indexOf(led.charAt(led.length() - 1)) >= 0;
        return trails ? TAIL.matcher(led).replaceFirst("") : led;
    }

    /** {@link #label} without brackets and what stands in them. */
    public static String head(String text) {
        String label = label(text);
        if (!bracketed(label)) {
            return label;
        }
        String bare = BRACKETS.matcher(label).replaceAll("");
        return bare.isEmpty() ? label : LEAD.matcher(TAIL.matcher(bare).replaceFirst("")).replaceFirst("");
    }

    private static boolean bracketed(String text) {
        for (int i = 0; i < text.length(); i++) {
            if ("([【〔<《》".indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
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
