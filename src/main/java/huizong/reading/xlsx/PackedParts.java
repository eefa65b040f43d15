package huizong.reading.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/** The entries of a zip, each unpacked when asked. */
interface PackedParts extends AutoCloseable {

    /** How many entries there are. */
    int size();

    Stream<? extends ZipEntry> entries();

    /** @param entry one of {@link #entries} */
    InputStream stream(ZipEntry entry) throws IOException;

    @Override
    void close() throws IOException;
}
