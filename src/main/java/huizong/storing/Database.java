package huizong.storing;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The database Huizong works on: the embedded one, or an outside PostgreSQL 15 or later. Migrated when opened. */
public final class Database implements AutoCloseable {

    /** The application's role of the embedded server; it owns the schemas and is no superuser. */
    public static final String ROLE = "huizong";

    private static final int OLDEST = 15;
    private static final int READERS = 4;
    /** Six or so waits add up where the server is gone for good, until the night gives up. */
    private static final long PATIENCE_MILLISECONDS = 10_000;
    private static final String READ_ONLY =
            "set default_transaction_read_only = on; set statement_timeout = '5min'; set application_name = 'huizong reader'";

    private final @Nullable EmbeddedServer server;
    private final HikariDataSource application;
    private final HikariDataSource reader;
    private final List<String> notes;

    private Database(@Nullable EmbeddedServer server, HikariDataSource application, HikariDataSource reader, List<String> notes) {
        this.server = server;
        this.application = application;
        this.reader = reader;
        this.notes = List.copyOf(notes);
    }

    /**
     * The embedded database under {@code data/}; started if it does not run.
     *
     * @param connections at most so many for the application, 1 or more
     */
    public static Database embedded(Path data, int connections) {
        EmbeddedServer server = EmbeddedServer.open(data);
        try {
            HikariDataSource application = pool("huizong", server.connections(ROLE), connections, null);
            migrate(application);
            return new Database(server, application, pool("huizong-reader", server.connections(Reader.ROLE), READERS, READ_ONLY),
                    List.of());
        } catch (RuntimeException failed) {
            server.close();
            throw failed;
        }
    }

    /**
     * An outside database. Where the reading role cannot be made, its connections are read-only ones of the application's
     * role; {@link #notes} says so.
     *
     * @param url {@code jdbc:postgresql://host/db?user=..&password=..} or {@code postgresql://user:password@host/db}
     * @throws IllegalArgumentException if the URL is none, nobody answers there or the server is too old, with what is needed
     */
    public static Database outside(String url, int connections) {
        PGSimpleDataSource source = source(url);
        List<String> notes = new ArrayList<>();
        HikariDataSource application = reach(source, connections);
        try {
            JdbcClient client = JdbcClient.create(application);
            requireVersion(client);
            if (client.sql("select rolsuper from pg_roles where rolname = current_user").query(Boolean.class).single()) {
                notes.add("The role of --db is a superuser; give Huizong a role of its own that only owns its database.");
            }
            String role = readingRole(client, notes);
            migrate(application);
            return new Database(null, application, pool("huizong-reader", source, READERS, role + READ_ONLY), notes);
        } catch (RuntimeException failed) {
            application.close();
            throw failed;
        }
    }

    private static HikariDataSource reach(PGSimpleDataSource source, int connections) {
        try {
            return pool("huizong", source, connections, null);
        } catch (PoolInitializationException unreachable) {
            throw new IllegalArgumentException("The database of --db on " + String.join(",", source.getServerNames())
                    + " cannot be used: " + unreachable.getCause().getMessage(), unreachable);
        }
    }

    private static void requireVersion(JdbcClient client) {
        int version = client.sql("select current_setting('server_version_num')::int").query(Integer.class).single();
        if (version / 10_000 < OLDEST) {
            throw new IllegalArgumentException("The database of --db is PostgreSQL " + version / 10_000 + "; Huizong needs "
                    + OLDEST + " or later.");
        }
    }

    private static String readingRole(JdbcClient client, List<String> notes) {
        try {
            client.sql(SqlText.of("storing/make-reader")).update();
            return "set role " + Reader.ROLE + "; ";
        } catch (DataAccessException refused) {
            notes.add("The role of --db may not create the role " + Reader.ROLE + "; expressions run in read-only transactions"
                    + " of the application's own role. A superuser may run: create role huizong_reader; grant huizong_reader to <role>.");
            return "";
        }
    }

    private static void migrate(HikariDataSource application) {
        Migrations.apply(application);
        Reader.grant(JdbcClient.create(application));
    }

    private static PGSimpleDataSource source(String url) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        if (url.startsWith("jdbc:")) {
            source.setUrl(url);
            return source;
        }
        URI uri = URI.create(url);
        if (uri.getHost() == null || uri.getScheme() == null || !uri.getScheme().matches("postgres(ql)?")) {
            throw new IllegalArgumentException("--db is no PostgreSQL URL; write postgresql://user:password@host:5432/database");
        }
        source.setUrl("jdbc:postgresql://" + uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort()) + uri.getPath()
                + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery()));
        if (uri.getUserInfo() != null) {
            String[] user = uri.getUserInfo().split(":", 2);
            source.setUser(user[0]);
            if (user.length == 2) {
                source.setPassword(user[1]);
            }
        }
        return source;
    }

    private static HikariDataSource pool(String name, DataSource source, int connections, @Nullable String atStart) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(name);
        config.setDataSource(source);
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(0);
        config.setConnectionTimeout(PATIENCE_MILLISECONDS);
        config.setConnectionInitSql(atStart);
        return new HikariDataSource(config);
    }

    /** Connections of the application's role. */
    public DataSource application() {
        return application;
    }

    /** Connections that may only SELECT, with a statement timeout: for expressions and for those who only look. */
    public DataSource reader() {
        return reader;
    }

    /** What the operator should know about an outside database; empty for the embedded one. */
    public List<String> notes() {
        return notes;
    }

    /** True for the server that came with us: its run lock is the file under {@code data/}. */
    public boolean embedded() {
        return server != null;
    }

    @Override
    public void close() {
        reader.close();
        application.close();
        if (server != null) {
            server.close();
        }
    }
}
