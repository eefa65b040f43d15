package huizong.publishing;

import huizong.catalogue.Verdict;
import huizong.jobs.JobCatalogue;
import huizong.storing.SqlText;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a run has done, read from the register: the matter of the morning report. */
public record MorningFacts(LocalDate asOf, List<Arrived> arrived, List<RuleCount> rules, List<Released> released,
                           List<Fault> faults, List<PassedOver> passedOver) {

    /** @param unit name of the unit, null where the cover did not tell */
    public record Arrived(long id, String file, @Nullable String form, @Nullable String unit, @Nullable String period,
                          @Nullable Integer revision, @Nullable Verdict verdict, @Nullable String reason, long rowsRead,
                          long rowsRefused, long findings) {
    }

    /** @param says what the rule says, or the finding's title */
    public record RuleCount(String rule, String says, String level, long findings, long submissions) {
    }

    /** @param failing the publication checks that do not hold, in words; null where all do */
    public record Released(String table, String period, int number, @Nullable String failing) {
    }

    /** A rule or table that could not be computed: for the job's author. @param place file:line of the job file */
    public record Fault(String job, String place, String subject, String sqlstate, String message, @Nullable Long rows) {
    }

    /** A file of the drop folder that could not be taken in. @param reason a word: {@code link-outside} */
    public record PassedOver(String path, String reason, String detail) {
    }

    public static MorningFacts of(JdbcClient database, JobCatalogue catalogue, long run, LocalDate asOf) {
        return new MorningFacts(asOf, arrived(database, run), rules(database, catalogue, run), released(database, run),
                faults(database, run), passedOver(database, run));
    }

    private static List<Arrived> arrived(JdbcClient database, long run) {
        return database.sql(SqlText.of("publishing/report_submissions")).param("run", run)
                .query((row, n) -> new Arrived(row.getLong("id"), row.getString("name"), row.getString("form"),
                        row.getString("unit_name"), row.getString("period"), row.getObject("revision", Integer.class),
                        row.getString("verdict") == null ? null : Verdict.ofWord(row.getString("verdict")), row.getString("reason"),
                        row.getLong("rows_read"), row.getLong("rows_refused"), row.getLong("findings"))).list();
    }

    private static List<RuleCount> rules(JdbcClient database, JobCatalogue catalogue, long run) {
        return database.sql(SqlText.of("publishing/report_rules")).param("run", run)
                .query((row, n) -> new RuleCount(row.getString("rule"), DeskFacts.says(row, catalogue), row.getString("level"),
                        row.getLong("findings"), row.getLong("submissions"))).list();
    }

    private static List<Released> released(JdbcClient database, long run) {
        return database.sql(SqlText.of("publishing/report_releases")).param("run", run)
                .query((row, n) -> new Released(row.getString("table_code"), row.getString("period"), row.getInt("number"),
                        row.getString("failing"))).list();
    }

    private static List<Fault> faults(JdbcClient database, long run) {
        return database.sql(SqlText.of("publishing/report_faults")).param("run", run)
                .query((row, n) -> new Fault(row.getString("job"), row.getString("place"), row.getString("subject"),
                        row.getString("sqlstate"), row.getString("message"), row.getObject("row_count", Long.class))).list();
    }

    private static List<PassedOver> passedOver(JdbcClient database, long run) {
        return database.sql(SqlText.of("publishing/report_passed_over")).param("run", run)
                .query((row, n) -> new PassedOver(row.getString("path"), row.getString("reason"), row.getString("detail"))).list();
    }

    /** How many arrivals ended with a verdict. */
    public long count(Verdict verdict) {
        return arrived.stream().filter(a -> a.verdict() == verdict).count();
    }
}
