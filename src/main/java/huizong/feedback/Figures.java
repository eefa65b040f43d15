package huizong.feedback;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Values as people read them: thousands separators in figures, long texts cut, persons masked. */
final class Figures {

    /** Characters of a value that are shown; longer ones end in an ellipsis. */
    static final int SHOWN = 60;

    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,30}(\\.\\d{1,30})?([eE][+-]?\\d{1,2})?");

    private Figures() {
    }

    static Optional<BigDecimal> number(@Nullable String text) {
        return text == null || !NUMBER.matcher(text.strip()).matches() ? Optional.empty() : Optional.of(new BigDecimal(text.strip()));
    }

    /** {@code 1,204} or {@code -0.5}: no exponent, no trailing zeros after the point. */
    static String grouped(BigDecimal number) {
        String plain = number.abs().stripTrailingZeros().toPlainString();
        int point = plain.indexOf('.');
        String whole = point < 0 ? plain : plain.substring(0, point);
        StringBuilder grouped = new StringBuilder(whole);
        for (int i = whole.length() - 3; i > 0; i -= 3) {
            grouped.insert(i, ',');
        }
        return (number.signum() < 0 ? "-" : "") + grouped + (point < 0 ? "" : plain.substring(point));
    }

    /** A figure grouped; what is no number is shown as a text. */
    static String figure(String value) {
        return number(value).map(Figures::grouped).orElseGet(() -> text(value));
    }

    /** A number a spreadsheet wrote with an exponent, digit by digit; any other text as it is. */
    static String plain(String raw) {
        return raw.strip().matches("-?\\d(\\.\\d{1,17})?E\\d{1,2}") ? new BigDecimal(raw.strip()).toPlainString() : raw;
    }

    /** A text masked, on one line, cut at {@link #SHOWN} characters without halving a character. */
    static String text(String value) {
        return line(Masking.of(value.strip().replaceAll("\\s+", " ")));
    }

    /** A text that is no person's, on one line and cut alike. */
    static String line(String value) {
        String line = value.strip().replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= SHOWN ? line
                : line.substring(0, line.offsetByCodePoints(0, SHOWN)) + "…";
    }
}
