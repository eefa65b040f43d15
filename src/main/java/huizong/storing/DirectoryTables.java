package huizong.storing;

import huizong.catalogue.Directory;
import huizong.catalogue.Division;
import huizong.catalogue.DivisionLevel;
import huizong.catalogue.Line;
import huizong.catalogue.Union;
import huizong.catalogue.UnionLevel;
import huizong.catalogue.Validity;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The directory's tables: {@code directory.divisions} and {@code directory.unions}. Open ends are infinities. */
public final class DirectoryTables {

    private static final int BATCH = 1_000;

    private final JdbcTemplate database;

    private DirectoryTables(JdbcTemplate database) {
        this.database = database;
    }

    /**
     * Makes the tables hold exactly this directory, in the connection's transaction.
     *
     * @return true where they held something else before
     */
    public static boolean store(Connection connection, Directory directory) {
        boolean changed = storeForNow(connection, directory);
        if (changed) {
            new DirectoryTables(new JdbcTemplate(new SingleConnectionDataSource(connection, true))).lookForTheScope();
        }
        return changed;
    }

    /** The same for a transaction that is taken back: what lies in the scope stays as it was, and nobody waits for it. */
    public static boolean storeForNow(Connection connection, Directory directory) {
        DirectoryTables tables = new DirectoryTables(new JdbcTemplate(new SingleConnectionDataSource(connection, true)));
        boolean divisions = tables.storeDivisions(directory.allDivisions());
        boolean unions = tables.storeUnions(directory.allUnions());
        return divisions || unions;
    }

    /** What lies in the scope is kept, for every table asks for it. */
    private void lookForTheScope() {
        database.execute("analyze directory.divisions, directory.unions");
        List.of("divisions_in_scope", "unions_in_scope").forEach(kept -> {
            database.execute("refresh materialized view directory." + kept);
            database.execute("analyze directory." + kept);
        });
    }

    /** Says which division the deployment's tables are about, in the connection's transaction; null for everything loaded. */
    public static void scope(Connection connection, @Nullable String division) {
        DirectoryTables tables = new DirectoryTables(new JdbcTemplate(new SingleConnectionDataSource(connection, true)));
        List<String> before = tables.database.queryForList("select division from directory.scope", String.class);
        if (before.equals(division == null ? List.of() : List.of(division))) {
            return;
        }
        tables.database.update("delete from directory.scope");
        if (division != null) {
            tables.database.update("insert into directory.scope (division) values (?)", division);
        }
        tables.lookForTheScope();
    }

    private boolean storeDivisions(Collection<Division> divisions) {
        Set<Division> before = new HashSet<>(database.query(SqlText.of("storing/all-divisions"), DirectoryTables::division));
        if (before.equals(new HashSet<>(divisions))) {
            return false;
        }
        database.update("delete from directory.divisions");
        insert(SqlText.of("storing/add-division"), divisions.stream().map(DirectoryTables::values).toList());
        return true;
    }

    private boolean storeUnions(Collection<Union> unions) {
        Set<Union> before = new HashSet<>(database.query(SqlText.of("storing/all-unions"), DirectoryTables::union));
        if (before.equals(new HashSet<>(unions))) {
            return false;
        }
        database.update("delete from directory.unions");
        insert(SqlText.of("storing/add-union"), unions.stream().map(DirectoryTables::values).toList());
        return true;
    }

    private void insert(String sql, List<@Nullable Object[]> rows) {
        database.batchUpdate(sql, rows, BATCH, (statement, values) -> {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
        });
    }

    private static @Nullable Object[] values(Division d) {
        return new @Nullable Object[] {d.code(), d.name(), d.level().word(), d.parent(), from(d.validity()), until(d.validity()),
                d.successor()};
    }

    private static @Nullable Object[] values(Union u) {
        return new @Nullable Object[] {u.code(), u.name(), u.level().word(), u.line().name(), u.parent(), u.division(),
                u.creditCode(), from(u.validity()), until(u.validity())};
    }

    private static LocalDate from(Validity validity) {
        return validity.from() == null ? LocalDate.MIN : validity.from();
    }

    private static LocalDate until(Validity validity) {
        return validity.until() == null ? LocalDate.MAX : validity.until();
    }

    private static Division division(ResultSet row, int number) throws SQLException {
        return new Division(row.getString("code"), row.getString("name"),
                DivisionLevel.valueOf(row.getString("level").toUpperCase(Locale.ROOT)), row.getString("parent"),
                validity(row), row.getString("successor"));
    }

    private static Union union(ResultSet row, int number) throws SQLException {
        return new Union(row.getString("code"), row.getString("name"),
                UnionLevel.valueOf(row.getString("level").toUpperCase(Locale.ROOT)), Line.valueOf(row.getString("line")),
                row.getString("parent"), row.getString("division"), row.getString("credit_code"), validity(row));
    }

    private static Validity validity(ResultSet row) throws SQLException {
        LocalDate from = row.getObject("valid_from", LocalDate.class);
        LocalDate until = row.getObject("valid_until", LocalDate.class);
        return new Validity(LocalDate.MIN.equals(from) ? null : from, LocalDate.MAX.equals(until) ? null : until);
    }
}
