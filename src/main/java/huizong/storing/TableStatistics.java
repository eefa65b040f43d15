package huizong.storing;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the database believes of its tables, and plans by: after a first load it believes that they are empty, and joins row
 * by row.
 */
public final class TableStatistics {

    /** A fifth of what is usual: sizes are wanted, and a large sample of thirty columns takes longer than the rules over them. */
    private static final int STATISTICS_TARGET = 20;

    private final JdbcClient database;

    public TableStatistics(JdbcClient database) {
        this.database = database;
    }

    /** Has the tables looked at that a run has filled noticeably for a job; others cost nothing. */
    public void renew(long runId, String job) {
        database.sql("set local default_statistics_target = " + STATISTICS_TARGET).update();
        database.sql("analyze register.submission, register.sheet, register.finding, register.row_out").update();
        database.sql(SqlText.of("storing/sheets-grown")).param("run", runId).param("job", job).query(String.class).list()
                .forEach(sheet -> database.sql("analyze returns_raw." + sheet).update());
    }
}
