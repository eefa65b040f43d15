package huizong.jobs.yaml;

import huizong.jobs.examples.ExampleCell;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Cells as written in examples: a YAML number is a numeric cell, a text a text cell, true 是, false 否, null a blank. */
final class ExampleCells {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z_]+)(?::(\\d))?\\}");

    private ExampleCells() {
    }

    /** The one cell; empty for a blank. A list of texts is the text of a set. */
    static Optional<ExampleCell> of(YamlEntry entry) {
        if (entry.node() instanceof SequenceNode) {
            return Optional.of(new ExampleCell(String.join("、", entry.texts().stream().map(YamlText::value).toList()), false));
        }
        if (!(entry.node() instanceof ScalarNode scalar)) {
            entry.problems().add(entry.at(), "\"" + entry.name() + "\" must be a text, a number, or true, false, null");
            return Optional.empty();
        }
        return cell(scalar);
    }

    private static Optional<ExampleCell> cell(ScalarNode scalar) {
        Tag tag = scalar.getTag();
        String text = scalar.getValue();
        if (tag.equals(Tag.NULL)) {
            return Optional.empty();
        } else if (tag.equals(Tag.BOOL)) {
            return Optional.of(new ExampleCell(text.equals("true") ? "是" : "否", false));
        }
        boolean number = (tag.equals(Tag.INT) || tag.equals(Tag.FLOAT)) && text.matches("-?\\d+(\\.\\d+)?");
        return Optional.of(new ExampleCell(text, number));
    }

    /** The cell with its placeholders filled: {@code {city}}, or {@code {n:4}} with zeros before it to four digits. */
    static ExampleCell filled(ExampleCell cell, Map<String, ExampleCell> variables, YamlEntry entry) {
        if (cell.number() || cell.text().indexOf('{') < 0) {
            return cell;
        }
        Matcher whole = PLACEHOLDER.matcher(cell.text());
        boolean number = whole.matches() && whole.group(2) == null && variables.containsKey(whole.group(1))
                && variables.get(whole.group(1)).number();
        return new ExampleCell(filled(cell.text(), variables, entry), number);
    }

    static String filled(String text, Map<String, ExampleCell> variables, YamlEntry entry) {
        return PLACEHOLDER.matcher(text).replaceAll(found -> {
            ExampleCell value = variables.get(found.group(1));
            if (value == null) {
                entry.problems().add(entry.at(), "nothing is called {" + found.group(1) + "} here; known: "
                        + String.join(", ", variables.keySet().stream().sorted().toList()));
                return "";
            }
            String width = found.group(2);
            return Matcher.quoteReplacement(width == null ? value.text() : "0".repeat(Math.max(0,
                    Integer.parseInt(width) - value.text().length())) + value.text());
        });
    }

    static ExampleCell number(long value) {
        return new ExampleCell(BigDecimal.valueOf(value).toPlainString(), true);
    }

    /** Each map of a list as variables; one without any where the key is missing. */
    static List<Map<String, ExampleCell>> each(List<YamlEntry> maps) {
        if (maps.isEmpty()) {
            return List.of(Map.of());
        }
        return maps.stream().map(map -> {
            Map<String, ExampleCell> variables = new java.util.LinkedHashMap<>();
            map.entries().forEach(e -> of(e).ifPresent(cell -> variables.put(e.name(), cell)));
            return variables;
        }).toList();
    }
}
