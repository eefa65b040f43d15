package huizong.jobs.yaml;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * What names mean at some place of a job file.
 *
 * @param own       names without a qualifier
 * @param advice    what to say where a bare name is not among them
 * @param qualified columns by qualifier: cover, previous, this, aliases
 * @param sheets    sheets that may be a source without a schema: those of the same form
 */
record Scope(Columns own, String advice, Map<String, Columns> qualified, Set<String> sheets) {

    static final Columns PERIOD = Columns.of("first_day", "last_day");
    static final Columns PARAMETERS_OF_QUERIES = Columns.of("form", "period", "submissions");

    /** About one row of a sheet. */
    static Scope row(Columns row, Columns parameters, Set<String> sheets) {
        return new Scope(row, "", surroundings(row, parameters), sheets);
    }

    /** About a workbook as a whole: no row, only what stands around it. */
    static Scope workbook(Columns parameters, Set<String> sheets) {
        return new Scope(Columns.NONE, "; a rule of a form is about no row: use cover.x, or a subquery", around(parameters), sheets);
    }

    /** About one row of a table's source: the row, and the days of the period that is tabulated. */
    static Scope rowOfTable(Columns row, Columns parameters) {
        return row(row, parameters, Set.of()).with("period", PERIOD);
    }

    /** About the lines of a finished table. */
    static Scope line(Columns columns, Columns parameters) {
        return new Scope(columns, "", Map.of("param", parameters), Set.of());
    }

    private static Map<String, Columns> around(Columns parameters) {
        return Map.of("cover", KnownSources.COVER, "unit", KnownSources.UNIONS, "division", KnownSources.DIVISIONS, "param", parameters,
                ":", PARAMETERS_OF_QUERIES);
    }

    private static Map<String, Columns> surroundings(Columns row, Columns parameters) {
        Map<String, Columns> qualified = new HashMap<>(around(parameters));
        qualified.put("this", row);
        qualified.put("previous", row);
        qualified.put("last_year", row);
        return qualified;
    }

    /** Inside a query: bare names are only those of its own result. */
    Scope inside(Columns result) {
        return new Scope(result, "; inside a query every name has its source before it, the outer row is this.x", qualified, sheets);
    }

    Scope with(String alias, Columns columns) {
        Map<String, Columns> more = new HashMap<>(qualified);
        more.put(alias, columns);
        return new Scope(own, advice, more, sheets);
    }
}
