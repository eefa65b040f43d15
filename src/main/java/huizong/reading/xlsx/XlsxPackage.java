package huizong.reading.xlsx;

import huizong.reading.ReadLimits;
import huizong.reading.RefusalReason;
import huizong.reading.Unpacking;
import huizong.reading.UnreadableSheetException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** The parts of a workbook in their zip, found by name whatever its case and slashes. */
final class XlsxPackage implements AutoCloseable {

    private final PackedParts zip;
    /** Below this many packed bytes a thread costs more than it saves. */
    private static final long LARGE = 1 << 20;

    private final ReadLimits limits;
    private final Unpacking unpacking;
    private final Map<String, ZipEntry> parts = new HashMap<>();
    private long bytes;

    private XlsxPackage(PackedParts zip, ReadLimits limits, Unpacking unpacking) {
        this.zip = zip;
        this.limits = limits;
        this.unpacking = unpacking;
        zip.entries().filter(entry -> !entry.isDirectory()).forEach(this::add);
    }

    /** Of two parts with one name different software would read different ones. */
    private void add(ZipEntry entry) {
        if (parts.put(key(entry.getName()), entry) != null) {
            throw new UnreadableSheetException(RefusalReason.DAMAGED, entry.getName() + " stands twice");
        }
        bytes += Math.max(0, entry.getSize());
        if (bytes > limits.inflatedBytes()) {
            throw new UnreadableSheetException(RefusalReason.ZIP_BOMB, "all parts > " + limits.inflatedBytes());
        }
    }

    /** @param whole the file's bytes where it is small enough to lie in memory, else null */
    static XlsxPackage open(Path file, byte @Nullable [] whole, ReadLimits limits, Unpacking unpacking) {
        try {
            Optional<SmallZip> small = whole == null ? Optional.empty() : SmallZip.of(whole);
            PackedParts zip = small.isPresent() ? small.get() : new ZipFileParts(file);
            if (zip.size() > limits.entries()) {
                zip.close();
                throw new UnreadableSheetException(RefusalReason.TOO_LARGE, "entries > " + limits.entries());
            }
            return listed(zip, limits, unpacking);
        } catch (ZipException | EOFException damage) {
            String what = String.valueOf(damage.getMessage());
            throw new UnreadableSheetException(
                    what.contains("encrypted") ? RefusalReason.ENCRYPTED : RefusalReason.DAMAGED, what);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static XlsxPackage listed(PackedParts zip, ReadLimits limits, Unpacking unpacking) throws IOException {
        try {
            return new XlsxPackage(zip, limits, unpacking);
        } catch (UnreadableSheetException problem) {
            zip.close();
            throw problem;
        }
    }

    boolean has(String part) {
        return parts.containsKey(key(part));
    }

    /** Bytes of a part when it is unpacked, as the package tells; negative where it does not. */
    long size(String part) {
        ZipEntry entry = parts.get(key(part));
        return entry == null ? -1 : entry.getSize();
    }

    InputStream stream(String part) {
        ZipEntry entry = parts.get(key(part));
        if (entry == null) {
            throw new UnreadableSheetException(RefusalReason.DAMAGED, part + " is missing");
        }
        try {
            InputStream stream = new PartStream(zip.stream(entry), entry, limits);
            return unpacking == Unpacking.AHEAD && entry.getCompressedSize() > LARGE ? new AheadStream(stream) : stream;
        } catch (ZipException damage) {
            throw new UnreadableSheetException(RefusalReason.DAMAGED, part + ": " + damage.getMessage());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    PartXml xml(String part) {
        return new PartXml(part, stream(part));
    }

    /** The parts that {@code source} names (the whole package where it is empty); none where it names none. */
    List<Relationship> relationships(String source) {
        int name = source.lastIndexOf('/') + 1;
        String folder = source.substring(0, name);
        String part = folder + "_rels/" + source.substring(name) + ".rels";
        List<Relationship> found = new ArrayList<>();
        if (!has(part)) {
            return found;
        }
        try (PartXml xml = xml(part)) {
            while (xml.nextElement()) {
                String target = xml.attribute("Target");
                if (xml.at("Relationship") && target != null && !"External".equals(xml.attribute("TargetMode"))) {
                    String type = String.valueOf(xml.attribute("Type"));
                    found.add(new Relationship(String.valueOf(xml.attribute("Id")),
                            type.substring(type.lastIndexOf('/') + 1), resolve(folder, target)));
                }
            }
        }
        return found;
    }

    private static String resolve(String folder, String target) {
        String path = target.replace('\\', '/').replace("%20", " ");
        String whole = path.startsWith("/") ? path : folder + path;
        Deque<String> steps = new ArrayDeque<>();
        for (String step : whole.split("/")) {
            if (step.equals("..")) {
                steps.pollLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                steps.addLast(step);
            }
        }
        return String.join("/", steps);
    }

    private static String key(String part) {
        String name = part.replace('\\', '/').toLowerCase(Locale.ROOT);
        return name.startsWith("/") ? name.substring(1) : name;
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
