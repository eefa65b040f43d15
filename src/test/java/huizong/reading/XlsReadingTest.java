package huizong.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The older binary workbook. */
class XlsReadingTest {

    @TempDir Path folder;

    private Workbook open(HSSFWorkbook made) throws IOException {
        Path file = folder.resolve("made");
        try (OutputStream out = Files.newOutputStream(file); made) {
            made.write(out);
        }
        return new WorkbookReader(ReadLimits.DEFAULT).open(file).fold(ReadResult.Opened::workbook, refused -> {
            throw new AssertionError(refused);
        });
    }

    @Test
    void reads_numbers_texts_truths_dates_and_formulas() throws IOException {
        HSSFWorkbook made = new HSSFWorkbook();
        HSSFRow row = made.createSheet("表一").createRow(2);
        CellStyle day = made.createCellStyle();
        day.setDataFormat(made.createDataFormat().getFormat("yyyy\"年\"m\"月\"d\"日\""));
        row.createCell(0).setCellValue("会员人数");
        row.createCell(1).setCellValue(0.1 + 0.2);
        row.createCell(2).setCellValue(-12.5);
        row.createCell(3).setCellValue(true);
        row.createCell(4).setCellValue(LocalDate.of(2021, 11, 26));
        row.getCell(4).setCellStyle(day);
        row.createCell(5).setCellFormula("1+1");
        row.getCell(5).setCellValue(2);
        row.createCell(6).setCellFormula("\"甲\"&\"乙\"");
        row.getCell(6).setCellValue("甲乙");
        row.createCell(7).setCellErrorValue((byte) 0x17);
        row.createCell(8).setCellValue(" ");
        row.createCell(9).setCellValue(1234567890123456789.0);
        try (Workbook workbook = open(made)) {
            assertThat(workbook.format()).isEqualTo("xls");
            assertThat(SeenCell.all(workbook.sheets().get(0))).extracting(SeenCell::address, SeenCell::kind, SeenCell::text, SeenCell::look, SeenCell::formula)
                    .containsExactly(tuple("A3", CellKind.TEXT, "会员人数", NumberLook.PLAIN, false),
                            tuple("B3", CellKind.NUMBER, "0.3", NumberLook.PLAIN, false), tuple("C3", CellKind.NUMBER, "-12.5", NumberLook.PLAIN, false),
                            tuple("D3", CellKind.BOOLEAN, "TRUE", NumberLook.PLAIN, false), tuple("E3", CellKind.NUMBER, "44526", NumberLook.DATE, false),
                            tuple("F3", CellKind.NUMBER, "2", NumberLook.PLAIN, true), tuple("G3", CellKind.TEXT, "甲乙", NumberLook.PLAIN, true),
                            tuple("H3", CellKind.ERROR, "#REF!", NumberLook.PLAIN, false),
                            tuple("J3", CellKind.NUMBER, "1234567890123460000", NumberLook.PLAIN, false));
        }
    }

    @Test
    void goes_on_with_a_text_in_the_next_record_where_its_letters_change_their_width() throws IOException {
        HSSFWorkbook made = new HSSFWorkbook();
        HSSFSheet sheet = made.createSheet();
        List<String> texts = List.of("a".repeat(8000), "甲".repeat(8000), "b".repeat(8225) + "乙", "_x000D_");
        for (int i = 0; i < texts.size(); i++) {
            sheet.createRow(i).createCell(0).setCellValue(texts.get(i));
        }
        try (Workbook workbook = open(made)) {
            assertThat(SeenCell.all(workbook.sheets().get(0))).extracting(SeenCell::text).isEqualTo(texts);
        }
    }

    @Test
    void tells_of_hidden_things_and_merges() throws IOException {
        HSSFWorkbook made = new HSSFWorkbook();
        made.createSheet("甲").createRow(0).createCell(0).setCellValue(1);
        HSSFSheet sheet = made.createSheet("乙");
        sheet.createRow(0).createCell(2).setCellValue(1);
        sheet.createRow(1).createCell(0).setCellValue(2);
        sheet.getRow(1).setZeroHeight(true);
        sheet.setColumnHidden(1, true);
        sheet.addMergedRegion(new CellRangeAddress(3, 4, 0, 2));
        made.setSheetVisibility(1, SheetVisibility.VERY_HIDDEN);
        try (Workbook workbook = open(made)) {
            assertThat(workbook.sheets()).extracting(Sheet::name, Sheet::index, Sheet::hidden).containsExactly(tuple("甲", 1, false), tuple("乙", 2, true));
            assertThat(workbook.sheets().get(1).read(row -> true))
                    .isEqualTo(new SheetEnd(List.of(new CellRange(4, 1, 5, 3)), List.of(2), 1, true));
        }
    }
}
