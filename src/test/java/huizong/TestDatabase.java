package huizong;

import huizong.storing.Migrations;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** A real PostgreSQL, one per test JVM; every call of {@link #fresh} is a migrated, empty database of its own. */
public final class TestDatabase {

    private static final String TEMPLATE = "huizong_template";
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final EmbeddedPostgres SERVER = start();

    private TestDatabase() {
    }

    private static EmbeddedPostgres start() {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setOverrideWorkingDirectory(Files.createTempDirectory("huizong-test-pg").toFile())
                    .setLocaleConfig("locale-provider", "icu").setLocaleConfig("icu-locale", "zh-Hans-CN")
                    .setLocaleConfig("locale", "C.UTF-8").setPGStartupWait(Duration.ofSeconds(60)).start();
            run(server.getPostgresDatabase(), "create database " + TEMPLATE);
            Migrations.apply(server.getDatabase("postgres", TEMPLATE));
            return server;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** A new database with the schema and no data. */
    public static synchronized DataSource fresh() {
        String name = "test_" + NUMBER.incrementAndGet();
        run(SERVER.getPostgresDatabase(), "create database " + name + " template " + TEMPLATE);
        return SERVER.getDatabase("postgres", name);
    }

    /** A copy of another database, which must have no open connections. */
    public static synchronized org.postgresql.ds.PGSimpleDataSource copyOf(org.postgresql.ds.PGSimpleDataSource original) {
        String name = "test_" + NUMBER.incrementAndGet();
        run(SERVER.getPostgresDatabase(), "create database " + name + " template " + original.getDatabaseName());
        return (org.postgresql.ds.PGSimpleDataSource) SERVER.getDatabase("postgres", name);
    }

    /** Takes a database away again. */
    public static void drop(org.postgresql.ds.PGSimpleDataSource database) {
        run(SERVER.getPostgresDatabase(), "drop database if exists " + database.getDatabaseName() + " with (force)");
    }

    /** The same as {@link #fresh}, with its URL. */
    public static org.postgresql.ds.PGSimpleDataSource freshSource() {
        return (org.postgresql.ds.PGSimpleDataSource) fresh();
    }

    private static void run(DataSource database, String sql) {
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(sql, failed);
        }
    }
}
