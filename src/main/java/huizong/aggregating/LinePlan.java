package huizong.aggregating;

import huizong.jobs.CodeList;
import huizong.jobs.ColumnDefinition;
import huizong.jobs.FormDefinition;
import huizong.jobs.JobCatalogue;
import huizong.jobs.JobDefinition;
import huizong.jobs.SheetDefinition;
import huizong.jobs.TableDefinition;
import huizong.jobs.TableDefinition.Dimension;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a table is computed: its split measures, the tree its lines stand on and its other dimensions.
 *
 * @param byUnit true where the tree is that of reporting, false for that of divisions
 * @param others the dimensions besides the tree, in order
 * @param groupings which of {@code others} are told apart: the full grid, their total, and the job file's subtotals
 */
record LinePlan(TableDefinition table, JobCatalogue catalogue, JobDefinition job, MeasureSplit split, boolean byUnit,
                List<Dimension> others, List<Set<String>> groupings) {

    /** The value of a dimension on rows that leave it blank. */
    static final String BLANK = "未填";

    static LinePlan of(TableDefinition table, JobCatalogue catalogue) {
        JobDefinition job = catalogue.job(table.job())
                .orElseThrow(() -> new IllegalArgumentException("no job " + table.job() + " for table " + table.code()));
        List<Dimension> others = table.by().stream().filter(d -> !tree(d)).toList();
        boolean byUnit = table.by().stream().anyMatch(d -> tree(d) && d.name().equals("unit"));
        return new LinePlan(table, catalogue, job, MeasureSplit.of(table, catalogue), byUnit, others, groupings(table, others));
    }

    static boolean tree(Dimension dimension) {
        return dimension.value() == null && (dimension.name().equals("division") || dimension.name().equals("unit"));
    }

    private static List<Set<String>> groupings(TableDefinition table, List<Dimension> others) {
        Set<Set<String>> groupings = new LinkedHashSet<>();
        Set<String> all = new LinkedHashSet<>(others.stream().map(Dimension::name).toList());
        groupings.add(all);
        for (Set<String> subtotal : table.subtotals()) {
            Set<String> kept = new LinkedHashSet<>(all);
            kept.retainAll(subtotal);
            groupings.add(kept);
        }
        groupings.add(Set.of());
        return List.copyOf(groupings);
    }

    /** The columns of the other dimensions in generated SQL: d1, d2, ... */
    List<String> dimensionColumns() {
        List<String> columns = new ArrayList<>();
        others.forEach(d -> columns.add("d" + (columns.size() + 1)));
        return columns;
    }

    /** The values a dimension's grid is made of: its own codes, else those of the column it is; null: those that occur. */
    @Nullable CodeList codes(Dimension dimension) {
        if (dimension.codes() != null || dimension.value() != null || table.from() == null) {
            return dimension.codes();
        }
        return catalogue.sheet(table.from()).flatMap(s -> s.column(dimension.name())).map(ColumnDefinition::codes).orElse(null);
    }

    /** The forms whose submissions a source reads; none for the directory. */
    List<FormDefinition> forms(RowSource source) {
        List<String> names = sheets(source).stream().map(SheetDefinition::name).toList();
        return catalogue.jobs().stream().flatMap(j -> j.forms().stream())
                .filter(f -> f.sheets().stream().anyMatch(s -> names.contains(s.name()))).toList();
    }

    List<SheetDefinition> sheets(RowSource source) {
        return SourceSheets.of(table, source.name(), catalogue);
    }
}
