package huizong.reading;

import huizong.reading.csv.TwoByteText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a file is by its first bytes; its name decides nothing but the words of a refusal. */
enum FileNature {
    EMPTY, ZIP, COMPOUND, OLD_XLS, HTML, TEXT, OTHER;

    private static final int LOOKED_AT = 4096;
    private static final Pattern MARKUP = Pattern.compile(
            "(?s)\\s*(<\\?xml[^>]*>\\s*)?(<!--.*?-->\\s*)*<(!doctype\\s+html|html|head|body|table|meta|style|div|script)\\b.*");
    /** Texts that are something else than cells. */
    private static final Pattern NO_CELLS = Pattern.compile("(?s)\\s*(<|\\{\\\\rtf|\\{\\s*\"|%pdf-|%!ps).*");

    static FileNature of(Path file) throws IOException {
        try (InputStream stream = Files.newInputStream(file)) {
            return of(stream.readNBytes(LOOKED_AT));
        }
    }

    /** @param bytes the file's, all of them or so many as are looked at */
    static FileNature of(byte[] bytes) {
        byte[] head = bytes.length <= LOOKED_AT ? bytes : Arrays.copyOf(bytes, LOOKED_AT);
        if (head.length == 0) {
            return EMPTY;
        }
        if (starts(head, 'P', 'K', 3, 4) || starts(head, 'P', 'K', 5, 6)) {
            return ZIP;
        }
        if (starts(head, 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1)) {
            return COMPOUND;
        }
        if (head.length > 3 && head[0] == 9 && (head[1] == 0 || head[1] == 2 || head[1] == 4 || head[1] == 8) && head[3] == 0) {
            return OLD_XLS;
        }
        return bare(text(head));
    }

    private static FileNature bare(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (MARKUP.matcher(lower).matches() || lower.startsWith("mime-version:")) {
            return HTML;
        }
        boolean binary = text.chars().anyMatch(c -> c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != 0x1A);
        boolean separated = text.chars().anyMatch(c -> c == ',' || c == ';' || c == '\t');
        return binary || !separated || NO_CELLS.matcher(lower).matches() ? OTHER : TEXT;
    }

    /** For a look at its shape: the letters need not be the right ones. */
    private static String text(byte[] head) {
        int mark = starts(head, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        return TwoByteText.of(head).map(charset -> unmarked(new String(head, 0, head.length & ~1, charset)))
                .orElseGet(() -> new String(head, mark, head.length - mark, StandardCharsets.ISO_8859_1));
    }

    private static String unmarked(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static boolean starts(byte[] head, int... signature) {
        if (head.length < signature.length) {
            return false;
        }
        for (int i = 0; i < signature.length; i++) {
            if ((head[i] & 0xFF) != signature[i]) {
                return false;
            }
        }
        return true;
    }
}
