package huizong.jobs.yaml;

import huizong.catalogue.Level;
import huizong.jobs.ColumnDefinition;
import huizong.jobs.Expression;
import huizong.jobs.Mentions;
import huizong.jobs.Query;
import huizong.jobs.Query.Source;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How far a rule reaches: beyond its own workbook it may refuse only along a declared reference. */
record Reach(Problems problems, ReadExpression<?> read, Level level) {

    void check(Expression holds, SheetContext sheet, KnownSources known) {
        if (level != Level.REFUSE) {
            return;
        }
        Mentions.names(holds).stream().filter(n -> "previous".equals(n.qualifier()) || "last_year".equals(n.qualifier())).limit(1)
                .forEach(this::tooFar);
        Set<String> referenced = known.sheet(sheet.sheet()).stream().flatMap(s -> s.columns().stream())
                .map(ColumnDefinition::reference).filter(Objects::nonNull).map(r -> r.sheet()).collect(Collectors.toSet());
        queries(holds).flatMap(Reach::tables).filter(t -> "counted".equals(t.schema()) && !referenced.contains(t.name()))
                .forEach(this::tooFar);
    }

    void check(Query offenders) {
        if (level == Level.REFUSE) {
            tables(offenders).filter(t -> "counted".equals(t.schema())).forEach(this::tooFar);
        }
    }

    private void tooFar(Object node) {
        problems.add(read.place(node), "a rule that reaches beyond its own workbook cannot refuse; make it hold, explain or note,"
                + " or declare a reference");
    }

    private static Stream<Query> queries(Expression expression) {
        return Mentions.all(expression).flatMap(node -> Mentions.queries(node).stream());
    }

    private static Stream<Source.Table> tables(Query query) {
        Stream<Source.Table> own = query.from().stream().filter(Source.Table.class::isInstance).map(Source.Table.class::cast);
        Stream<Query> inner = Stream.of(
                query.with().stream().map(Query.Step::query),
                query.from().stream().filter(Source.Nested.class::isInstance).map(s -> ((Source.Nested) s).query()),
                query.combine().stream(),
                Mentions.parts(query).stream().flatMap(Reach::queries)).flatMap(s -> s);
        return Stream.concat(own, inner.flatMap(Reach::tables));
    }
}
