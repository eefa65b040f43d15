package huizong.reading.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import huizong.reading.Corpus;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A small zip in memory gives what the library gives of the file, damaged ones included, or leaves it to the library. */
class SmallZipTest {

    private static final Path SAMPLES = Path.of("input/sample");
    private static final int SMALL = 1 << 20;
    private static final int MUTATIONS = 30;

    @TempDir Path folder;

    private static List<Path> zips() throws IOException {
        try (Stream<Path> samples = Files.walk(SAMPLES)) {
            Stream<Path> more = Corpus.present() ? Corpus.files(".xlsx", ".xlsm").stream() : Stream.empty();
            return Stream.concat(samples.filter(file -> file.toString().endsWith(".xlsx")), more)
                    .filter(file -> file.toFile().length() <= SMALL).sorted().toList();
        }
    }

    /** Every entry with what unpacking it comes to. */
    private static List<String> content(PackedParts zip) throws IOException {
        List<String> content = new ArrayList<>();
        for (ZipEntry entry : zip.entries().map(ZipEntry.class::cast).toList()) {
            content.add(entry.getName() + " " + entry.getSize() + " " + entry.getCompressedSize() + " " + entry.getCrc() + " " + unpacked(zip, entry));
        }
        zip.close();
        return content;
    }

    private static String unpacked(PackedParts zip, ZipEntry entry) {
        CRC32 sum = new CRC32();
        byte[] some = new byte[1000];
        try (InputStream stream = zip.stream(entry)) {
            for (int read = stream.read(some); read >= 0; read = stream.read(some)) {
                sum.update(some, 0, read);
            }
            return Long.toString(sum.getValue());
        } catch (IOException damage) {
            return damage.toString();
        }
    }

    private List<String> byLibrary(byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("one.zip"), bytes);
        try {
            return content(new ZipFileParts(file));
        } catch (IOException refused) {
            return List.of(refused.toString());
        }
    }

    @Test
    void gives_the_same_parts_as_the_library() throws IOException {
        TreeMap<String, String> differences = new TreeMap<>();
        int understood = 0;
        for (Path file : zips()) {
            byte[] bytes = Files.readAllBytes(file);
            Optional<SmallZip> small = SmallZip.of(bytes);
            understood += small.isPresent() ? 1 : 0;
            if (small.isPresent() && !content(small.get()).equals(byLibrary(bytes))) {
                differences.put(file.toString(), "differs");
            }
        }
        assertThat(differences).isEmpty();
        assertThat(understood).isGreaterThan(zips().size() / 2);
    }

    @Test
    void gives_the_same_of_damaged_ones_or_leaves_them_to_the_library() throws IOException {
        Random random = new Random(7);
        List<String> differences = new ArrayList<>();
        int understood = 0;
        for (Path file : zips().subList(0, 6)) {
            byte[] whole = Files.readAllBytes(file);
            for (int i = 0; i < MUTATIONS; i++) {
                byte[] bytes = mutated(whole, random, i);
                Optional<SmallZip> small = SmallZip.of(bytes);
                understood += small.isPresent() ? 1 : 0;
                if (small.isPresent()) {
                    List<String> ours = content(small.get());
                    List<String> theirs = byLibrary(bytes);
                    if (!ours.equals(theirs)) {
                        differences.add(file + " " + i + ": " + ours + " <> " + theirs);
                    }
                }
            }
        }
        assertThat(differences).isEmpty();
        assertThat(understood).isPositive();
    }

    /** Cut off, or a byte changed: mostly near the end, where the directory is. */
    private static byte[] mutated(byte[] whole, Random random, int turn) {
        if (turn % 10 == 0) {
            return Arrays.copyOf(whole, random.nextInt(whole.length));
        }
        byte[] bytes = whole.clone();
        int reach = turn % 3 == 0 ? whole.length : Math.min(whole.length, 1_500);
        bytes[whole.length - 1 - random.nextInt(reach)] ^= (byte) (1 << random.nextInt(8));
        return bytes;
    }
}
