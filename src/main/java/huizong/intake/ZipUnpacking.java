package huizong.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Unpacks zips of workbooks into files of the working folder; each workbook is an arrival of its own. */
final class ZipUnpacking {

    private static final String PREFIX = "entry";

    private final Path working;
    private final ZipLimits limits;

    ZipUnpacking(Path working, ZipLimits limits) {
        this.working = working;
        this.limits = limits;
    }

    /** Throws away what an earlier look unpacked; whatever counted is in the archive. */
    void clear() {
        if (!Files.isDirectory(working)) {
            return;
        }
        try (DirectoryStream<Path> left = Files.newDirectoryStream(working, PREFIX + "*")) {
            for (Path file : left) {
                Files.deleteIfExists(file);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot clear " + working, broken);
        }
    }

    /** A zip that cannot be unpacked whole is passed whole: half of what was sent is nothing anybody sent. */
    Unpacked unpack(Arrival zip) {
        try {
            Files.createDirectories(working);
            return new ZipBundle(zip, () -> Files.createTempFile(working, PREFIX, ""), limits).unpacked();
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot unpack " + zip.path(), broken);
        }
    }
}
