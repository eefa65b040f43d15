package huizong.intake;

import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/** One look at the drop folder: what lay there, by path relative to it. */
public record Look(Map<String, Seen> files) {

    /** Size in bytes and time of the last change. */
    public record Seen(long size, Instant modified) {
    }

    public Look {
        files = Map.copyOf(files);
    }

    /** To the microsecond, which is what the register keeps. */
    static Instant time(FileTime time) {
        return time.toInstant().truncatedTo(ChronoUnit.MICROS);
    }

    /** True where the file was there and the same at the earlier look. */
    boolean rested(Look earlier, String path) {
        Seen now = files.get(path);
        return now != null && now.equals(earlier.files.get(path));
    }
}
