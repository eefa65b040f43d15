package huizong;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;

/** Types into a template what a page shows: lines {@code label,value} on the cover; after an empty line heads and rows of the list. */
public final class TypedPage {

    private TypedPage() {
    }

    public static void into(Path template, String text) throws IOException {
        String[] parts = text.strip().split("\n\n");
        byte[] blank = Files.readAllBytes(template);
        try (InputStream in = new java.io.ByteArrayInputStream(blank); Workbook workbook = WorkbookFactory.create(in);
                OutputStream out = Files.newOutputStream(template)) {
            for (String line : parts[0].split("\n")) {
                String[] field = line.split(",", 2);
                type(beside(workbook.getSheetAt(0), field[0]), field[1]);
            }
            list(workbook.getSheetAt(1), Arrays.stream(parts[1].split("\n")).map(line -> List.of(line.split(",", -1))).toList());
            workbook.write(out);
        }
    }

    private static Cell beside(Sheet cover, String label) {
        return StreamSupport.stream(cover.spliterator(), false).flatMap(r -> StreamSupport.stream(r.spliterator(), false))
                .filter(c -> c.getCellType() == CellType.STRING && c.getStringCellValue().equals(label)).findFirst()
                .map(c -> c.getRow().getCell(c.getColumnIndex() + 1)).orElseThrow(() -> new AssertionError(label));
    }

    /** Data begins where the panes are frozen; a head stands somewhere above it. */
    private static void list(Sheet sheet, List<List<String>> lines) {
        int first = sheet.getPaneInformation().getHorizontalSplitTopRow();
        for (int c = 0; c < lines.get(0).size(); c++) {
            int column = column(sheet, first, lines.get(0).get(c));
            for (int r = 1; r < lines.size(); r++) {
                String value = lines.get(r).get(c);
                if (!value.isEmpty()) {
                    type(cell(sheet, first + r - 1, column), value);
                }
            }
        }
    }

    private static int column(Sheet sheet, int below, String head) {
        return StreamSupport.stream(sheet.spliterator(), false).filter(r -> r.getRowNum() < below)
                .flatMap(r -> StreamSupport.stream(r.spliterator(), false))
                .filter(c -> c.getCellType() == CellType.STRING && c.getStringCellValue().contains(head))
                .reduce((above, lower) -> lower).map(Cell::getColumnIndex).orElseThrow(() -> new AssertionError(head));
    }

    private static Cell cell(Sheet sheet, int row, int column) {
        Row at = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
        if (at.getCell(column) == null) {
            at.createCell(column).setCellStyle(sheet.getColumnStyle(column));
        }
        return at.getCell(column);
    }

    private static void type(Cell cell, String value) {
        if (value.matches("\\d{4}-\\d\\d-\\d\\d")) {
            cell.setCellValue(LocalDate.parse(value));
        } else if (value.matches("\\d+")) {
            cell.setCellValue(Double.parseDouble(value));
        } else {
            cell.setCellValue(value);
        }
    }
}
