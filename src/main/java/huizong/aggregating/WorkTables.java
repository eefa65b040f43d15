package huizong.aggregating;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Working tables of one connection; they are no part of the database others see. */
final class WorkTables {

    private WorkTables() {
    }

    /** Makes an empty table, in place of one of that name. @param definition name and columns */
    static void make(JdbcClient database, String definition) {
        drop(database, definition.substring(0, definition.indexOf(' ')));
        database.sql("create temp table " + definition).update();
    }

    /**
     * Runs a {@code create temp table .. as} statement, in place of a table of that name.
     *
     * @param keys the columns it is joined by: of the others nothing needs to be known
     */
    static void fill(JdbcClient database, String table, List<String> keys, String statement) {
        drop(database, table);
        database.sql(statement).update();
        database.sql("analyze " + table + " (" + String.join(", ", keys) + ")").update();
    }

    static void drop(JdbcClient database, String table) {
        database.sql("drop table if exists pg_temp." + table).update();
    }

    static void dropAll(JdbcClient database) {
        List<String> tables = database.sql("""
                select relname from pg_class
                where relnamespace = pg_my_temp_schema() and relkind = 'r' and relname like 'tab\\_%'
                """).query(String.class).list();
        tables.forEach(table -> drop(database, table));
    }
}
