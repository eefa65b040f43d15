package huizong.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;

/** Moves files whose fate is committed to {@code processed/<date>/}, keeping their place among the subfolders. */
public final class Moves {

    private final Path folder;

    /** @param folder the drop folder */
    public Moves(Path folder) {
        this.folder = folder;
    }

    /** What became of a move. */
    public enum Moved {
        MOVED,
        /** It is not there any more: moved before a crash, or taken away by hand. */
        GONE,
        /** Another file lies there by now, dropped while this one was worked on: it stays, and is the next run's. */
        REPLACED
    }

    /**
     * Moves a file; where the name is taken, it gets a number: {@code 表 (2).xlsx}. Never overwrites.
     *
     * @param path       relative to the drop folder
     * @param receivedAt the file's time when it was taken
     * @param day        the run's day
     * @throws UncheckedIOException where the system refuses
     */
    public Moved move(String path, Instant receivedAt, LocalDate day) {
        Path source = folder.resolve(path);
        Path target = folder.resolve("processed").resolve(day.toString()).resolve(path);
        if (!Files.exists(source, java.nio.file.LinkOption.NOFOLLOW_LINKS)) {
            return Moved.GONE;
        }
        try {
            if (!Look.time(Files.getLastModifiedTime(source)).equals(receivedAt)) {
                return Moved.REPLACED;
            }
            Files.createDirectories(target.getParent());
            for (int number = 1; !moved(source, numbered(target, number)); number++) {
                continue;
            }
            return Moved.MOVED;
        } catch (IOException refused) {
            throw new UncheckedIOException("cannot move " + source + " to " + target.getParent(), refused);
        }
    }

    private static boolean moved(Path source, Path target) throws IOException {
        try {
            Files.move(source, target);
            return true;
        } catch (FileAlreadyExistsException taken) {
            return false;
        }
    }

    private static Path numbered(Path target, int number) {
        if (number == 1) {
            return target;
        }
        String name = target.getFileName().toString();
        int dot = name.lastIndexOf('.') <= 0 ? name.length() : name.lastIndexOf('.');
        return target.resolveSibling(name.substring(0, dot) + " (" + number + ")" + name.substring(dot));
    }
}
