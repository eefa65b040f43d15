package huizong.aggregating;

import huizong.aggregating.Tabulated.Note;
import huizong.catalogue.Period;
import huizong.catalogue.Reach;
import huizong.jobs.JobCatalogue;
import huizong.jobs.TableDefinition;
import huizong.jobs.TableDefinition.Base;
import huizong.jobs.TableDefinition.Comparison;
import huizong.storing.OpenConnection;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Computes a table's lines of one period: the leaf once per source, rolled up the tree, the arithmetic on every line, then
 * comparisons, shares and ranks. Compared periods are computed anew on the same territory, so a base is what it is known
 * to be today.
 */
public final class Tabulation {

    private static final int STATISTICS_TARGET = 10;

    private final JdbcClient database;
    private final LinePlan plan;
    private final Period period;
    private final int release;
    private final StatsLines written;

    private Tabulation(JdbcClient database, LinePlan plan, Period period, int release) {
        this.database = database;
        this.plan = plan;
        this.period = period;
        this.release = release;
        this.written = new StatsLines(database, plan, period, release);
    }

    /**
     * Writes the lines of a table and period, at all its reaches, under a release's number, in the connection's transaction;
     * lines that stand there already are replaced. Working tables {@code tab_*} of the connection are made and dropped.
     *
     * @throws org.springframework.dao.DataAccessException where the data cannot be computed with; the caller says so to
     *         the job's author and goes on
     */
    public static Tabulated compute(Connection connection, JobCatalogue catalogue, TableDefinition table, Period period, int release) {
        JdbcClient database = OpenConnection.client(connection);
        LinePlan plan = LinePlan.of(table, catalogue);
        // of the working tables only the sizes are wanted
        database.sql("set local default_statistics_target = " + STATISTICS_TARGET).update();
        LineTree.plant(connection, plan, period.last());
        Tabulated tabulated = new Tabulation(database, plan, period, release).tabulated();
        WorkTables.dropAll(database);
        return tabulated;
    }

    private Tabulated tabulated() {
        written.clear();
        Map<Reach, Long> lines = new LinkedHashMap<>();
        List<Note> notes = new ArrayList<>();
        Tabulated.Coverage coverage = new Tabulated.Coverage(0, 0, 0, 0);
        List<Slot> reaches = plan.table().reaches().stream().map(reach -> new Slot(0, period, reach, period.last())).toList();
        Gathering gathering = new Gathering(database, plan,
                reaches.stream().flatMap(now -> Stream.concat(Stream.of(now), bases(now).values().stream())).toList());
        for (Slot now : reaches) {
            lines.put(now.reach(), lines(now, gathering));
            SlotCoverage covered = new SlotCoverage(database, plan, now);
            coverage = lines.size() == 1 ? covered.whole() : coverage;
            notes.addAll(covered.notes());
        }
        return new Tabulated(plan.table(), period, release, lines, written.contentHash(), coverage,
                new TableChecks(database, plan, period, release).results(), notes);
    }

    private long lines(Slot now, Gathering gathering) {
        SourceTables.make(database);
        Set<Integer> silent = new SourceTables(database, plan, now, gathering).computeSpeaking();
        new LineGrid(database, plan, now).make();
        WorkTables.fill(database, now.lines(), List.of("node_id"), new LinesSql(plan, now, silent).print());
        new SlotCoverage(database, plan, now).make();
        Map<Base, Slot> bases = bases(now);
        bases.values().forEach(base -> {
            Set<Integer> unspoken = new SourceTables(database, plan, base, gathering).computeSpeaking();
            WorkTables.fill(database, base.lines(), List.of("node_id"), new LinesSql(plan, base, unspoken).print());
        });
        return database.sql(new StatsInsertSql(plan, now, bases, release, StatsColumns.of(plan.table(), plan.catalogue())).print()).update();
    }

    private Map<Base, Slot> bases(Slot now) {
        Map<Base, Slot> bases = new EnumMap<>(Base.class);
        for (Base base : plan.table().compare().stream().map(Comparison::base).distinct().sorted().toList()) {
            Reach reach = base == Base.TO_DATE ? Reach.TO_DATE : now.reach();
            comparedWith(base, period).ifPresent(p -> bases.put(base, new Slot(base.ordinal() + 1, p, reach, now.day())));
        }
        return bases;
    }

    /** The period a comparison looks at; empty where there is none before. */
    static Optional<Period> comparedWith(Base base, Period period) {
        return switch (base) {
            case PREVIOUS_PERIOD -> period.previous();
            case SAME_PERIOD_LAST_YEAR -> period.lastYear();
            case TO_DATE -> Optional.of(period);
        };
    }
}
