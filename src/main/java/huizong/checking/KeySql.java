package huizong.checking;

import huizong.jobs.ColumnDefinition;
import huizong.jobs.SheetDefinition;
import huizong.storing.StoredType;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The statement that finds repeated keys: one row per submission of the group and key that stands more than once among the rows
 * left; at least one row, which says whether any key may stand more than once among all rows asked. There are hardly any, and to
 * gather the rows of every key is costly: keys are first told apart by a number made of them, put in order by several processes
 * of the server, and only rows whose number stands more than once are looked at themselves.
 */
record KeySql(Group group, SheetDefinition sheet) {

    /** @param others further submissions whose rows are asked: a key may be repeated there, but is no repetition in a workbook */
    String repeated(List<Long> others) {
        String key = sheet.key().stream().map(k -> "this." + k).collect(Collectors.joining(", "));
        List<String> required = sheet.key().stream().filter(k -> sheet.column(k).orElseThrow().alwaysRequired()).toList();
        String given = required.isEmpty() ? "num_nonnulls(" + key + ") > 0"
                : required.stream().map(k -> "this." + k + " is not null").collect(Collectors.joining(" and "));
        return """
                with again as materialized (
                  select n.number
                  from (
                    select %5$s as number
                    from returns_raw.%1$s this
                    where %6$s
                      and %3$s
                    order by 1
                    offset 0) n
                  group by n.number
                  having count(*) > 1),
                repeated as (
                  select this.submission_id, array_agg(this.sheet_row) as sheet_rows%7$s
                  from again
                  join returns_raw.%1$s this on again.number = %5$s
                  where %2$s
                    and %3$s
                    and not exists (select from register.row_out o
                                    where o.submission_id = this.submission_id and o.sheet = '%1$s' and o.sheet_row = this.sheet_row)
                  group by this.submission_id, %4$s
                  having count(*) > 1)
                select k.again, r.submission_id, r.sheet_rows%8$s
                from (select exists (select from again) as again) k
                left join repeated r on true
                """.formatted(sheet.name(), new RowSource(group, sheet, List.of()).ofGroup(), given, key, number(),
                Group.among("this.submission_id", Stream.concat(group.ids().stream(), others.stream()).toList()), told("cast(this.%s as text) as key_%s"), told("r.key_%2$s"));
    }

    /** The values of the key, but for persons. */
    private String told(String each) {
        return told(sheet).stream().map(k -> ", " + each.formatted(k, k)).collect(Collectors.joining());
    }

    /** The columns of the key whose values may be shown. */
    static List<String> told(SheetDefinition sheet) {
        return sheet.key().stream().filter(k -> !Naming.secret(sheet.column(k).orElseThrow())).toList();
    }

    /** Equal keys make equal numbers, blanks among them; different ones hardly ever do. */
    private String number() {
        String number = "0";
        for (String key : sheet.key()) {
            number = number(sheet.column(key).orElseThrow(), "this." + key, number);
        }
        return number;
    }

    private static String number(ColumnDefinition column, String value, String seed) {
        String given = "%s(coalesce(" + value + ", %s), " + seed + ")";
        return switch (StoredType.of(column.type())) {
            case TEXT, CODE -> given.formatted("hashtextextended", "''");
            case BIGINT -> given.formatted("hashint8extended", "0");
            case INTEGER -> given.formatted("hashint4extended", "0");
            case NUMERIC -> given.formatted("hash_numeric_extended", "0");
            default -> "hashtextextended(coalesce(cast(" + value + " as text), ''), " + seed + ")";
        };
    }
}
