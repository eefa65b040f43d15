package huizong.feedback.splice;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The parts of a package as they stand in its zip; their names do not tell cases apart. */
final class Parts implements AutoCloseable {

    private static final int LARGEST_TEXT = 64 << 20;
    private static final int HEAD = 4_096;

    private final PackedFile zip;
    private final Map<String, PackedEntry> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    /** @throws OddPackageException if the file is no readable zip, or holds a name twice */
    Parts(Path file) {
        try {
            zip = new PackedFile(file);
        } catch (IOException noZip) {
            throw new OddPackageException("no zip", noZip);
        }
        entries().forEach(e -> byName.put(e.name(), e));
        if (byName.size() < entries().size()) {
            close();
            throw new OddPackageException("a part stands twice in the package");
        }
    }

    /** The size of the file. */
    long bytes() {
        return zip.size();
    }

    /** In the order in which they stand in the file. */
    List<PackedEntry> entries() {
        return zip.entries();
    }

    boolean has(String name) {
        return byName.containsKey(name);
    }

    /** The text of a part. @throws OddPackageException if it is missing, huge or not UTF-8 */
    String text(String name) throws IOException {
        return optionalText(name).orElseThrow(() -> new OddPackageException("no part " + name));
    }

    Optional<String> optionalText(String name) throws IOException {
        PackedEntry entry = byName.get(name);
        if (entry == null) {
            return Optional.empty();
        }
        try (InputStream in = zip.open(entry)) {
            byte[] bytes = in.readNBytes(LARGEST_TEXT);
            if (bytes.length == LARGEST_TEXT) {
                throw new OddPackageException("a huge part " + name);
            }
            return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (IOException damaged) {
            throw new OddPackageException("damaged or not UTF-8: " + name, damaged);
        }
    }

    /** The first characters of a part that may be large. */
    String head(String name) throws IOException {
        PackedEntry entry = byName.get(name);
        if (entry == null) {
            throw new OddPackageException("no part " + name);
        }
        try (InputStream in = zip.open(entry)) {
            return new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
        } catch (IOException damaged) {
            throw new OddPackageException("damaged: " + name, damaged);
        }
    }

    /** A part's bytes; damage shows as {@link OddPackageException}, so that it is not taken for a failure of the target. */
    InputStream open(PackedEntry entry) throws IOException {
        return new FilterInputStream(zip.open(entry)) {
            @Override
            public int read(byte[] bytes, int from, int count) {
                try {
                    return super.read(bytes, from, count);
                } catch (IOException damaged) {
                    throw new OddPackageException("damaged: " + entry.name(), damaged);
                }
            }
        };
    }

    InputStream raw(PackedEntry entry) throws IOException {
        return zip.raw(entry);
    }

    /** The first name made of a number, from 1, that neither the package nor the other names have. */
    String free(String pattern, Set<String> gone, Set<String> taken) {
        for (int number = 1;; number++) {
            String name = pattern.formatted(number);
            if ((!has(name) || gone.contains(name)) && taken.stream().noneMatch(name::equalsIgnoreCase)) {
                return name;
            }
        }
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException kept) {
            throw new java.io.UncheckedIOException(kept);
        }
    }
}
