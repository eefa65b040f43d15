package huizong.feedback;

import static huizong.feedback.SampleFindings.wholeNumber;
import static org.assertj.core.api.Assertions.assertThat;

import huizong.catalogue.Verdict;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFClientAnchor;
import org.apache.poi.hssf.usermodel.HSSFComment;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.util.CellAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An .xls of a unit is answered in an .xls: colours, comments, our sheet; what the unit wrote stays. */
class XlsAnswerTest {

    private static final Answer ANSWER = SampleFindings.answer(Verdict.RETURNED, List.of(wholeNumber("D6", "x"), wholeNumber("B2", "y")));

    @TempDir
    private Path folder;

    private Path original() throws IOException {
        Path file = folder.resolve("kept-under-its-hash");
        try (HSSFWorkbook book = new HSSFWorkbook(); OutputStream out = Files.newOutputStream(file)) {
            HSSFSheet sheet = book.createSheet("表一");
            sheet.createRow(1).createCell(1).setCellValue("张");
            sheet.createRow(5).createCell(3).setCellValue(12.5);
            HSSFComment own = sheet.createDrawingPatriarch().createCellComment(new HSSFClientAnchor(0, 0, 0, 0, (short) 2, 1, (short) 4, 4));
            own.setString(new HSSFRichTextString("本单位的批注"));
            own.setAuthor("填报人");
            sheet.getRow(1).getCell(1).setCellComment(own);
            book.write(out);
        }
        return file;
    }

    private static HSSFWorkbook opened(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new HSSFWorkbook(in);
        }
    }

    @Test
    void colours_comments_and_our_sheet_come_beside_what_the_unit_wrote() throws IOException {
        Path answered = AnswerWorkbook.write(ANSWER, original(), folder.resolve("四月.xls"));

        assertThat(answered.getFileName()).hasToString("四月.xls");
        try (HSSFWorkbook book = opened(answered)) {
            HSSFSheet sheet = book.getSheet("表一");
            assertThat(sheet.getRow(5).getCell(3).getNumericCellValue()).isEqualTo(12.5);
            assertThat(sheet.getRow(5).getCell(3).getCellStyle().getFillPattern()).isEqualTo(FillPatternType.SOLID_FOREGROUND);
            assertThat(sheet.getCellComment(new CellAddress("D6")).getString().getString()).contains("应为整数");
            assertThat(sheet.getCellComment(new CellAddress("B2")).getString().getString()).isEqualTo("本单位的批注");
            assertThat(book.getSheetName(book.getActiveSheetIndex())).isEqualTo("审核结果");
        }
    }

    @Test
    void the_answer_of_an_answer_has_our_marks_once() throws IOException {
        Path first = AnswerWorkbook.write(ANSWER, original(), folder.resolve("first.xls"));
        Path second = AnswerWorkbook.write(SampleFindings.answer(Verdict.ACCEPTED, List.of()), first, folder.resolve("second.xls"));

        try (HSSFWorkbook book = opened(second)) {
            assertThat(book.getNumberOfSheets()).isEqualTo(2);
            assertThat(book.getSheet("表一").getCellComments().values()).singleElement()
                    .satisfies(comment -> assertThat(comment.getString().getString()).isEqualTo("本单位的批注"));
        }
    }

    @Test
    void one_too_large_for_the_heap_is_answered_beside() throws IOException {
        Path large = folder.resolve("large");
        Files.write(large, new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0});
        try (OutputStream out = Files.newOutputStream(large, java.nio.file.StandardOpenOption.APPEND)) {
            out.write(new byte[4 << 20]);
        }

        assertThat(AnswerWorkbook.write(ANSWER, large, folder.resolve("large.xls")).getFileName()).hasToString("large.xlsx");
    }
}
