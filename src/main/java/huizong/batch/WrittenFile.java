package huizong.batch;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Files appear whole or not at all: they are written under a temporary name and then renamed. */
final class WrittenFile {

    /** Writes the content of a file. */
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    private WrittenFile() {
    }

    static Path text(Path file, String text) {
        return bytes(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    static Path bytes(Path file, Content content) {
        Path temporary = temporary(file);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(temporary))) {
            content.writeTo(out);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return settle(temporary, file);
    }

    /** A name beside the file that no reader takes for it. */
    static Path temporary(Path file) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(folder);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return file.resolveSibling(".part-" + file.getFileName());
    }

    static Path settle(Path temporary, Path file) {
        try {
            return Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
