package huizong.aggregating;

import huizong.aggregating.NaiveExpression.NoOpinion;
import huizong.aggregating.NaiveExpression.Row;
import huizong.jobs.Expression;
import huizong.jobs.Expression.Aggregate;
import huizong.jobs.Expression.Order;
import huizong.jobs.Expression.Window;
import huizong.jobs.Mentions;
import huizong.jobs.Query;
import huizong.jobs.Query.Join;
import huizong.jobs.Query.Source;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What a query comes to over rows held in memory: every source against every other, row by row. */
final class NaiveQuery {

    /** Where rows come from that are no step of the query. */
    interface Tables {
        List<Map<String, Object>> rows(Source.Table table, Row around);
    }

    private final Tables tables;

    NaiveQuery(Tables tables) {
        this.tables = tables;
    }

    /** The rows of a query's result by the names of its columns, in order. @param around what names mean outside it */
    List<Map<String, Object>> rows(Query query, Row around) {
        return rows(query, around, Map.of());
    }

    /** One row of each source beside the others; with a group, the first of its rows. */
    private final class Line implements Row {

        private final Map<String, Map<String, Object>> sources;
        private final Row around;
        private final Map<String, List<Map<String, Object>>> steps;
        private List<Line> group;
        private List<Line> all;

        Line(Map<String, Map<String, Object>> sources, Row around, Map<String, List<Map<String, Object>>> steps) {
            this.sources = sources;
            this.around = around;
            this.steps = steps;
        }

        Line with(String alias, Map<String, Object> row) {
            Map<String, Map<String, Object>> more = new HashMap<>(sources);
            more.put(alias, row);
            return new Line(more, around, steps);
        }

        @Override
        public Object value(String qualifier, String name) {
            return sources.containsKey(qualifier) ? sources.get(qualifier).get(name) : around.value(qualifier, name);
        }

        @Override
        public List<Map<String, Object>> rows(Query query) {
            return NaiveQuery.this.rows(query, this, steps);
        }

        Object ask(Expression expression) {
            return NaiveExpression.inQuery(expression, this, group);
        }

        /** An aggregate over the rows up to this one and its equals, or over all of the partition. */
        @Override
        public Object window(Window window) {
            List<Object> mine = key(window.partitionBy());
            List<Line> partition = all.stream().filter(l -> l.key(window.partitionBy()).equals(mine)).sorted(byOrder(window.orderBy())).toList();
            if (window.frame() != null) {
                throw new NoOpinion(window.frame());
            } else if (window.function() instanceof Aggregate aggregate && Mentions.all(aggregate).noneMatch(e -> e instanceof Window)
                    && List.of("sum", "count", "min", "max").contains(aggregate.function())) {
                return NaiveExpression.inQuery(aggregate, this, partition.stream().filter(l -> byOrder(window.orderBy()).compare(l, this) <= 0).toList());
            }
            String function = window.function() instanceof Aggregate a ? a.function() : ((Expression.Call) window.function()).function();
            return switch (function) {
                case "row_number" -> BigDecimal.valueOf(partition.indexOf(this) + 1);
                case "rank" -> BigDecimal.valueOf(1 + partition.stream().filter(l -> byOrder(window.orderBy()).compare(l, this) < 0).count());
                default -> throw new NoOpinion(function + " over");
            };
        }

        List<Object> key(List<Expression> by) {
            List<Object> key = new ArrayList<>();
            by.forEach(e -> key.add(NaiveExpression.comparable(ask(e))));
            return key;
        }
    }

    private List<Map<String, Object>> rows(Query query, Row around, Map<String, List<Map<String, Object>>> before) {
        Map<String, List<Map<String, Object>>> steps = new HashMap<>(before);
        query.with().forEach(step -> steps.put(step.name(), rows(step.query(), around, Map.copyOf(steps))));
        List<Line> lines = List.of(new Line(Map.of(), around, steps));
        for (Source source : query.from()) {
            lines = joined(lines, source);
        }
        lines = lines.stream().filter(l -> query.where() == null || Boolean.TRUE.equals(l.ask(query.where()))).toList();
        List<Line> grouped = grouped(query, lines, new Line(Map.of(), around, steps));
        grouped.forEach(l -> l.all = grouped);
        List<Map<String, Object>> result = new ArrayList<>();
        Stream<Line> ordered = grouped.stream().sorted(byOrder(query.orderBy()));
        ordered.limit(query.limit() == null ? Long.MAX_VALUE : query.limit()).forEach(l -> result.add(selected(query, l)));
        List<Map<String, Object>> distinct = query.distinct() ? result.stream().distinct().toList() : result;
        return query.combine().isEmpty() ? distinct : Stream.concat(distinct.stream(), query.combine().stream()
                .flatMap(other -> renamed(rows(other, around, steps), query))).toList();
    }

    /** The columns of a further select are called as those of the first. */
    private static Stream<Map<String, Object>> renamed(List<Map<String, Object>> rows, Query first) {
        return rows.stream().map(row -> {
            Map<String, Object> renamed = new LinkedHashMap<>();
            List<Object> values = new ArrayList<>(row.values());
            for (int i = 0; i < values.size(); i++) {
                renamed.put(name(first.select().get(i), i), values.get(i));
            }
            return renamed;
        });
    }

    private static String name(Query.Item item, int position) {
        return item.name() != null ? item.name() : item.value() instanceof Expression.Name own ? own.name() : "column " + position;
    }

    private static Map<String, Object> selected(Query query, Line line) {
        Map<String, Object> row = new LinkedHashMap<>();
        for (int i = 0; i < query.select().size(); i++) {
            row.put(name(query.select().get(i), i), line.ask(query.select().get(i).value()));
        }
        return row;
    }

    private List<Line> joined(List<Line> lines, Source source) {
        if (source.join() == Join.FULL) {
            throw new NoOpinion("full join");
        }
        boolean outer = source.join() == Join.LEFT || source.join() == Join.LEFT_LATERAL;
        boolean lateral = source.join() == Join.CROSS_LATERAL || source.join() == Join.LEFT_LATERAL;
        List<Map<String, Object>> same = lateral || lines.isEmpty() ? null : rows(source, lines.get(0));
        List<Line> joined = new ArrayList<>();
        for (Line line : lines) {
            int before = joined.size();
            for (Map<String, Object> row : lateral ? rows(source, line) : same) {
                Line both = line.with(source.alias(), row);
                if (source.on() == null || Boolean.TRUE.equals(both.ask(source.on()))) {
                    joined.add(both);
                }
            }
            if (outer && joined.size() == before) {
                joined.add(line.with(source.alias(), Map.of()));
            }
        }
        return joined;
    }

    private List<Map<String, Object>> rows(Source source, Line beside) {
        if (source instanceof Source.Nested nested) {
            return rows(nested.query(), beside, beside.steps);
        } else if (source instanceof Source.Table table) {
            List<Map<String, Object>> step = table.schema() == null ? beside.steps.get(table.name()) : null;
            return step != null ? step : tables.rows(table, beside);
        }
        Expression.Call call = ((Source.Function) source).call();
        List<Object> arguments = call.arguments().stream().map(beside::ask).collect(java.util.stream.Collectors.toCollection(ArrayList::new));
        if (arguments.contains(null)) {
            return List.of();
        } else if (call.function().equals("unnest")) {
            return ((List<?>) arguments.get(0)).stream().map(v -> Map.of(source.alias(), (Object) v)).toList();
        } else if (arguments.size() == 2 && arguments.get(0) instanceof BigDecimal first && arguments.get(1) instanceof BigDecimal last) {
            return Stream.iterate(first, n -> n.compareTo(last) <= 0, n -> n.add(BigDecimal.ONE)).map(n -> Map.of(source.alias(), (Object) n)).toList();
        }
        throw new NoOpinion(call);
    }

    private List<Line> grouped(Query query, List<Line> lines, Line none) {
        boolean adds = query.select().stream().anyMatch(i -> adds(i.value())) || query.having() != null;
        if (query.groupBy().isEmpty() && !adds) {
            return lines;
        }
        Map<List<Object>, List<Line>> groups = new LinkedHashMap<>();
        lines.forEach(l -> groups.computeIfAbsent(l.key(query.groupBy()), k -> new ArrayList<>()).add(l));
        if (query.groupBy().isEmpty() && groups.isEmpty()) {
            groups.put(List.of(), List.of());
        }
        return groups.values().stream().map(rows -> {
            Line group = rows.isEmpty() ? none : new Line(rows.get(0).sources, rows.get(0).around, rows.get(0).steps);
            group.group = rows;
            return group;
        }).filter(g -> query.having() == null || Boolean.TRUE.equals(g.ask(query.having()))).toList();
    }

    /** True where an expression adds rows up by itself, and not over a window. */
    private static boolean adds(Expression e) {
        return e instanceof Aggregate || !(e instanceof Window) && Mentions.parts(e).stream().anyMatch(NaiveQuery::adds);
    }

    /** Blanks come last, and first where the order is turned round. */
    private static Comparator<Line> byOrder(List<Order> orders) {
        Comparator<Line> all = (a, b) -> 0;
        for (Order order : orders) {
            Comparator<Object> values = Comparator.nullsLast(NaiveExpression::compare);
            Comparator<Line> one = (a, b) -> values.compare(a.ask(order.value()), b.ask(order.value()));
            all = all.thenComparing(order.descending() ? one.reversed() : one);
        }
        return all;
    }
}
