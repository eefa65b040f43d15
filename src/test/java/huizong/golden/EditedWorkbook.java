package huizong.golden;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook as a clerk edits it: opened, a few cells typed into, saved under another name. */
final class EditedWorkbook {

    private static final int CODE = 2;
    private static final int FIGURE = 3;
    private static final int EXPLANATION = 8;
    private static final int RULE = 9;

    private EditedWorkbook() {
    }

    static Path of(Path from, Path to, Consumer<XSSFWorkbook> change) {
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(from))) {
            change.accept(book);
            Files.createDirectories(to.getParent());
            try (var out = Files.newOutputStream(to)) {
                book.write(out);
            }
            return to;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The figure of an indicator of a matrix sheet. */
    static Cell indicator(XSSFWorkbook book, String code) {
        for (Sheet sheet : book) {
            for (Row row : sheet) {
                if (row.getCell(CODE) != null && row.getCell(CODE).toString().equals(code)) {
                    return row.getCell(FIGURE);
                }
            }
        }
        throw new AssertionError(code);
    }

    static void add(XSSFWorkbook book, String code, long more) {
        Cell cell = indicator(book, code);
        cell.setCellValue(cell.getNumericCellValue() + more);
    }

    /** Types into 说明 beside the first line of a rule in our sheet. */
    static void explain(XSSFWorkbook book, String rule, String words) {
        for (Row row : book.getSheet("审核结果")) {
            if (row.getCell(RULE) != null && row.getCell(RULE).toString().equals(rule)) {
                row.getCell(EXPLANATION).setCellValue(words);
                return;
            }
        }
        throw new AssertionError("the answer has no line of " + rule);
    }

    static void cover(XSSFWorkbook book, String label, String value) {
        for (Row row : book.getSheetAt(0)) {
            for (Cell cell : row) {
                if (cell.toString().equals(label)) {
                    row.getCell(cell.getColumnIndex() + 1).setCellValue(value);
                    return;
                }
            }
        }
        throw new AssertionError("no field " + label);
    }
}
