package huizong.jobs.yaml;

import huizong.jobs.SourcePlace;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/** Composes a YAML file; what is wrong with its shape becomes a problem. */
final class YamlFile {

    private YamlFile() {
    }

    static Optional<YamlMap> read(String file, String text, MapPart part, Problems problems) {
        SourceText source = new SourceText(file, text);
        try {
            Optional<Node> root = new Compose(LoadSettings.builder().setLabel(file).setUseMarks(true).build()).composeString(text);
            if (root.isPresent() && root.get() instanceof MappingNode map) {
                return Optional.of(new YamlMap(map, source, part, problems));
            }
            problems.add(new SourcePlace(file, 1, 1), "expected " + part.words() + " with the keys " + String.join(", ", part.required()));
        } catch (MarkedYamlEngineException broken) {
            Mark mark = broken.getProblemMark().or(broken::getContextMark).orElse(null);
            SourcePlace place = mark == null ? new SourcePlace(file, 1, 1)
                    : new SourcePlace(file, mark.getLine() + 1, mark.getColumn() + 1);
            problems.add(place, "not valid YAML: " + broken.getProblem());
        } catch (YamlEngineException broken) {
            problems.add(new SourcePlace(file, 1, 1), "not valid YAML: " + broken.getMessage());
        }
        return Optional.empty();
    }
}
