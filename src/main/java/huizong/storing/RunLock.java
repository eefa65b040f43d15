package huizong.storing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who runs: one process at a time. The lock goes with its holder, however that ends. */
public sealed interface RunLock {

    /** Ours until closed. */
    final class Held implements RunLock, AutoCloseable {

        private final AutoCloseable lock;

        private Held(AutoCloseable lock) {
            this.lock = lock;
        }

        @Override
        public void close() {
            try {
                lock.close();
            } catch (Exception broken) {
                throw new IllegalStateException("cannot release the run lock", broken);
            }
        }
    }

    /** @param who what the holder said of itself: process, since when, what it does */
    record HeldBy(String who) implements RunLock {
    }

    default <T> T fold(Function<Held, T> held, Function<HeldBy, T> heldBy) {
        return this instanceof Held h ? held.apply(h) : heldBy.apply((HeldBy) this);
    }

    /**
     * Takes {@code data/.lock} without waiting.
     *
     * @param who shown to whoever comes second: process id, since when, what it does
     */
    static RunLock tryAcquire(Path data, String who) {
        Path file = data.resolve(".lock");
        Path note = data.resolve(".lock.holder");
        try {
            Files.createDirectories(data);
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = lock(channel);
            if (lock == null) {
                channel.close();
                return new HeldBy(Files.exists(note) ? Files.readString(note) : "");
            }
            // beside the lock, because a locked file cannot be read everywhere
            Files.writeString(note, who);
            return new Held(channel);
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot lock " + file, broken);
        }
    }

    @org.jspecify.annotations.Nullable
    private static FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldInThisProcess) {
            return null;
        }
    }

    /** Takes an advisory lock of an outside database, on a connection of its own, without waiting. */
    static RunLock tryAcquire(DataSource database, String who) {
        try {
            Connection connection = database.getConnection();
            JdbcClient client = OpenConnection.client(connection);
            if (client.sql("select pg_try_advisory_lock(hashtext('huizong run'))").query(Boolean.class).single()) {
                client.sql("select set_config('application_name', :who, false)").param("who", who).query(String.class).single();
                return new Held(() -> release(connection));
            }
            String holder = client.sql(SqlText.of("storing/holder-of-run-lock")).query(String.class).optional().orElse("");
            connection.close();
            return new HeldBy(holder);
        } catch (SQLException broken) {
            throw DatabaseFault.of("taking the run lock", "pg_try_advisory_lock", broken);
        }
    }

    private static void release(Connection connection) throws SQLException {
        try (connection) {
            OpenConnection.client(connection).sql("select pg_advisory_unlock_all(), set_config('application_name', '', false)")
                    .query().listOfRows();
        }
    }
}
