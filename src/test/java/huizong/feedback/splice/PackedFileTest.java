package huizong.feedback.splice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Zips as other archivers write them are read and copied, and what is written is read by others: by directory and entry by entry. */
class PackedFileTest {

    @TempDir
    private Path folder;

    private static byte[] noise(int bytes) {
        byte[] noise = new byte[bytes];
        new Random(7).nextBytes(noise);
        return noise;
    }

    private static Map<String, byte[]> parts(int largest) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", "<Types/>".getBytes(StandardCharsets.UTF_8));
        parts.put("xl/空.xml", new byte[0]);
        parts.put("xl/worksheets/sheet1.xml", noise(largest));
        parts.put("xl/media/image1.png", noise(1_000));
        return parts;
    }

    /** Sizes behind the bytes, one entry stored, a comment at the end. */
    private Path streamed(Map<String, byte[]> parts) throws IOException {
        Path file = folder.resolve("streamed.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.setComment("PK is no end");
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                if (part.getKey().endsWith(".png")) {
                    CRC32 sum = new CRC32();
                    sum.update(part.getValue());
                    entry.setMethod(ZipEntry.STORED);
                    entry.setSize(part.getValue().length);
                    entry.setCrc(sum.getValue());
                }
                zip.putNextEntry(entry);
                zip.write(part.getValue());
            }
        }
        return file;
    }

    private Path large(Map<String, byte[]> parts) throws IOException {
        Path file = folder.resolve("zip64.xlsx");
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(file)) {
            zip.setUseZip64(Zip64Mode.Always);
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putArchiveEntry(new ZipArchiveEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeArchiveEntry();
            }
        }
        return file;
    }

    private static Map<String, byte[]> unpacked(Path file) throws IOException {
        Map<String, byte[]> found = new LinkedHashMap<>();
        try (PackedFile zip = new PackedFile(file)) {
            for (PackedEntry entry : zip.entries()) {
                try (InputStream in = zip.open(entry)) {
                    found.put(entry.name(), in.readAllBytes());
                }
            }
        }
        return found;
    }

    private Path copied(Path file, byte[] more) throws IOException {
        Path copy = folder.resolve("copy.xlsx");
        try (PackedFile zip = new PackedFile(file); PackedOutput out = new PackedOutput(copy, zip.size())) {
            for (PackedEntry entry : zip.entries()) {
                try (InputStream raw = zip.raw(entry)) {
                    out.copy(entry, raw);
                }
            }
            out.pack("xl/more.xml", to -> to.write(more));
            out.text("xl/我们.xml", "审核结果");
            out.finish();
        }
        return copy;
    }

    private static Map<String, byte[]> byDirectory(Path file) throws IOException {
        Map<String, byte[]> found = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                found.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        return found;
    }

    private static Map<String, byte[]> entryByEntry(Path file) throws IOException {
        Map<String, byte[]> found = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                found.put(entry.getName(), zip.readAllBytes());
            }
        }
        return found;
    }

    private void is_read_and_copied(Path file, Map<String, byte[]> parts, int more) throws IOException {
        assertThat(unpacked(file)).containsExactlyEntriesOf(parts);
        Path copy = copied(file, noise(more));
        Map<String, byte[]> expected = new LinkedHashMap<>(parts);
        expected.put("xl/more.xml", noise(more));
        expected.put("xl/我们.xml", "审核结果".getBytes(StandardCharsets.UTF_8));
        assertThat(byDirectory(copy)).containsExactlyEntriesOf(expected);
        assertThat(entryByEntry(copy)).containsExactlyEntriesOf(expected);
        assertThat(unpacked(copy)).containsExactlyEntriesOf(expected);
    }

    @Test
    void small_ones_and_ones_larger_than_what_is_kept_in_memory_are_read_and_copied() throws IOException {
        for (int size : new int[] {10_000, 3_000_000}) {
            Map<String, byte[]> parts = parts(size);
            is_read_and_copied(streamed(parts), parts, size);
            is_read_and_copied(large(parts), parts, size);
        }
    }

    @Test
    void a_zip_that_was_cut_off_or_damaged_is_said_to_be_so_and_nothing_worse() throws IOException {
        byte[] whole = Files.readAllBytes(streamed(parts(500)));
        Path broken = folder.resolve("broken.xlsx");
        int said = 0;
        for (int at = 0; at < whole.length; at += 7) {
            byte[] damaged = whole.clone();
            damaged[at] ^= 0x5A;
            for (byte[] bytes : new byte[][] {damaged, java.util.Arrays.copyOf(whole, at)}) {
                Files.write(broken, bytes);
                try {
                    copied(broken, new byte[1]);
                    unpacked(broken);
                } catch (OddPackageException | IOException expected) {
                    said++;
                }
            }
        }
        assertThat(said).as("every cut and some of the damage").isGreaterThan(whole.length / 7);
    }
}
