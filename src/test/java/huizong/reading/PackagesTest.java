package huizong.reading;

import static org.assertj.core.api.Assertions.assertThat;

import huizong.reading.ZipBytes.Sizes;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One small workbook in packages as different programs write them. */
class PackagesTest {

    private static final SmallWorkbook WORKBOOK = new SmallWorkbook().shared("<si><t>武昌区</t></si>")
            .rows("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\"><v>12.5</v></c></row>");
    private static final List<String> CELLS = List.of("A1 TEXT 武昌区", "B1 NUMBER 12.5");

    @TempDir Path folder;

    private List<String> cells(byte[] archive) throws IOException {
        Path file = Files.write(folder.resolve("package.xlsx"), archive);
        return new WorkbookReader(ReadLimits.DEFAULT).open(file).fold(opened -> {
            List<String> cells = new ArrayList<>();
            try (Workbook workbook = opened.workbook()) {
                SeenCell.all(workbook.sheets().get(0)).forEach(cell -> cells.add(cell.address() + " " + cell.kind() + " " + cell.text()));
            }
            return cells;
        }, refused -> List.of("refused " + refused.reason()));
    }

    private static Map<String, byte[]> parts() {
        return new LinkedHashMap<>(WORKBOOK.parts());
    }

    @ParameterizedTest
    @EnumSource(Sizes.class)
    void reads_a_package_however_it_tells_its_sizes(Sizes sizes) throws IOException {
        assertThat(cells(ZipBytes.of(parts(), sizes, ""))).isEqualTo(CELLS);
    }

    /** Cut anywhere, none of them is read as less than it was. */
    @ParameterizedTest
    @EnumSource(Sizes.class)
    void refuses_a_package_that_was_cut_off(Sizes sizes) throws IOException {
        byte[] whole = ZipBytes.of(parts(), sizes, "");
        for (int length = whole.length - 1; length > 4; length -= 97) {
            assertThat(cells(java.util.Arrays.copyOf(whole, length))).as("%d of %d bytes", length, whole.length).singleElement().asString()
                    .startsWith("refused ");
        }
    }

    /** Folders as entries, parts of its own, a comment of the archive, targets from the root, properties it alone writes. */
    @Test
    void reads_a_package_as_wps_writes_it() throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("_rels/", new byte[0]);
        parts.put("xl/", new byte[0]);
        parts.put("xl/worksheets/", new byte[0]);
        parts.putAll(parts());
        parts.put("docProps/custom.xml", utf8("<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/custom-properties\""
                + " xmlns:vt=\"http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes\"><property fmtid=\"{D5CDD505-2E9C-101B-9397-08002B2CF9AE}\""
                + " pid=\"2\" name=\"KSOProductBuildVer\"><vt:lpwstr>2052-12.1.0</vt:lpwstr></property></Properties>"));
        parts.put("xl/cellimages.xml", utf8("<etc:cellImages xmlns:etc=\"http://www.wps.cn/officeDocument/2017/etCustomData\"/>"));
        parts.computeIfPresent("xl/_rels/workbook.xml.rels", (name, rels) -> utf8(new String(rels, StandardCharsets.UTF_8)
                .replace("\"worksheets/sheet1.xml\"", "\"/xl/worksheets/sheet1.xml\"")));
        assertThat(cells(ZipBytes.of(parts, Sizes.BEFORE, "WPS"))).isEqualTo(CELLS);
    }

    @Test
    void finds_parts_whose_names_are_written_with_back_slashes_and_in_capitals() throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts().forEach((name, content) -> parts.put(name.replace('/', '\\').replace("worksheets", "Worksheets"), content));
        assertThat(cells(ZipBytes.of(parts, Sizes.BEHIND, ""))).isEqualTo(CELLS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void reads_every_part_in_utf_16(String charset) throws IOException {
        Map<String, byte[]> parts = parts();
        parts.replaceAll((name, content) -> ("\uFEFF" + new String(content, StandardCharsets.UTF_8).replace("UTF-8", "UTF-16"))
                .getBytes(Charset.forName(charset)));
        assertThat(cells(ZipBytes.of(parts, Sizes.LONG_BEHIND, ""))).isEqualTo(CELLS);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
