package huizong.checking;

import huizong.jobs.ColumnDefinition;
import huizong.jobs.DerivedColumn;
import huizong.jobs.Expression;
import huizong.jobs.Query;
import huizong.jobs.SheetDefinition;
import huizong.storing.ExpressionSql;
import huizong.storing.Names;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What names mean in a rule about one row: the row is {@code this}, derived columns are written out, parameters are the
 * period's literals. Remembers what was mentioned, so that only that is joined and shown.
 */
final class RowNames implements Names {

    private final SheetDefinition sheet;
    private final Sources sources;
    private final Set<Expression.Name> mentioned = new LinkedHashSet<>();

    RowNames(Group group, SheetDefinition sheet) {
        this.sheet = sheet;
        this.sources = Sources.ofRow(group);
    }

    /** All names met so far, in order, without those of the expression's own queries. */
    Set<Expression.Name> mentioned() {
        return mentioned;
    }

    @Override
    public String name(@Nullable String qualifier, String name) {
        String row = qualifier == null ? "this" : qualifier;
        Optional<DerivedColumn> derived = derived(row, name);
        if (derived.isPresent()) {
            return "(" + new ExpressionSql(new InRow(row)).print(derived.get().value()) + ")";
        }
        mentioned.add(new Expression.Name(row, name));
        return row.equals("param") ? sources.dated(name) : row.equals(":") ? sources.parameter(name) : row + "." + name;
    }

    private Optional<DerivedColumn> derived(String row, String name) {
        boolean ofSheet = row.equals("this") || row.equals("previous") || row.equals("last_year");
        return ofSheet ? sheet.derived().stream().filter(d -> d.name().equals(name)).findFirst() : Optional.empty();
    }

    @Override
    public String table(Query.Source.Table table) {
        return sources.table(table);
    }

    @Override
    public Optional<ColumnDefinition> column(@Nullable String qualifier, String name) {
        boolean ofSheet = qualifier == null || qualifier.equals("this") || qualifier.equals("previous")
                || qualifier.equals("last_year");
        return ofSheet ? sheet.column(name) : Optional.empty();
    }

    /** The same names with bare ones meaning another row of the sheet. */
    private final class InRow implements Names {

        private final String row;

        InRow(String row) {
            this.row = row;
        }

        @Override
        public String name(@Nullable String qualifier, String name) {
            return RowNames.this.name(qualifier == null ? row : qualifier, name);
        }

        @Override
        public String table(Query.Source.Table table) {
            return RowNames.this.table(table);
        }

        @Override
        public Optional<ColumnDefinition> column(@Nullable String qualifier, String name) {
            return RowNames.this.column(qualifier == null ? row : qualifier, name);
        }
    }
}
