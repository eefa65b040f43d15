package huizong.intake;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** One zip while it is unpacked. Zips in it are unpacked too; its limits hold for all of them together. */
final class ZipBundle {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int DEEPEST = 3;
    /** What lies at the root of a workbook, or of any other document that is a zip itself. */
    private static final Set<String> OF_A_DOCUMENT = Set.of("[content_types].xml", "xl/workbook.xml", "xl/workbook.bin", "mimetype");

    /** Makes an empty file to unpack into. */
    interface NewFile {
        Path make() throws IOException;
    }

    private static final class OverLimit extends IOException {
        private static final long serialVersionUID = 1L;

        OverLimit(String what) {
            super(what);
        }
    }

    private final Arrival came;
    private final NewFile files;
    private final ZipLimits limits;
    private final List<Arrival> arrivals = new ArrayList<>();
    private final List<Passed> passed = new ArrayList<>();
    private int entries;
    private long bytes;

    ZipBundle(Arrival came, NewFile files, ZipLimits limits) {
        this.came = came;
        this.files = files;
        this.limits = limits;
    }

    Unpacked unpacked() throws IOException {
        try {
            unpack(came, 1);
            return new Unpacked(arrivals, passed);
        } catch (OverLimit large) {
            return new Unpacked(List.of(), List.of(new Passed(came.path(), Passed.Reason.LARGE_ZIP, large.getMessage())));
        }
    }

    private void unpack(Arrival zip, int depth) throws IOException {
        int arrivalsBefore = arrivals.size();
        int passedBefore = passed.size();
        try (ZipFile file = open(zip.content())) {
            if (file.stream().anyMatch(e -> OF_A_DOCUMENT.contains(named(e).toLowerCase(Locale.ROOT)))) {
                arrivals.add(zip);
            } else {
                unpack(zip, file, depth);
            }
        } catch (ZipException | EOFException | IllegalArgumentException damaged) {
            arrivals.subList(arrivalsBefore, arrivals.size()).clear();
            passed.subList(passedBefore, passed.size()).clear();
            String what = String.valueOf(damaged.getMessage());
            passed.add(what.contains("encrypted") ? new Passed(zip.path(), Passed.Reason.ENCRYPTED_ZIP, "")
                    : new Passed(zip.path(), Passed.Reason.BAD_ZIP, what));
        }
    }

    /** Names are UTF-8 where the zip says so or where they can be read as such, else what Chinese Windows writes. */
    private static ZipFile open(Path zip) throws IOException {
        try {
            return new ZipFile(zip.toFile(), StandardCharsets.UTF_8);
        } catch (ZipException notUtf8) {
            return new ZipFile(zip.toFile(), GB18030);
        }
    }

    private void unpack(Arrival zip, ZipFile file, int depth) throws IOException {
        List<? extends ZipEntry> wanted = file.stream().filter(e -> !e.isDirectory()).filter(e -> !ignored(named(e)))
                .sorted(Comparator.comparing(ZipEntry::getName)).toList();
        entries += wanted.size();
        if (entries > limits.entries()) {
            throw new OverLimit(entries + " > " + limits.entries());
        }
        if (wanted.isEmpty()) {
            passed.add(new Passed(zip.path(), Passed.Reason.EMPTY_ZIP, ""));
        }
        for (ZipEntry entry : wanted) {
            String name = named(entry);
            String path = zip.path() + "!/" + name;
            if (name.startsWith("/") || (name + "/").contains("../") || name.indexOf('\0') >= 0) {
                passed.add(new Passed(path, Passed.Reason.UNSAFE_NAME, ""));
            } else {
                Path target = files.make();
                long size = copy(file, entry, target);
                take(new Arrival(path, name.substring(name.lastIndexOf('/') + 1), target, size, came.path(), came.sample(),
                        came.receivedAt()), depth);
            }
        }
    }

    private void take(Arrival file, int depth) throws IOException {
        if (!file.name().toLowerCase(Locale.ROOT).endsWith(".zip")) {
            arrivals.add(file);
        } else if (depth == DEEPEST) {
            passed.add(new Passed(file.path(), Passed.Reason.DEEP_ZIP, ""));
        } else {
            unpack(file, depth + 1);
        }
    }

    private static String named(ZipEntry entry) {
        return entry.getName().replace('\\', '/');
    }

    private static boolean ignored(String name) {
        return name.startsWith("__MACOSX/") || IgnoredNames.ignored(name.substring(name.lastIndexOf('/') + 1));
    }

    /** Counts what really comes out, whatever the entry says of itself. @return its bytes */
    private long copy(ZipFile file, ZipEntry entry, Path target) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long most = Math.min(limits.allBytes() - bytes, limits.entryBytes());
        long size = 0;
        CRC32 sum = new CRC32();
        try (InputStream from = new CheckedInputStream(file.getInputStream(entry), sum); OutputStream to = Files.newOutputStream(target)) {
            for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
                size += read;
                if (size > most) {
                    throw new OverLimit(entry.getName() + " > " + most);
                }
                to.write(buffer, 0, read);
            }
        }
        if (entry.getCrc() >= 0 && entry.getCrc() != sum.getValue()) {
            throw new ZipException("check sum of " + entry.getName());
        }
        bytes += size;
        return size;
    }
}
