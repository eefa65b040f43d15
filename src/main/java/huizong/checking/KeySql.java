package huizong.checking;

import huizong.jobs.SheetDefinition;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The statement that finds repeated keys: one row per submission of the group and key that stands more than once among the rows
 * left; at least one row, which says whether any key stands more than once among all rows asked. Keys repeated at all are found
 * first: there are hardly any, and to gather the rows of every key is costly.
 */
record KeySql(Group group, SheetDefinition sheet) {

    /** @param others further submissions whose rows are asked: a key may be repeated there, but is no repetition in a workbook */
    String repeated(List<Long> others) {
        String key = sheet.key().stream().map(k -> "this." + k).collect(Collectors.joining(", "));
        List<String> required = sheet.key().stream().filter(k -> sheet.column(k).orElseThrow().alwaysRequired()).toList();
        String given = required.isEmpty() ? "num_nonnulls(" + key + ") > 0"
                : required.stream().map(k -> "this." + k + " is not null").collect(Collectors.joining(" and "));
        String same = sheet.key().stream().map(this::same).collect(Collectors.joining(" and "));
        return """
                with again as materialized (
                  select %4$s
                  from returns_raw.%1$s this
                  where this.submission_id = any (%6$s)
                    and %3$s
                  group by %4$s
                  having count(*) > 1),
                repeated as (
                  select this.submission_id, array_agg(this.sheet_row) as sheet_rows
                  from again
                  join returns_raw.%1$s this on %5$s
                  where %2$s
                    and not exists (select from register.row_out o
                                    where o.submission_id = this.submission_id and o.sheet = '%1$s' and o.sheet_row = this.sheet_row)
                  group by this.submission_id, %4$s
                  having count(*) > 1)
                select k.again, r.submission_id, r.sheet_rows
                from (select exists (select from again) as again) k
                left join repeated r on true
                """.formatted(sheet.name(), new RowSource(group, sheet, List.of()).ofGroup(), given, key, same, asked(others));
    }

    private String asked(List<Long> others) {
        return Group.literal(Stream.concat(group.ids().stream(), others.stream()).toList());
    }

    /** Blanks are told from empty texts by the grouping; here they must only be found, quickly. */
    private String same(String key) {
        boolean always = sheet.column(key).orElseThrow().alwaysRequired();
        return always ? "again.%1$s = this.%1$s".formatted(key)
                : "coalesce(cast(again.%1$s as text), '') = coalesce(cast(this.%1$s as text), '')".formatted(key);
    }
}
