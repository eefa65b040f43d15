package huizong.feedback;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a number typed with look-alikes was probably meant to be; offered as a question, never used.
 *
 * @param text     the number with digits for the look-alikes
 * @param position the first look-alike, from 1
 * @param typed    the character that stands there
 * @param meant    the digit it was taken for
 */
record Retyped(String text, int position, char typed, char meant) {

    private static final Map<Character, Character> LOOK_ALIKES = Map.of('O', '0', 'o', '0', '〇', '0', 'l', '1', 'I', '1', '丨', '1',
            'S', '5', 'B', '8', '。', '.');

    static Optional<Retyped> of(@Nullable String read) {
        if (read == null || read.length() > Figures.SHOWN || read.chars().noneMatch(Character::isDigit)) {
            return Optional.empty();
        }
        StringBuilder text = new StringBuilder(read.strip().replace(",", "").replace("，", "").replace(" ", ""));
        for (int i = 0; i < text.length(); i++) {
            text.setCharAt(i, LOOK_ALIKES.getOrDefault(text.charAt(i), text.charAt(i)));
        }
        return Figures.number(text.toString()).flatMap(number -> first(read, text.toString()));
    }

    private static Optional<Retyped> first(String read, String text) {
        for (int i = 0; i < read.length(); i++) {
            Character meant = LOOK_ALIKES.get(read.charAt(i));
            if (meant != null) {
                return Optional.of(new Retyped(text, i + 1, read.charAt(i), meant));
            }
        }
        return Optional.empty();
    }
}
