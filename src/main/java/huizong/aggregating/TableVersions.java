package huizong.aggregating;

import huizong.jobs.JobCatalogue;
import huizong.jobs.JobDefinition;
import huizong.jobs.SheetDefinition;
import huizong.jobs.TableDefinition;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * By which definition the releases of tables were computed last: a table whose job file, or that of a sheet it reads, says something
 * else since is due in all its released periods.
 */
public final class TableVersions {

    private record Kept(String table, String version) {
    }

    private final JdbcClient database;
    private final JobCatalogue catalogue;
    private final Map<String, String> kept;

    public TableVersions(JdbcClient database, JobCatalogue catalogue) {
        this.database = database;
        this.catalogue = catalogue;
        this.kept = database.sql("select table_code as table, version from register.table_definition").query(Kept.class).list().stream()
                .collect(Collectors.toMap(Kept::table, Kept::version));
    }

    /** True where some table that has a release is defined otherwise than when it was computed: a run is due though nothing came. */
    public boolean anyChanged() {
        List<String> released = database.sql("select distinct table_code from register.release").query(String.class).list();
        return tables().anyMatch(t -> released.contains(t.code()) && changed(t));
    }

    boolean changed(TableDefinition table) {
        return kept.containsKey(table.code()) && !version(table).equals(kept.get(table.code()));
    }

    /** Called when a run has computed what was due. */
    public void keep() {
        Map<String, String> now = tables().collect(Collectors.toMap(TableDefinition::code, this::version));
        if (!now.equals(kept)) {
            List<String> codes = List.copyOf(now.keySet());
            database.sql("""
                    insert into register.table_definition (table_code, version) select * from unnest(:codes, :versions)
                    on conflict (table_code) do update set version = excluded.version
                    """).param("codes", codes.toArray(String[]::new)).param("versions", codes.stream().map(now::get).toArray(String[]::new)).update();
        }
    }

    private Stream<TableDefinition> tables() {
        return catalogue.jobs().stream().flatMap(j -> j.tables().stream());
    }

    private String version(TableDefinition table) {
        Stream<SheetDefinition> sheets = Stream.concat(MeasureSplit.of(table, catalogue).sources().stream()
                .flatMap(s -> SourceSheets.of(table, s.name(), catalogue).stream()), SourceSheets.lookedInto(table, catalogue).stream());
        List<String> read = sheets.map(SheetDefinition::name).distinct().toList();
        return catalogue.jobs().stream().filter(j -> j.name().equals(table.job()) || read.stream().anyMatch(s -> j.sheet(s).isPresent()))
                .map(JobDefinition::version).sorted().distinct().collect(Collectors.joining(" "));
    }
}
