package huizong.checking;

import huizong.jobs.SheetDefinition;
import java.util.stream.Collectors;

/**
 * The statement that finds repeated keys: one row per submission and key that stands more than once among the rows left. Keys
 * repeated at all are found first: there are hardly any, and to gather the rows of every key is costly.
 */
record KeySql(Group group, SheetDefinition sheet) {

    String repeated() {
        String key = sheet.key().stream().map(k -> "this." + k).collect(Collectors.joining(", "));
        String given = sheet.key().stream().filter(k -> sheet.column(k).orElseThrow().alwaysRequired())
                .map(k -> "  and this." + k + " is not null\n").collect(Collectors.joining());
        String same = sheet.key().stream().map(this::same).collect(Collectors.joining());
        return """
                with again as materialized (
                  select this.submission_id, %4$s
                  from returns_raw.%1$s this
                  where %2$s
                  %3$s  and num_nonnulls(%4$s) > 0
                  group by this.submission_id, %4$s
                  having count(*) > 1)
                select this.submission_id, array_agg(this.sheet_row) as sheet_rows
                from again
                join returns_raw.%1$s this on this.submission_id = again.submission_id%5$s
                where not exists (select from register.row_out o
                                  where o.submission_id = this.submission_id and o.sheet = '%1$s' and o.sheet_row = this.sheet_row)
                group by this.submission_id, %4$s
                having count(*) > 1
                """.formatted(sheet.name(), new RowSource(group, sheet, java.util.List.of()).ofGroup(), given, key, same);
    }

    /** Blanks are told from empty texts by the grouping; here they must only be found, quickly. */
    private String same(String key) {
        boolean always = sheet.column(key).orElseThrow().alwaysRequired();
        return always ? " and again.%1$s = this.%1$s".formatted(key)
                : " and coalesce(cast(again.%1$s as text), '') = coalesce(cast(this.%1$s as text), '')".formatted(key);
    }
}
