package huizong.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Zips as they come: within each other, of many archivers, damaged, under a password, over a limit. */
class ZipBundleTest {

    private static final Charset GB18030 = Charset.forName("GB18030");

    @TempDir Path folder;

    /** Paths taken, and {@code path reason} of what is passed. */
    private List<String> unpacked(byte[] zip, ZipLimits limits) throws IOException {
        Path file = Files.write(folder.resolve("a.zip"), zip);
        Unpacked unpacked = new ZipUnpacking(folder.resolve("working"), limits)
                .unpack(new Arrival("a.zip", "a.zip", file, zip.length, null, false, Instant.EPOCH));
        assertThat(unpacked.arrivals()).allSatisfy(arrival -> assertThat(arrival.container()).isEqualTo(arrival.path().equals("a.zip") ? null : "a.zip"));
        return Stream.concat(unpacked.arrivals().stream().map(Arrival::path), unpacked.passed().stream().map(p -> p.path() + " " + p.reason().word()))
                .toList();
    }

    private List<String> unpacked(byte[] zip) throws IOException {
        return unpacked(zip, ZipLimits.DEFAULT);
    }

    private static byte[] zip(Charset names, Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, names)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] zip(Object... namesAndContents) throws IOException {
        Map<String, byte[]> entries = new TreeMap<>();
        for (int i = 0; i < namesAndContents.length; i += 2) {
            entries.put((String) namesAndContents[i], namesAndContents[i + 1] instanceof byte[] bytes ? bytes
                    : ((String) namesAndContents[i + 1]).getBytes(StandardCharsets.UTF_8));
        }
        return zip(StandardCharsets.UTF_8, entries);
    }

    /** Where the archive's directory tells of its first entry. */
    private static int listing(byte[] zip) {
        return new String(zip, StandardCharsets.ISO_8859_1).indexOf("PK\u0001\u0002");
    }

    @Test
    void zips_within_a_zip_are_unpacked_too() throws IOException {
        byte[] county = zip("甲厂.xlsx", "1", "乙厂.xls", "2");
        assertThat(unpacked(zip("江岸区.zip", county, "江汉区.ZIP", zip("丙厂.zip", zip("丙.csv", "3")), "武汉市.xlsx", "4"))).containsExactlyInAnyOrder(
                "a.zip!/江岸区.zip!/乙厂.xls", "a.zip!/江岸区.zip!/甲厂.xlsx", "a.zip!/江汉区.ZIP!/丙厂.zip!/丙.csv", "a.zip!/武汉市.xlsx");
        assertThat(unpacked(zip("1.zip", zip("2.zip", zip("3.zip", zip("x.xlsx", "1"))), "y.xlsx", "1")))
                .containsExactly("a.zip!/y.xlsx", "a.zip!/1.zip!/2.zip!/3.zip deep-zip");
    }

    @Test
    void a_bad_zip_within_a_good_one_is_passed_alone() throws IOException {
        byte[] cut = java.util.Arrays.copyOf(zip("x.xlsx", "1"), 60);
        assertThat(unpacked(zip("甲.zip", cut, "乙.zip", zip(), "丙.xlsx", "1")))
                .containsExactly("a.zip!/丙.xlsx", "a.zip!/乙.zip empty-zip", "a.zip!/甲.zip bad-zip");
    }

    @Test
    void limits_hold_for_all_zips_of_a_bundle_together() throws IOException {
        byte[] bundle = zip("1.zip", zip("a.csv", "12345", "b.csv", "12345"), "2.csv", "12345");
        long inner = zip("a.csv", "12345", "b.csv", "12345").length;
        assertThat(unpacked(bundle, new ZipLimits(4, 1000, inner + 15))).hasSize(3);
        assertThat(unpacked(bundle, new ZipLimits(3, 1000, inner + 15))).containsExactly("a.zip large-zip");
        assertThat(unpacked(bundle, new ZipLimits(4, 1000, inner + 14))).containsExactly("a.zip large-zip");
    }

    @Test
    void a_workbook_named_like_a_zip_is_a_workbook() throws IOException {
        assertThat(unpacked(zip("[Content_Types].xml", "<Types/>", "xl/workbook.xml", "<workbook/>"))).containsExactly("a.zip");
        assertThat(unpacked(zip("mimetype", "application/vnd.oasis.opendocument.spreadsheet", "content.xml", "1"))).containsExactly("a.zip");
        assertThat(unpacked(zip("xl\\Workbook.xml", "<workbook/>"))).containsExactly("a.zip");
    }

    @Test
    void names_may_hold_rare_letters_and_back_slashes_as_chinese_windows_writes_them() throws IOException {
        assertThat(unpacked(zip(GB18030, Map.of("㐂\\䶮县.xlsx", new byte[] {1})))).containsExactly("a.zip!/㐂/䶮县.xlsx");
    }

    @Test
    void names_that_lead_out_are_passed_whichever_way_their_slashes_lean() throws IOException {
        assertThat(unpacked(zip("..\\..\\etc\\a.xlsx", "1", "/etc/b.xlsx", "1", "c/../../d.xlsx", "1", "\\e.xlsx", "1", "甲..xlsx", "1")))
                .containsExactlyInAnyOrder("a.zip!/甲..xlsx", "a.zip!/../../etc/a.xlsx unsafe-name", "a.zip!//etc/b.xlsx unsafe-name",
                        "a.zip!/c/../../d.xlsx unsafe-name", "a.zip!//e.xlsx unsafe-name");
    }

    @Test
    void a_zip_under_a_password_says_so() throws IOException {
        byte[] zip = zip("x.xlsx", "1");
        zip[6] |= 1;
        zip[listing(zip) + 8] |= 1;
        assertThat(unpacked(zip)).containsExactly("a.zip encrypted-zip");
    }

    @Test
    void an_entry_whose_content_is_damaged_or_cut_off_makes_the_zip_a_bad_one() throws IOException {
        byte[] text = new byte[5000];
        new Random(1).nextBytes(text);
        byte[] zip = zip("x.csv", text);
        byte[] sum = zip.clone();
        sum[listing(zip) + 16] ^= 1;
        assertThat(unpacked(sum)).containsExactly("a.zip bad-zip");
        byte[] cut = zip.clone();
        cut[listing(zip) + 21] -= 4;
        assertThat(unpacked(cut)).containsExactly("a.zip bad-zip");
    }

    /** Bits turned and ends cut off, in a zip and in one within: no damage stops the night. */
    @Test
    void no_damage_breaks_the_gathering() throws IOException {
        byte[] zip = zip("甲.zip", zip("x.csv", "1,2,3\n".repeat(100)), "乙.xlsx", "1".repeat(300));
        Random random = new Random(20_251_125);
        for (int i = 0; i < 3000; i++) {
            byte[] bent = i % 5 == 0 ? java.util.Arrays.copyOf(zip, random.nextInt(zip.length)) : zip.clone();
            for (int bit = random.nextInt(3); bit >= 0 && bent.length > 0; bit--) {
                bent[random.nextInt(bent.length)] ^= (byte) (1 << random.nextInt(8));
            }
            assertThat(unpacked(bent)).as("bent %d", i).isNotEmpty();
        }
    }

    @Test
    void its_limits_are_settings_whose_defaults_stand_on_the_operators_page() throws IOException {
        assertThat(ZipLimits.of(Map.of("HUIZONG_MAX_ZIP_ENTRIES", "5", "HUIZONG_MAX_ZIP_ENTRY_BYTES", " 6 ", "HUIZONG_MAX_ZIP_BYTES", "7"))).isEqualTo(new ZipLimits(5, 6, 7));
        assertThatThrownBy(() -> ZipLimits.of(Map.of("HUIZONG_MAX_ZIP_BYTES", "0"))).hasMessage("HUIZONG_MAX_ZIP_BYTES=0 is no whole number above zero");
        Map<String, String> stated = new HashMap<>();
        Pattern.compile("\\| `(HUIZONG_MAX_ZIP_[A-Z_]+)` \\| ([0-9]+)").matcher(Files.readString(Path.of("docs/operating.md"))).results()
                .forEach(line -> stated.put(line.group(1), line.group(2)));
        assertThat(stated).hasSize(3);
        assertThat(ZipLimits.of(stated)).isEqualTo(ZipLimits.DEFAULT);
    }
}
