package huizong.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a file is by its first bytes; its name only decides between kinds of plain text.
 *
 * @param refusal why it cannot be a workbook; empty for a zip, which may be one
 */
record FileNature(Optional<ReadResult.Refused> refusal) {

    private static final int LOOKED_AT = 4096;
    private static final Pattern HTML = Pattern.compile(
            "(?s)\\s*(<\\?xml[^>]*>\\s*)?(<!--.*?-->\\s*)*<(!doctype\\s+html|html|head|body|table|meta|style|div|script)\\b.*");

    static FileNature of(Path file) throws IOException {
        byte[] head;
        try (InputStream stream = Files.newInputStream(file)) {
            head = stream.readNBytes(LOOKED_AT);
        }
        if (head.length == 0) {
            return refused(RefusalReason.EMPTY_FILE, "");
        }
        if (starts(head, 'P', 'K', 3, 4) || starts(head, 'P', 'K', 5, 6)) {
            return new FileNature(Optional.empty());
        }
        if (starts(head, 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1)) {
            return new FileNature(Optional.of(CompoundFile.refusal(file)));
        }
        return bare(head, file.getFileName().toString().toLowerCase(Locale.ROOT));
    }

    private static FileNature bare(byte[] head, String name) {
        if (head.length > 3 && head[0] == 9 && (head[1] == 0 || head[1] == 2 || head[1] == 4 || head[1] == 8) && head[3] == 0) {
            return refused(RefusalReason.OLD_XLS, "");
        }
        String text = text(head);
        String lower = text.toLowerCase(Locale.ROOT);
        if (HTML.matcher(lower).matches() || lower.startsWith("mime-version:")) {
            return refused(RefusalReason.HTML_RENAMED, "");
        }
        if (name.endsWith(".csv") && text.indexOf('\0') < 0) {
            return refused(RefusalReason.CSV, "");
        }
        return refused(name.endsWith(".et") ? RefusalReason.ET : RefusalReason.NOT_A_WORKBOOK, "");
    }

    private static String text(byte[] head) {
        if (starts(head, 0xFF, 0xFE)) {
            return new String(head, 2, head.length - 2, StandardCharsets.UTF_16LE);
        }
        if (starts(head, 0xFE, 0xFF)) {
            return new String(head, 2, head.length - 2, StandardCharsets.UTF_16BE);
        }
        int mark = starts(head, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        return new String(head, mark, head.length - mark, StandardCharsets.ISO_8859_1);
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

    private static FileNature refused(RefusalReason reason, String detail) {
        return new FileNature(Optional.of(new ReadResult.Refused(reason, detail)));
    }
}
