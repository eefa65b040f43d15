package huizong.storing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file as it is to be recorded; its content is archived already.
 *
 * @param sha256     of the content, 64 hex digits
 * @param size       in bytes
 * @param name       the file's own name
 * @param path       relative to the drop folder with {@code /}; an entry of a zip: the zip's path, {@code !/}, the entry's name
 * @param container  path of the zip it came in, null for a plain file
 * @param sample     true for the demonstration's files, which are never moved
 * @param receivedAt the file's own time; with the path it fixes the order of ids
 */
public record ArrivedFile(String sha256, long size, String name, String path, @Nullable String container, boolean sample,
                          Instant receivedAt) {
}
