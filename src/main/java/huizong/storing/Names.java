package huizong.storing;

import huizong.jobs.ColumnDefinition;
import huizong.jobs.Query;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the names of an expression stand for in the statement it is printed into. Aliases and steps of the expression's
 * own queries are never asked for: they keep their names.
 */
public interface Names {

    /**
     * The SQL of a name, as a primary: a qualified column, a literal, or something in brackets.
     *
     * @param qualifier null for the row's own columns and derived columns; {@code cover}, {@code previous}, {@code this} ...;
     *                  {@code :} for {@code :form}, {@code :period} and {@code :submissions}
     */
    String name(@Nullable String qualifier, String name);

    /** The SQL of a source, without its alias: a table, or a select in brackets. */
    String table(Query.Source.Table table);

    /**
     * The definition behind a name, for {@code parts}: whether a blank counts as absent or makes the sum unknown.
     * Empty for derived columns and all that is not a column of a sheet with {@code marks}: their blanks make it unknown.
     */
    Optional<ColumnDefinition> column(@Nullable String qualifier, String name);
}
