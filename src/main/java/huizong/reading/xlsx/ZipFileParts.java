package huizong.reading.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The entries of a zip of any size and kind, read from its file as they are asked for. */
final class ZipFileParts implements PackedParts {

    private final ZipFile zip;

    ZipFileParts(Path file) throws IOException {
        // part names are plain ASCII; read as Latin-1 no name of a foreign archiver can make the zip unreadable
        zip = new ZipFile(file.toFile(), StandardCharsets.ISO_8859_1);
    }

    @Override
    public int size() {
        return zip.size();
    }

    @Override
    public Stream<? extends ZipEntry> entries() {
        return zip.stream();
    }

    @Override
    public InputStream stream(ZipEntry entry) throws IOException {
        return zip.getInputStream(entry);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
