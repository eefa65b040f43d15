package huizong.feedback;

import static huizong.feedback.SampleFindings.wholeNumber;
import static org.assertj.core.api.Assertions.assertThat;

import huizong.LibreOffice;
import huizong.catalogue.Verdict;
import huizong.reading.ZipBytes;
import huizong.reading.ZipBytes.Sizes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What other programs put beside the figures stays: threads of comments (SheetJS), protected sheets and names of one sheet (ExcelJS),
 * buttons that share a drawing with comments, a locked structure (xlsxwriter). Made by {@code src/test/samples/feedback/}.
 */
class SpecialOriginalsTest {

    private static final Answer ANSWER = SampleFindings.answer(Verdict.RETURNED, List.of(wholeNumber("D6", "1,2O4"), wholeNumber("D9", "x"),
            SampleFindings.unusual("C4"), wholeNumber("B30", "")));
    private static final Set<String> CHANGED = Set.of("[Content_Types].xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml",
            "xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml", "xl/comments1.xml", "xl/comments2.xml", "xl/drawings/vmlDrawing1.vml",
            "xl/drawings/vmlDrawing2.vml");

    @TempDir
    private Path folder;

    private static Path original(String name) {
        return Path.of("src/test/resources/feedback", name + ".xlsx");
    }

    private Path answered(String name) throws IOException {
        return AnswerWorkbook.write(ANSWER, original(name), folder.resolve(name + ".xlsx"));
    }

    private static Map<String, String> parts(Path file) throws IOException {
        Map<String, String> parts = new TreeMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : (Iterable<ZipEntry>) zip.stream().<ZipEntry>map(e -> e)::iterator) {
                parts.put(entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.ISO_8859_1));
            }
        }
        return parts;
    }

    /** Cell to text of the comments. */
    private static Map<String, String> comments(Path file) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
            Map<String, String> comments = new TreeMap<>();
            book.getSheet("表一").getCellComments().forEach((CellAddress at, org.apache.poi.ss.usermodel.Comment comment) ->
                    comments.put(at.toString(), comment.getString().getString()));
            return comments;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"threaded", "guarded", "controls"})
    void every_part_that_need_not_change_is_byte_for_byte_what_it_was(String name) throws IOException {
        Map<String, String> before = parts(original(name));
        Map<String, String> after = parts(answered(name));
        Set<String> changed = new TreeSet<>(before.keySet());
        changed.removeIf(part -> before.get(part).equals(after.get(part)));

        assertThat(CHANGED).containsAll(changed);
        assertThat(after.keySet()).containsAll(before.keySet());
        assertThat(changed).as("and it is no answer beside").contains("xl/worksheets/sheet2.xml").isNotEqualTo(before.keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"threaded", "guarded", "controls"})
    void the_schema_objects_to_nothing_it_had_not_objected_to_before(String name) throws IOException {
        Set<String> known = new HashSet<>(SchemaCheck.of(original(name)));

        assertThat(SchemaCheck.of(answered(name))).allMatch(known::contains);
    }

    @ParameterizedTest
    @ValueSource(strings = {"threaded", "guarded", "controls"})
    void comments_of_people_stay_ours_stand_beside_them_and_the_next_answer_replaces_ours(String name) throws IOException {
        Map<String, String> own = comments(original(name));
        Map<String, String> all = comments(answered(name));
        Path again = AnswerWorkbook.write(ANSWER, folder.resolve(name + ".xlsx"), folder.resolve("again.xlsx"));
        Path mended = AnswerWorkbook.write(SampleFindings.answer(Verdict.ACCEPTED, List.of()), again, folder.resolve("mended.xlsx"));

        assertThat(own).isNotEmpty();
        assertThat(all).containsAllEntriesOf(own).containsOnlyKeys("D6", "D9", "C4", "B30");
        assertThat(comments(again)).isEqualTo(all);
        assertThat(comments(mended)).isEqualTo(own);
    }

    /** The same package as other archivers write it: sizes behind the parts, in 64 bits, nothing packed. */
    private Path packed(String name, Sizes sizes) throws IOException {
        Map<String, byte[]> parts = new java.util.LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(original(name).toFile())) {
            for (ZipEntry entry : (Iterable<ZipEntry>) zip.stream().<ZipEntry>map(e -> e)::iterator) {
                parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        return Files.write(folder.resolve(name + "-" + sizes + ".xlsx"), ZipBytes.of(parts, sizes, ""));
    }

    @ParameterizedTest
    @EnumSource(Sizes.class)
    void however_the_package_tells_the_sizes_of_its_parts_it_is_answered_in_a_copy_of_itself(Sizes sizes) throws IOException {
        Path answered = AnswerWorkbook.write(ANSWER, packed("guarded", sizes), folder.resolve("answered.xlsx"));
        Map<String, String> before = parts(original("guarded"));

        assertThat(parts(answered)).isEqualTo(parts(answered("guarded")));
        assertThat(parts(answered).keySet()).containsAll(before.keySet());
        assertThat(comments(answered)).containsAllEntriesOf(comments(original("guarded"))).containsOnlyKeys("D6", "D9", "C4", "B30");
        try (ZipInputStream streamed = new ZipInputStream(Files.newInputStream(answered))) {
            int parts = 0;
            for (ZipEntry entry = streamed.getNextEntry(); entry != null; entry = streamed.getNextEntry()) {
                streamed.readAllBytes();
                parts++;
            }
            assertThat(parts).as("parts for a program that reads from front to end").isEqualTo(parts(answered).size());
        }
    }

    @Test
    void a_thread_stays_whole_and_its_cell_is_coloured_without_a_comment_of_ours() throws IOException {
        Map<String, String> before = parts(original("threaded"));
        Map<String, String> after = parts(answered("threaded"));

        assertThat(after).containsEntry("xl/threadedComments/threadedComment2.xml", before.get("xl/threadedComments/threadedComment2.xml"))
                .containsEntry("xl/persons/person.xml", before.get("xl/persons/person.xml"))
                .containsEntry("xl/worksheets/_rels/sheet2.xml.rels", before.get("xl/worksheets/_rels/sheet2.xml.rels"));
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(folder.resolve("threaded.xlsx")))) {
            assertThat(book.getSheet("表一").getRow(5).getCell(3).getCellStyle().getFillForegroundColorColor().getARGBHex()).isEqualTo("FFFFC7CE");
            assertThat(book.getSheet("表一").getCellComment(new CellAddress("D6")).getAuthor()).startsWith("tc=");
        }
    }

    @Test
    void a_button_stays_in_the_drawing_it_shares_with_the_comments() throws IOException {
        String drawing = parts(answered("controls")).get("xl/drawings/vmlDrawing1.vml");

        assertThat(drawing).containsOnlyOnce("ObjectType=\"Button\"");
        assertThat(drawing.split("ObjectType=\"Note\"", -1)).hasSize(5);
        assertThat(drawing.lines().flatMap(l -> java.util.regex.Pattern.compile(" id=\"(_x0000_s\\d+)\"").matcher(l).results()).map(m -> m.group(1)))
                .doesNotHaveDuplicates().hasSize(5);
    }

    @Test
    void a_locked_structure_and_the_names_of_each_sheet_stay() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(answered("controls")))) {
            assertThat(book.isStructureLocked()).isTrue();
            assertThat(book.getName("人数").getSheetIndex()).isEqualTo(1);
            assertThat(book.getName("代码").getSheetIndex()).isZero();
            assertThat(book.getSheetName(2)).isEqualTo("审核结果");
        }
    }

    @Test
    void a_protected_sheet_stays_protected_and_ours_can_be_written_in() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(answered("guarded")))) {
            XSSFSheet sheet = book.getSheet("表一");
            assertThat(sheet.getProtect()).isTrue();
            assertThat(sheet.getRow(8).getCell(3).getCellStyle().getLocked()).as("marked, and still open to be mended").isFalse();
            assertThat(sheet.getRow(5).getCell(3).getCellStyle().getLocked()).isTrue();
            assertThat(book.getSheet("审核结果").getProtect()).isFalse();
            assertThat(List.of(book.getPrintArea(1), book.getPrintArea(2))).containsExactly("'表一'!$A1:$E14", "'说明'!$A1:$B2");
        }
    }

    @Test
    void names_of_one_sheet_stay_with_it_when_our_tab_was_moved_to_the_front() throws IOException {
        Path moved = folder.resolve("moved.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(answered("guarded"))); var out = Files.newOutputStream(moved)) {
            book.setSheetOrder("审核结果", 0);
            book.write(out);
        }
        Path again = AnswerWorkbook.write(ANSWER, moved, folder.resolve("again.xlsx"));

        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(again))) {
            assertThat(List.of(book.getSheetName(0), book.getSheetName(1), book.getSheetName(2), book.getSheetName(3)))
                    .containsExactly("封面", "表一", "说明", "审核结果");
            assertThat(List.of(book.getPrintArea(1), book.getPrintArea(2))).containsExactly("'表一'!$A1:$E14", "'说明'!$A1:$B2");
        }
    }

    @Test
    void an_office_program_opens_them_and_shows_our_comments() throws IOException {
        LibreOffice office = LibreOffice.orSkip(folder);
        Path to = Files.createDirectories(folder.resolve("opened"));
        List<Path> opened = office.convert(List.of(answered("threaded"), answered("guarded"), answered("controls")), "xlsx", to);

        for (Path file : opened) {
            assertThat(comments(file)).as(file.toString()).hasEntrySatisfying("B30", text -> assertThat(text).contains("[强制] 应为整数"));
        }
    }
}
