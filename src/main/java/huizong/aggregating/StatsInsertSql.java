package huizong.aggregating;

import huizong.jobs.ColumnDefinition;
import huizong.jobs.Layout;
import huizong.jobs.SheetDefinition;
import huizong.jobs.TableDefinition;
import huizong.jobs.TableDefinition.Base;
import huizong.jobs.TableDefinition.Comparison;
import huizong.jobs.TableDefinition.Measure;
import huizong.jobs.TableDefinition.Rank;
import huizong.jobs.TableDefinition.Share;
import huizong.storing.ExpressionSql;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Makes the statement that writes the finished lines of one reach: keys, measures, comparisons, shares, ranks, coverage.
 *
 * @param bases the computed slots measures are compared with; a base that has no period is absent
 */
record StatsInsertSql(LinePlan plan, Slot slot, Map<Base, Slot> bases, int release, List<StatsColumn> columns) {

    String print() {
        List<String> values = new ArrayList<>(keys());
        values.addAll(plan.table().transposed() ? transposedValues() : values());
        plan.table().shares().forEach(s -> values.add(share(s)));
        plan.table().ranks().forEach(r -> values.add(rank(r)));
        values.add("k.reported");
        values.add("k.expected");
        return "insert into stats." + plan.table().sqlName() + "_release ("
                + columns.stream().map(StatsColumn::name).collect(Collectors.joining(", ")) + ")\nselect "
                + String.join(",\n       ", values) + "\n" + from();
    }

    private List<String> keys() {
        List<String> keys = new ArrayList<>(List.of(ExpressionSql.quoted(slot.period().text()), "date '" + slot.period().first() + "'",
                "date '" + slot.period().last() + "'", Integer.toString(release), ExpressionSql.quoted(slot.reach().word()),
                "row_number() over (order by n.id, g.position" + (plan.table().transposed() ? ", v.position" : "") + ")",
                "n.level", "n.code", "n.name"));
        plan.dimensionColumns().forEach(d -> keys.add("nullif(l." + d + ", '')"));
        return keys;
    }

    private List<String> values() {
        List<String> values = new ArrayList<>();
        plan.table().measures().forEach(m -> values.add("l." + column(m.name())));
        plan.table().compare().forEach(c -> values.add(comparison(c, "l." + column(c.measure()), column(c.measure()))));
        return values;
    }

    private List<String> transposedValues() {
        List<String> values = new ArrayList<>(List.of("v.indicator", "v.label", "v.unit", "v.now"));
        plan.table().compare().forEach(c -> values.add(comparison(c, "v.now", null)));
        return values;
    }

    /** @param measure column in the lines; null in a transposed table, whose values carry their bases */
    private String comparison(Comparison comparison, String now, @Nullable String measure) {
        Slot base = bases.get(comparison.base());
        if (base == null) {
            return "null";
        }
        String then = measure == null ? "v.base" + base.number() : "b" + base.number() + "." + measure;
        return switch (comparison.change()) {
            case VALUE -> then;
            case DIFFERENCE -> now + " - " + then;
            case PERCENT -> "100.0 * (" + now + " - " + then + ") / nullif(" + then + ", 0)";
        };
    }

    private String share(Share share) {
        return "100.0 * l." + column(share.measure()) + " / nullif(" + alias(share) + "." + column(share.measure()) + ", 0)";
    }

    private String alias(Share share) {
        return "w" + plan.table().shares().indexOf(share);
    }

    /** Total lines have no rank: they are not one of the divisions, or not one of the values, that are ranked. */
    private String rank(Rank rank) {
        String value = plan.table().transposed() ? "v.now" : "l." + column(rank.measure());
        StringBuilder ranked = new StringBuilder(rank.among().isEmpty() ? "n.level not in ('total', 'line') and " : "");
        StringBuilder parts = new StringBuilder(rank.among().isEmpty() ? "n.parent" : "n.id").append(plan.table().transposed() ? ", v.position" : "");
        for (int i = 0; i < plan.others().size(); i++) {
            String dimension = "l." + plan.dimensionColumns().get(i);
            if (rank.among().contains(plan.others().get(i).name())) {
                ranked.append(dimension).append(" <> '' and ");
            } else {
                parts.append(", ").append(dimension);
            }
        }
        ranked.append(value).append(" is not null");
        return "case when " + ranked + " then dense_rank() over (partition by " + parts + ", " + ranked + " order by " + value
                + (rank.highestFirst() ? " desc" : "") + ") end";
    }

    private String column(String measure) {
        List<String> names = plan.table().measures().stream().map(Measure::name).toList();
        if (!names.contains(measure)) {
            throw new IllegalArgumentException(plan.table().at() + ": " + plan.table().code() + " has no measure " + measure);
        }
        return "m" + (names.indexOf(measure) + 1);
    }

    private String from() {
        StringBuilder from = new StringBuilder("from " + slot.lines() + " l\njoin tab_node n on n.id = l.node_id\njoin tab_grid g on true"
                + same("g", "l"));
        bases.values().forEach(base -> from.append("\nleft join ").append(base.lines()).append(" b").append(base.number())
                .append(" on b").append(base.number()).append(".node_id = l.node_id").append(same("b" + base.number(), "l")));
        plan.table().shares().forEach(s -> from.append(whole(s)));
        from.append("\nleft join tab_coverage k on k.node_id = l.node_id");
        if (plan.table().transposed()) {
            from.append("\ncross join lateral (values ").append(indicators()).append(") v").append(" (position, indicator, label, unit, now")
                    .append(bases.values().stream().map(b -> ", base" + b.number()).collect(Collectors.joining())).append(")");
        }
        return from + "\nwhere n.level <> 'line' or k.node_id is not null";
    }

    private String same(String one, String other) {
        return plan.dimensionColumns().stream().map(d -> " and " + one + "." + d + " = " + other + "." + d).collect(Collectors.joining());
    }

    private String whole(Share share) {
        boolean tree = share.over().contains("division") || share.over().contains("unit");
        StringBuilder on = new StringBuilder(alias(share)).append(".node_id = ").append(tree ? "0" : "l.node_id");
        for (int i = 0; i < plan.others().size(); i++) {
            boolean open = share.over().contains(plan.others().get(i).name());
            on.append(" and ").append(alias(share)).append(".d").append(i + 1).append(" = ").append(open ? "''" : "l.d" + (i + 1));
        }
        return "\nleft join " + slot.lines() + " " + alias(share) + " on " + on;
    }

    private String indicators() {
        List<String> rows = new ArrayList<>();
        for (Measure measure : plan.table().measures()) {
            String column = column(measure.name());
            rows.add("(" + (rows.size() + 1) + ", " + ExpressionSql.quoted(code(measure)) + ", " + ExpressionSql.quoted(measure.label())
                    + ", " + (measure.unit() == null ? "null" : ExpressionSql.quoted(measure.unit())) + ", cast(l." + column + " as numeric)"
                    + bases.values().stream().map(b -> ", cast(b" + b.number() + "." + column + " as numeric)")
                    .collect(Collectors.joining()) + ")");
        }
        return String.join(",\n    ", rows);
    }

    /** Of a matrix an indicator's code on paper; else the measure's own name. */
    private String code(Measure measure) {
        TableDefinition table = plan.table();
        String source = measure.from() == null ? table.from() : measure.from();
        Optional<SheetDefinition> matrix = source == null ? Optional.empty() : plan.catalogue().sheet(source).filter(s -> s.layout() == Layout.MATRIX);
        return matrix.map(s -> s.column(measure.name()).map(ColumnDefinition::code).orElse(measure.name().toUpperCase(Locale.ROOT)))
                .orElse(measure.name());
    }
}
