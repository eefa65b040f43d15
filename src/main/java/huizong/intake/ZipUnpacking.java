package huizong.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Unpacks a zip of workbooks into files of the working folder; each entry is an arrival of its own. */
final class ZipUnpacking {

    private static final Charset GBK = Charset.forName("GBK");

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
        try (ZipFile file = open(zip.content())) {
            List<ZipEntry> entries = file.stream().filter(e -> !e.isDirectory()).filter(e -> !ignored(e.getName()))
                    .map(e -> (ZipEntry) e).sorted(Comparator.comparing(ZipEntry::getName)).toList();
            if (entries.isEmpty()) {
                return bad(zip, "no files in it");
            }
            if (entries.size() > limits.entries()) {
                return bad(zip, "more than " + limits.entries() + " files");
            }
            return unpack(zip, file, entries);
        } catch (ZipException | IllegalArgumentException damaged) {
            return bad(zip, String.valueOf(damaged.getMessage()));
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot unpack " + zip.path(), broken);
        }
    }

    /** Names are UTF-8 where the zip says so or where they can be read as such, else what Chinese Windows writes. */
    private static ZipFile open(Path zip) throws IOException {
        try {
            return new ZipFile(zip.toFile(), StandardCharsets.UTF_8);
        } catch (ZipException notUtf8) {
            return new ZipFile(zip.toFile(), GBK);
        }
    }

    private static boolean ignored(String name) {
        return name.startsWith("__MACOSX/") || IgnoredNames.ignored(name.substring(name.lastIndexOf('/') + 1));
    }

    private Unpacked unpack(Arrival zip, ZipFile file, List<ZipEntry> entries) throws IOException {
        List<Arrival> arrivals = new ArrayList<>();
        List<Passed> passed = new ArrayList<>();
        long left = limits.allBytes();
        Files.createDirectories(working);
        for (ZipEntry entry : entries) {
            String name = entry.getName().replace('\\', '/');
            if (name.startsWith("/") || (name + "/").contains("../") || name.indexOf('\0') >= 0) {
                passed.add(new Passed(zip.path() + "!/" + name, Passed.Reason.UNSAFE_NAME, ""));
                continue;
            }
            Path target = Files.createTempFile(working, PREFIX, "");
            long size = copy(file, entry, target, Math.min(left, limits.entryBytes()));
            if (size < 0) {
                return bad(zip, name + " unpacks to more than " + Math.min(left, limits.entryBytes()) + " bytes");
            }
            left -= size;
            arrivals.add(new Arrival(zip.path() + "!/" + name, name.substring(name.lastIndexOf('/') + 1), target, size, zip.path(),
                    zip.sample(), zip.receivedAt()));
        }
        return new Unpacked(arrivals, passed);
    }

    /** Counts what really comes out, whatever the entry says of itself. @return bytes, or -1 where there are more */
    private static long copy(ZipFile file, ZipEntry entry, Path target, long most) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long size = 0;
        try (InputStream from = file.getInputStream(entry); OutputStream to = Files.newOutputStream(target)) {
            for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
                size += read;
                if (size > most) {
                    return -1;
                }
                to.write(buffer, 0, read);
            }
        }
        return size;
    }

    private static Unpacked bad(Arrival zip, String detail) {
        return new Unpacked(List.of(), List.of(new Passed(zip.path(), Passed.Reason.BAD_ZIP, detail)));
    }
}
