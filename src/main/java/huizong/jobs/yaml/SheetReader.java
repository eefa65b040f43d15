package huizong.jobs.yaml;

import huizong.catalogue.Nature;
import huizong.jobs.Accept;
import huizong.jobs.ColumnDefinition;
import huizong.jobs.ColumnType;
import huizong.jobs.Dated;
import huizong.jobs.DerivedColumn;
import huizong.jobs.Expression;
import huizong.jobs.Layout;
import huizong.jobs.Mentions;
import huizong.jobs.RuleDefinition;
import huizong.jobs.SheetDefinition;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One sheet of a form. */
final class SheetReader {

    private final YamlEntry entry;
    private final YamlMap map;
    private final Values values;
    private final Layout layout;
    private final SheetContext context;

    SheetReader(YamlEntry entry, YamlMap map, Loading loading, Columns parameters, Set<String> formSheets) {
        this.entry = entry;
        this.map = map;
        this.values = new Values(map);
        this.layout = values.word("layout", Map.of("list", Layout.LIST, "matrix", Layout.MATRIX)).orElse(Layout.LIST);
        Set<String> names = new LinkedHashSet<>();
        columnEntries().forEach(e -> names.add(e.name()));
        this.context = new SheetContext(loading, entry.name(), parameters, formSheets, names);
    }

    private List<YamlEntry> columnEntries() {
        return map.named(map.has("indicators") ? "indicators" : "columns");
    }

    /** @param formDated the form's own since and until, for a sheet without */
    SheetDefinition sheet(Dated formDated) {
        NameRules.sqlName(entry.name(), entry.at(), map.problems());
        if (columnEntries().isEmpty()) {
            map.problems().add(map.place(), "a sheet needs the key \"columns\"");
        }
        List<ColumnDefinition> columns = columnEntries().stream()
                .flatMap(e -> e.map(JobPart.COLUMN).map(m -> new ColumnReader(e, m, layout, context).column()).stream()).toList();
        onlyOne(columns, ColumnDefinition::place, "place");
        onlyOne(columns, ColumnDefinition::inPeriod, "in_period");
        List<RuleDefinition> rules = rules();
        ofPersons(columns, rules);
        Dated own = values.dated();
        return new SheetDefinition(entry.name(), map.text("code").orElse(entry.name().toUpperCase(Locale.ROOT)), values.text("title"),
                layout, nature(), values.word("accept", Values.words(Accept.class, a -> a.name().toLowerCase(Locale.ROOT)))
                        .orElse(Accept.WHOLE), key(), values.flag("optional"), columns, derived(), rules,
                own.equals(Dated.ALWAYS) ? formDated : own, entry.at());
    }

    private void onlyOne(List<ColumnDefinition> columns, Predicate<ColumnDefinition> marked, String key) {
        columns.stream().filter(marked).skip(1)
                .forEach(c -> map.problems().add(c.at(), "a second column with " + key + ": true; a sheet has at most one"));
    }

    /** Columns agree with a column of persons, and rules ask whether they do of no others. */
    private void ofPersons(List<ColumnDefinition> columns, List<RuleDefinition> rules) {
        columns.stream().filter(c -> c.agreesWith() != null && columns.stream().anyMatch(p -> p.name().equals(c.agreesWith())
                && p.type() != ColumnType.PERSON)).forEach(c -> map.problems().add(c.at(), "\"" + c.agreesWith()
                        + "\" holds no persons: a column agrees with one of type person"));
        Set<String> agreeing = columns.stream().filter(c -> c.agreesWith() != null).map(ColumnDefinition::name).collect(Collectors.toSet());
        rules.stream().filter(r -> r.holds() != null).forEach(rule -> Mentions.all(rule.holds())
                .filter(e -> e instanceof Expression.Call call && call.function().equals("agrees")
                        && !(call.arguments().get(0) instanceof Expression.Name name && agreeing.contains(name.name())))
                .forEach(e -> map.problems().add(rule.at(), "agrees(x) is asked of a column that says with whom: agrees_with")));
    }

    private @Nullable Nature nature() {
        if (layout == Layout.MATRIX && map.has("nature")) {
            map.problems().add(map.place("nature"), "in a matrix each indicator has its nature, not the sheet");
        } else if (layout == Layout.LIST && !map.has("nature")) {
            map.problems().add(map.place(), "a list needs the key \"nature\": event or stock");
        }
        return layout == Layout.MATRIX ? null
                : values.word("nature", Map.of("event", Nature.EVENT, "stock", Nature.STOCK)).orElse(null);
    }

    private List<String> key() {
        if (layout == Layout.LIST && !map.has("key")) {
            map.problems().add(map.place(), "a list needs the key \"key\": the columns that tell its rows apart");
        } else if (layout == Layout.MATRIX && map.has("key")) {
            map.problems().add(map.place("key"), "a matrix has no rows to tell apart");
        }
        return context.siblings(map, "key");
    }

    private List<DerivedColumn> derived() {
        List<DerivedColumn> derived = new ArrayList<>();
        Set<String> before = new LinkedHashSet<>(context.columnNames());
        Set<String> all = new LinkedHashSet<>();
        map.named("derived").forEach(e -> all.add(e.name()));
        for (YamlEntry e : map.named("derived")) {
            NameRules.sqlName(e.name(), e.at(), map.problems());
            if (context.columnNames().contains(e.name())) {
                map.problems().add(e.at(), "\"" + e.name() + "\" is already a column of the sheet");
            }
            derivedValue(e).ifPresent(read -> {
                onlyEarlier(read, all, before);
                derived.add(new DerivedColumn(e.name(), label(e), read.tree(), e.at()));
            });
            before.add(e.name());
        }
        return derived;
    }

    /** A derived column is a map, or the expression alone. */
    private java.util.Optional<ReadExpression<Expression>> derivedValue(YamlEntry e) {
        java.util.Optional<ReadExpression<Expression>> read = e.node() instanceof org.snakeyaml.engine.v2.nodes.ScalarNode
                ? ReadExpression.expression(e) : e.map(JobPart.DERIVED).flatMap(m -> ReadExpression.expression(m, "value"));
        read.ifPresent(context::value);
        return read;
    }

    private static String label(YamlEntry e) {
        return e.node() instanceof org.snakeyaml.engine.v2.nodes.MappingNode
                ? e.map(JobPart.DERIVED).flatMap(m -> m.text("label")).orElse(e.name()) : e.name();
    }

    private void onlyEarlier(ReadExpression<Expression> read, Set<String> all, Set<String> before) {
        Mentions.names(read.tree()).stream().filter(n -> n.qualifier() == null && all.contains(n.name()) && !before.contains(n.name()))
                .forEach(n -> map.problems().add(read.place(n), "\"" + n.name() + "\" is derived further down; move it above"));
    }

    private List<RuleDefinition> rules() {
        return map.named("rules").stream().flatMap(e -> e.map(JobPart.RULE)
                .flatMap(m -> new RuleReader(e, m, context.loading()).ofSheet(context)).stream()).toList();
    }
}
