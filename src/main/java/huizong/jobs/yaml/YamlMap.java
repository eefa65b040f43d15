package huizong.jobs.yaml;

import huizong.jobs.NearestName;
import huizong.jobs.SourcePlace;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A map of a job file with known keys. What is unknown, repeated, missing or of the wrong shape becomes a problem. */
final class YamlMap {

    private final MappingNode node;
    private final SourceText source;
    private final MapPart part;
    private final Problems problems;
    private final Map<String, YamlEntry> entries = new LinkedHashMap<>();

    YamlMap(MappingNode node, SourceText source, MapPart part, Problems problems) {
        this.node = node;
        this.source = source;
        this.part = part;
        this.problems = problems;
        for (YamlEntry entry : entriesOf(node, source, problems)) {
            entries.put(entry.name(), entry);
            if (!part.keys().contains(entry.name())) {
                String hint = entry.name().matches("[a-z_]+") ? NearestName.hint(entry.name(), part.keys())
                        : "; a comma ends a value inside { }: put the text before it in quotes";
                problems.add(entry.at(), "unknown key \"" + entry.name() + "\" in " + part.words() + hint);
            }
        }
        part.required().stream().filter(key -> !has(key))
                .forEach(key -> problems.add(place(), part.words() + " needs the key \"" + key + "\""));
    }

    /** The entries of a map whose keys are the author's; a key that stands there twice is a problem. */
    static List<YamlEntry> entriesOf(MappingNode map, SourceText source, Problems problems) {
        Map<String, YamlEntry> found = new LinkedHashMap<>();
        for (NodeTuple tuple : map.getValue()) {
            SourcePlace at = placeOf(tuple.getKeyNode(), source);
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                problems.add(at, "a key must be a plain word");
            } else if (found.putIfAbsent(key.getValue(), new YamlEntry(key.getValue(), at, tuple.getValueNode(), source, problems)) != null) {
                problems.add(at, "\"" + key.getValue() + "\" stands here a second time; it is already in line "
                        + found.get(key.getValue()).at().line());
            }
        }
        return List.copyOf(found.values());
    }

    SourcePlace place() {
        return placeOf(node);
    }

    /** Where the key's value stands; the map itself where the key is missing. */
    SourcePlace place(String key) {
        return has(key) ? placeOf(entries.get(key).node()) : place();
    }

    private SourcePlace placeOf(Node any) {
        return placeOf(any, source);
    }

    static SourcePlace placeOf(Node any, SourceText source) {
        Mark mark = any.getStartMark().orElseThrow();
        return new SourcePlace(source.file(), mark.getLine() + 1, mark.getColumn() + 1);
    }

    Problems problems() {
        return problems;
    }

    boolean has(String key) {
        return entries.containsKey(key) && !isNull(entries.get(key).node());
    }

    private static boolean isNull(Node value) {
        return value instanceof ScalarNode scalar && scalar.isPlain()
                && (scalar.getValue().isEmpty() || scalar.getValue().equals("~") || scalar.getValue().equals("null"));
    }

    /** True where the key's value is a map or a list. */
    boolean isText(String key) {
        return has(key) && entries.get(key).node() instanceof ScalarNode;
    }

    boolean isMap(String key) {
        return has(key) && entries.get(key).node() instanceof MappingNode;
    }

    Optional<YamlText> scalar(String key) {
        if (!has(key)) {
            return Optional.empty();
        }
        if (entries.get(key).node() instanceof ScalarNode scalar) {
            return Optional.of(new YamlText(scalar, source));
        }
        problems.add(place(key), "\"" + key + "\" must be a text");
        return Optional.empty();
    }

    Optional<String> text(String key) {
        return scalar(key).map(YamlText::value);
    }

    /** The texts of a list, or the one text. */
    List<YamlText> texts(String key) {
        List<YamlText> texts = new ArrayList<>();
        for (Node item : items(key)) {
            if (item instanceof ScalarNode scalar) {
                texts.add(new YamlText(scalar, source));
            } else {
                problems.add(placeOf(item), "\"" + key + "\" must be a list of texts");
            }
        }
        return texts;
    }

    /** The items of a list, or the one value. */
    private List<Node> items(String key) {
        if (!has(key)) {
            return List.of();
        }
        return entries.get(key).node() instanceof SequenceNode list ? list.getValue()
                : List.of(entries.get(key).node());
    }

    /** The items of a list as entries without a name of their own; texts carry their text. */
    List<YamlEntry> list(String key) {
        return items(key).stream().map(item -> new YamlEntry(item instanceof ScalarNode scalar ? scalar.getValue() : key,
                placeOf(item), item, source, problems)).toList();
    }

    Optional<YamlMap> map(String key, MapPart of) {
        return has(key) ? new YamlEntry(key, place(key), entries.get(key).node(), source, problems).map(of) : Optional.empty();
    }

    /** The entries of a map whose keys are the author's; empty where the key is missing. */
    List<YamlEntry> named(String key) {
        if (!has(key)) {
            return List.of();
        }
        if (entries.get(key).node() instanceof MappingNode map) {
            return entriesOf(map, source, problems);
        }
        problems.add(place(key), "\"" + key + "\" must be a map by name");
        return List.of();
    }
}
