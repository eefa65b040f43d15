package huizong.aggregating;

import huizong.catalogue.Directory;
import huizong.catalogue.Division;
import huizong.catalogue.Nature;
import huizong.catalogue.Period;
import huizong.jobs.DerivedColumn;
import huizong.jobs.Expression;
import huizong.jobs.JobCatalogue;
import huizong.jobs.JobDefinition;
import huizong.jobs.SheetDefinition;
import huizong.jobs.TableDefinition;
import huizong.jobs.TableDefinition.Dimension;
import huizong.jobs.TableDefinition.Measure;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A table's lines as a patient clerk would add them up: every line from all rows, by the job file alone. */
final class NaiveTable {

    /** A workbook that counts. */
    record Sent(String form, String unit, String division, Period period, Map<String, List<Map<String, Object>>> rows) {
    }

    private final JobCatalogue catalogue;
    private final TableDefinition table;
    private final JobDefinition job;
    private final Period period;
    private final LocalDate territory;
    private final List<Sent> counting;

    /** @param territory the day whose tree the lines stand on: that of the table's period, for its bases too */
    NaiveTable(JobCatalogue catalogue, TableDefinition table, Period period, LocalDate territory, List<Sent> counting) {
        this.catalogue = catalogue;
        this.table = table;
        this.job = catalogue.job(table.job()).orElseThrow();
        this.period = period;
        this.territory = territory;
        this.counting = counting;
    }

    private record NaiveRow(NaiveTable of, SheetDefinition sheet, Sent sent, Map<String, Object> cells) implements NaiveExpression.Row {
        @Override
        public Object value(String qualifier, String name) {
            if (qualifier == null || qualifier.equals("this")) {
                Optional<DerivedColumn> derived = sheet.derived().stream().filter(d -> d.name().equals(name)).findFirst();
                return derived.isPresent() ? NaiveExpression.of(derived.get().value(), this) : cells.get(name);
            }
            return switch (qualifier) {
                case "cover" -> cover(name);
                case "param" -> Optional.ofNullable(of.job.parameters().get(name)).flatMap(p -> p.valueFor(of.period)).orElse(null);
                case "period" -> name.equals("first_day") ? of.period.first() : of.period.last();
                default -> throw new NaiveExpression.NoOpinion(qualifier + "." + name);
            };
        }

        private Object cover(String name) {
            return switch (name) {
                case "as_of", "last_day" -> sent.period().last();
                case "first_day" -> sent.period().first();
                case "unit" -> sent.unit();
                case "division" -> sent.division();
                case "basis_start" -> null;
                default -> throw new NaiveExpression.NoOpinion("cover." + name);
            };
        }
    }

    private String source(Measure measure) {
        return measure.from() == null ? table.from() : measure.from();
    }

    private List<NaiveRow> rows(Measure measure) {
        SheetDefinition sheet = catalogue.sheet(source(measure)).orElseThrow(() -> new NaiveExpression.NoOpinion(source(measure)));
        List<NaiveRow> rows = new ArrayList<>();
        for (Sent sent : counting) {
            for (Map<String, Object> cells : sent.rows().getOrDefault(sheet.name(), List.of())) {
                NaiveRow row = new NaiveRow(this, sheet, sent, cells);
                if (dated(sheet, row) && taken(table.where(), measure.from() == null, row) && taken(measure.where(), true, row)) {
                    rows.add(row);
                }
            }
        }
        return rows;
    }

    /** Rows that have a date belong to the period it lies in. */
    private boolean dated(SheetDefinition sheet, NaiveRow row) {
        String column = table.datedBy() != null && sheet.column(table.datedBy()).isPresent() ? table.datedBy()
                : sheet.periodColumn().map(c -> c.name()).orElse(null);
        if (column == null || sheet.nature() != Nature.EVENT) {
            return true;
        }
        Object date = row.cells().get(column);
        LocalDate day = date instanceof LocalDateTime time ? time.toLocalDate() : (LocalDate) date;
        return day != null && period.contains(day);
    }

    private static boolean taken(Expression where, boolean applies, NaiveRow row) {
        return where == null || !applies || Boolean.TRUE.equals(NaiveExpression.of(where, row));
    }

    /** The value of a measure on a line; null where nobody there has reported. */
    Object value(Measure measure, String node, Map<String, String> dimensions) {
        SheetDefinition sheet = catalogue.sheet(source(measure)).orElseThrow(() -> new NaiveExpression.NoOpinion(source(measure)));
        List<NaiveRow> here = rows(measure).stream().filter(r -> within(node, place(r))).toList();
        boolean reported = counting.stream().filter(s -> catalogue.job(sheet(sheet)).flatMap(j -> j.form(s.form())).flatMap(f -> f.sheet(sheet.name()))
                .isPresent()).anyMatch(s -> within(node, table.by().stream().anyMatch(d -> LinePlan.tree(d) && d.name().equals("unit")) ? s.unit()
                : s.division()));
        if (!reported && here.isEmpty()) {
            return null;
        }
        List<NaiveRow> line = here.stream().filter(r -> dimensions.entrySet().stream().allMatch(d -> d.getValue().isEmpty()
                || d.getValue().equals(dimension(d.getKey(), r)))).toList();
        return NaiveExpression.over(measure.value(), line);
    }

    private String sheet(SheetDefinition sheet) {
        return catalogue.jobs().stream().filter(j -> j.sheet(sheet.name()).isPresent()).findFirst().orElseThrow().name();
    }

    private String dimension(String name, NaiveRow row) {
        Dimension dimension = table.by().stream().filter(d -> d.name().equals(name)).findFirst().orElseThrow();
        if (dimension.level() != null) {
            throw new NaiveExpression.NoOpinion("a dimension by level");
        }
        Object value = dimension.value() == null ? row.value(null, name) : NaiveExpression.of(dimension.value(), row);
        return value == null || value.equals("") ? LinePlan.BLANK : NaiveExpression.text(value);
    }

    private String place(NaiveRow row) {
        Object own = row.sheet().placeColumn().map(c -> row.cells().get(c.name())).orElse(null);
        return own == null ? row.sent().division() : own.toString();
    }

    /** True where a code, followed to what it has become, is the node or lies below it; the total holds everything. */
    private boolean within(String node, String code) {
        if (node == null || node.isEmpty()) {
            return true;
        }
        Set<String> seen = new LinkedHashSet<>();
        Directory directory = catalogue.directory();
        for (String at = code; at != null && seen.add(at);) {
            if (at.equals(node)) {
                return true;
            }
            String here = at;
            Optional<Division> now = directory.division(at, territory);
            at = now.isPresent() ? now.get().parent() : directory.allDivisions().stream().filter(d -> d.code().equals(here)).findFirst()
                    .map(d -> d.successor() != null ? d.successor() : d.parent()).orElse(null);
        }
        return false;
    }
}
