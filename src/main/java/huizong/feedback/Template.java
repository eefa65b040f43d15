package huizong.feedback;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A phrase with named gaps: {@code {read}} is filled from the finding; {@code [..|..]} is the first alternative whose
 * gaps can all be filled, or nothing. Alternatives do not nest. It is taken apart once, for some are filled a thousand
 * times an answer.
 *
 * @param choices what stands one behind the other: each the alternatives of a bracket, or one text that is always said
 */
record Template(List<Choice> choices) {

    private static final Pattern PIECE = Pattern.compile("\\[([^\\]]*)]|([^\\[]+)");
    private static final Pattern GAP = Pattern.compile("\\{([a-z-]+)}");

    /** @param always true where a gap that cannot be filled stays empty */
    private record Choice(List<List<Piece>> alternatives, boolean always) {
    }

    private record Piece(String text, boolean gap) {
    }

    static Template of(String text) {
        List<Choice> choices = new ArrayList<>();
        Matcher pieces = PIECE.matcher(text);
        while (pieces.find()) {
            String bracket = pieces.group(1);
            choices.add(bracket == null ? new Choice(List.of(pieces(pieces.group(2))), true)
                    : new Choice(Stream.of(bracket.split("\\|", -1)).map(Template::pieces).toList(), false));
        }
        return new Template(choices);
    }

    private static List<Piece> pieces(String text) {
        List<Piece> pieces = new ArrayList<>();
        Matcher gaps = GAP.matcher(text);
        int from = 0;
        while (gaps.find()) {
            pieces.add(new Piece(text.substring(from, gaps.start()), false));
            pieces.add(new Piece(gaps.group(1), true));
            from = gaps.end();
        }
        pieces.add(new Piece(text.substring(from), false));
        return pieces;
    }

    /** The phrase filled; gaps outside brackets that cannot be filled stay empty. */
    String fill(Function<String, @Nullable String> values) {
        StringBuilder filled = new StringBuilder();
        choices.forEach(choice -> say(choice, values, filled));
        return filled.toString();
    }

    private static void say(Choice choice, Function<String, @Nullable String> values, StringBuilder filled) {
        int start = filled.length();
        for (List<Piece> alternative : choice.alternatives()) {
            if (said(alternative, choice.always(), values, filled)) {
                return;
            }
            filled.setLength(start);
        }
    }

    private static boolean said(List<Piece> pieces, boolean always, Function<String, @Nullable String> values, StringBuilder filled) {
        for (Piece piece : pieces) {
            String shown = piece.gap() ? values.apply(piece.text()) : piece.text();
            if (piece.gap() && (shown == null || shown.isEmpty())) {
                if (!always) {
                    return false;
                }
                continue;
            }
            filled.append(shown);
        }
        return true;
    }
}
