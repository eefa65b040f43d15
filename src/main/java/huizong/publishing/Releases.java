package huizong.publishing;

import huizong.aggregating.Tabulated;
import huizong.catalogue.Period;
import huizong.jobs.TableDefinition;
import huizong.storing.SqlText;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Published, numbered, frozen states of tables: {@code register.release}. */
public final class Releases {

    private final JdbcClient database;

    public Releases(JdbcClient database) {
        this.database = database;
    }

    /** @param period as written */
    public record Release(String table, String period, int number) {
    }

    /** The number the next state of a table and period gets, from 1. */
    public int next(TableDefinition table, Period period) {
        return database.sql("select coalesce(max(number), 0) + 1 from register.release where table_code = :table and period = :period")
                .param("table", table.code()).param("period", period.text()).query(Integer.class).single();
    }

    /** True where this run has made a release of the table and period already. */
    public boolean madeBy(long run, TableDefinition table, Period period) {
        return database.sql("select count(*) from register.release where run_id = :run and table_code = :table and period = :period")
                .param("run", run).param("table", table.code()).param("period", period.text()).query(Long.class).single() > 0;
    }

    /**
     * Freezes what was computed; a failing check or a published figure it contradicts holds it back. Where nothing differs from
     * the latest release, there is no new one and its lines are taken away.
     *
     * @return the release, empty where nothing changed
     */
    public Optional<Release> record(long run, Tabulated computed, List<PublishedFigures.Compared> mismatches, Instant now) {
        TableDefinition table = computed.table();
        if (latestHash(table, computed.period()).filter(computed.contentHash()::equals).isPresent()) {
            database.sql("delete from stats." + table.sqlName() + "_release where period = :period and release = :release")
                    .param("period", computed.period().text()).param("release", computed.release()).update();
            return Optional.empty();
        }
        database.sql(SqlText.of("publishing/record_release")).param("table", table.code()).param("period", computed.period().text())
                .param("number", computed.release()).param("run", run).param("first_day", computed.period().first())
                .param("last_day", computed.period().last()).param("made_at", Timestamp.from(now))
                .param("withheld", computed.failsChecks() || !mismatches.isEmpty()).param("checks", checks(computed, mismatches))
                .param("coverage", coverage(computed))
                .param("content_hash", computed.contentHash()).update();
        return Optional.of(new Release(table.code(), computed.period().text(), computed.release()));
    }

    private Optional<String> latestHash(TableDefinition table, Period period) {
        return database.sql("""
                select content_hash from register.release where table_code = :table and period = :period order by number desc limit 1
                """).param("table", table.code()).param("period", period.text()).query(String.class).optional();
    }

    private static String checks(Tabulated computed, List<PublishedFigures.Compared> mismatches) {
        Stream<String> figures = mismatches.stream().map(m -> "{\"id\": " + TableJson.text(m.figure().figureRef())
                + ", \"fails\": 1, \"cannot_tell\": 0, \"says\": " + TableJson.text("与已发布的“" + m.figure().printedText() + "”不一致") + "}");
        return Stream.concat(computed.checks().stream().map(c -> "{\"id\": " + TableJson.text(c.id()) + ", \"fails\": " + c.fails()
                + ", \"cannot_tell\": " + c.cannotTell() + ", \"says\": " + TableJson.text(c.says()) + "}"), figures)
                .collect(Collectors.joining(", ", "[", "]"));
    }

    private static String coverage(Tabulated computed) {
        Tabulated.Coverage coverage = computed.coverage();
        return "{\"reported\": " + coverage.reported() + ", \"expected\": " + coverage.expected() + ", \"covered\": "
                + coverage.covered() + ", \"spans\": " + coverage.spans() + ", \"notes\": "
                + computed.notes().stream().map(n -> "{\"kind\": " + TableJson.text(n.kind().name()) + ", \"reach\": "
                        + TableJson.text(n.reach().word()) + ", \"count\": " + n.count() + "}").collect(Collectors.joining(", ", "[", "]")) + "}";
    }

    /** What a run has released or withheld, by table and period. */
    public List<Release> ofRun(long run) {
        return database.sql("""
                select table_code as table, period, number from register.release where run_id = :run order by table_code, last_day, period
                """).param("run", run).query(Release.class).list();
    }
}
