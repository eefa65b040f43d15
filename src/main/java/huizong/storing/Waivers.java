package huizong.storing;

import huizong.catalogue.Period;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rules the desk has waived: recorded decisions, shown beside the tables they touch. */
public final class Waivers {

    /**
     * @param rule    rule id, or the code of a finding without one
     * @param unit    union code, null for all
     * @param periods as the desk wrote them, {@code 2025-01..2025-06}; null for all
     * @param first   first and last day of these periods; both null for all
     * @param until   last day on which it holds, null for ever
     */
    public record Waiver(String rule, @Nullable String unit, @Nullable String periods, @Nullable LocalDate first,
                         @Nullable LocalDate last, @Nullable LocalDate until, String by, String why, Instant at) {

        /** True where it is of a period of a unit. */
        public boolean isOf(String unitCode, Period period) {
            return (unit == null || unit.equals(unitCode)) && (first == null || !period.first().isBefore(first))
                    && (last == null || !period.last().isAfter(last));
        }
    }

    private final JdbcClient database;

    public Waivers(JdbcClient database) {
        this.database = database;
    }

    public void add(Waiver waiver) {
        database.sql(SqlText.of("storing/add-waiver")).param("rule", waiver.rule()).param("unit", waiver.unit())
                .param("periods", waiver.periods()).param("first_day", waiver.first()).param("last_day", waiver.last())
                .param("until_day", waiver.until()).param("by", waiver.by())
                .param("why", waiver.why()).param("at", Moments.of(waiver.at())).update();
    }

    /**
     * Waivers ended early, of a rule.
     *
     * @param unit  union code, null for those of any unit or all
     * @param first first and last day of their periods; both null for any
     * @param day   the first day on which they hold no more
     */
    public record Ending(String rule, @Nullable String unit, @Nullable LocalDate first, @Nullable LocalDate last, LocalDate day,
                         String by, String why, Instant at) {
    }

    /** Ends those that hold on the day. @return them */
    public List<Waiver> end(Ending ending) {
        return database.sql(SqlText.of("storing/end-waivers")).param("rule", ending.rule()).param("unit", ending.unit())
                .param("first_day", ending.first()).param("last_day", ending.last()).param("day", ending.day()).param("by", ending.by())
                .param("why", ending.why()).param("at", Moments.of(ending.at())).query(Waivers::waiver).list();
    }

    /** Those that hold on a day, in the order they were made. */
    public List<Waiver> on(LocalDate day) {
        return database.sql(SqlText.of("storing/waivers-on")).param("day", day)
                .query(Waivers::waiver).list();
    }

    private static Waiver waiver(ResultSet row, int number) throws SQLException {
        return new Waiver(row.getString("rule"), row.getString("unit"), row.getString("periods"),
                row.getObject("first_day", LocalDate.class), row.getObject("last_day", LocalDate.class),
                row.getObject("until_day", LocalDate.class), row.getString("waived_by"), row.getString("reason"),
                Moments.present(row, "waived_at"));
    }
}
