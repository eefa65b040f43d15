package huizong.feedback.splice;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.zip.Deflater;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jspecify.annotations.Nullable;

/** The package being written. Equal input gives equal bytes: parts of ours carry a fixed time. */
final class SpliceTarget implements AutoCloseable {

    private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    /** A larger workbook is written as it comes; the many small pieces of a small one go out together. */
    private static final long SMALL = 1 << 20;

    private final Path file;
    private final @Nullable SeekableInMemoryByteChannel gathered;
    private final ZipArchiveOutputStream zip;
    private final Parts parts;

    SpliceTarget(Path file, Parts parts) throws IOException {
        this.file = file;
        this.gathered = parts.bytes() > SMALL ? null : new SeekableInMemoryByteChannel();
        this.zip = gathered == null ? new ZipArchiveOutputStream(file) : new ZipArchiveOutputStream(gathered);
        // some spreadsheet programs take the fields of Zip64 for damage; no part comes near four gigabytes
        zip.setUseZip64(Zip64Mode.Never);
        // packed at a quarter of the usual cost and a third larger: most of an answer's time would go there
        zip.setLevel(Deflater.BEST_SPEED);
        this.parts = parts;
    }

    /** Every part of the original in its place: as it was, changed, spliced or left out; then the new ones. */
    void copy(PartChanges changes, Map<String, SheetChange> sheets, String later) throws IOException {
        for (ZipArchiveEntry entry : parts.entries()) {
            String name = entry.getName();
            if (changes.gone().contains(name) || name.equalsIgnoreCase(later)) {
                continue;
            }
            Optional<String> text = changes.take(name);
            SheetChange change = sheets.get(name);
            if (text.isPresent()) {
                text(name, text.get());
            } else if (change != null) {
                splice(entry, change);
            } else {
                try (InputStream raw = parts.raw(entry)) {
                    zip.addRawArchiveEntry(entry, raw);
                }
            }
        }
        for (Map.Entry<String, String> part : changes.remaining().entrySet()) {
            text(part.getKey(), part.getValue());
        }
    }

    private void splice(ZipArchiveEntry entry, SheetChange change) throws IOException {
        open(entry.getName());
        try (InputStream in = parts.open(entry); OutputStream out = new BufferedOutputStream(new Kept(zip), 1 << 16)) {
            SheetSplice.splice(in, out, change);
        }
        zip.closeArchiveEntry();
    }

    void text(String name, String text) throws IOException {
        open(name);
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeArchiveEntry();
    }

    private void open(String name) throws IOException {
        ZipArchiveEntry entry = new ZipArchiveEntry(name);
        entry.setTimeLocal(TIME);
        zip.putArchiveEntry(entry);
    }

    @Override
    public void close() throws IOException {
        if (gathered == null) {
            zip.close();
            return;
        }
        try (ZipArchiveOutputStream ended = zip; OutputStream out = Files.newOutputStream(file)) {
            ended.finish();
            out.write(gathered.array(), 0, (int) gathered.size());
        }
    }

    /** Closing the entry's stream leaves the package open. */
    private static final class Kept extends FilterOutputStream {

        Kept(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            out.write(bytes, from, count);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
