package huizong.checking;

import huizong.jobs.SheetDefinition;
import huizong.storing.ExpressionSql;
import java.util.stream.Collectors;

/**
 * The statement that finds rows of one key counted for two units: one row per row of the higher unit, with the row of
 * the lower one. Units are compared along one line of reporting, or across lines where the place is the same.
 * Keys that two submissions gave at all are found first: there are hardly any, and comparing every row with every other is costly.
 */
record TwoReportersSql(Group group, SheetDefinition sheet) {

    String pairs() {
        String key = sheet.key().stream().map(k -> "o." + k).collect(Collectors.joining(", "));
        String given = sheet.key().stream().map(k -> "o." + k + " is not null").collect(Collectors.joining(" and "));
        String again = sheet.key().stream().map(k -> "r." + k + " = o." + k).collect(Collectors.joining(" and "));
        String same = sheet.key().stream().map(k -> "lower." + k + " = higher." + k).collect(Collectors.joining(" and "));
        String place = sheet.placeColumn().map(c -> "coalesce(o." + c.name() + ", s.division)").orElse("s.division");
        return """
                with counted as materialized (
                  select s.id, s.unit, s.division, u.name, u.line,
                         array_position(array['provincial', 'prefecture', 'county', 'township', 'enterprise'], u.level) as depth
                  from register.submission s
                  join directory.unions u on u.code = s.unit and date '%4$s' between u.valid_from and u.valid_until
                  where s.counts and s.form = %5$s and s.period = %6$s),
                repeated as materialized (
                  select %1$s
                  from returns_raw.%3$s o
                  join counted s on s.id = o.submission_id
                  where %8$s
                  group by %1$s
                  having min(o.submission_id) <> max(o.submission_id)),
                reported as materialized (
                  select o.submission_id, o.sheet_row, %1$s, s.unit as of_unit, s.name as of_name, s.line as of_line,
                         %2$s as of_place, s.depth as of_depth
                  from repeated r
                  join returns.%3$s o on %9$s
                  join counted s on s.id = o.submission_id),
                line as materialized (
                  select l.code, l.ancestor from directory.reporting_line l where date '%4$s' between l.valid_from and l.valid_until)
                select distinct on (higher.submission_id, higher.sheet_row)
                       higher.submission_id, higher.sheet_row, higher.of_unit, higher.of_name,
                       lower.submission_id, lower.sheet_row, lower.of_unit, lower.of_name
                from reported higher
                join reported lower on %7$s and lower.of_unit <> higher.of_unit
                where lower.of_depth > higher.of_depth
                      and exists (select from line where line.code = lower.of_unit and line.ancestor = higher.of_unit)
                   or lower.of_line <> higher.of_line and lower.of_place = higher.of_place
                      and (lower.of_depth, lower.of_line) > (higher.of_depth, higher.of_line)
                order by higher.submission_id, higher.sheet_row, lower.of_depth desc, lower.of_unit
                """.formatted(key, place, sheet.name(), group.period().last(), ExpressionSql.quoted(group.form().name()),
                ExpressionSql.quoted(group.period().text()), same, given, again);
    }
}
