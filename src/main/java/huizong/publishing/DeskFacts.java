package huizong.publishing;

import huizong.catalogue.FindingCode;
import huizong.feedback.Language;
import huizong.feedback.Masking;
import huizong.feedback.Sentences;
import huizong.jobs.JobCatalogue;
import huizong.jobs.RuleDefinition;
import huizong.storing.SqlText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What waits for the desk or for the units: the matter of the morning report that does not depend on what came. */
public record DeskFacts(List<Waiting> held, List<Waiting> unexplained, List<Ending> ending, List<Words> words) {

    public static final DeskFacts NONE = new DeskFacts(List.of(), List.of(), List.of(), List.of());

    public DeskFacts {
        held = List.copyOf(held);
        unexplained = List.copyOf(unexplained);
        ending = List.copyOf(ending);
        words = List.copyOf(words);
    }

    /**
     * A submission that waits, once per rule.
     *
     * @param says      what the rule says, or the finding's title; empty where nothing is known of it
     * @param explained of its places, those the unit has explained
     */
    public record Waiting(long id, String file, @Nullable String unit, String form, String period, Instant since, @Nullable String rule,
                          String says, long places, long explained) {
    }

    /** A waiver near its end. @param unit null for all */
    public record Ending(String rule, @Nullable String unit, @Nullable String periods, LocalDate until, String by, String why) {
    }

    /** Words that came with an answer sent back. @param fate taken, says-nothing ... */
    public record Words(long id, @Nullable String unit, String form, String period, String rule, String text, String fate) {
    }

    public static DeskFacts of(JdbcClient database, JobCatalogue catalogue, long run, LocalDate asOf) {
        return new DeskFacts(waiting(database, catalogue, "publishing/report_held"), waiting(database, catalogue, "publishing/report_waiting"),
                database.sql(SqlText.of("publishing/report_waivers")).param("day", asOf).query((row, n) -> new Ending(row.getString("rule"),
                        row.getString("unit") == null ? null : Objects.requireNonNullElse(row.getString("unit_name"), row.getString("unit")),
                        row.getString("periods"), row.getObject("until_day", LocalDate.class), row.getString("waived_by"),
                        row.getString("reason"))).list(),
                database.sql(SqlText.of("publishing/report_words")).param("run", run).query((row, n) -> new Words(row.getLong("id"),
                        row.getString("unit_name"), row.getString("form"), row.getString("period"), row.getString("rule"),
                        Masking.of(row.getString("words")), Objects.requireNonNullElse(row.getString("fate"), ""))).list());
    }

    private static List<Waiting> waiting(JdbcClient database, JobCatalogue catalogue, String question) {
        boolean held = question.endsWith("held");
        return database.sql(SqlText.of(question)).query((row, n) -> new Waiting(row.getLong("id"), row.getString("name"),
                row.getString("unit_name"), Objects.requireNonNullElse(row.getString("form"), ""), Objects.requireNonNullElse(row.getString("period"), ""),
                row.getTimestamp("received_at").toInstant(), row.getString("rule"), says(row, catalogue), row.getLong("places"),
                held ? row.getLong("explained") : 0)).list();
    }

    /** What a rule of a row says, or the title of its finding; columns rule, code and job. */
    static String says(ResultSet row, JobCatalogue catalogue) throws SQLException {
        String rule = row.getString("rule");
        String code = row.getString("code");
        if (rule == null || code == null) {
            return "";
        }
        return Optional.ofNullable(row.getString("job")).flatMap(catalogue::job).flatMap(j -> j.rule(rule)).map(RuleDefinition::says)
                .orElseGet(() -> Sentences.of(Language.CHINESE).title(FindingCode.ofWord(code)));
    }
}
