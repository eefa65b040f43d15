package huizong.feedback;

import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A phrase with named gaps: {@code {read}} is filled from the finding; {@code [..|..]} is the first alternative whose
 * gaps can all be filled, or nothing. Alternatives do not nest.
 */
record Template(String text) {

    private static final Pattern PIECE = Pattern.compile("\\[([^\\]]*)]|([^\\[]+)");
    private static final Pattern GAP = Pattern.compile("\\{([a-z-]+)}");

    /** The phrase filled; gaps outside brackets that cannot be filled stay empty. */
    String fill(Function<String, @Nullable String> values) {
        StringBuilder filled = new StringBuilder();
        Matcher pieces = PIECE.matcher(text);
        while (pieces.find()) {
            filled.append(pieces.group(1) != null ? firstThatCan(pieces.group(1), values) : filled(pieces.group(2), values, ""));
        }
        return filled.toString();
    }

    private static String firstThatCan(String alternatives, Function<String, @Nullable String> values) {
        for (String alternative : alternatives.split("\\|", -1)) {
            String filled = filled(alternative, values, null);
            if (filled != null) {
                return filled;
            }
        }
        return "";
    }

    private static @Nullable String filled(String piece, Function<String, @Nullable String> values, @Nullable String instead) {
        StringBuilder filled = new StringBuilder();
        Matcher gaps = GAP.matcher(piece);
        while (gaps.find()) {
            String value = values.apply(gaps.group(1));
            String shown = value == null || value.isEmpty() ? instead : value;
            if (shown == null) {
                return null;
            }
            gaps.appendReplacement(filled, Matcher.quoteReplacement(shown));
        }
        return gaps.appendTail(filled).toString();
    }
}
