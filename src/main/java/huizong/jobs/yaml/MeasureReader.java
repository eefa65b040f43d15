package huizong.jobs.yaml;

import huizong.catalogue.Reach;
import huizong.jobs.Expression;
import huizong.jobs.Expression.Aggregate;
import huizong.jobs.Expression.Name;
import huizong.jobs.Mentions;
import huizong.jobs.TableDefinition.Measure;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A column of a table: aggregate calls over rows and the arithmetic around them. */
record MeasureReader(Loading loading, KnownSources known, Columns parameters) {

    /** Empty where its value cannot be read. */
    Optional<Measure> measure(YamlEntry entry, Optional<TableSource> ofTable) {
        NameRules.sqlName(entry.name(), entry.at(), loading.problems());
        Optional<YamlMap> described = entry.map(JobPart.MEASURE);
        if (described.isEmpty()) {
            return Optional.empty();
        }
        YamlMap map = described.get();
        Values values = new Values(map);
        Optional<YamlText> own = map.scalar("from");
        Optional<TableSource> source = own.isPresent() ? TableSource.named(own.get(), known, loading.problems()) : ofTable;
        Optional<ReadExpression<Expression>> value = ReadExpression.expression(map, "value");
        value.ifPresent(read -> source.ifPresentOrElse(s -> value(read, s), () -> withoutSource(map, own.isPresent())));
        Expression where = ReadExpression.expression(map, "where").map(read -> where(read, source)).orElse(null);
        return value.map(read -> new Measure(entry.name(), values.text("label"), map.text("unit").orElse(null),
                values.wholeNumber("decimals", 0), map.text("show").orElse(null), read.tree(), own.map(YamlText::value).orElse(null),
                where, values.word("reach", Values.words(Reach.class, Reach::word)).orElse(null),
                map.texts("heads").stream().map(YamlText::value).toList(), entry.at()));
    }

    private void withoutSource(YamlMap map, boolean named) {
        if (!named) {
            loading.problems().add(map.place(), "a column of a table without \"from\" or \"query\" needs its own \"from\"");
        }
    }

    private @Nullable Expression where(ReadExpression<Expression> read, Optional<TableSource> source) {
        NameCheck check = new NameCheck(known, loading.problems(), read);
        check.withoutAggregates(read.tree());
        source.ifPresent(s -> check.condition(read.tree(), row(s)));
        return read.tree();
    }

    private Scope row(TableSource source) {
        return Scope.rowOfTable(source.columns(), parameters);
    }

    private void value(ReadExpression<Expression> read, TableSource source) {
        NameCheck check = new NameCheck(known, loading.problems(), read);
        if (Mentions.aggregates(read.tree()).isEmpty()) {
            check.problem(read.tree(), "a column of a table adds up rows: write count(*), sum(x) or the like");
        }
        around(read.tree(), check, source);
    }

    /** Outside the aggregate calls only literals and parameters have a meaning. */
    private void around(Expression node, NameCheck check, TableSource source) {
        if (node instanceof Aggregate aggregate) {
            inside(aggregate, check, source);
        } else if (node instanceof Name name && !"param".equals(name.qualifier())) {
            check.problem(name, "\"" + name.name() + "\" stands outside an aggregate; write sum(" + name.name() + ") or the like");
        } else if (node instanceof Name name) {
            check.check(name, new Scope(Columns.NONE, "", Map.of("param", parameters), Set.of()));
        } else {
            Mentions.queries(node).forEach(q -> check.problem(node, "a subquery cannot stand in a column of a table; give the table a query"));
            Mentions.parts(node).forEach(part -> around(part, check, source));
        }
    }

    private void inside(Aggregate aggregate, NameCheck check, TableSource source) {
        for (Expression part : Mentions.parts(aggregate)) {
            Mentions.aggregates(part).forEach(a -> check.problem(a, "an aggregate cannot stand inside an aggregate"));
            if (part == aggregate.filter()) {
                check.condition(part, row(source));
            } else {
                check.check(part, row(source));
            }
        }
    }
}
