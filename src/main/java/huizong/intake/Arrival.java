package huizong.intake;

import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file that is to be taken in: it has come to rest.
 *
 * @param path       relative to the drop folder with {@code /}; an entry of a zip: the zip's path, {@code !/}, the entry's name
 * @param name       its own name
 * @param content    where its bytes lie now: in the drop folder, or unpacked in the working folder
 * @param container  path of the zip it came in, null for a plain file
 * @param sample     true under {@code sample/}: never moved
 * @param receivedAt the file's time; a zip's for its entries
 */
public record Arrival(String path, String name, Path content, long size, @Nullable String container, boolean sample,
                      Instant receivedAt) {
}
