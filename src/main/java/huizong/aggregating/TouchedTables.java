package huizong.aggregating;

import huizong.catalogue.Period;
import huizong.catalogue.PeriodKind;
import huizong.catalogue.Reach;
import huizong.jobs.ColumnDefinition;
import huizong.jobs.JobCatalogue;
import huizong.jobs.SheetDefinition;
import huizong.jobs.TableDefinition;
import huizong.jobs.TableDefinition.Base;
import huizong.jobs.TableDefinition.Comparison;
import huizong.storing.OpenConnection;
import huizong.storing.SqlText;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which tables and periods a run's changes reach: those to compute again. */
public final class TouchedTables {

    /** One table and period to compute again; {@link #of} gives them in the order of the job files, earlier periods first. */
    public record Touched(TableDefinition table, Period period) {
    }

    /** @param starts first day its figures speak for, null for "from the beginning" */
    private record Change(long id, String job, String form, String period, LocalDate firstDay, LocalDate lastDay, @Nullable LocalDate starts,
                          LocalDate asOf) {

        Period written() {
            return period.startsWith("E:") ? Period.event(period.substring(2), firstDay, lastDay) : Period.parse(period).orElseThrow();
        }
    }

    private final JdbcClient database;
    private final TableFaults faults;
    private final TableVersions versions;
    private final RowDays days;
    private final CarriedForms carried;
    private final JobCatalogue catalogue;
    private final List<Change> changes;
    private final LocalDate asOf;

    private TouchedTables(JdbcClient database, JobCatalogue catalogue, long run) {
        this.database = database;
        this.faults = new TableFaults(database, run);
        this.versions = new TableVersions(database, catalogue);
        this.days = new RowDays(database);
        this.catalogue = catalogue;
        this.changes = database.sql(SqlText.of("aggregating/changed-submissions")).param("run", run).query(Change.class).list();
        this.carried = CarriedForms.of(database, changes.stream().filter(this::carryOver).map(Change::id).toList());
        this.asOf = database.sql("select as_of from register.run where id = ?").param(run).query(LocalDate.class).single();
    }

    /**
     * The tables touched by what a run brought, judged again, replaced or withdrew: the periods its rows and submissions fall
     * in, and of the periods already released those that add these up or are compared with them; what the run before could
     * not compute; and all released periods of a table that is defined otherwise now.
     */
    public static List<Touched> of(Connection connection, JobCatalogue catalogue, long run) {
        TouchedTables touched = new TouchedTables(OpenConnection.client(connection), catalogue, run);
        return catalogue.jobs().stream().flatMap(j -> j.tables().stream())
                .flatMap(t -> touched.periods(t).stream().map(p -> new Touched(t, p))).toList();
    }

    private Set<Period> periods(TableDefinition table) {
        MeasureSplit split = MeasureSplit.of(table, catalogue);
        Set<Period> periods = new TreeSet<>();
        Map<List<String>, Boolean> read = new HashMap<>();
        List<Change> own = changes.stream().filter(c -> carryOver(c) ? adds(table, split, c)
                : read.computeIfAbsent(List.of(c.job(), c.form()), f -> reads(table, split, c))).toList();
        List<Period> released = released(table);
        periods.addAll(direct(table, split, own, released));
        if (split.sources().stream().allMatch(s -> s.selection() == Selection.DIRECTORY) && table.period() != PeriodKind.EVENT) {
            periods.add(Period.containing(table.period(), asOf));
        }
        released.stream().filter(p -> own.stream().anyMatch(c -> reaches(table, p, c))).forEach(periods::add);
        periods.addAll(faults.ofTheRunBefore(table));
        if (versions.changed(table)) {
            periods.addAll(released);
        }
        Set<Period> changed = Set.copyOf(periods);
        released.stream().filter(p -> comparedWith(table, p).stream().anyMatch(changed::contains)).forEach(periods::add);
        return periods;
    }

    private boolean reads(TableDefinition table, MeasureSplit split, Change change) {
        return sheets(table, split).stream().anyMatch(s -> formHas(change, s.name()));
    }

    /** A carry-over adds to tables that look back, and of those to the ones of the forms its rows speak of. */
    private boolean adds(TableDefinition table, MeasureSplit split, Change change) {
        return table.reachesBack() && carried.speaksOf(change.id(), codes(table, split));
    }

    private Set<String> codes(TableDefinition table, MeasureSplit split) {
        return sheets(table, split).stream().map(SheetDefinition::code).collect(Collectors.toSet());
    }

    private boolean carryOver(Change change) {
        return formHas(change, CarryOver.SHEET);
    }

    private boolean formHas(Change change, String sheet) {
        return catalogue.job(change.job()).flatMap(j -> j.form(change.form())).flatMap(f -> f.sheet(sheet)).isPresent();
    }

    private List<SheetDefinition> sheets(TableDefinition table, MeasureSplit split) {
        return Stream.concat(split.sources().stream().flatMap(s -> SourceSheets.of(table, s.name(), catalogue).stream()),
                SourceSheets.lookedInto(table, catalogue).stream()).distinct().toList();
    }

    /** The periods of the table's kind the submissions and their rows fall in. */
    private Set<Period> direct(TableDefinition table, MeasureSplit split, List<Change> own, List<Period> released) {
        Set<Period> periods = new TreeSet<>();
        if (table.period() == PeriodKind.EVENT) {
            own.stream().map(Change::written).filter(p -> p.kind() == PeriodKind.EVENT).forEach(periods::add);
            return periods;
        }
        Set<String> codes = codes(table, split);
        own.stream().filter(this::carryOver).forEach(c -> periods.addAll(periodsOf(table, carried.lastDays(c.id(), codes))));
        List<Change> others = own.stream().filter(c -> !carryOver(c)).toList();
        others.forEach(change -> periods.add(Period.containing(table.period(), change.lastDay())));
        for (RowSource source : split.sources()) {
            for (SheetDefinition sheet : SourceSheets.of(table, source.name(), catalogue)) {
                List<Change> ofSheet = others.stream().filter(c -> formHas(c, sheet.name())).toList();
                if (!ofSheet.isEmpty()) {
                    periods.addAll(ofRows(table, source, sheet, ofSheet, released));
                }
            }
        }
        return periods;
    }

    /** A refused row touches nothing, unless its period is published already and the row was in it. */
    private Set<Period> ofRows(TableDefinition table, RowSource source, SheetDefinition sheet, List<Change> ofSheet, List<Period> released) {
        if (source.selection() == Selection.STOCK) {
            return periodsOf(table, ofSheet.stream().map(Change::asOf).collect(Collectors.toSet()));
        }
        Optional<String> dated = Optional.ofNullable(table.datedBy()).or(() -> sheet.periodColumn().map(ColumnDefinition::name))
                .filter(name -> sheet.column(name).isPresent());
        if (source.selection() != Selection.DATED || dated.isEmpty()) {
            return Set.of();
        }
        RowDays.Days found = days.of(sheet.name(), dated.get(), ids(ofSheet));
        Set<Period> counting = periodsOf(table, found.counting());
        Set<Period> sent = periodsOf(table, found.sent());
        sent.removeIf(p -> source.rows() == TableDefinition.Rows.COUNTING && !counting.contains(p) && !released.contains(p));
        return sent;
    }

    private static List<Long> ids(List<Change> changes) {
        return changes.stream().map(Change::id).toList();
    }

    private static Set<Period> periodsOf(TableDefinition table, Collection<LocalDate> days) {
        Set<Period> periods = new TreeSet<>();
        days.forEach(day -> periods.add(Period.containing(table.period(), day)));
        return periods;
    }

    private List<Period> released(TableDefinition table) {
        return database.sql(SqlText.of("aggregating/released-periods")).param("table", table.code())
                .query((row, n) -> row.getString("period").startsWith("E:")
                        ? Period.event(row.getString("period").substring(2), row.getObject("first_day", LocalDate.class),
                        row.getObject("last_day", LocalDate.class))
                        : Period.parse(row.getString("period")).orElseThrow()).list();
    }

    /** True where the released period's figures add up or cover days the submission speaks for. */
    private static boolean reaches(TableDefinition table, Period released, Change change) {
        boolean begun = change.starts() == null || !change.starts().isAfter(released.last());
        boolean further = table.reachesBack() || table.reaches().contains(Reach.YEAR_TO_DATE)
                && released.last().getYear() == change.lastDay().getYear();
        return begun && (further || !change.lastDay().isBefore(released.first()));
    }

    private static List<Period> comparedWith(TableDefinition table, Period period) {
        List<Period> bases = new ArrayList<>();
        for (Base base : table.compare().stream().map(Comparison::base).distinct().toList()) {
            Tabulation.comparedWith(base, period).ifPresent(bases::add);
        }
        return bases;
    }
}
