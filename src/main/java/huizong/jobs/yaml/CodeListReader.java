package huizong.jobs.yaml;

import huizong.jobs.CodeList;
import huizong.jobs.NearestName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Code lists: a map from code to label, a list where the code is the label, or the name of a shared list. */
final class CodeListReader {

    private CodeListReader() {
    }

    /** A shared list, jobs/codes/x.yaml. */
    static CodeList shared(YamlMap map) {
        Map<String, CodeList.Entry> entries = entries(map, "entries");
        replaced(map, entries);
        return new CodeList(map.text("codes").orElse(""), List.copyOf(entries.values()), new Values(map).flag("open"));
    }

    /** The crosswalk: a code of an earlier version is read as the code that took its place. */
    private static void replaced(YamlMap map, Map<String, CodeList.Entry> entries) {
        for (YamlEntry old : map.named("replaced")) {
            Optional<YamlText> successor = old.text();
            if (successor.isPresent() && !entries.containsKey(successor.get().value())) {
                map.problems().add(successor.get().place(), "unknown code \"" + successor.get().value() + "\""
                        + NearestName.hint(successor.get().value(), entries.keySet()));
            } else if (entries.containsKey(old.name())) {
                map.problems().add(old.at(), "\"" + old.name() + "\" is still a code of this list");
            }
            successor.ifPresent(s -> entries.computeIfPresent(s.value(), (code, entry) -> withSynonym(entry, old.name())));
        }
    }

    private static CodeList.Entry withSynonym(CodeList.Entry entry, String synonym) {
        List<String> synonyms = new ArrayList<>(entry.synonyms());
        synonyms.add(synonym);
        return new CodeList.Entry(entry.code(), entry.label(), List.copyOf(synonyms));
    }

    /** The codes of a column or dimension; null where it has none. */
    static @Nullable CodeList of(YamlMap map, String name, Loading loading) {
        if (!map.isText("codes")) {
            boolean open = map.has("open") && new Values(map).flag("open");
            return map.has("codes") ? new CodeList(name, List.copyOf(entries(map, "codes").values()), open) : null;
        }
        YamlText list = map.scalar("codes").orElseThrow();
        CodeList shared = loading.codeLists().get(list.value());
        if (shared == null) {
            map.problems().add(list.place(), "unknown code list \"" + list.value() + "\""
                    + (loading.codeLists().isEmpty() ? "; there is none under jobs/codes"
                    : NearestName.of(list.value(), loading.codeLists().keySet()).map(n -> "; did you mean \"" + n + "\"?")
                            .orElse("; known are " + String.join(", ", new TreeSet<>(loading.codeLists().keySet())))));
            return null;
        }
        loading.used(list.value());
        return shared;
    }

    private static Map<String, CodeList.Entry> entries(YamlMap map, String key) {
        Map<String, CodeList.Entry> entries = new LinkedHashMap<>();
        if (map.isMap(key)) {
            map.named(key).forEach(e -> entries.put(e.name(), entry(e)));
            return entries;
        }
        for (YamlText label : map.texts(key)) {
            if (entries.put(label.value(), new CodeList.Entry(label.value(), label.value(), List.of())) != null) {
                map.problems().add(label.place(), "\"" + label.value() + "\" stands in the list a second time");
            }
        }
        return entries;
    }

    private static CodeList.Entry entry(YamlEntry entry) {
        List<String> words = new ArrayList<>();
        if (entry.node() instanceof SequenceNode list) {
            list.getValue().stream().filter(ScalarNode.class::isInstance).map(n -> ((ScalarNode) n).getValue()).forEach(words::add);
        } else {
            entry.text().map(YamlText::value).ifPresent(words::add);
        }
        if (words.isEmpty()) {
            entry.problems().add(entry.at(), "the code \"" + entry.name() + "\" needs a label");
            words.add(entry.name());
        }
        return new CodeList.Entry(entry.name(), words.get(0), List.copyOf(words.subList(1, words.size())));
    }
}
