package huizong.feedback;

import static huizong.feedback.SampleFindings.wholeNumber;
import static org.assertj.core.api.Assertions.assertThat;

import huizong.catalogue.CellAddress;
import huizong.catalogue.Extent;
import huizong.catalogue.Finding;
import huizong.catalogue.FindingCode;
import huizong.catalogue.Level;
import huizong.catalogue.Verdict;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Packages no usual program writes: answered in a copy where that is safe, else beside it. */
class OddOriginalsTest {

    private static final Answer ANSWER = SampleFindings.answer(Verdict.RETURNED, List.of(wholeNumber("D6", "x"),
            new Finding(FindingCode.COVER_FIELD, null, List.of(), Level.REFUSE, Extent.WORKBOOK, "", List.of(new CellAddress("封面", 2, 3)),
                    "统计期", "2O24", List.of())));

    @TempDir
    private Path folder;

    /** The openpyxl original with its texts changed: {@code change(name, text)}. */
    private Path rewritten(BinaryOperator<String> change) throws IOException {
        Path file = folder.resolve("odd.xlsx");
        try (ZipFile original = new ZipFile("src/test/resources/feedback/openpyxl.xlsx");
             ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (ZipEntry entry : (Iterable<ZipEntry>) original.stream().<ZipEntry>map(e -> e)::iterator) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                byte[] bytes = original.getInputStream(entry).readAllBytes();
                zip.write(change.apply(entry.getName(), new String(bytes, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return file;
    }

    private List<String> sheetsOfTheAnswer(Path original) throws IOException {
        Path answered = AnswerWorkbook.write(ANSWER, original, folder.resolve("answer.xlsx"));
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(f -> f.getFileName().toString())).allMatch(name -> !name.endsWith(".part") && !name.endsWith(".empty"));
        }
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(answered))) {
            return IntStream.range(0, book.getNumberOfSheets()).mapToObj(book::getSheetName).toList();
        }
    }

    @Test
    void answers_beside_a_workbook_with_prefixed_names() throws IOException {
        Path prefixed = rewritten((name, text) -> name.equals("xl/workbook.xml")
                ? text.replaceAll("<(/?)(\\w)", "<$1x:$2").replaceFirst("xmlns=", "xmlns:x=") : text);

        assertThat(sheetsOfTheAnswer(prefixed)).containsExactly("审核结果");
    }

    @Test
    void answers_beside_a_workbook_whose_sheets_have_prefixed_names_and_says_so() throws IOException {
        Path prefixed = rewritten((name, text) -> name.matches("xl/worksheets/sheet\\d\\.xml")
                ? text.replaceAll("<(/?)(\\w)", "<$1x:$2").replaceFirst("xmlns=", "xmlns:x=") : text);

        assertThat(sheetsOfTheAnswer(prefixed)).containsExactly("审核结果");
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(folder.resolve("answer.xlsx")))) {
            assertThat(java.util.stream.StreamSupport.stream(book.getSheetAt(0).spliterator(), false).map(row -> row.getCell(0).getStringCellValue()))
                    .contains("这份答复单独成文，没有改动您的文件：“会员情况2024.xlsx”的格式不能直接加批注。请按“位置”一栏到您自己的文件里改正，再报送那一份。");
        }
    }

    @Test
    void answers_beside_a_strict_workbook() throws IOException {
        Path strict = rewritten((name, text) -> text.replace("http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                "http://purl.oclc.org/ooxml/spreadsheetml/main"));

        assertThat(sheetsOfTheAnswer(strict)).containsExactly("审核结果");
    }

    @Test
    void answers_beside_a_damaged_workbook() throws IOException {
        byte[] bytes = Files.readAllBytes(Path.of("src/test/resources/feedback/openpyxl.xlsx"));
        Path damaged = folder.resolve("damaged.xlsx");
        try (OutputStream out = Files.newOutputStream(damaged)) {
            out.write(bytes, 0, bytes.length / 2);
        }

        assertThat(sheetsOfTheAnswer(damaged)).containsExactly("审核结果");
    }

    @Test
    void answers_beside_a_workbook_whose_sheet_is_cut_short() throws IOException {
        Path cut = rewritten((name, text) -> name.equals("xl/worksheets/sheet2.xml") ? text.substring(0, 1_500) : text);

        assertThat(sheetsOfTheAnswer(cut)).containsExactly("审核结果");
    }

    @Test
    void answers_in_a_copy_where_every_part_of_relationships_is_named_by_itself() throws IOException {
        Path named = rewritten((name, text) -> name.equals("[Content_Types].xml") ? text.replaceFirst("<Default Extension=\"rels\"[^>]*>",
                Stream.of("/_rels/.rels", "/xl/_rels/workbook.xml.rels", "/xl/worksheets/_rels/sheet2.xml.rels",
                        "/xl/drawings/_rels/drawing1.xml.rels").map(part -> "<Override PartName=\"" + part
                        + "\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>").reduce("", String::concat)) : text);

        assertThat(sheetsOfTheAnswer(named)).containsExactly("封面", "表一", "审核结果");
    }

    @Test
    void answers_in_a_copy_where_names_of_parts_differ_in_case() throws IOException {
        Path cased = rewritten((name, text) -> name.equals("xl/_rels/workbook.xml.rels") ? text.replace("sheet2.xml", "Sheet2.xml") : text);

        assertThat(sheetsOfTheAnswer(cased)).containsExactly("封面", "表一", "审核结果");
    }
}
