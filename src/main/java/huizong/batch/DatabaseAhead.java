package huizong.batch;

import huizong.storing.Database;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/**
 * The embedded database of a deployment, opened in a thread of its own while something else is made ready. It belongs to who
 * takes it; what nobody takes is closed with this.
 */
public final class DatabaseAhead implements AutoCloseable {

    private final @Nullable CompletableFuture<Database> opening;
    private boolean taken;

    private DatabaseAhead(@Nullable CompletableFuture<Database> opening) {
        this.opening = opening;
    }

    /** Begins to open it where a night has been before; a new deployment's is made only once its job files are known to be right. */
    public static DatabaseAhead of(Path data, int workers) {
        boolean made = Files.isDirectory(data.resolve("postgres"));
        return made ? new DatabaseAhead(CompletableFuture.supplyAsync(() -> OpenedDatabase.embedded(data, workers), DatabaseAhead::run)) : none();
    }

    /** Opens nothing ahead. */
    public static DatabaseAhead none() {
        return new DatabaseAhead(null);
    }

    private static void run(Runnable opening) {
        Thread thread = new Thread(opening, "database");
        thread.setDaemon(true);
        thread.start();
    }

    /** The database, once it is open; opened now where that was not begun. Its faults are those of opening it. */
    Database take(Deployment deployment, int workers) {
        taken = true;
        return opening == null ? OpenedDatabase.of(deployment, workers) : opened(opening);
    }

    private static Database opened(CompletableFuture<Database> opening) {
        try {
            return opening.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException known ? known : failed;
        }
    }

    @Override
    public void close() {
        if (opening != null && !taken) {
            taken = true;
            opening.handle((database, failed) -> database).thenAccept(DatabaseAhead::closed).join();
        }
    }

    /** What did not open needs no closing: whoever wanted it was told something else first. */
    private static void closed(@Nullable Database database) {
        if (database != null) {
            database.close();
        }
    }
}
