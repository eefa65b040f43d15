package huizong.jobs.yaml;

import huizong.jobs.SourcePlace;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** One entry of a map whose keys are names of the author's. */
record YamlEntry(String name, SourcePlace at, Node node, SourceText source, Problems problems) {

    /** The entry's own map; a problem where it is none. */
    Optional<YamlMap> map(MapPart part) {
        if (node instanceof MappingNode map) {
            return Optional.of(new YamlMap(map, source, part, problems));
        }
        problems.add(at, "\"" + name + "\" must be " + part.words() + " with the keys " + String.join(", ", part.required()));
        return Optional.empty();
    }

    /** The entries of its map, whose keys are the author's; none where it is no map. */
    List<YamlEntry> entries() {
        return node instanceof MappingNode map ? YamlMap.entriesOf(map, source, problems) : List.of();
    }

    boolean isMap() {
        return node instanceof MappingNode;
    }

    /** The items of a list, each under this entry's name; the one value where it is no list. */
    List<YamlEntry> items() {
        List<Node> items = node instanceof SequenceNode list ? list.getValue() : List.of(node);
        return items.stream().map(item -> new YamlEntry(name, YamlMap.placeOf(item, source), item, source, problems)).toList();
    }

    /** The texts of a list, or the one text. */
    List<YamlText> texts() {
        List<Node> items = node instanceof SequenceNode list ? list.getValue() : List.of(node);
        return items.stream().filter(ScalarNode.class::isInstance).map(item -> new YamlText((ScalarNode) item, source)).toList();
    }

    Optional<YamlText> text() {
        if (node instanceof ScalarNode scalar) {
            return Optional.of(new YamlText(scalar, source));
        }
        problems.add(at, "\"" + name + "\" must be a text");
        return Optional.empty();
    }
}
