package huizong.aggregating;

import static org.assertj.core.api.Assertions.assertThat;

import huizong.jobs.TableDefinition;
import huizong.jobs.TableDefinition.Base;
import huizong.jobs.TableDefinition.Comparison;
import huizong.jobs.TableDefinition.Measure;
import huizong.jobs.TableDefinition.Rank;
import huizong.jobs.TableDefinition.Share;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The finished lines of one reach against what they should say, line by line.
 *
 * @param seen by comparison, which kinds of base its lines met: missing, zero, given; added to
 */
record NaiveLines(TableDefinition table, NaiveWorld world, NaiveTable naive, Map<Base, NaiveTable> bases, Map<String, Set<String>> seen) {

    private record Key(String node, Map<String, String> dimensions) {
    }

    private boolean byUnit() {
        return table.by().stream().anyMatch(d -> LinePlan.tree(d) && d.name().equals("unit"));
    }

    private Key key(Map<String, Object> line) {
        Map<String, String> dimensions = new LinkedHashMap<>();
        table.by().stream().filter(d -> !LinePlan.tree(d)).forEach(d -> dimensions.put(d.name(), Objects.toString(line.get(d.name()), "")));
        return new Key(Objects.toString(line.get(byUnit() ? "unit" : "division"), ""), dimensions);
    }

    void agree(List<Map<String, Object>> lines) {
        assertThat(lines).as(table.code()).hasSizeGreaterThan(10);
        Map<Rank, Map<String, Map<Key, BigDecimal>>> ranked = new HashMap<>();
        table.ranks().forEach(rank -> ranked.put(rank, ranked(rank, lines)));
        for (Map<String, Object> line : lines) {
            Key key = key(line);
            Map<String, String> expected = new LinkedHashMap<>();
            Map<String, String> found = new LinkedHashMap<>();
            if (table.transposed()) {
                turned(line, key, expected, found);
            } else {
                straight(line, key, expected, found);
            }
            for (Share share : table.shares()) {
                put(expected, found, share.name(), share(share, key), line);
            }
            for (Rank rank : table.ranks()) {
                put(expected, found, rank.name(), place(rank, key, ranked.get(rank).getOrDefault(indicator(line), Map.of())), line);
            }
            assertThat(found).as(table.code() + " " + line.get("reach") + " " + key).isEqualTo(expected);
        }
    }

    private void straight(Map<String, Object> line, Key key, Map<String, String> expected, Map<String, String> found) {
        for (Measure measure : table.measures()) {
            put(expected, found, measure.name(), naive.value(measure, key.node(), key.dimensions()), line);
        }
        for (Comparison comparison : table.compare()) {
            put(expected, found, comparison.name(), compared(comparison, measure(comparison.measure()), key), line);
        }
    }

    /** A line for each indicator; the comparisons are its columns. */
    private void turned(Map<String, Object> line, Key key, Map<String, String> expected, Map<String, String> found) {
        Measure measure = measure(indicator(line));
        put(expected, found, table.valueColumn(), naive.value(measure, key.node(), key.dimensions()), line);
        table.compare().forEach(comparison -> put(expected, found, comparison.name(), compared(comparison, measure, key), line));
    }

    private static void put(Map<String, String> expected, Map<String, String> found, String name, Object value, Map<String, Object> line) {
        expected.put(name, printed(value));
        found.put(name, printed(line.get(name)));
    }

    private static String printed(Object value) {
        BigDecimal number = value instanceof Double d ? BigDecimal.valueOf(d) : NaiveExpression.number(value);
        return number == null ? Objects.toString(value, "") : number.setScale(6, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
    }

    private Object compared(Comparison comparison, Measure measure, Key key) {
        Optional<NaiveTable> base = Optional.ofNullable(bases.get(comparison.base()));
        BigDecimal now = NaiveExpression.number(naive.value(measure, key.node(), key.dimensions()));
        BigDecimal then = base.map(b -> NaiveExpression.number(b.value(measure, key.node(), key.dimensions()))).orElse(null);
        seen.computeIfAbsent(comparison.name(), name -> new TreeSet<>()).add(then == null ? "missing" : then.signum() == 0 ? "zero" : "given");
        if (then == null || comparison.change() != TableDefinition.Change.VALUE && now == null) {
            return null;
        }
        return switch (comparison.change()) {
            case VALUE -> then;
            case DIFFERENCE -> now.subtract(then);
            case PERCENT -> percent(now.subtract(then), then);
        };
    }

    private Object share(Share share, Key key) {
        Measure measure = measure(share.measure());
        Map<String, String> whole = new LinkedHashMap<>(key.dimensions());
        share.over().forEach(open -> whole.replace(open, ""));
        boolean everywhere = share.over().contains("division") || share.over().contains("unit");
        BigDecimal part = NaiveExpression.number(naive.value(measure, key.node(), key.dimensions()));
        BigDecimal all = NaiveExpression.number(naive.value(measure, everywhere ? "" : key.node(), whole));
        return part == null || all == null ? null : percent(part, all);
    }

    private static Object percent(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0 ? null : part.multiply(BigDecimal.valueOf(100)).divide(whole, 20, RoundingMode.HALF_UP);
    }

    /** What is ranked, of the lines that are: totals are not. In a turned table each indicator by itself. */
    private Map<String, Map<Key, BigDecimal>> ranked(Rank rank, List<Map<String, Object>> lines) {
        Map<String, Map<Key, BigDecimal>> values = new HashMap<>();
        for (Map<String, Object> line : lines) {
            Key key = key(line);
            boolean takes = rank.among().isEmpty() ? !key.node().isEmpty() : rank.among().stream().noneMatch(d -> key.dimensions().get(d).isEmpty());
            Measure measure = measure(table.transposed() ? indicator(line) : rank.measure());
            BigDecimal value = takes ? NaiveExpression.number(naive.value(measure, key.node(), key.dimensions())) : null;
            if (value != null) {
                values.computeIfAbsent(indicator(line), i -> new HashMap<>()).put(key, value.setScale(12, RoundingMode.HALF_UP).stripTrailingZeros());
            }
        }
        return values;
    }

    /** The name of the measure a line of a turned table is about; empty in others. */
    private String indicator(Map<String, Object> line) {
        return table.transposed() ? line.get("indicator").toString() : "";
    }

    /** One more than there are better values beside it. */
    private Object place(Rank rank, Key key, Map<Key, BigDecimal> ranked) {
        BigDecimal own = ranked.get(key);
        return own == null ? null : BigDecimal.valueOf(1 + ranked.entrySet().stream().filter(o -> beside(rank, key, o.getKey())).map(Map.Entry::getValue)
                .filter(v -> rank.highestFirst() ? v.compareTo(own) > 0 : v.compareTo(own) < 0).distinct().count());
    }

    private boolean beside(Rank rank, Key one, Key other) {
        boolean place = rank.among().isEmpty() ? world.parent(one.node(), byUnit()).equals(world.parent(other.node(), byUnit()))
                : one.node().equals(other.node());
        return place && one.dimensions().keySet().stream().allMatch(d -> rank.among().contains(d) || one.dimensions().get(d).equals(other.dimensions().get(d)));
    }

    private Measure measure(String name) {
        return table.measures().stream().filter(m -> m.name().equalsIgnoreCase(name)).findFirst().orElseThrow();
    }
}
