package huizong.storing;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the database believes of its tables, and plans by: after a first load it believes that they are empty, and joins row
 * by row.
 */
public final class TableStatistics {

    /** A fifth of what is usual. */
    private static final int OF_THE_REGISTER = 20;
    /** Sizes are wanted, and a large sample of thirty columns, texts sorted by their language, takes longer than the rules over them. */
    private static final int OF_RETURNS = 5;

    /** So many verdicts at once make another table of the register's. */
    private static final int MANY = 100;

    private final JdbcClient database;

    public TableStatistics(JdbcClient database) {
        this.database = database;
    }

    /** Has the tables looked at that a run has filled noticeably for a job; others cost nothing. */
    public void renew(long runId, String job) {
        look(OF_THE_REGISTER, "register.submission, register.sheet, register.finding, register.row_out");
        database.sql(SqlText.of("storing/sheets-grown")).param("run", runId).param("job", job).query(String.class).list()
                .forEach(sheet -> look(OF_RETURNS, "returns_raw." + sheet));
    }

    /** The same for the register where so many verdicts have been given that it no longer is what it was: nearly all count now. */
    public void verdictsGiven(int submissions) {
        if (submissions >= MANY) {
            look(OF_THE_REGISTER, "register.submission, register.row_out");
        }
    }

    private void look(int target, String tables) {
        database.sql("set local default_statistics_target = " + target).update();
        database.sql("analyze " + tables).update();
    }
}
