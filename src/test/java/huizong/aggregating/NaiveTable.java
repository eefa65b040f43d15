package huizong.aggregating;

import huizong.aggregating.NaiveExpression.NoOpinion;
import huizong.catalogue.Nature;
import huizong.catalogue.Period;
import huizong.catalogue.Reach;
import huizong.jobs.ColumnDefinition;
import huizong.jobs.DerivedColumn;
import huizong.jobs.Expression;
import huizong.jobs.JobDefinition;
import huizong.jobs.Layout;
import huizong.jobs.Query;
import huizong.jobs.SheetDefinition;
import huizong.jobs.TableDefinition;
import huizong.jobs.TableDefinition.Dimension;
import huizong.jobs.TableDefinition.Measure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** A table's lines of one reach as a patient clerk would add them up: every line from all rows, by the job file alone. */
final class NaiveTable {

    private final NaiveWorld world;
    private final TableDefinition table;
    private final JobDefinition job;
    private final Period period;
    private final Reach reach;
    private final Map<Measure, List<NaiveRow>> known = new HashMap<>();

    /** @param world what counts, and the directory on the day whose tree the lines stand on: that of the table's period, for its bases too */
    NaiveTable(NaiveWorld world, TableDefinition table, Period period, Reach reach) {
        this.world = world.in(period);
        this.table = table;
        this.job = world.catalogue().job(table.job()).orElseThrow();
        this.period = period;
        this.reach = reach;
    }

    /** @param sheet null where a query or the directory made the row; @param sent null for the directory's */
    private record NaiveRow(NaiveTable of, SheetDefinition sheet, NaiveSent sent, Map<String, Object> cells) implements NaiveExpression.Row {
        @Override
        public Object value(String qualifier, String name) {
            if (qualifier == null || qualifier.equals("this")) {
                Optional<DerivedColumn> derived = sheet == null ? Optional.empty()
                        : sheet.derived().stream().filter(d -> d.name().equals(name)).findFirst();
                return derived.isPresent() ? NaiveExpression.of(derived.get().value(), this) : cells.get(name);
            }
            return switch (qualifier) {
                case "cover" -> sent.cover(name);
                case "unit", "division" -> of.world.directory(qualifier.equals("unit") ? "unions" : "divisions").stream()
                        .filter(e -> e.get("code").equals(qualifier.equals("unit") ? sent.unit() : sent.division())).findFirst().map(e -> e.get(name)).orElse(null);
                case "param" -> Optional.ofNullable(of.job.parameters().get(name)).flatMap(p -> p.valueFor(of.period)).orElse(null);
                case "period" -> name.equals("first_day") ? of.period.first() : of.period.last();
                case ":" -> of.period.text();
                default -> throw new NoOpinion(qualifier + "." + name);
            };
        }

        @Override
        public List<Map<String, Object>> rows(Query query) {
            return new NaiveQuery(of.world).rows(query, this);
        }
    }

    private boolean byUnit() {
        return table.by().stream().anyMatch(d -> LinePlan.tree(d) && d.name().equals("unit"));
    }

    /** A sheet, {@code directory.divisions}, {@code directory.unions}, or empty for the table's query. */
    private String source(Measure measure) {
        return measure.from() != null ? measure.from() : table.query() != null ? "" : table.from();
    }

    private SheetDefinition sheet(String source) {
        return source.isEmpty() || source.startsWith("directory.") ? null : world.catalogue().sheet(source).orElseThrow(() -> new NoOpinion(source));
    }

    /** The sheets behind a source: the one it is, or those its query reads. */
    private List<SheetDefinition> sheets(String source) {
        return SourceSheets.of(table, source, world.catalogue());
    }

    private List<NaiveRow> rows(Measure measure) {
        return known.computeIfAbsent(measure, m -> {
            String source = source(m);
            return all(source).filter(r -> timely(source, m, r) && taken(table.where(), m.from() == null, r) && taken(m.where(), true, r)).toList();
        });
    }

    private java.util.stream.Stream<NaiveRow> all(String source) {
        SheetDefinition sheet = sheet(source);
        if (source.isEmpty()) {
            NaiveRow outside = new NaiveRow(this, null, null, Map.of());
            return new NaiveQuery(world).rows(table.query(), outside).stream()
                    .map(cells -> new NaiveRow(this, null, world.sent((BigDecimal) cells.get("submission_id")), cells));
        } else if (sheet == null) {
            return world.directory(source.substring("directory.".length())).stream().map(cells -> new NaiveRow(this, null, null, cells));
        }
        return world.sent().stream().flatMap(sent -> sent.rows(sheet, table.rows()).stream().map(cells -> new NaiveRow(this, sheet, sent, cells)));
    }

    /** Dated rows by their day; else by the return's period; of pictures the last in the period. */
    private boolean timely(String source, Measure measure, NaiveRow row) {
        List<SheetDefinition> behind = sheets(source);
        SheetDefinition lead = behind.isEmpty() ? null : behind.get(0);
        String date = date(source, lead);
        if (date != null) {
            Object moment = row.cells().get(date);
            LocalDate day = moment instanceof LocalDateTime time ? time.toLocalDate() : (LocalDate) moment;
            return day != null && within(window(measure, true), day);
        } else if (lead == null) {
            return true;
        }
        return stock(lead, measure) ? world.pictures(lead).contains(row.sent()) : within(window(measure, true), row.sent().period().first())
                && within(window(measure, true), row.sent().period().last());
    }

    private String date(String source, SheetDefinition lead) {
        if (source.isEmpty()) {
            return table.datedBy();
        } else if (lead == null || lead.nature() != Nature.EVENT) {
            return null;
        }
        return table.datedBy() != null && lead.column(table.datedBy()).isPresent() ? table.datedBy()
                : lead.periodColumn().map(ColumnDefinition::name).orElse(null);
    }

    private boolean stock(SheetDefinition lead, Measure measure) {
        return lead.layout() == Layout.LIST ? lead.nature() == Nature.STOCK : huizong.jobs.Mentions.names(measure.value()).stream()
                .flatMap(n -> lead.column(n.name()).stream()).noneMatch(c -> c.nature() == Nature.FLOW);
    }

    private Window window(Measure measure, boolean flows) {
        return Window.of(period, !flows ? Reach.PERIOD : measure.reach() == null ? reach : measure.reach());
    }

    private static boolean within(Window window, LocalDate day) {
        return (window.from() == null || !day.isBefore(window.from())) && !day.isAfter(window.until());
    }

    private static boolean taken(Expression where, boolean applies, NaiveRow row) {
        return where == null || !applies || Boolean.TRUE.equals(NaiveExpression.of(where, row));
    }

    /** The value of a measure on a line; null where nobody there has reported. */
    Object value(Measure measure, String node, Map<String, String> dimensions) {
        String source = source(measure);
        List<NaiveRow> here = rows(measure).stream().filter(r -> world.within(node, place(source, r), byUnit())).toList();
        boolean apart = dimensions.entrySet().stream().anyMatch(d -> !d.getValue().isEmpty() && !has(source, d.getKey()));
        if (apart || here.isEmpty() && !reported(source, measure, node)) {
            return null;
        }
        return NaiveExpression.over(measure.value(), here.stream().filter(r -> dimensions.entrySet().stream().allMatch(d -> d.getValue().isEmpty()
                || d.getValue().equals(dimension(d.getKey(), r)))).toList());
    }

    private boolean reported(String source, Measure measure, String node) {
        List<SheetDefinition> sheets = sheets(source);
        if (sheets.isEmpty()) {
            return true;
        }
        Window window = window(measure, !(date(source, sheets.get(0)) == null && stock(sheets.get(0), measure)));
        return world.sent().stream().filter(s -> sheets.stream().anyMatch(sheet -> s.form().sheet(sheet.name()).isPresent()))
                .filter(s -> (window.from() == null || !s.period().last().isBefore(window.from())) && !s.period().first().isAfter(window.until()))
                .anyMatch(s -> world.within(node, byUnit() ? s.unit() : s.division(), byUnit()));
    }

    /** A source that lacks a dimension stands on the lines over all of it. */
    private boolean has(String source, String name) {
        Dimension dimension = dimension(name);
        SheetDefinition sheet = sheet(source);
        boolean ofDirectory = source.equals("directory.divisions") && List.of("code", "name", "level", "parent", "successor").contains(name)
                || source.equals("directory.unions") && List.of("code", "name", "level", "line", "parent", "division").contains(name);
        return dimension.value() != null || source.isEmpty() || ofDirectory || sheet != null
                && (sheet.column(name).isPresent() || sheet.derived().stream().anyMatch(d -> d.name().equals(name)));
    }

    private Dimension dimension(String name) {
        return table.by().stream().filter(d -> d.name().equals(name)).findFirst().orElseThrow();
    }

    private String dimension(String name, NaiveRow row) {
        Dimension dimension = dimension(name);
        Object value = dimension.value() == null ? row.value(null, name) : NaiveExpression.of(dimension.value(), row);
        if (value != null && dimension.level() != null) {
            value = world.above(value.toString(), dimension.level());
        }
        return value == null || value.equals("") ? LinePlan.BLANK : NaiveExpression.text(value);
    }

    private String place(String source, NaiveRow row) {
        if (row.sent() == null) {
            String column = source.equals("directory.unions") && !byUnit() ? "division" : source.isEmpty() ? "division_code" : "code";
            return Objects.toString(row.cells().get(column), null);
        } else if (byUnit()) {
            return row.sent().unit();
        }
        Object own = row.sheet() == null ? row.cells().get("division_code")
                : row.sheet().placeColumn().map(c -> row.cells().get(c.name())).orElse(null);
        return own == null ? row.sent().division() : own.toString();
    }
}
