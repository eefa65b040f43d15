package huizong.feedback.splice;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The parts that are written instead of, beside or no longer with the original's; names differ by more than case. */
final class PartChanges {

    private final Map<String, String> texts = new LinkedHashMap<>();
    private final Set<String> gone = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
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
        Optional<String> key = texts.keySet().stream().filter(name::equalsIgnoreCase).findFirst();
        return key.map(texts::remove);
    }

    Map<String, String> remaining() {
        return texts;
    }
}
