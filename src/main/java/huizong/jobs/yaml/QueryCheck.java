package huizong.jobs.yaml;

import huizong.jobs.Expression;
import huizong.jobs.Expression.Name;
import huizong.jobs.Mentions;
import huizong.jobs.NearestName;
import huizong.jobs.Query;
import huizong.jobs.Query.Source;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Follows a query: its steps, its sources with their aliases, the columns it gives. */
record QueryCheck(NameCheck names) {

    /**
     * @param around what names mean outside the query
     * @param steps  columns of the named steps before it
     * @return the columns of the query's result
     */
    Columns check(Query query, Scope around, Map<String, Columns> steps) {
        Map<String, Columns> known = new HashMap<>(steps);
        for (Query.Step step : query.with()) {
            known.put(step.name(), check(step.query(), around, known));
        }
        Columns result = result(query);
        Scope scope = around.inside(result);
        for (Source source : query.from()) {
            scope = scope.with(source.alias(), source(source, around, scope, known));
        }
        for (Expression part : Mentions.parts(query)) {
            names.check(part, scope);
        }
        query.combine().forEach(other -> check(other, around, known));
        return result;
    }

    private static Columns result(Query query) {
        Columns columns = Columns.NONE;
        for (Query.Item item : query.select()) {
            String name = item.name() != null ? item.name() : item.value() instanceof Name own ? own.name() : null;
            columns = name == null ? columns : columns.with(name, Columns.ANY);
        }
        return columns;
    }

    private Columns source(Source source, Scope around, Scope beside, Map<String, Columns> steps) {
        if (source instanceof Source.Nested nested) {
            boolean lateral = source.join() == Query.Join.CROSS_LATERAL || source.join() == Query.Join.LEFT_LATERAL;
            return check(nested.query(), lateral ? beside : around, steps);
        } else if (source instanceof Source.Function function) {
            return Columns.of(function.alias());
        }
        Source.Table table = (Source.Table) source;
        return table.schema() == null ? bare(table, around, steps) : names.known().of(table.schema(), table.name()).orElseGet(() -> {
            String name = table.schema() + "." + table.name();
            return unknown(table, "unknown source \"" + name + "\"" + NearestName.hint(name, names.known().qualified()));
        });
    }

    private Columns bare(Source.Table table, Scope around, Map<String, Columns> steps) {
        Optional<Columns> sheet = around.sheets().contains(table.name()) ? names.known().ofSheet(table.name()) : Optional.empty();
        return Optional.ofNullable(steps.get(table.name())).or(() -> sheet).orElseGet(() -> unknown(table, "unknown source \""
                + table.name() + "\"" + (names.known().ofSheet(table.name()).isPresent()
                ? "; it is a sheet of another form: write counted." + table.name()
                : NearestName.hint(table.name(), around.sheets()))));
    }

    /** Says it, and lets everything else about the source pass. */
    private Columns unknown(Source.Table table, String message) {
        names.problem(table, message);
        return Columns.UNKNOWN;
    }
}
