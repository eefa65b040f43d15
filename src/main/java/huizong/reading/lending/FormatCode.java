package huizong.reading.lending;

import huizong.reading.NumberLook;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a number format says a number is. Only its first section counts: the one for positive numbers. */
public final class FormatCode {

    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"?|\\\\.|[_*].");
    private static final Pattern ELAPSED = Pattern.compile("\\[(h+|m+|s+)\\]");
    private static final Pattern BRACKET = Pattern.compile("\\[[^\\]]*\\]?");
    private static final Pattern HALF_DAY = Pattern.compile("am/pm|a/p|上午/下午");
    private static final Pattern EXPONENT = Pattern.compile("e[+-]");

    private FormatCode() {
    }

    /** The formats every workbook has without naming them, those of the Chinese edition included. */
    public static NumberLook builtIn(int format) {
        return switch (format) {
            case 9, 10 -> NumberLook.PERCENT;
            case 14, 15, 16, 17, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58 -> NumberLook.DATE;
            case 18, 19, 20, 21, 32, 33, 34, 35, 45, 47, 55, 56 -> NumberLook.TIME;
            case 46 -> NumberLook.ELAPSED;
            case 22 -> NumberLook.DATE_TIME;
            default -> NumberLook.PLAIN;
        };
    }

    public static NumberLook look(String code) {
        String lower = code.toLowerCase(Locale.ROOT);
        if (lower.contains("[$-f800]") || lower.contains("[$-x-sysdate]")) {
            return NumberLook.DATE;
        }
        if (lower.contains("[$-f400]") || lower.contains("[$-x-systime]")) {
            return NumberLook.TIME;
        }
        String bare = LITERAL.matcher(lower).replaceAll("");
        int section = bare.indexOf(';');
        String first = section < 0 ? bare : bare.substring(0, section);
        if (first.contains("general") || first.contains("g/通用格式")) {
            return NumberLook.PLAIN;
        }
        boolean elapsed = ELAPSED.matcher(first).find();
        String letters = BRACKET.matcher(first).replaceAll("");
        boolean clock = elapsed || HALF_DAY.matcher(letters).find();
        letters = EXPONENT.matcher(HALF_DAY.matcher(letters).replaceAll("")).replaceAll("");
        NumberLook look = lookOf(letters, clock);
        return elapsed && look == NumberLook.TIME ? NumberLook.ELAPSED : look;
    }

    private static NumberLook lookOf(String letters, boolean clock) {
        boolean time = clock || any(letters, "hs");
        boolean day = any(letters, "ydega");
        boolean monthAlone = letters.indexOf('m') >= 0 && !time;
        if (day || monthAlone) {
            return time ? NumberLook.DATE_TIME : NumberLook.DATE;
        }
        if (time) {
            return NumberLook.TIME;
        }
        return letters.indexOf('%') >= 0 ? NumberLook.PERCENT : NumberLook.PLAIN;
    }

    private static boolean any(String letters, String wanted) {
        return wanted.chars().anyMatch(letter -> letters.indexOf(letter) >= 0);
    }
}
