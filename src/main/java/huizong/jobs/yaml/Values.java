package huizong.jobs.yaml;

import huizong.catalogue.Period;
import huizong.jobs.Dated;
import huizong.jobs.NearestName;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Typed values of a map's keys; a value of the wrong type is a problem and reads as missing. */
record Values(YamlMap map) {

    String text(String key) {
        return map.text(key).orElse("");
    }

    /** True or false; false where the key is missing. */
    boolean flag(String key) {
        return word(key, Map.of("true", true, "false", false)).orElse(false);
    }

    /** True where the key has its one allowed word. */
    boolean word(String key, String only) {
        return word(key, Map.of(only, true)).orElse(false);
    }

    <T> Optional<T> word(String key, Map<String, T> words) {
        return map.scalar(key).flatMap(text -> word(text, words));
    }

    <T> Optional<T> word(YamlText text, Map<String, T> words) {
        if (!words.containsKey(text.value())) {
            map.problems().add(text.place(), "\"" + text.value() + "\" is none of " + String.join(", ", words.keySet().stream().sorted()
                    .toList()) + NearestName.hint(text.value(), words.keySet()));
        }
        return Optional.ofNullable(words.get(text.value()));
    }

    /** The values of an enum by the word each has in job files. */
    static <E extends Enum<E>> Map<String, E> words(Class<E> kind, Function<E, String> word) {
        Map<String, E> words = new LinkedHashMap<>();
        Arrays.stream(kind.getEnumConstants()).forEach(value -> words.put(word.apply(value), value));
        return words;
    }

    int wholeNumber(String key, int otherwise) {
        Optional<YamlText> text = map.scalar(key);
        if (text.isPresent() && !text.get().value().matches("\\d{1,6}")) {
            map.problems().add(text.get().place(), "\"" + key + "\" must be a whole number, 0 or more");
            return otherwise;
        }
        return text.map(t -> Integer.valueOf(t.value())).orElse(otherwise);
    }

    @Nullable BigDecimal number(String key) {
        Optional<YamlText> text = map.scalar(key);
        if (text.isPresent() && !text.get().value().matches("-?\\d+(\\.\\d+)?")) {
            map.problems().add(text.get().place(), "\"" + key + "\" must be a number");
            return null;
        }
        return text.map(t -> new BigDecimal(t.value())).orElse(null);
    }

    Dated dated() {
        return new Dated(period("since"), period("until"));
    }

    private @Nullable Period period(String key) {
        Optional<YamlText> text = map.scalar(key);
        Optional<Period> period = text.flatMap(t -> Period.parse(t.value()));
        if (text.isPresent() && period.isEmpty()) {
            map.problems().add(text.get().place(), "\"" + text.get().value() + "\" is no period; write 2025-04, 2025Q2, 2025H1, 2025,"
                    + " 2025SY or a day");
        }
        return period.orElse(null);
    }
}
