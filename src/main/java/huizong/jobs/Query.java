package huizong.jobs;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A select over the sheets and the directory; every name in it is qualified.
 *
 * @param with    named steps, usable as sources by those after them
 * @param from    sources; the first has no join condition
 * @param combine further selects joined by union all, empty for none
 */
public record Query(List<Step> with, boolean distinct, List<Item> select, List<Source> from, @Nullable Expression where,
                    List<Expression> groupBy, @Nullable Expression having, List<Expression.Order> orderBy,
                    @Nullable Integer limit, List<Query> combine) {

    public Query {
        with = List.copyOf(with);
        select = List.copyOf(select);
        from = List.copyOf(from);
        groupBy = List.copyOf(groupBy);
        orderBy = List.copyOf(orderBy);
        combine = List.copyOf(combine);
    }

    public record Step(String name, Query query) {
    }

    /** @param name the column's name in the result; null where it is the expression's own */
    public record Item(Expression value, @Nullable String name) {
    }

    /** Where rows come from. */
    public sealed interface Source {

        String alias();

        Join join();

        /** The condition of the join; null for the first source and for cross joins. */
        @Nullable Expression on();

        /**
         * @param schema null: a sheet of the submission judged, or a step; {@code counted}: counting rows of a sheet;
         *               {@code directory}: divisions, unions, lineage (division and all above it),
         *               reporting_line (the same for unions); {@code register}: submissions
         */
        record Table(@Nullable String schema, String name, String alias, Join join, @Nullable Expression on) implements Source {
        }

        record Nested(Query query, String alias, Join join, @Nullable Expression on) implements Source {
        }

        /** A set-returning function such as generate_series. */
        record Function(Expression.Call call, String alias, Join join, @Nullable Expression on) implements Source {
        }
    }

    public enum Join {
        FIRST, INNER, LEFT, FULL, CROSS, CROSS_LATERAL, LEFT_LATERAL
    }
}
