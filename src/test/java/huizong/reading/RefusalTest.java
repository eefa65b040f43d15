package huizong.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What cannot be taken as a workbook is refused with the one reason that fits, on opening or at the latest while its rows are read. */
class RefusalTest {

    private static final ReadLimits SMALL = new ReadLimits(1 << 20, 4 << 20, 100, 20, 1, 10, 5, 100);

    @TempDir Path folder;

    private static RefusalReason reason(Path file, ReadLimits limits) {
        return new WorkbookReader(limits).open(file).fold(opened -> {
            try (Workbook workbook = opened.workbook()) {
                workbook.sheets().forEach(sheet -> sheet.read(row -> true));
                throw new AssertionError("read to its end");
            } catch (UnreadableSheetException problem) {
                return problem.reason();
            }
        }, ReadResult.Refused::reason);
    }

    private RefusalReason reason(SmallWorkbook workbook) {
        return reason(workbook.in(folder), SMALL);
    }

    private RefusalReason reason(String name, byte[] bytes) throws IOException {
        return reason(Files.write(folder.resolve(name), bytes), ReadLimits.DEFAULT);
    }

    @Test
    void knows_files_that_are_no_workbook_by_their_first_bytes() throws IOException {
        assertThat(reason("a.xlsx", new byte[0])).isEqualTo(RefusalReason.EMPTY_FILE);
        assertThat(reason("b.xlsx", "%PDF-1.7".getBytes(StandardCharsets.UTF_8))).isEqualTo(RefusalReason.NOT_A_WORKBOOK);
        assertThat(reason("c.xls", "\uFEFF\n<html xmlns:o=\"x\"><table>".getBytes(StandardCharsets.UTF_8))).isEqualTo(RefusalReason.HTML_RENAMED);
        assertThat(reason("d.xlsx", "\uFEFF<!DOCTYPE html>".getBytes(StandardCharsets.UTF_16LE))).isEqualTo(RefusalReason.HTML_RENAMED);
        assertThat(reason("e.xlsx", "{\\rtf1\\ansi; text}".getBytes(StandardCharsets.UTF_8))).isEqualTo(RefusalReason.NOT_A_WORKBOOK);
        assertThat(reason("i.xls", "<?xml version=\"1.0\"?><Workbook xmlns=\"x\">; 1,2".getBytes(StandardCharsets.UTF_8))).isEqualTo(RefusalReason.NOT_A_WORKBOOK);
        assertThat(reason("f.et", new byte[] {1, 2, 3})).isEqualTo(RefusalReason.ET);
        assertThat(reason("g.xls", new byte[] {9, 8, 8, 0, 0, 5, 5, 0})).isEqualTo(RefusalReason.OLD_XLS);
        assertThat(reason("h.xls", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1}))
                .isEqualTo(RefusalReason.DAMAGED);
    }

    @Test
    void knows_the_older_generations_and_encryption() {
        assumeTrue(Corpus.present());
        assertThat(reason(Corpus.file("protected_passtika.xlsx"), ReadLimits.DEFAULT)).isEqualTo(RefusalReason.ENCRYPTED);
    }

    @Test
    void knows_the_packages_of_other_software() {
        assertThat(reason(new SmallWorkbook().part("mimetype", "application/vnd.oasis.opendocument.spreadsheet"))).isEqualTo(RefusalReason.ODS);
        assertThat(reason(new SmallWorkbook().part("mimetype", "application/epub+zip"))).isEqualTo(RefusalReason.NOT_A_WORKBOOK);
        assertThat(reason(new SmallWorkbook().without("_rels/.rels").without("xl/workbook.xml").part("xl/workbook.bin", "x")))
                .isEqualTo(RefusalReason.XLSB);
        assertThat(reason(new SmallWorkbook().part("xl/workbook.xml", "<document/>"))).isEqualTo(RefusalReason.NOT_A_WORKBOOK);
        assertThat(reason(new SmallWorkbook().without("xl/workbook.xml"))).isEqualTo(RefusalReason.NOT_A_WORKBOOK);
    }

    @Test
    void refuses_a_workbook_without_sheets() {
        assertThat(reason(new SmallWorkbook().tabs("<sheets/>"))).isEqualTo(RefusalReason.NO_SHEETS);
    }

    @Test
    void refuses_a_damaged_package() throws IOException {
        byte[] whole = Files.readAllBytes(new SmallWorkbook().rows("<row><c><v>1</v></c></row>").in(folder));
        assertThat(reason("cut.xlsx", Arrays.copyOf(whole, whole.length / 2))).isEqualTo(RefusalReason.DAMAGED);
        assertThat(reason(new SmallWorkbook().part("xl/worksheets/sheet1.xml", "<worksheet><sheetData><row>"))).isEqualTo(RefusalReason.DAMAGED);
        assertThat(reason(new SmallWorkbook().without("xl/worksheets/sheet1.xml"))).isEqualTo(RefusalReason.DAMAGED);
        assertThat(reason(new SmallWorkbook().rows("<row><c t=\"s\"><v>7</v></c></row>"))).isEqualTo(RefusalReason.DAMAGED);
    }

    @Test
    void refuses_a_part_whose_check_sum_differs() throws IOException {
        byte[] whole = Files.readAllBytes(new SmallWorkbook().rows("<row><c><v>1</v></c></row>").in(folder));
        String bytes = new String(whole, StandardCharsets.ISO_8859_1);
        int listed = bytes.indexOf("PK\u0001\u0002", bytes.indexOf("PK\u0001\u0002"));
        for (int at = listed; at >= 0; at = bytes.indexOf("PK\u0001\u0002", at + 1)) {
            whole[at + 16] ^= 1;
        }
        assertThat(reason("sum.xlsx", whole)).isEqualTo(RefusalReason.DAMAGED);
    }

    @Test
    void refuses_cells_that_stand_twice() {
        assertThat(reason(new SmallWorkbook().rows("<row r=\"3\"><c><v>1</v></c></row><row r=\"3\"><c><v>1</v></c></row>"))).isEqualTo(RefusalReason.DAMAGED);
        assertThat(reason(new SmallWorkbook().rows("<row r=\"3\"><c r=\"A3\"><v>1</v></c><c r=\"A3\"><v>1</v></c></row>"))).isEqualTo(RefusalReason.DAMAGED);
    }

    @Test
    void refuses_document_types_and_entities_wherever_they_stand() {
        String bomb = "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/hostname\">]>";
        assertThat(reason(new SmallWorkbook().part("xl/worksheets/sheet1.xml", bomb + "<worksheet><sheetData><row><c t=\"str\"><v>&b;</v></c></row></sheetData></worksheet>")))
                .isEqualTo(RefusalReason.DTD_OR_ENTITY);
        assertThat(reason(new SmallWorkbook().part("xl/sharedStrings.xml", bomb + "<sst/>"))).isEqualTo(RefusalReason.DTD_OR_ENTITY);
        assertThat(reason(new SmallWorkbook().rows("<row><c t=\"str\"><v>&b;</v></c></row>"))).isEqualTo(RefusalReason.DTD_OR_ENTITY);
    }

    @Test
    void refuses_characters_that_xml_forbids() {
        assertThat(reason(new SmallWorkbook().rows("<row><c t=\"str\"><v>a\0b</v></c></row>"))).isEqualTo(RefusalReason.FORBIDDEN_CHARACTER);
        assertThat(reason(new SmallWorkbook().rows("<row><c t=\"str\"><v>a\u0008b</v></c></row>"))).isEqualTo(RefusalReason.FORBIDDEN_CHARACTER);
        assertThat(reason(new SmallWorkbook().rows("<row><c t=\"str\"><v>a&#0;b</v></c></row>"))).isEqualTo(RefusalReason.FORBIDDEN_CHARACTER);
    }

    @Test
    void stops_a_bomb_while_it_unpacks() {
        assertThat(reason(new SmallWorkbook().rows(" ".repeat(3 << 20)))).isEqualTo(RefusalReason.ZIP_BOMB);
        assertThat(reason(new SmallWorkbook().part("xl/sharedStrings.xml", "<sst>" + " ".repeat(5 << 20)))).isEqualTo(RefusalReason.ZIP_BOMB);
        assertThat(reason(new SmallWorkbook().rows("<a>".repeat(300)))).isEqualTo(RefusalReason.DAMAGED);
    }

    @Test
    void refuses_what_is_over_a_limit() {
        assertThat(reason(new SmallWorkbook().rows("<row r=\"11\"><c><v>1</v></c></row>"))).isEqualTo(RefusalReason.TOO_MANY_ROWS);
        assertThat(reason(new SmallWorkbook().rows("<row><c r=\"F1\"><v>1</v></c></row>"))).isEqualTo(RefusalReason.TOO_MANY_COLUMNS);
        assertThat(reason(new SmallWorkbook().shared("<si><t>" + "字".repeat(50) + "</t></si>"))).isEqualTo(RefusalReason.TOO_LARGE);
    }

    @Test
    void takes_its_limits_from_the_environment_and_says_which_is_none() {
        assertThat(ReadLimits.of(Map.of("HUIZONG_MAX_ROWS", "20000", "HUIZONG_MAX_TEXT_BYTES", " 1024 ", "HUIZONG_MAX_SHEETS", "")))
                .isEqualTo(new ReadLimits(256L << 20, 4L << 30, 400, 10_000, 256, 20_000, 1_024, 1_024));
        assertThatThrownBy(() -> ReadLimits.of(Map.of("HUIZONG_MAX_COLUMNS", "many"))).hasMessage("HUIZONG_MAX_COLUMNS=many is no whole number above zero");
        assertThatThrownBy(() -> ReadLimits.of(Map.of("HUIZONG_MAX_ENTRIES", "0"))).hasMessage("HUIZONG_MAX_ENTRIES=0 is no whole number above zero");
    }

    @Test
    void every_bit_of_a_zips_end_may_be_turned() throws IOException {
        byte[] whole = Files.readAllBytes(new SmallWorkbook().rows("<row><c><v>1</v></c></row>").in(folder));
        for (int bit = 0; bit < 22 * 8; bit++) {
            byte[] turned = whole.clone();
            turned[whole.length - 1 - bit / 8] ^= (byte) (1 << bit % 8);
            Path file = Files.write(folder.resolve("turned.xlsx"), turned);
            new WorkbookReader(ReadLimits.DEFAULT).open(file).fold(opened -> {
                opened.workbook().close();
                return "";
            }, refused -> refused.reason().word());
        }
    }

    @Test
    void refuses_elements_where_figures_might_hide_in_them() {
        assertThat(reason(new SmallWorkbook().rows("<rox r=\"1\"><c><v>1</v></c></rox>"))).isEqualTo(RefusalReason.DAMAGED);
        assertThat(reason(new SmallWorkbook().rows("<row r=\"1\"><d><v>1</v></d></row>"))).isEqualTo(RefusalReason.DAMAGED);
        assertThat(reason(new SmallWorkbook().rows("<row r=\"1\"><c><w>1</w></c></row>"))).isEqualTo(RefusalReason.DAMAGED);
        assertThat(reason(new SmallWorkbook().sheet("<sheetDate><row><c><v>1</v></c></row></sheetDate>"))).isEqualTo(RefusalReason.DAMAGED);
        assertThat(reason(new SmallWorkbook().tabs("<sheets><sheft name=\"a\" r:id=\"rId1\"/><sheet name=\"b\" r:id=\"rId1\"/></sheets>"))).isEqualTo(RefusalReason.DAMAGED);
        assertThat(reason(new SmallWorkbook().shared("<si><u>1</u></si>"))).isEqualTo(RefusalReason.DAMAGED);
    }

    @Test
    void refuses_records_that_lost_their_places() throws IOException {
        byte[] start = {9, 8, 16, 0, 0, 6, 5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0};
        byte[] tab = {(byte) 0x85, 0, 9, 0, 37, 0, 0, 0, 0, 0, 1, 0, 'a'};
        byte[] end = {10, 0, 0, 0};
        byte[] sheet = {9, 8, 16, 0, 0, 6, 16, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0};
        byte[] noEnd = {10, 0, 2, 0, 0, 0};
        assertThat(reason("lost.xls", container(start, tab, end, sheet, noEnd))).isEqualTo(RefusalReason.DAMAGED);
        assertThat(reason("endless.xls", container(start, tab, end, sheet))).isEqualTo(RefusalReason.DAMAGED);
        assertThat(reason("no-tab.xls", container(start, end))).isEqualTo(RefusalReason.NO_SHEETS);
    }

    private static byte[] container(byte[]... records) throws IOException {
        java.io.ByteArrayOutputStream stream = new java.io.ByteArrayOutputStream();
        for (byte[] record : records) {
            stream.write(record);
        }
        java.io.ByteArrayOutputStream file = new java.io.ByteArrayOutputStream();
        try (org.apache.poi.poifs.filesystem.POIFSFileSystem container = new org.apache.poi.poifs.filesystem.POIFSFileSystem()) {
            container.createDocument(new java.io.ByteArrayInputStream(stream.toByteArray()), "Workbook");
            container.writeFilesystem(file);
        }
        return file.toByteArray();
    }
}
