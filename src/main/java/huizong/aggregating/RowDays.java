package huizong.aggregating;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The days rows of submissions are dated by; asked once for all tables that read them. */
final class RowDays {

    /** @param sent of any row; @param counting of rows that are not out */
    record Days(Set<LocalDate> sent, Set<LocalDate> counting) {
    }

    private record Asked(String sheet, String column, List<Long> submissions) {
    }

    private record Found(LocalDate day, boolean counts) {
    }

    private final JdbcClient database;
    private final Map<Asked, Days> known = new HashMap<>();

    RowDays(JdbcClient database) {
        this.database = database;
    }

    Days of(String sheet, String column, List<Long> submissions) {
        return known.computeIfAbsent(new Asked(sheet, column, submissions), this::ask);
    }

    private Days ask(Asked asked) {
        Days days = new Days(new HashSet<>(), new HashSet<>());
        database.sql(daysSql(asked.sheet(), asked.column()))
                .param("ids", asked.submissions().toArray(Long[]::new)).param("sheet", asked.sheet()).query(Found.class).list().forEach(f -> {
                    days.sent().add(f.day());
                    if (f.counts()) {
                        days.counting().add(f.day());
                    }
                });
        return days;
    }

    /** One row per day: whether more rows were sent than are out. Hardly any are, so that they are not looked for row by row. */
    private static String daysSql(String sheet, String column) {
        return """
                with sent as (
                  select cast(r.%2$s as date) as day, count(*) as rows_sent
                  from returns_raw.%1$s r
                  where r.submission_id = any (:ids) and r.%2$s is not null
                  group by 1),
                gone as (
                  select cast(r.%2$s as date) as day, count(*) as rows_out
                  from register.row_out o
                  join returns_raw.%1$s r on r.submission_id = o.submission_id and r.sheet_row = o.sheet_row
                  where o.submission_id = any (:ids) and o.sheet = :sheet and r.%2$s is not null
                  group by 1)
                select s.day, s.rows_sent > coalesce(g.rows_out, 0) as counts
                from sent s
                left join gone g on g.day = s.day
                """.formatted(sheet, column);
    }
}
