package huizong.feedback.splice;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** The package being written. Equal input gives equal bytes: parts of ours carry a fixed time. */
final class SpliceTarget implements AutoCloseable {

    /** What an answer may be larger than the workbook and still go out in one piece. */
    private static final int OURS = 1 << 16;

    private final PackedOutput zip;
    private final Parts parts;

    SpliceTarget(Path file, Parts parts) throws IOException {
        this.zip = new PackedOutput(file, parts.bytes() + OURS);
        this.parts = parts;
    }

    /** Every part of the original in its place: as it was, changed, spliced or left out; then the new ones. */
    void copy(PartChanges changes, Map<String, SheetChange> sheets, String later) throws IOException {
        for (PackedEntry entry : parts.entries()) {
            String name = entry.name();
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
                    zip.copy(entry, raw);
                }
            }
        }
        for (Map.Entry<String, String> part : changes.remaining().entrySet()) {
            text(part.getKey(), part.getValue());
        }
    }

    private void splice(PackedEntry entry, SheetChange change) throws IOException {
        zip.pack(entry.name(), packing -> {
            OutputStream out = new BufferedOutputStream(packing, OURS);
            try (InputStream in = parts.open(entry)) {
                SheetSplice.splice(in, out, change);
            }
            out.flush();
        });
    }

    void text(String name, String text) throws IOException {
        zip.text(name, text);
    }

    /** Without it what was written is no package. */
    void finish() throws IOException {
        zip.finish();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
