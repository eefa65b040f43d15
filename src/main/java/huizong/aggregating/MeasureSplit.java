package huizong.aggregating;

import huizong.catalogue.Nature;
import huizong.jobs.Expression;
import huizong.jobs.JobCatalogue;
import huizong.jobs.Layout;
import huizong.jobs.SheetDefinition;
import huizong.jobs.TableDefinition;
import huizong.jobs.TableDefinition.Measure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A table's measures taken apart: the aggregate calls (cells), where each takes its rows from, and the arithmetic over them.
 * Calls that several measures share are one cell, so a ratio is made of the very numbers printed beside it.
 *
 * @param arithmetic by measure name, over {@link Cell} names; a divisor of zero makes the result unknown
 */
record MeasureSplit(List<RowSource> sources, List<Cell> cells, Map<String, Expression> arithmetic) {

    private static final Expression ZERO = new Expression.Number(BigDecimal.ZERO);

    static MeasureSplit of(TableDefinition table, JobCatalogue catalogue) {
        return new Splitting(table, catalogue).split();
    }

    List<Cell> cellsOf(int source) {
        return cells.stream().filter(c -> c.source() == source).toList();
    }

    /** The work of taking apart, measure by measure. */
    private static final class Splitting {

        private record CallOf(int source, Expression.Aggregate aggregate) {
        }

        private final TableDefinition table;
        private final JobCatalogue catalogue;
        private final List<RowSource> sources = new ArrayList<>();
        private final Map<CallOf, Set<String>> calls = new LinkedHashMap<>();
        private final Map<String, Expression> arithmetic = new LinkedHashMap<>();

        Splitting(TableDefinition table, JobCatalogue catalogue) {
            this.table = table;
            this.catalogue = catalogue;
        }

        MeasureSplit split() {
            table.measures().forEach(m -> arithmetic.put(m.name(), new Rewriting(e -> part(m, e)).of(m.value())));
            List<Cell> cells = new ArrayList<>();
            calls.forEach((call, measures) -> cells.add(
                    new Cell("c" + (cells.size() + 1), call.source(), call.aggregate(), Set.copyOf(measures))));
            return new MeasureSplit(List.copyOf(sources), List.copyOf(cells), arithmetic);
        }

        private Optional<Expression> part(Measure measure, Expression e) {
            if (e instanceof Expression.Aggregate aggregate) {
                return Optional.of(cell(measure, aggregate));
            } else if (e instanceof Expression.Arithmetic a && a.sign() == Expression.Sign.DIVIDED) {
                Rewriting rewriting = new Rewriting(inner -> part(measure, inner));
                return Optional.of(new Expression.Arithmetic(a.sign(), rewriting.of(a.left()), divisor(rewriting.of(a.right()))));
            }
            return Optional.empty();
        }

        private static Expression divisor(Expression e) {
            boolean safe = e instanceof Expression.Number || e instanceof Expression.Call call && call.function().equals("nullif");
            return safe ? e : new Expression.Call("nullif", List.of(e, ZERO));
        }

        private Expression cell(Measure measure, Expression.Aggregate aggregate) {
            CallOf call = new CallOf(source(measure, aggregate), aggregate);
            boolean known = calls.containsKey(call);
            Set<String> measures = calls.computeIfAbsent(call, c -> new LinkedHashSet<>());
            table.measures().stream().filter(m -> aggregate.equals(m.value()) && sameRows(m, measure)).map(Measure::name)
                    .forEach(measures::add);
            int place = known ? new ArrayList<>(calls.keySet()).indexOf(call) + 1 : calls.size();
            return new Expression.Name(null, "c" + place);
        }

        private static boolean sameRows(Measure one, Measure other) {
            return Objects.equals(one.from(), other.from()) && Objects.equals(one.where(), other.where());
        }

        private int source(Measure measure, Expression.Aggregate aggregate) {
            boolean own = measure.from() != null && !measure.from().equals(table.from());
            String name = own || table.query() == null ? own ? measure.from() : table.from() : "";
            if (name == null) {
                throw new IllegalArgumentException(measure.at() + ": " + measure.name() + " has no source");
            }
            Expression where = own ? measure.where() : both(table.where(), measure.where());
            RowSource source = new RowSource(name, table.rows(), where, measure.reach(), selection(name, aggregate));
            if (!sources.contains(source)) {
                sources.add(source);
            }
            return sources.indexOf(source);
        }

        private static @Nullable Expression both(@Nullable Expression one, @Nullable Expression other) {
            if (one == null || other == null) {
                return one == null ? other : one;
            }
            return new Expression.Logic(Expression.Connective.AND, List.of(one, other));
        }

        private Selection selection(String source, Expression.Aggregate aggregate) {
            if (table.datedBy() != null && source.isEmpty()) {
                return Selection.DATED;
            }
            List<SheetDefinition> sheets = SourceSheets.of(table, source, catalogue);
            if (sheets.isEmpty()) {
                return Selection.DIRECTORY;
            }
            SheetDefinition sheet = sheets.get(0);
            if (sheet.layout() == Layout.MATRIX) {
                return anyFlow(sheet, aggregate) ? Selection.FLOW : Selection.STOCK;
            } else if (sheet.nature() == Nature.STOCK) {
                return Selection.STOCK;
            }
            boolean dated = !source.isEmpty() && (table.datedBy() != null || sheet.periodColumn().isPresent());
            return dated ? Selection.DATED : Selection.FLOW;
        }

        private static boolean anyFlow(SheetDefinition sheet, Expression.Aggregate aggregate) {
            return Mentions.of(aggregate).stream().flatMap(name -> sheet.column(name).stream())
                    .anyMatch(c -> c.nature() == Nature.FLOW);
        }
    }
}
