package huizong.feedback;

import static huizong.feedback.SampleFindings.at;
import static huizong.feedback.SampleFindings.wholeNumber;
import static org.assertj.core.api.Assertions.assertThat;

import huizong.catalogue.CellAddress;
import huizong.catalogue.Finding;
import huizong.catalogue.Verdict;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Originals written by openpyxl, xlsxwriter and LibreOffice (src/test/samples/feedback/generate.py). */
class AnswerWorkbookTest {

    private static final List<Finding> FINDINGS = List.of(wholeNumber("D6", "1,2O4"), wholeNumber("D9", "x"),
            SampleFindings.moreMembersThanStaff(), SampleFindings.unusual("D3"), SampleFindings.unusual("C4"),
            SampleFindings.unknownColumn("H2"), wholeNumber("E20", ""), wholeNumber("B30", ""));
    private static final Answer ANSWER = SampleFindings.answer(Verdict.RETURNED, FINDINGS);

    @TempDir
    private Path folder;

    private static Path original(String program) {
        return Path.of("src/test/resources/feedback", program + ".xlsx");
    }

    private Path answered(String program, Answer answer) throws IOException {
        return AnswerWorkbook.write(answer, original(program), folder.resolve(program + ".xlsx"));
    }

    private static Map<String, byte[]> parts(Path file) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(file)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }

    private static XSSFCell cell(XSSFWorkbook book, String reference) {
        CellAddress at = at(reference);
        return book.getSheet(SampleFindings.SHEET).getRow(at.row() - 1).getCell(at.column() - 1);
    }

    private static String colour(XSSFCell cell) {
        return cell.getCellStyle().getFillForegroundColorColor() == null ? "none"
                : cell.getCellStyle().getFillForegroundColorColor().getARGBHex().substring(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"openpyxl", "xlsxwriter", "libreoffice"})
    void colours_the_cells_and_keeps_their_formats(String program) throws IOException {
        try (XSSFWorkbook before = new XSSFWorkbook(Files.newInputStream(original(program)));
             XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(answered(program, ANSWER)))) {
            assertThat(List.of(colour(cell(book, "D6")), colour(cell(book, "D9")), colour(cell(book, "C5")), colour(cell(book, "C4")),
                    colour(cell(book, "D3")), colour(cell(book, "H2")), colour(cell(book, "E20")), colour(cell(book, "B30"))))
                    .containsExactly("FFC7CE", "FFC7CE", "FFD9A8", "FFD9A8", "FFF2A8", "DDEBF7", "FFC7CE", "FFC7CE");
            assertThat(cell(book, "D3").getCellStyle().getDataFormatString()).isEqualTo("#,##0");
            assertThat(cell(book, "D6").getNumericCellValue()).isEqualTo(cell(before, "D6").getNumericCellValue());
            assertThat(colour(cell(book, "A2"))).isEqualTo(colour(cell(before, "A2")));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"openpyxl", "xlsxwriter", "libreoffice"})
    void puts_comments_beside_the_units_own(String program) throws IOException {
        try (XSSFWorkbook before = new XSSFWorkbook(Files.newInputStream(original(program)));
             XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(answered(program, ANSWER)))) {
            Map<org.apache.poi.ss.util.CellAddress, ?> own = before.getSheet("表一").getCellComments();
            Map<org.apache.poi.ss.util.CellAddress, org.apache.poi.xssf.usermodel.XSSFComment> all = book.getSheet("表一").getCellComments();

            assertThat(own).isNotEmpty().allSatisfy((cell, comment) -> assertThat(all.get(cell).getString().getString())
                    .isEqualTo(((org.apache.poi.xssf.usermodel.XSSFComment) comment).getString().getString()));
            assertThat(cell(book, "D6").getCellComment().getString().getString()).isEqualTo(
                    "[强制] 应为整数\n表一 D6 会员人数 读到“1,2O4”，应为整数\n怎么改：改填 1204：第 4 个字符是“O”，不是数字“0”");
            assertThat(cell(book, "D6").getCellComment().getAuthor()).isEqualTo("汇总审核");
            assertThat(all).hasSize(8);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"openpyxl", "xlsxwriter", "libreoffice"})
    void ends_with_our_sheet_made_active(String program) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(answered(program, ANSWER)))) {
            XSSFSheet ours = book.getSheetAt(book.getNumberOfSheets() - 1);

            assertThat(ours.getSheetName()).isEqualTo("审核结果");
            assertThat(book.getActiveSheetIndex()).isEqualTo(2);
            assertThat(IntStream.range(0, 3).filter(i -> book.getSheetAt(i).isSelected())).containsExactly(2);
            assertThat(ours.getRow(1).getCell(2).getStringCellValue()).startsWith("退回");
            assertThat(texts(ours, "序号")).startsWith("序号", "级别", "位置", "指标/列", "问题", "读到", "应为", "怎么改", "说明（由填报人填写）", "规则");
            assertThat(ours.getHyperlinkList()).extracting(h -> h.getLocation()).contains("'表一'!D6");
            assertThat(book.getPrintArea(1)).endsWith("$A$1:$E$14");
        }
    }

    private static List<String> texts(XSSFSheet sheet, String first) {
        for (org.apache.poi.ss.usermodel.Row row : sheet) {
            if (row.getCell(0) != null && row.getCell(0).getStringCellValue().equals(first)) {
                return IntStream.range(0, 10).mapToObj(i -> row.getCell(i)).map(Cell::getStringCellValue).toList();
            }
        }
        return List.of();
    }

    @ParameterizedTest
    @ValueSource(strings = {"openpyxl", "xlsxwriter", "libreoffice"})
    void leaves_every_other_part_as_it_was(String program) throws IOException {
        Map<String, byte[]> before = parts(original(program));
        Map<String, byte[]> after = parts(answered(program, ANSWER));

        Set<String> changed = new TreeSet<>();
        before.forEach((name, bytes) -> {
            if (!java.util.Arrays.equals(bytes, after.get(name))) {
                changed.add(name.replaceAll("^.*/", ""));
            }
        });
        Set<String> allowed = Set.of("[Content_Types].xml", "workbook.xml", "workbook.xml.rels", "styles.xml", "sheet1.xml", "sheet2.xml",
                "comment1.xml", "comments1.xml", "comments2.xml", "commentsDrawing1.vml", "vmlDrawing1.vml");
        assertThat(allowed).containsAll(changed);
        assertThat(after.keySet()).containsAll(before.keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"openpyxl", "xlsxwriter", "libreoffice"})
    void answers_an_answer_of_an_answer_with_the_same_parts(String program) throws IOException {
        Path first = answered(program, ANSWER);
        Path second = AnswerWorkbook.write(ANSWER, first, folder.resolve("second.xlsx"));
        Path third = AnswerWorkbook.write(ANSWER, second, folder.resolve("third.xlsx"));

        Map<String, byte[]> parts = parts(first);
        assertThat(parts(second).keySet()).containsExactlyElementsOf(parts.keySet());
        assertThat(parts(second)).allSatisfy((name, bytes) -> assertThat(bytes).as(name).isEqualTo(parts.get(name)));
        assertThat(third).hasSameBinaryContentAs(second);
    }

    @ParameterizedTest
    @ValueSource(strings = {"openpyxl", "xlsxwriter", "libreoffice"})
    void takes_its_marks_back_when_the_cells_are_mended(String program) throws IOException {
        Path first = answered(program, ANSWER);
        Path mended = AnswerWorkbook.write(SampleFindings.answer(Verdict.ACCEPTED, List.of()), first, folder.resolve("mended.xlsx"));

        try (XSSFWorkbook before = new XSSFWorkbook(Files.newInputStream(original(program)));
             XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(mended))) {
            for (String cell : List.of("C4", "C5", "D3", "D6", "D9")) {
                assertThat(cell(book, cell).getCellStyle().getIndex()).as(cell).isEqualTo(cell(before, cell).getCellStyle().getIndex());
            }
            assertThat(book.getSheet("表一").getCellComments().keySet()).isEqualTo(before.getSheet("表一").getCellComments().keySet());
            assertThat(book.getNumberOfSheets()).isEqualTo(3);
        }
    }

    @Test
    void marks_a_sheet_that_had_no_comments_and_takes_all_of_it_back() throws IOException {
        Finding onCover = new Finding(huizong.catalogue.FindingCode.COVER_FIELD, null, List.of(), huizong.catalogue.Level.REFUSE,
                huizong.catalogue.Extent.WORKBOOK, "", List.of(new CellAddress("封面", 2, 3)), null, "2O24", List.of());
        Path first = answered("openpyxl", SampleFindings.answer(Verdict.RETURNED, List.of(onCover)));
        Path mended = AnswerWorkbook.write(SampleFindings.answer(Verdict.ACCEPTED, List.of()), first, folder.resolve("mended.xlsx"));

        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(first)); XSSFWorkbook after = new XSSFWorkbook(Files.newInputStream(mended))) {
            assertThat(book.getSheet("封面").getCellComments()).hasSize(1);
            assertThat(after.getSheet("封面").getCellComments()).isEmpty();
        }
        assertThat(parts(mended).keySet()).hasSize(parts(original("openpyxl")).size() + 1);
    }

    @Test
    void gives_equal_bytes_for_equal_input() throws IOException {
        Path once = answered("xlsxwriter", ANSWER);
        Path again = AnswerWorkbook.write(ANSWER, original("xlsxwriter"), folder.resolve("again.xlsx"));

        assertThat(again).hasSameBinaryContentAs(once);
    }

    @Test
    void keeps_a_sheet_of_the_unit_that_is_called_like_ours() throws IOException {
        Path renamed = folder.resolve("theirs.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            book.createSheet("审核结果").createRow(0).createCell(0).setCellValue("本单位自用");
            book.createSheet("表一");
            try (var out = Files.newOutputStream(renamed)) {
                book.write(out);
            }
        }
        Path answered = AnswerWorkbook.write(ANSWER, renamed, folder.resolve("a.xlsx"));

        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(answered))) {
            assertThat(book.getSheetAt(0).getRow(0).getCell(0).getStringCellValue()).isEqualTo("本单位自用");
            assertThat(book.getSheetAt(2).getSheetName()).isEqualTo("审核结果(2)");
        }
    }

    @Test
    void answers_in_a_workbook_of_its_own_where_no_copy_can_be_made() throws IOException {
        Path csv = Files.writeString(folder.resolve("会员.csv"), "报表代码,M01\n");

        Path answered = AnswerWorkbook.write(ANSWER, csv, folder.resolve("answer.csv"));

        assertThat(answered.getFileName()).hasToString("answer.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(answered))) {
            assertThat(book.getNumberOfSheets()).isEqualTo(1);
            assertThat(texts(book.getSheetAt(0), "1")).startsWith("1", "提示", "表一 H2");
        }
    }

    @Test
    void answers_ten_thousand_findings() throws IOException {
        List<Finding> many = IntStream.rangeClosed(1, 10_000).mapToObj(row -> wholeNumber("D" + (row + 2), "x")).toList();

        Path answered = answered("openpyxl", SampleFindings.answer(Verdict.RETURNED, many));

        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(answered))) {
            assertThat(book.getSheet("表一").getCellComments()).hasSize(CellMarks.MOST_COMMENTS);
            assertThat(colour(cell(book, "D10002"))).isEqualTo("FFC7CE");
            assertThat(texts(book.getSheet("审核结果"), "1").get(2)).endsWith("等 10000 处");
        }
    }
}
