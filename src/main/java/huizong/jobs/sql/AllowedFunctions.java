package huizong.jobs.sql;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What may be called: immutable functions, aggregates, window functions, set functions of a from, and ours. */
final class AllowedFunctions {

    /** Smallest and largest number of arguments. */
    record Arity(int least, int most) {

        boolean allows(int arguments) {
            return arguments >= least && arguments <= most;
        }

        String shown() {
            return least == most ? Integer.toString(least) : most == MANY ? least + " or more" : least + " to " + most;
        }
    }

    private static final int MANY = 100;
    private static final Map<String, Arity> FUNCTIONS = new TreeMap<>();
    private static final Map<String, Arity> AGGREGATES = new TreeMap<>();
    private static final Map<String, Arity> WINDOWS = new TreeMap<>();
    private static final Map<String, Arity> SETS = new TreeMap<>();
    private static final Map<String, String> INSTEAD = Map.of("avg", "write sum(x) / nullif(count(x), 0)", "now",
            "write cover.as_of", "random", "write nothing random", "char_length", "write length(x)", "btrim", "write trim(x)",
            "every", "write bool_and(x)", "string_to_array", "declare the column as a set", "if", "write case when ... end");

    static {
        all(FUNCTIONS, 1, 1, "abs", "ceil", "floor", "sign", "length", "upper", "lower", "cardinality", "reverse", "ascii", "agrees");
        all(FUNCTIONS, 1, 2, "round", "trunc", "trim", "btrim", "ltrim", "rtrim", "age", "marked");
        all(FUNCTIONS, 2, 2, "mod", "power", "nullif", "left", "right", "strpos", "to_char", "to_date", "date_part", "date_trunc",
                "starts_with", "array_position", "array_remove", "arraycontains", "arraycontained", "arrayoverlap");
        all(FUNCTIONS, 2, 3, "substr", "substring", "regexp_like", "lpad", "rpad", "array_to_string");
        all(FUNCTIONS, 3, 3, "replace", "translate", "split_part", "make_date");
        all(FUNCTIONS, 3, 4, "regexp_replace");
        all(FUNCTIONS, 1, MANY, "greatest", "least", "coalesce", "concat", "num_nulls", "num_nonnulls", "parts");
        all(FUNCTIONS, 2, MANY, "concat_ws");
        all(AGGREGATES, 1, 1, "count", "sum", "min", "max", "bool_and", "bool_or", "array_agg", "percentile_cont",
                "percentile_disc");
        all(AGGREGATES, 0, 0, "mode");
        all(AGGREGATES, 2, 2, "string_agg", "median_of_each", "sum_of_each");
        all(WINDOWS, 0, 0, "row_number", "rank", "dense_rank");
        all(WINDOWS, 1, 3, "lag", "lead");
        all(WINDOWS, 1, 1, "first_value", "last_value");
        all(SETS, 2, 3, "generate_series");
        all(SETS, 1, 1, "unnest");
    }

    private AllowedFunctions() {
    }

    private static void all(Map<String, Arity> kind, int least, int most, String... names) {
        for (String name : names) {
            kind.put(name, new Arity(least, most));
        }
    }

    static boolean aggregate(String name) {
        return AGGREGATES.containsKey(name);
    }

    static boolean window(String name) {
        return WINDOWS.containsKey(name);
    }

    static boolean ofSets(String name) {
        return SETS.containsKey(name);
    }

    static boolean known(String name) {
        return FUNCTIONS.containsKey(name) || AGGREGATES.containsKey(name) || WINDOWS.containsKey(name) || SETS.containsKey(name);
    }

    /** @throws NullPointerException if the name is not known */
    static Arity arity(String name) {
        for (Map<String, Arity> kind : java.util.List.of(FUNCTIONS, AGGREGATES, WINDOWS, SETS)) {
            if (kind.containsKey(name)) {
                return kind.get(name);
            }
        }
        throw new IllegalArgumentException(name);
    }

    /** What to write instead of a function that is not allowed; empty where nothing is known. */
    static String instead(String name) {
        return INSTEAD.getOrDefault(name, "");
    }

    static Set<String> names() {
        Set<String> names = new TreeSet<>(FUNCTIONS.keySet());
        names.addAll(AGGREGATES.keySet());
        names.addAll(WINDOWS.keySet());
        return names;
    }
}
