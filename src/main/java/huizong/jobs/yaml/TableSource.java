package huizong.jobs.yaml;

import huizong.catalogue.Nature;
import huizong.catalogue.Reach;
import huizong.jobs.ColumnDefinition;
import huizong.jobs.Expression.Name;
import huizong.jobs.NearestName;
import huizong.jobs.Query;
import huizong.jobs.Query.Source;
import huizong.jobs.SheetDefinition;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where the rows of a table come from.
 *
 * @param sheet null for the directory and for queries
 * @param query null for a sheet and for the directory
 */
record TableSource(Columns columns, @Nullable SheetDefinition sheet, @Nullable Query query, KnownSources known) {

    /** A sheet, {@code directory.divisions} or {@code directory.unions}; a problem where it is neither. */
    static Optional<TableSource> named(YamlText from, KnownSources known, Problems problems) {
        String name = from.value();
        Optional<TableSource> directory = name.startsWith("directory.")
                ? known.of("directory", name.substring("directory.".length())).map(c -> new TableSource(c, null, null, known))
                : Optional.empty();
        Optional<TableSource> sheet = known.sheet(name)
                .map(s -> new TableSource(known.ofSheet(name).orElseThrow(), s, null, known));
        if (directory.isEmpty() && sheet.isEmpty()) {
            problems.add(from.place(), "unknown sheet \"" + name + "\"" + NearestName.hint(name, known.sheets()));
        }
        return directory.or(() -> sheet);
    }

    static TableSource query(ReadExpression<Query> read, Columns parameters, KnownSources known, Problems problems) {
        Scope around = new Scope(Columns.NONE, "", Map.of("param", parameters, ":", Scope.PARAMETERS_OF_QUERIES, "period",
                Scope.PERIOD), Set.of());
        Columns result = new QueryCheck(new NameCheck(known, problems, read)).check(read.tree(), around, Map.of());
        return new TableSource(result, null, read.tree(), known);
    }

    /** The column of a sheet behind a name, where there is one: it has the label and the codes. */
    Optional<ColumnDefinition> column(String name) {
        return sheet != null ? sheet.column(name) : query == null ? Optional.empty() : query.select().stream()
                .filter(item -> item.value() instanceof Name own && name.equals(item.name() == null ? own.name() : item.name()))
                .flatMap(item -> ofSource((Name) item.value()).stream()).findFirst();
    }

    private Optional<ColumnDefinition> ofSource(Name name) {
        return query().from().stream().filter(s -> s.alias().equals(name.qualifier()) && s instanceof Source.Table)
                .flatMap(s -> known.sheet(((Source.Table) s).name()).stream()).flatMap(s -> s.column(name.name()).stream()).findFirst();
    }

    /** What is kept unless the file says more: things that add up over time also to date. */
    List<Reach> usualReaches() {
        boolean flows = sheet != null && (sheet.nature() == Nature.EVENT
                || sheet.columns().stream().anyMatch(c -> c.nature() == Nature.FLOW));
        return flows || query != null ? List.of(Reach.PERIOD, Reach.TO_DATE) : List.of(Reach.PERIOD);
    }
}
