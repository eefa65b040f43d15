package huizong.storing;

import org.jspecify.annotations.Nullable;

/** Raw texts of findings may hold what no text of PostgreSQL can; it is kept visible: U+0000 as ␀, half a surrogate pair as �. */
final class StorableText {

    private StorableText() {
    }

    static @Nullable String of(@Nullable String raw) {
        if (raw == null || raw.chars().noneMatch(c -> c == 0 || Character.isSurrogate((char) c))) {
            return raw;
        }
        StringBuilder text = new StringBuilder(raw.length());
        raw.codePoints().map(c -> c == 0 ? '\u2400' : c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? '\uFFFD' : c)
                .forEach(text::appendCodePoint);
        return text.toString();
    }
}
