package huizong.aggregating;

import huizong.jobs.ColumnDefinition;
import huizong.jobs.JobCatalogue;
import huizong.jobs.Query;
import huizong.jobs.SheetDefinition;
import huizong.jobs.TableDefinition;
import huizong.storing.ExpressionSql;
import huizong.storing.Names;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The sheets behind a source of rows: one, none for the directory, those it reads for a query (the first leads). */
final class SourceSheets implements Names {

    private final Set<String> tables = new LinkedHashSet<>();

    private SourceSheets() {
    }

    static List<SheetDefinition> of(TableDefinition table, String source, JobCatalogue catalogue) {
        if (source.startsWith("directory.")) {
            return List.of();
        } else if (source.isEmpty()) {
            return ofQuery(table, catalogue);
        }
        return List.of(catalogue.sheet(source)
                .orElseThrow(() -> new IllegalArgumentException(table.at() + ": " + table.code() + " reads no sheet " + source)));
    }

    private static List<SheetDefinition> ofQuery(TableDefinition table, JobCatalogue catalogue) {
        if (table.query() == null) {
            throw new IllegalArgumentException(table.at() + ": " + table.code() + " has neither from nor query");
        }
        SourceSheets sheets = new SourceSheets();
        new ExpressionSql(sheets).print(table.query());
        return sheets.tables.stream().flatMap(name -> catalogue.sheet(name).stream()).toList();
    }

    /** The sheets the expressions of a table look into, besides those its rows come from. */
    static List<SheetDefinition> lookedInto(TableDefinition table, JobCatalogue catalogue) {
        SourceSheets sheets = new SourceSheets();
        ExpressionSql sql = new ExpressionSql(sheets);
        table.measures().forEach(m -> {
            sql.print(m.value());
            if (m.where() != null) {
                sql.print(m.where());
            }
        });
        if (table.where() != null) {
            sql.print(table.where());
        }
        return sheets.tables.stream().flatMap(name -> catalogue.sheet(name).stream()).toList();
    }

    /** True where the expressions of a table look into further rows. */
    static boolean asks(TableDefinition table) {
        return Stream.concat(Stream.ofNullable(table.where()), table.measures().stream().flatMap(m -> Stream.concat(Stream.of(m.value()),
                        Stream.ofNullable(m.where())))).flatMap(huizong.jobs.Mentions::all).anyMatch(e -> !huizong.jobs.Mentions.queries(e).isEmpty());
    }

    @Override
    public String name(@Nullable String qualifier, String name) {
        return name;
    }

    @Override
    public String table(Query.Source.Table table) {
        if (!"directory".equals(table.schema()) && !"register".equals(table.schema())) {
            tables.add(table.name());
        }
        return table.name();
    }

    @Override
    public Optional<ColumnDefinition> column(@Nullable String qualifier, String name) {
        return Optional.empty();
    }
}
