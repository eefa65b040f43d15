package huizong.jobs.yaml;

import huizong.jobs.NearestName;
import huizong.jobs.SourcePlace;
import huizong.jobs.TableDefinition.Base;
import huizong.jobs.TableDefinition.Change;
import huizong.jobs.TableDefinition.Comparison;
import huizong.jobs.TableDefinition.Dimension;
import huizong.jobs.TableDefinition.Measure;
import huizong.jobs.TableDefinition.Rank;
import huizong.jobs.TableDefinition.Share;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a table makes of its measures: comparisons, ranks and checks, by name or by their usual names. */
final class TableColumns {

    private static final Map<String, Base> BASES = Values.words(Base.class, TableColumns::word);

    private final YamlMap table;
    private final Loading loading;
    private final Map<String, Measure> measures = new LinkedHashMap<>();
    private final List<Dimension> by;
    private final List<Comparison> comparisons;
    private final List<Rank> ranks;
    private final List<Share> shares;

    TableColumns(YamlMap table, Loading loading, List<Measure> measures, List<Dimension> by) {
        this.table = table;
        this.loading = loading;
        measures.forEach(m -> this.measures.put(m.name(), m));
        this.by = by;
        this.comparisons = table.isMap("compare") ? namedComparisons() : usualComparisons();
        this.ranks = table.isMap("rank") ? namedRanks() : usualRanks();
        this.shares = namedShares();
    }

    List<Comparison> comparisons() {
        return comparisons;
    }

    List<Rank> ranks() {
        return ranks;
    }

    List<Share> shares() {
        return shares;
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private List<Comparison> namedComparisons() {
        List<Comparison> found = new ArrayList<>();
        for (YamlEntry entry : table.named("compare")) {
            NameRules.sqlName(entry.name(), entry.at(), loading.problems());
            entry.map(JobPart.COMPARISON).ifPresent(map -> {
                if (map.has("of")) {
                    measure(map).ifPresent(m -> found.add(comparison(entry.name(), map, m, entry.at())));
                } else {
                    found.addAll(ofEvery(entry, map));
                }
            });
        }
        return found;
    }

    /** Without {@code of}: a column for each measure; in a transposed table one column, which stands beside every line. */
    private List<Comparison> ofEvery(YamlEntry entry, YamlMap map) {
        if (transposed()) {
            return measures.values().stream().limit(1).map(m -> comparison(entry.name(), map, m, entry.at())).toList();
        }
        return measures.values().stream().map(m -> comparison(m.name() + "_" + entry.name(), map, m, entry.at())).toList();
    }

    private boolean transposed() {
        return table.scalar("transposed").filter(text -> !text.value().equals("false")).isPresent();
    }

    private static Comparison comparison(String name, YamlMap map, Measure measure, SourcePlace at) {
        Values values = new Values(map);
        Change change = values.word("as", Values.words(Change.class, TableColumns::word)).orElse(Change.VALUE);
        return new Comparison(name, values.text("label"), measure.name(), values.word("with", BASES)
                .orElse(Base.SAME_PERIOD_LAST_YEAR), change, values.wholeNumber("decimals", usualDecimals(measure, change)), at);
    }

    private static int usualDecimals(Measure measure, Change change) {
        return change == Change.PERCENT ? 2 : measure.decimals();
    }

    /** {@code compare: [same-period-last-year]}: every measure, ratios by their difference, all else in percent. */
    private List<Comparison> usualComparisons() {
        List<Comparison> found = new ArrayList<>();
        for (YamlText text : table.texts("compare")) {
            new Values(table).word(text, BASES).ifPresent(base -> measures.values()
                    .forEach(m -> found.add(usualComparison(m, base, text.place()))));
        }
        return found;
    }

    private static Comparison usualComparison(Measure measure, Base base, SourcePlace at) {
        if (base == Base.TO_DATE) {
            return new Comparison(measure.name() + "_cum", measure.label() + "(累计)", measure.name(), base, Change.VALUE, measure.decimals(), at);
        }
        boolean ratio = "%".equals(measure.unit());
        String stem = ratio && measure.name().endsWith("_pct") ? measure.name().substring(0, measure.name().length() - 4) : measure.name();
        String period = base == Base.PREVIOUS_PERIOD ? "_pop" : "_yoy";
        Change change = ratio ? Change.DIFFERENCE : Change.PERCENT;
        return new Comparison(stem + period + (ratio ? "_pp" : "_pct"), measure.label() + (base == Base.PREVIOUS_PERIOD ? "环比" : "同比"),
                measure.name(), base, change, 2, at);
    }

    private List<Rank> namedRanks() {
        List<Rank> found = new ArrayList<>();
        for (YamlEntry entry : table.named("rank")) {
            NameRules.sqlName(entry.name(), entry.at(), loading.problems());
            entry.map(JobPart.RANK).ifPresent(map -> ranked(map).ifPresent(m -> found.add(new Rank(entry.name(),
                    map.text("label").orElse(""), m.name(), highestFirst(map), dimensions(map, "among"), entry.at()))));
        }
        return found;
    }

    /** What is ranked; in a transposed table the figure of each line. */
    private Optional<Measure> ranked(YamlMap map) {
        if (transposed()) {
            return measures.values().stream().findFirst();
        }
        if (!map.has("of")) {
            loading.problems().add(map.place(), "a rank needs the key \"of\"");
        }
        return measure(map);
    }

    private static boolean highestFirst(YamlMap map) {
        return new Values(map).word("first", Map.of("highest", true, "lowest", false)).orElse(true);
    }

    private List<Rank> usualRanks() {
        List<Rank> found = new ArrayList<>();
        for (YamlText text : table.texts("rank")) {
            measure(text).ifPresent(m -> found.add(new Rank(m.name() + "_rank", m.label() + "位次", m.name(), true, List.of(), text.place())));
        }
        return found;
    }

    private List<Share> namedShares() {
        List<Share> found = new ArrayList<>();
        for (YamlEntry entry : table.named("share")) {
            NameRules.sqlName(entry.name(), entry.at(), loading.problems());
            entry.map(JobPart.SHARE).ifPresent(map -> measure(map).ifPresent(m -> found.add(new Share(entry.name(),
                    map.text("label").orElse(""), m.name(), dimensions(map, "over"), new Values(map).wholeNumber("decimals", 2), entry.at()))));
        }
        return found;
    }

    private List<String> dimensions(YamlMap map, String key) {
        List<String> dimensions = by.stream().map(Dimension::name).toList();
        for (YamlText name : map.texts(key)) {
            if (!dimensions.contains(name.value())) {
                loading.problems().add(name.place(), "unknown dimension \"" + name.value() + "\""
                        + NearestName.hint(name.value(), dimensions));
            }
        }
        return map.texts(key).stream().map(YamlText::value).toList();
    }

    private Optional<Measure> measure(YamlMap map) {
        return map.scalar("of").flatMap(this::measure);
    }

    private Optional<Measure> measure(YamlText name) {
        if (!measures.containsKey(name.value())) {
            loading.problems().add(name.place(), "unknown column \"" + name.value() + "\" of the table"
                    + NearestName.hint(name.value(), measures.keySet()));
        }
        return Optional.ofNullable(measures.get(name.value()));
    }

    /** All columns of a table have names of their own. */
    void differ() {
        Map<String, SourcePlace> seen = new LinkedHashMap<>();
        by.forEach(d -> once(seen, d.name(), d.at()));
        measures.values().forEach(m -> once(seen, m.name(), m.at()));
        comparisons.forEach(c -> once(seen, c.name(), c.at()));
        ranks.forEach(r -> once(seen, r.name(), r.at()));
        shares.forEach(s -> once(seen, s.name(), s.at()));
    }

    private void once(Map<String, SourcePlace> seen, String name, SourcePlace at) {
        if (seen.putIfAbsent(name, at) != null) {
            loading.problems().add(at, "the table has a second column \"" + name + "\"; the first stands in line " + seen.get(name).line());
        }
    }

    /** What a check over a finished line may name. */
    Columns ofLines() {
        Columns columns = Columns.of("level", "division", "reach");
        for (Dimension dimension : by) {
            columns = columns.with(dimension.name(), Columns.ANY);
        }
        Columns.Column number = new Columns.Column(ValueKind.NUMBER, null);
        for (Measure measure : measures.values()) {
            columns = columns.with(measure.name(), Columns.ANY);
        }
        for (Comparison comparison : comparisons) {
            columns = columns.with(comparison.name(), number);
        }
        for (Rank rank : ranks) {
            columns = columns.with(rank.name(), number);
        }
        for (Share share : shares) {
            columns = columns.with(share.name(), number);
        }
        return columns;
    }
}
