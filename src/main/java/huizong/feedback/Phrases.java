package huizong.feedback;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The phrases of one language, from {@code huizong/feedback/<part>.<tag>.properties} (UTF-8). */
final class Phrases {

    /** Findings and the letter itself; what is said besides findings. */
    private static final List<String> PARTS = List.of("phrases", "follow-up");
    private static final Map<Language, Phrases> BY_LANGUAGE = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            BY_LANGUAGE.put(language, new Phrases(WordFiles.read(PARTS, language)));
        }
    }

    private final Properties texts;
    private final Map<String, Template> templates = new ConcurrentHashMap<>();

    private Phrases(Properties texts) {
        this.texts = texts;
    }

    static Phrases of(Language language) {
        return Objects.requireNonNull(BY_LANGUAGE.get(language));
    }

    Set<String> keys() {
        return texts.stringPropertyNames();
    }

    boolean has(String key) {
        return texts.containsKey(key);
    }

    /** @throws IllegalArgumentException if the language lacks the phrase */
    String text(String key) {
        String text = texts.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("no phrase " + key);
        }
        return text;
    }

    String fill(String key, Function<String, @Nullable String> values) {
        return templates.computeIfAbsent(key, k -> Template.of(text(k))).fill(values);
    }

    String fill(String key, Map<String, String> values) {
        return fill(key, values::get);
    }
}
