package huizong.decoding.cells;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Resident ID numbers (GB 11643), and those that stand where they were not asked for: a column of persons keeps a keyed hash; in
 * any other text such a number is hidden but for its ends before the text is kept.
 */
public final class ResidentNumbers {

    private static final Pattern EIGHTEEN = Pattern.compile("(?<!\\d)\\d{17}[\\dXx](?!\\d)");
    private static final int LENGTH = 18;
    private static final int KEPT_IN_FRONT = 3;
    private static final int KEPT_BEHIND = 2;

    private ResidentNumbers() {
    }

    /** The birth date in a resident number, as YYYYMMDD. */
    public static String born(String number) {
        return number.substring(6, 14);
    }

    /** The sex in a resident number, by GB/T 2261.1: 1 male, 2 female. */
    public static String sex(String number) {
        return (number.charAt(16) - '0') % 2 == 1 ? "1" : "2";
    }

    /** The text with every valid number hidden: 420***************69; null stays null. */
    public static @Nullable String hiddenIn(@Nullable String text) {
        if (text == null || text.length() < LENGTH) {
            return text;
        }
        return EIGHTEEN.matcher(text).replaceAll(found -> {
            String number = found.group();
            return CheckDigits.residentNumber(number.toUpperCase(java.util.Locale.ROOT)) ? number.substring(0, KEPT_IN_FRONT)
                    + "*".repeat(LENGTH - KEPT_IN_FRONT - KEPT_BEHIND) + number.substring(LENGTH - KEPT_BEHIND) : number;
        });
    }
}
