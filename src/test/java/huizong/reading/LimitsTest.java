package huizong.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each limit is a setting, with the default the operator's page states; what comes up to it is read, and the next step beyond refused. */
class LimitsTest {

    @TempDir Path folder;

    private static String read(Path file, ReadLimits limits) {
        return new WorkbookReader(limits).open(file).fold(opened -> {
            try (Workbook workbook = opened.workbook()) {
                workbook.sheets().forEach(sheet -> assertThat(sheet.read(row -> true).complete()).isTrue());
                return "read";
            } catch (UnreadableSheetException problem) {
                return problem.reason().word() + " " + problem.getMessage();
            }
        }, refused -> refused.reason().word() + " " + refused.detail());
    }

    /** The limits of a deployment that sets the one. */
    private static ReadLimits with(String setting, long limit) {
        return ReadLimits.of(Map.of("HUIZONG_MAX_" + setting, Long.toString(limit)));
    }

    private String read(SmallWorkbook workbook, ReadLimits limits) {
        return read(workbook.in(folder), limits);
    }

    private static SmallWorkbook cell(String reference) {
        String row = reference.replaceAll("[A-Z]", "");
        return new SmallWorkbook().rows("<row r=\"" + row + "\"><c r=\"" + reference + "\"><v>1</v></c></row>");
    }

    @Test
    void the_file_itself() throws IOException {
        Path file = cell("A1").in(folder);
        long bytes = Files.size(file);
        assertThat(read(file, with("FILE_BYTES", bytes))).isEqualTo("read");
        assertThat(read(file, with("FILE_BYTES", bytes - 1))).isEqualTo("too-large " + bytes + " > " + (bytes - 1));
    }

    @Test
    void all_parts_unpacked() {
        SmallWorkbook workbook = cell("A1");
        long bytes = workbook.parts().values().stream().mapToLong(part -> part.length).sum();
        assertThat(read(workbook, with("INFLATED_BYTES", bytes))).isEqualTo("read");
        assertThat(read(workbook, with("INFLATED_BYTES", bytes - 1))).isEqualTo("zip-bomb all parts > " + (bytes - 1));
    }

    @Test
    void how_far_a_part_unpacks() throws IOException {
        SmallWorkbook workbook = new SmallWorkbook().rows("<row><c><v>1</v></c></row>" + " ".repeat(2 << 20));
        long packed;
        try (java.util.zip.ZipFile zip = new java.util.zip.ZipFile(workbook.in(folder).toFile())) {
            packed = zip.getEntry("xl/worksheets/sheet1.xml").getCompressedSize();
        }
        int ratio = (int) Math.ceil((double) workbook.parts().get("xl/worksheets/sheet1.xml").length / packed);
        assertThat(read(workbook, with("INFLATE_RATIO", ratio))).isEqualTo("read");
        assertThat(read(workbook, with("INFLATE_RATIO", ratio - 1))).startsWith("zip-bomb ");
    }

    @Test
    void parts() {
        SmallWorkbook workbook = cell("A1");
        int entries = workbook.parts().size();
        assertThat(read(workbook, with("ENTRIES", entries))).isEqualTo("read");
        assertThat(read(workbook, with("ENTRIES", entries - 1))).isEqualTo("too-large entries > " + (entries - 1));
    }

    @Test
    void sheets() {
        SmallWorkbook workbook = cell("A1").part("xl/worksheets/sheet2.xml", "<worksheet><sheetData/></worksheet>")
                .part("xl/_rels/workbook.xml.rels", "<Relationships><Relationship Id=\"a\" Type=\"x/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
                        + "<Relationship Id=\"b\" Type=\"x/worksheet\" Target=\"worksheets/sheet2.xml\"/></Relationships>")
                .tabs("<sheets><sheet name=\"a\" r:id=\"a\"/><sheet name=\"b\" r:id=\"b\"/></sheets>");
        assertThat(read(workbook, with("SHEETS", 2))).isEqualTo("read");
        assertThat(read(workbook, with("SHEETS", 1))).isEqualTo("too-many-sheets 2 > 1");
    }

    @Test
    void rows() {
        assertThat(read(cell("A20"), with("ROWS", 20))).isEqualTo("read");
        assertThat(read(cell("A21"), with("ROWS", 20))).isEqualTo("too-many-rows 21 > 20");
        assertThat(read(cell("A1048576"), ReadLimits.DEFAULT)).isEqualTo("read");
        assertThat(read(cell("A1048577"), ReadLimits.DEFAULT)).isEqualTo("damaged row 1048577");
    }

    @Test
    void columns() {
        assertThat(read(cell("AMJ1"), ReadLimits.DEFAULT)).isEqualTo("read");
        assertThat(read(cell("AMK1"), ReadLimits.DEFAULT)).isEqualTo("too-many-columns 1025 > 1024");
        assertThat(read(cell("XFD1"), with("COLUMNS", 16_384))).isEqualTo("read");
        assertThat(read(cell("XFE1"), with("COLUMNS", 99_999))).startsWith("damaged ");
    }

    @Test
    void rows_and_columns_of_a_csv() throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), "1,2,3\n4,5,6\n");
        assertThat(read(file, with("ROWS", 2))).isEqualTo("read");
        assertThat(read(file, with("ROWS", 1))).isEqualTo("too-many-rows 2 > 1");
        assertThat(read(file, with("COLUMNS", 3))).isEqualTo("read");
        assertThat(read(file, with("COLUMNS", 2))).isEqualTo("too-many-columns 3 > 2");
    }

    @Test
    void all_texts_together() {
        SmallWorkbook workbook = new SmallWorkbook().shared("<si><t>甲</t></si><si><t>abc</t></si>").rows("<row><c t=\"s\"><v>1</v></c></row>");
        assertThat(read(workbook, with("TEXT_BYTES", 6))).isEqualTo("read");
        assertThat(read(workbook, with("TEXT_BYTES", 5))).isEqualTo("too-large shared texts > 5");
    }

    @Test
    void every_default_stands_on_the_operators_page() throws IOException {
        Map<String, Long> stated = new HashMap<>();
        Pattern.compile("\\| `HUIZONG_MAX_([A-Z_]+)` \\| ([0-9]+)").matcher(Files.readString(Path.of("docs/operating.md"), StandardCharsets.UTF_8)).results()
                .filter(line -> !line.group(1).startsWith("ZIP_")).forEach(line -> stated.put(line.group(1), Long.parseLong(line.group(2))));
        ReadLimits limits = ReadLimits.of(Map.of());
        assertThat(stated).isEqualTo(Map.of("FILE_BYTES", limits.fileBytes(), "INFLATED_BYTES", limits.inflatedBytes(), "INFLATE_RATIO", (long) limits.inflateRatio(),
                "ENTRIES", (long) limits.entries(), "SHEETS", (long) limits.sheets(), "ROWS", (long) limits.rows(), "COLUMNS", (long) limits.columns(),
                "TEXT_BYTES", limits.textBytes()));
    }
}
