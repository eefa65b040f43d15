package huizong.feedback.splice;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The parts that are written instead of, beside or no longer with the original's. */
final class PartChanges {

    private final Map<String, String> texts = new LinkedHashMap<>();
    private final Set<String> gone = new HashSet<>();
    private final ContentTypes types;

    PartChanges(ContentTypes types) {
        this.types = types;
    }

    void put(String name, String text) {
        texts.put(name, text);
    }

    void drop(String name) {
        gone.add(name);
    }

    ContentTypes types() {
        return types;
    }

    Set<String> gone() {
        return gone;
    }

    Set<String> names() {
        return texts.keySet();
    }

    /** The changed text of a part, which then counts as written. */
    Optional<String> take(String name) {
        return Optional.ofNullable(texts.remove(name));
    }

    Map<String, String> remaining() {
        return texts;
    }
}
