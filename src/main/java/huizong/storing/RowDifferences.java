package huizong.storing;

import huizong.jobs.SheetDefinition;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How the rows of a sheet differ between two submissions: rows of the same key are compared, without a key those of the same place. */
public record RowDifferences(JdbcClient database, SheetDefinition sheet) {

    private static final int COLUMNS_AN_OBJECT = 45;

    /**
     * A cell that differs, or a row only one of them has.
     *
     * @param rowBefore null where the row is new
     * @param rowAfter  null where the row is gone
     * @param name      the column; null for a whole row
     * @param before    the value as text, null for a blank
     * @param all       how many differences there are, listed or not
     */
    public record Difference(@Nullable Integer rowBefore, @Nullable Integer rowAfter, String key, @Nullable String name,
                             @Nullable String before, @Nullable String after, long all) {
    }

    /** The first differences, by row and column. @param most how many to list */
    public List<Difference> between(long before, long after, int most) {
        return database.sql(sql()).param("before", before).param("after", after).param("most", most).query(Difference.class).list();
    }

    private String sql() {
        return """
                with sent as (
                  select r.submission_id, r.sheet_row, %1$s as k,
                         row_number() over (partition by r.submission_id, %1$s order by r.sheet_row) as n, %2$s as v
                  from returns_raw.%3$s r
                  where r.submission_id in (:before, :after)),
                a as (select * from sent where submission_id = :before),
                b as (select * from sent where submission_id = :after),
                cells as (
                  select a.sheet_row as row_before, b.sheet_row as row_after, a.k, x.key as name, a.v ->> x.key as before, b.v ->> x.key as after
                  from a
                  join b on b.k = a.k and b.n = a.n and b.v <> a.v
                  cross join lateral jsonb_object_keys(a.v) x (key)
                  where a.v -> x.key <> b.v -> x.key
                  union all
                  select a.sheet_row, null, a.k, null, null, null from a where not exists (select from b where b.k = a.k and b.n = a.n)
                  union all
                  select null, b.sheet_row, b.k, null, null, null from b where not exists (select from a where a.k = b.k and a.n = b.n))
                select row_before, row_after, case when name is null then k else '' end as key, name, before, after, count(*) over () as "all"
                from cells
                order by coalesce(row_after, row_before), row_after is null, array_position(%4$s, name)
                limit :most
                """.formatted(key(), values(), sheet.name(), names());
    }

    private String key() {
        return sheet.key().isEmpty() ? "''" : sheet.key().stream().map(k -> "coalesce(cast(r." + k + " as text), '')")
                .collect(Collectors.joining(" || '/' || "));
    }

    /** PostgreSQL takes at most a hundred arguments: a wide sheet is joined of several objects. */
    private String values() {
        StringBuilder joined = new StringBuilder("cast('{}' as jsonb)");
        for (int from = 0; from < sheet.columns().size(); from += COLUMNS_AN_OBJECT) {
            joined.append(sheet.columns().subList(from, Math.min(sheet.columns().size(), from + COLUMNS_AN_OBJECT)).stream()
                    .map(c -> "'" + c.name() + "', r." + c.name()).collect(Collectors.joining(", ", " || jsonb_build_object(", ")")));
        }
        return joined.toString();
    }

    private String names() {
        return sheet.columns().stream().map(c -> "'" + c.name() + "'").collect(Collectors.joining(",", "array[", "]"));
    }
}
