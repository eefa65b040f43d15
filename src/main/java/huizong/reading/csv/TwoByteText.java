package huizong.reading.csv;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Texts of two bytes a letter, told by their mark or, where they have none, by the zeros in their separators and line ends. */
public final class TwoByteText {

    private static final String SEPARATORS = ",;\t\r\n";

    private TwoByteText() {
    }

    /** @param head the first bytes of a file; empty where they are no such text */
    public static Optional<Charset> of(byte[] head) {
        int first = head.length < 2 ? 0 : (head[0] & 0xFF) << 8 | head[1] & 0xFF;
        if (first == 0xFFFE || first == 0xFEFF) {
            return Optional.of(first == 0xFFFE ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE);
        }
        int little = 0;
        int big = 0;
        int zeros = 0;
        for (int i = 0; i + 1 < head.length; i += 2) {
            // a zero alone says nothing: the letter 一 has one too, on the other side
            little += head[i + 1] == 0 && separates(head[i]) ? 1 : 0;
            big += head[i] == 0 && separates(head[i + 1]) ? 1 : 0;
            zeros += (head[i + 1] == 0 ? 1 : 0) - (head[i] == 0 ? 1 : 0);
        }
        int littleSooner = little == big ? zeros : little - big;
        return littleSooner == 0 ? Optional.empty() : Optional.of(littleSooner > 0 ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE);
    }

    private static boolean separates(byte letter) {
        return SEPARATORS.indexOf(letter) >= 0;
    }
}
