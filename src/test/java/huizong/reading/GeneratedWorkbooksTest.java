package huizong.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import huizong.LibreOffice;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** The same random cells, written by different programs, are read as they were given; {@code -Dhuizong.seed} gives others. */
class GeneratedWorkbooksTest {

    private static final long SEED = Long.getLong("huizong.seed", 4_711L);
    private static final List<String> TEXTS = List.of("会员人数", " 前后有空格 ", "a&b<c>\"d\"'e'", "第一行\n第二行", "𠮷野家", "1700余", "=1+1", "'007", "ｆｕｌｌ　ｗｉｄｔｈ",
            "x".repeat(3000), "]]>", "&amp;", "\u00E9\u0301", "表\t二");

    @TempDir Path folder;

    /** A cell as it was given: its value a text, a Boolean or a Double (of a day its serial). */
    private record Given(int row, int column, String kind, Object value) {

        String expected() {
            return row + "," + column + " " + kind + " " + value;
        }
    }

    private static List<Given> given() {
        Random random = new Random(SEED);
        List<Given> given = new ArrayList<>();
        for (int row = 1; row <= 120; row += 1 + random.nextInt(3)) {
            for (int column = 1; column <= 30; column += 1 + random.nextInt(4)) {
                given.add(switch (random.nextInt(8)) {
                    case 0, 1 -> new Given(row, column, "text", TEXTS.get(random.nextInt(TEXTS.size())));
                    case 2 -> new Given(row, column, "boolean", random.nextBoolean());
                    case 3 -> new Given(row, column, "date", (double) (36_526 + random.nextInt(20_000)));
                    case 4 -> new Given(row, column, "number", (random.nextInt(2_000_000) - 1_000_000) / 100.0);
                    case 5 -> new Given(row, column, "number", Math.round(random.nextDouble() * 1e9) * Math.pow(10, random.nextInt(20) - 10));
                    case 6 -> new Given(row, column, "number", random.nextInt(9) / 3.0);
                    default -> new Given(row, column, "number", (double) random.nextInt(10_000));
                });
            }
        }
        return given;
    }

    private static List<String> expected() {
        return given().stream().map(Given::expected).toList();
    }

    /** Numbers to the 15 digits that every program keeps. */
    private static List<String> seen(Path file) {
        return new WorkbookReader(ReadLimits.DEFAULT).open(file).fold(opened -> {
            List<String> seen = new ArrayList<>();
            try (Workbook workbook = opened.workbook()) {
                workbook.sheets().get(0).read(row -> {
                    for (int i = 0; i < row.size(); i++) {
                        seen.add(row.number() + "," + row.column(i) + " " + seen(row, i));
                    }
                    return true;
                });
            }
            return seen;
        }, refused -> List.of(refused.toString()));
    }

    private static String seen(huizong.reading.Row row, int i) {
        return switch (row.kind(i)) {
            case TEXT -> "text " + row.text(i);
            case BOOLEAN -> "boolean " + row.text(i).equals("TRUE");
            case NUMBER -> (row.look(i) == NumberLook.PLAIN ? "number " : "date ") + Double.parseDouble(row.text(i));
            default -> row.kind(i).toString();
        };
    }

    private static void assertSame(List<String> seen, List<String> expected) {
        assertThat(seen.stream().map(GeneratedWorkbooksTest::fifteen).toList())
                .isEqualTo(expected.stream().map(GeneratedWorkbooksTest::fifteen).toList());
    }

    private static String fifteen(String cell) {
        int number = cell.indexOf(" number ");
        if (number < 0 || cell.substring(0, number).contains(" ")) {
            return cell;
        }
        return cell.substring(0, number + 8) + new java.math.BigDecimal(cell.substring(number + 8))
                .round(new java.math.MathContext(15, java.math.RoundingMode.HALF_UP)).stripTrailingZeros().toPlainString();
    }

    private Path byPoi(org.apache.poi.ss.usermodel.Workbook workbook) throws IOException {
        Path file = folder.resolve("poi");
        try (OutputStream out = Files.newOutputStream(file); workbook) {
            CellStyle day = workbook.createCellStyle();
            day.setDataFormat((short) 14);
            org.apache.poi.ss.usermodel.Sheet sheet = workbook.createSheet();
            for (Given given : given()) {
                Row row = sheet.getRow(given.row() - 1) == null ? sheet.createRow(given.row() - 1) : sheet.getRow(given.row() - 1);
                Cell cell = row.createCell(given.column() - 1);
                if (given.value() instanceof Double number) {
                    cell.setCellValue(number);
                } else if (given.value() instanceof Boolean truth) {
                    cell.setCellValue(truth);
                } else {
                    cell.setCellValue((String) given.value());
                }
                if (given.kind().equals("date")) {
                    cell.setCellStyle(day);
                }
            }
            workbook.write(out);
        }
        return file;
    }

    private Path listed() throws IOException {
        JsonMapper json = JsonMapper.builder().build();
        return Files.write(folder.resolve("list"), given().stream()
                .map(g -> g.row() + "\t" + g.column() + "\t" + g.kind() + "\t" + json.writeValueAsString(g.value())).toList());
    }

    private Path byPython(String module) throws IOException {
        String python = OtherProgram.pythonWith(module);
        assumeTrue(python != null);
        Path file = folder.resolve(module + ".xlsx");
        assertThat(OtherProgram.run(List.of(python, "src/test/samples/reading/write.py", module, listed().toString(), file.toString()))).isTrue();
        return file;
    }

    @Test
    void poi_writes_them_whole_streaming_and_as_the_older_binary() throws IOException {
        assertSame(seen(byPoi(new XSSFWorkbook())), expected());
        assertSame(seen(byPoi(new SXSSFWorkbook(1000))), expected());
        assertSame(seen(byPoi(new HSSFWorkbook())), expected());
    }

    @Test
    void openpyxl_writes_them() throws IOException {
        assertSame(seen(byPython("openpyxl")), expected());
    }

    @Test
    void xlsxwriter_writes_them() throws IOException {
        assertSame(seen(byPython("xlsxwriter")), expected());
    }

    @Test
    void libreoffice_writes_them_in_both_formats() throws IOException {
        LibreOffice office = LibreOffice.orSkip(folder);
        Path original = Files.move(byPoi(new XSSFWorkbook()), folder.resolve("original.xlsx"));
        Path converted = Files.createDirectory(folder.resolve("converted"));
        for (String form : List.of("xlsx:Calc MS Excel 2007 XML", "xls:MS Excel 97")) {
            assertSame(seen(office.convert(List.of(original), form, converted).get(0)), expected());
        }
    }
}
