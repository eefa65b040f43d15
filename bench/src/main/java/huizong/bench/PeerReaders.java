package huizong.bench;

import com.github.pjfanning.xlsx.StreamingReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Workbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;

/** How the other libraries read a list, each as its own documentation shows it: the second sheet's rows below its head. */
final class PeerReaders {

    private static final int HEAD_ROWS = 2;

    /** Reads a workbook into a row after the other. */
    interface Reading {
        /** @return how many rows */
        long rows(Path file, PeerRow target) throws SQLException, IOException;
    }

    private PeerReaders() {
    }

    static long fastexcel(Path file, PeerRow target) throws SQLException, IOException {
        long rows = 0;
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile());
             Stream<org.dhatim.fastexcel.reader.Row> read = workbook.getSheet(1).orElseThrow().openStream()) {
            for (var all = read.iterator(); all.hasNext();) {
                org.dhatim.fastexcel.reader.Row row = all.next();
                if (row.getRowNum() > HEAD_ROWS) {
                    for (int column = 0; column < PeerRow.COLUMNS; column++) {
                        org.dhatim.fastexcel.reader.Cell cell = column < row.getCellCount() ? row.getCell(column) : null;
                        target.cell(column, cell == null ? null : cell.getText());
                    }
                    target.end(row.getRowNum());
                    rows++;
                }
            }
        }
        return rows;
    }

    static long streaming(Path file, PeerRow target) throws SQLException, IOException {
        long rows = 0;
        try (Workbook workbook = StreamingReader.builder().rowCacheSize(100).bufferSize(1 << 16).open(file.toFile())) {
            for (org.apache.poi.ss.usermodel.Row row : workbook.getSheetAt(1)) {
                if (row.getRowNum() >= HEAD_ROWS) {
                    for (int column = 0; column < PeerRow.COLUMNS; column++) {
                        target.cell(column, text(row.getCell(column)));
                    }
                    target.end(row.getRowNum() + 1);
                    rows++;
                }
            }
        }
        return rows;
    }

    private static String text(Cell cell) {
        return cell == null ? null : switch (cell.getCellType()) {
            case NUMERIC -> BigDecimal.valueOf(cell.getNumericCellValue()).toPlainString();
            case STRING -> cell.getStringCellValue();
            default -> null;
        };
    }
}
