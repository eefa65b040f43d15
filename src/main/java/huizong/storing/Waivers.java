package huizong.storing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rules the desk has waived: recorded decisions, shown beside the tables they touch. */
public final class Waivers {

    /**
     * @param unit   union code, null for all
     * @param period as written on covers, null for all
     * @param until  last day on which it holds, null for ever
     */
    public record Waiver(String rule, @Nullable String unit, @Nullable String period, @Nullable LocalDate until, String by,
                         String why, Instant at) {
    }

    private final JdbcClient database;

    public Waivers(JdbcClient database) {
        this.database = database;
    }

    public void add(Waiver waiver) {
        database.sql(SqlText.of("storing/add-waiver")).param("rule", waiver.rule()).param("unit", waiver.unit())
                .param("period", waiver.period()).param("until_day", waiver.until()).param("by", waiver.by())
                .param("why", waiver.why()).param("at", Moments.of(waiver.at())).update();
    }

    /** Those that hold on a day, in the order they were made. */
    public List<Waiver> on(LocalDate day) {
        return database.sql(SqlText.of("storing/waivers-on")).param("day", day)
                .query((row, number) -> new Waiver(row.getString("rule"), row.getString("unit"), row.getString("period"),
                        row.getObject("until_day", LocalDate.class), row.getString("waived_by"), row.getString("reason"),
                        Moments.present(row, "waived_at"))).list();
    }
}
