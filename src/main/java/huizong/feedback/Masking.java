package huizong.feedback;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Hides numbers that lead to a person: resident IDs (15 or 18), mobile phones, bank cards, in half or full width, with or
 * without blanks and hyphens. The first and last characters stay, so that the clerk finds the cell's text again.
 */
public final class Masking {

    private static final String DIGIT = "[0-9０-９]";
    private static final String GAP = "[ \\u00a0-]?";
    private static final String NOT_INSIDE_A_NUMBER = "(?<!" + DIGIT + ")(?<!" + DIGIT + "[.．])";
    private static final Pattern PERSONAL = Pattern.compile(NOT_INSIDE_A_NUMBER
            + "(?:"
            + digits(6) + GAP + digits(8) + GAP + digits(3) + "[0-9０-９XxＸｘ]"
            + "|" + digits(4) + GAP + digits(4) + GAP + digits(4) + GAP + digits(4) + "(?:" + GAP + DIGIT + "{1,3})?"
            + "|" + digits(15)
            + "|(?:86" + GAP + ")?[1１][3-9３-９]" + DIGIT + GAP + digits(4) + GAP + digits(4)
            + ")(?!" + DIGIT + ")");
    private static final int KEPT_IN_FRONT = 3;
    private static final int KEPT_BEHIND = 2;

    private Masking() {
    }

    private static String digits(int count) {
        return DIGIT + "{" + count + "}";
    }

    /** The text with every such number hidden but for its ends; null stays null. */
    public static @Nullable String ofNullable(@Nullable String text) {
        return text == null ? null : of(text);
    }

    /** The text with every such number hidden but for its ends. */
    public static String of(String text) {
        Matcher matcher = PERSONAL.matcher(text);
        return matcher.replaceAll(m -> {
            String number = m.group();
            String hidden = "*".repeat(number.length() - KEPT_IN_FRONT - KEPT_BEHIND);
            return number.substring(0, KEPT_IN_FRONT) + hidden + number.substring(number.length() - KEPT_BEHIND);
        });
    }
}
