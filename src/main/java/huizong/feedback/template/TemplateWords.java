package huizong.feedback.template;

import huizong.feedback.Language;
import huizong.feedback.WordFiles;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;

/**
 * The words of one language for who fills a template, from {@code huizong/feedback/template.<tag>.properties} (UTF-8). What the
 * check looks for (labels, heads, names of sheets, choices) and what belongs to the official form is Chinese in every language.
 */
final class TemplateWords {

    private static final Map<Language, TemplateWords> BY_LANGUAGE = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            BY_LANGUAGE.put(language, new TemplateWords(WordFiles.read(List.of("template"), language)));
        }
    }

    private final Properties texts;

    private TemplateWords(Properties texts) {
        this.texts = texts;
    }

    static TemplateWords in(Language language) {
        return Objects.requireNonNull(BY_LANGUAGE.get(language));
    }

    Set<String> keys() {
        return texts.stringPropertyNames();
    }

    boolean has(String key) {
        return texts.containsKey(key);
    }

    /**
     * The phrase with its gaps filled: {@code {0}} is the first value.
     *
     * @throws IllegalArgumentException if there is no such phrase
     */
    String of(String key, Object... values) {
        String text = texts.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("no phrase " + key);
        }
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(values[i]));
        }
        return text;
    }

    /** The phrase of a kind of thing: {@code type.whole-number}. */
    String of(String prefix, Enum<?> kind, Object... values) {
        return of(prefix + "." + word(kind), values);
    }

    static String word(Enum<?> kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
