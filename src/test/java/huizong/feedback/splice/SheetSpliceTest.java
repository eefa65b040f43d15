package huizong.feedback.splice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What becomes of a sheet's XML, held to plain replacement in its text. */
class SheetSpliceTest {

    private static final int ROWS = 4_000;
    /** One row after another is written in one of these ways; X is its number, and its cell in column C the only one that is marked. */
    private static final List<String> SPELLINGS = List.of(
            "<row r=\"X\" spans=\"1:3\"><c r=\"AX\"><v>1</v></c><c r=\"BX\" t=\"s\"><v>7</v></c><c r=\"CX\"><v>3</v></c></row>",
            "<row r='X' ht='18'><c r='AX' t='inlineStr'><is><r><rPr><sz val='9'/></rPr><t>甲</t></r></is></c><c r='CX'><v>3</v></c></row>",
            "<!-- <row r=\"9999\"><c r=\"C9999\"/></row> --><row r=\"X\">\n<c r=\"CX\"><f>1&lt;2</f><v>3</v></c>\n</row>",
            "<row r=\"X\"><c r=\"AX\" t=\"str\"><v><![CDATA[<row r=\"9999\"></sheetData>]]></v></c><c r=\"CX\"/><c r=\"DX\"><v>4</v></c></row>",
            "<row><c><v>1</v></c><c><v>2</v></c><c><v>3</v></c></row>",
            "<row  r = \"X\" ><c r = \"CX\" ><v>3</v></c></row >");

    @Test
    void changes_the_marked_cells_and_not_a_byte_beside_them_wherever_the_portions_of_reading_end() throws IOException {
        String sheet = sheet(row -> false);
        for (int portion : new int[] {1, 7, 4_096, 1 << 20}) {
            assertThat(spliced(sheet, portion, every(3)).equals(sheet(row -> row % 3 == 0))).as("read in portions of %d", portion).isTrue();
        }
    }

    @Test
    void a_sheet_without_marks_is_the_sheet_as_it_was() throws IOException {
        String sheet = sheet(row -> false);
        assertThat(spliced(sheet, 4_096, new TreeMap<>()).equals(sheet)).isTrue();
    }

    private static String sheet(java.util.function.IntPredicate marked) {
        return "<?xml version=\"1.0\"?>\n<worksheet><sheetData>" + IntStream.rangeClosed(1, ROWS).mapToObj(row -> row(row, marked.test(row)))
                .collect(Collectors.joining("\n")) + "</sheetData><pageMargins left=\"1\"/></worksheet>";
    }

    private static String row(int row, boolean marked) {
        int spelling = row % SPELLINGS.size();
        String xml = SPELLINGS.get(spelling).replace("X", Integer.toString(row));
        if (!marked) {
            return xml;
        }
        if (spelling == 4) {
            return xml.replace("<c><v>3", "<c s=\"12\"><v>3");
        }
        return xml.replaceAll("<c r( ?= ?)([\"'])C" + row + "\\2 ?(/?)>", "<c r$1$2C" + row + "$2 s=\"12\"$3>").replace(" spans=\"1:3\"", "");
    }

    private static TreeMap<Integer, TreeMap<Integer, Stylesheet.Fill>> every(int step) {
        TreeMap<Integer, TreeMap<Integer, Stylesheet.Fill>> fills = new TreeMap<>();
        IntStream.rangeClosed(1, ROWS).filter(row -> row % step == 0)
                .forEach(row -> fills.computeIfAbsent(row, r -> new TreeMap<>()).put(3, Stylesheet.Fill.of("FF0000")));
        return fills;
    }

    private static String spliced(String sheet, int portion, TreeMap<Integer, TreeMap<Integer, Stylesheet.Fill>> fills) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        InputStream in = new ByteArrayInputStream(sheet.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public int read(byte[] bytes, int from, int count) {
                return super.read(bytes, from, Math.min(count, portion));
            }
        };
        SheetSplice.splice(in, out, new SheetChange(fills, new Twelve(), new SheetChange.Drawing.Kept()));
        return out.toString(StandardCharsets.UTF_8);
    }

    /** Marks with one format, whatever the unit's. */
    private static final class Twelve implements SheetChange.Formats {

        @Override
        public int restored(int format) {
            return format;
        }

        @Override
        public int marked(int format, Stylesheet.Fill fill) {
            return 12;
        }

        @Override
        public boolean restores() {
            return false;
        }
    }
}
