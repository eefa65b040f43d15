package huizong.intake;

import java.util.Locale;

/** Names that programs leave behind and nobody sent. */
final class IgnoredNames {

    private IgnoredNames() {
    }

    static boolean ignored(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return name.startsWith("~$") || name.startsWith(".") || lower.endsWith(".part") || lower.endsWith(".tmp")
                || lower.endsWith(".crdownload") || lower.equals("thumbs.db") || lower.equals("desktop.ini");
    }
}
