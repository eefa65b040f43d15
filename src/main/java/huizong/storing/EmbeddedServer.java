package huizong.storing;

import huizong.storing.ServerFiles.Postmaster;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The PostgreSQL that comes with us, kept under {@code data/postgres}. Whoever comes first starts it, whoever comes while
 * it runs attaches to it, and the last to leave stops it; a server left behind by a killed process is taken over the same
 * way. Everybody who uses it holds one connection, its presence, by which the others know. The
 * superuser serves only for that and to make the roles and the database. Leave it by closing: a process that ends otherwise
 * leaves it running for the next to take over.
 */
public final class EmbeddedServer implements AutoCloseable {

    private static final String PRESENCE = "huizong presence";
    /** SQLSTATE of a wrong password. */
    private static final String REFUSED = "28P01";
    private static final Duration ANSWER = Duration.ofSeconds(60);
    private static final Object ONE_AT_A_TIME = new Object();

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
                    ServerProcess.stop(files);
                    running = Optional.empty();
                }
                Connection presence = running.isPresent() ? running.get() : presence(ServerProcess.start(files, keys), keys);
                Postmaster postmaster = files.postmaster().orElseThrow();
                return new EmbeddedServer(files, keys, postmaster.port(), presence);
            });
        } catch (IOException broken) {
            throw new UncheckedIOException("The embedded PostgreSQL in " + files.directory() + " does not start; its log is "
                    + files.log(), broken);
        }
    }

    private static void requireKeys(ServerFiles files, KeyFiles keys) {
        for (String role : List.of(ServerProcess.SUPERUSER, Database.ROLE, Reader.ROLE)) {
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
        return ServerProcess.connections(port, keys, role, ServerProcess.DATABASE);
    }

    /** Leaves; stops the server if nobody else uses it. */
    @Override
    public void close() {
        try {
            alone(files, () -> {
                boolean last = last();
                presence.close();
                if (last) {
                    ServerProcess.stop(files);
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
                            + keys.file(ServerProcess.SUPERUSER) + ". Put the right one back from the backup.", notYet);
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

    private static Connection presence(int port, KeyFiles keys) throws SQLException {
        PGSimpleDataSource source = ServerProcess.connections(port, keys, ServerProcess.SUPERUSER, "postgres");
        source.setApplicationName(PRESENCE);
        source.setTcpKeepAlive(true);
        return source.getConnection();
    }
}
