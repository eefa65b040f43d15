package huizong.storing;

import huizong.storing.ServerFiles.Postmaster;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The PostgreSQL that comes with us, kept under {@code data/postgres}. Whoever comes first starts it, whoever comes while
 * it runs attaches to it, and the last to leave stops it; a server left behind by a killed process is taken over the same
 * way. Everybody who uses it holds one connection, its presence, by which the others know. Its superuser serves only to
 * make the roles and the database.
 */
public final class EmbeddedServer implements AutoCloseable {

    /** The database's name. */
    public static final String DATABASE = "huizong";

    private static final String SUPERUSER = "postgres";
    private static final String PRESENCE = "huizong presence";
    /** SQLSTATE of a wrong password. */
    private static final String REFUSED = "28P01";
    private static final Duration START = Duration.ofSeconds(60);
    private static final Duration ANSWER = Duration.ofSeconds(60);
    private static final Object ONE_AT_A_TIME = new Object();

    private static final Map<String, String> SETTINGS = Map.ofEntries(Map.entry("fsync", "on"),
            Map.entry("synchronous_commit", "on"), Map.entry("max_connections", "50"), Map.entry("shared_buffers", "256MB"),
            Map.entry("work_mem", "32MB"), Map.entry("maintenance_work_mem", "128MB"), Map.entry("max_wal_size", "2GB"),
            Map.entry("jit", "off"), Map.entry("timezone", "UTC"), Map.entry("listen_addresses", "127.0.0.1"), Map.entry("unix_socket_directories", ""));

    private final ServerFiles files;
    private final KeyFiles keys;
    private final int port;
    private final Connection presence;

    private EmbeddedServer(ServerFiles files, KeyFiles keys, int port, Connection presence) {
        this.files = files;
        this.keys = keys;
        this.port = port;
        this.presence = presence;
    }

    /**
     * Attaches to the server of this data directory, or starts it first.
     *
     * @param data the directory {@code data/}
     * @throws IllegalStateException with what to do, where the directory is not ours or of another PostgreSQL
     */
    public static EmbeddedServer open(Path data) {
        ServerFiles files = new ServerFiles(data);
        KeyFiles keys = new KeyFiles(data.resolve("keys"));
        try {
            KeyFiles.createPrivateDirectory(files.directory());
            requireKeys(files, keys);
            return alone(files, () -> {
                Optional<Connection> running = attach(files, keys);
                if (running.isPresent() && !Files.exists(files.ready())) {
                    // its maker was killed before the database was made: begin again
                    running.get().close();
                    stop(files);
                    running = Optional.empty();
                }
                Connection presence = running.isPresent() ? running.get() : start(files, keys);
                Postmaster postmaster = files.postmaster().orElseThrow();
                return new EmbeddedServer(files, keys, postmaster.port(), presence);
            });
        } catch (IOException broken) {
            throw new UncheckedIOException("The embedded PostgreSQL in " + files.directory() + " does not start; its log is "
                    + files.log(), broken);
        }
    }

    private static void requireKeys(ServerFiles files, KeyFiles keys) {
        for (String role : List.of(SUPERUSER, Database.ROLE, Reader.ROLE)) {
            if (Files.exists(files.ready()) && keys.read(role).isEmpty()) {
                throw new IllegalStateException("The password " + keys.file(role) + " of the database in " + files.cluster()
                        + " is missing. Put it back from the backup; data/keys and data/postgres belong together.");
            }
        }
    }

    /** The port on 127.0.0.1. */
    public int port() {
        return port;
    }

    /** Connections of a role that was made with the database: {@code huizong} or {@code huizong_reader}. */
    public DataSource connections(String role) {
        return connections(port, keys, role, DATABASE);
    }

    /** Leaves; stops the server if nobody else uses it. */
    @Override
    public void close() {
        try {
            alone(files, () -> {
                boolean last = last();
                presence.close();
                if (last) {
                    stop(files);
                }
                return last;
            });
        } catch (IOException broken) {
            throw new UncheckedIOException("The embedded PostgreSQL in " + files.directory() + " could not be stopped", broken);
        }
    }

    /** A server that has died meanwhile needs no stopping. */
    private boolean last() throws SQLException {
        return presence.isValid((int) ANSWER.toSeconds()) && OpenConnection.client(presence)
                .sql(SqlText.of("storing/other-presences")).param("presence", PRESENCE).query(Long.class).single() == 0;
    }

    private interface Step<T> {
        T take() throws IOException, SQLException;
    }

    /** Starting, attaching and stopping: one at a time, over all processes. */
    private static <T> T alone(ServerFiles files, Step<T> step) throws IOException {
        synchronized (ONE_AT_A_TIME) {
            try (FileChannel channel = FileChannel.open(files.startLock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                channel.lock();
                return step.take();
            } catch (SQLException refused) {
                throw new IOException(refused);
            }
        }
    }

    /** A presence at the server that runs, or nothing where surely none does. */
    private static Optional<Connection> attach(ServerFiles files, KeyFiles keys) throws IOException, SQLException {
        long until = System.nanoTime() + ANSWER.toNanos();
        SQLException last = null;
        for (Optional<Postmaster> p = files.postmaster(); p.isPresent() && p.get().mayRunIn(files.cluster()); p = files.postmaster()) {
            try {
                Connection connection = presence(p.get().port(), keys);
                if (ours(connection, files)) {
                    return Optional.of(connection);
                }
                connection.close();
                return Optional.empty();
            } catch (SQLException notYet) {
                last = notYet;
                if (REFUSED.equals(notYet.getSQLState())) {
                    throw new IllegalStateException("The running database in " + files.cluster() + " does not take the password "
                            + keys.file(SUPERUSER) + ". Put the right one back from the backup.", notYet);
                }
            }
            if (System.nanoTime() > until) {
                throw new IOException("the process " + p.get().pid() + " holds the database but does not answer on port "
                        + p.get().port(), last);
            }
            pause();
        }
        return Optional.empty();
    }

    private static boolean ours(Connection connection, ServerFiles files) throws IOException {
        String directory = OpenConnection.client(connection).sql("show data_directory").query(String.class).single();
        return Path.of(directory).toRealPath().equals(files.cluster().toRealPath());
    }

    private static void pause() throws IOException {
        try {
            TimeUnit.MILLISECONDS.sleep(100);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while the database was starting", stopped);
        }
    }

    private static Connection start(ServerFiles files, KeyFiles keys) throws IOException, SQLException {
        files.prepare();
        String password = keys.obtain(SUPERUSER);
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(files.binaries().toFile()).setDataDirectory(files.cluster())
                .setCleanDataDirectory(false).setRegisterShutdownHook(false).setPort(files.choosePort()).setPGStartupWait(START)
                .setConnectConfig("password", password)
                .setOutputRedirector(Redirect.appendTo(files.log().toFile()))
                .setErrorRedirector(Redirect.appendTo(files.log().toFile()))
                .setLocaleConfig("locale-provider", "icu").setLocaleConfig("icu-locale", "zh-Hans-CN")
                .setLocaleConfig("locale", "C.UTF-8").setLocaleConfig("pwfile", keys.file(SUPERUSER).toAbsolutePath().toString())
                .setLocaleConfig("auth-host", "scram-sha-256").setLocaleConfig("auth-local", "scram-sha-256");
        SETTINGS.forEach(builder::setServerConfig);
        int port = builder.start().getPort();
        // its maker would lock it for as long as this process lives, although the server outlives or leaves it
        Files.deleteIfExists(files.cluster().resolve("epg-lock"));
        if (!Files.exists(files.ready())) {
            furnish(port, keys);
            Files.createFile(files.ready());
        }
        return presence(port, keys);
    }

    /** The roles and the database of a new cluster. */
    private static void furnish(int port, KeyFiles keys) throws SQLException {
        try (Connection connection = connections(port, keys, SUPERUSER, "postgres").getConnection()) {
            for (String role : List.of(Database.ROLE, Reader.ROLE)) {
                OpenConnection.client(connection).sql("create role %s login password '%s'".formatted(role, keys.obtain(role)))
                        .update();
            }
            OpenConnection.client(connection).sql("alter role huizong_reader set default_transaction_read_only = on").update();
            OpenConnection.client(connection).sql("alter role huizong_reader set statement_timeout = '5min'").update();
            OpenConnection.client(connection).sql("create database " + DATABASE + " owner " + Database.ROLE).update();
        }
    }

    private static Connection presence(int port, KeyFiles keys) throws SQLException {
        PGSimpleDataSource source = connections(port, keys, SUPERUSER, "postgres");
        source.setApplicationName(PRESENCE);
        source.setTcpKeepAlive(true);
        return source.getConnection();
    }

    private static PGSimpleDataSource connections(int port, KeyFiles keys, String role, String database) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setServerNames(new String[] {"127.0.0.1"});
        source.setPortNumbers(new int[] {port});
        source.setDatabaseName(database);
        source.setUser(role);
        source.setPassword(keys.obtain(role));
        return source;
    }

    private static void stop(ServerFiles files) throws IOException {
        List<String> command = new ArrayList<>(LinuxUtils.isUnshareAvailable() ? List.of("unshare", "-U") : List.of());
        command.addAll(List.of(pgCtl(files).toString(), "-D", files.cluster().toString(), "-m", "fast", "-w", "-t", "60", "stop"));
        Process process = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(files.log().toFile())).start();
        try {
            if (process.waitFor() != 0) {
                throw new IOException("pg_ctl stop failed; see " + files.log());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static Path pgCtl(ServerFiles files) throws IOException {
        try (Stream<Path> found = Files.find(files.binaries(), 3, (p, a) -> p.getFileName().toString().matches("pg_ctl(\\.exe)?"))) {
            return found.filter(p -> p.getParent().endsWith("bin")).findFirst().orElseThrow(() -> new IOException("no pg_ctl in "
                    + files.binaries()));
        }
    }
}
