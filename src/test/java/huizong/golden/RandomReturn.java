package huizong.golden;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Does to a good return what clerks do: nothing, a few wrong cells, rows twice or gone, another revision, another period. */
final class RandomReturn {

    private static final List<String> TYPED = List.of("1,2O4", "约200", "-", "…", "不详", "１２３", "33.55万", "2025.4.31", "#REF!", "92%", "是", "420106",
            "12345678901234567890", " ", "RELATION", "2025-04-15", "0");
    private static final List<String> WORDS = List.of("核实无误", "两家企业工会合并,人数随之增加", "【政策调整】按新口径统计,至2026-12-31", "是", "无", "。。。。");

    private final Random random;

    /** What is sent later is of a higher one. */
    private int revision = 2;

    RandomReturn(long seed) {
        random = new Random(seed);
    }

    /** Changes the workbook, half of them in their revision at the most. @return what was done, for whoever reads a failure */
    String change(XSSFWorkbook book) {
        List<String> done = new ArrayList<>();
        int changes = Math.max(0, random.nextInt(8) - 3);
        for (int i = 0; i < changes; i++) {
            done.add(one(book, book.getSheetAt(1 + random.nextInt(Math.min(2, sheets(book) - 1)))));
        }
        if (random.nextInt(3) > 0) {
            EditedWorkbook.cover(book, "版本号", random.nextInt(4) == 0 ? "1" : Integer.toString(revision++));
            done.add("revision");
        }
        if (book.getSheet("审核结果") != null) {
            done.add(explain(book.getSheet("审核结果")));
        }
        return String.join(", ", done);
    }

    private static int sheets(XSSFWorkbook book) {
        return book.getSheet("审核结果") == null ? book.getNumberOfSheets() : book.getNumberOfSheets() - 1;
    }

    private String one(XSSFWorkbook book, Sheet sheet) {
        return switch (random.nextInt(8)) {
            case 0 -> row(sheet);
            case 1 -> twice(sheet);
            case 2 -> scaled(sheet);
            default -> cell(sheet);
        };
    }

    private Row somewhere(Sheet sheet) {
        for (int tries = 0; tries < 50; tries++) {
            Row row = sheet.getRow(3 + random.nextInt(Math.max(1, sheet.getLastRowNum() - 2)));
            if (row != null && row.getPhysicalNumberOfCells() > 2) {
                return row;
            }
        }
        return sheet.getRow(sheet.getLastRowNum());
    }

    /** Not the indicator's name or code: a line nobody knows is another matter. */
    private Cell cell(Row row) {
        int first = row.getSheet().getRow(1).getLastCellNum() <= 6 ? 3 : 0;
        int column = first + random.nextInt(Math.max(1, row.getLastCellNum() - first));
        return row.getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
    }

    private String cell(Sheet sheet) {
        Cell cell = cell(somewhere(sheet));
        switch (random.nextInt(4)) {
            case 0 -> cell.setBlank();
            case 1 -> cell.setCellValue(TYPED.get(random.nextInt(TYPED.size())));
            case 2 -> cell.setCellValue(random.nextInt(2000));
            default -> add(cell, random.nextInt(9) - 4);
        }
        return cell.getAddress() + "=" + cell;
    }

    private static void add(Cell cell, int more) {
        if (cell.getCellType() == CellType.NUMERIC) {
            cell.setCellValue(cell.getNumericCellValue() + more);
        }
    }

    private String row(Sheet sheet) {
        Row row = somewhere(sheet);
        row.forEach(Cell::setBlank);
        return "row " + (row.getRowNum() + 1) + " emptied";
    }

    private String twice(Sheet sheet) {
        Row from = somewhere(sheet);
        Row to = sheet.createRow(sheet.getLastRowNum() + 1);
        for (Cell cell : from) {
            Cell copy = to.createCell(cell.getColumnIndex());
            copy.setCellStyle(cell.getCellStyle());
            if (cell.getCellType() == CellType.NUMERIC) {
                copy.setCellValue(cell.getNumericCellValue());
            } else {
                copy.setCellValue(cell.toString());
            }
        }
        return "row " + (from.getRowNum() + 1) + " twice";
    }

    private String scaled(Sheet sheet) {
        Cell cell = cell(somewhere(sheet));
        if (cell.getCellType() == CellType.NUMERIC) {
            cell.setCellValue(cell.getNumericCellValue() * 10_000);
        }
        return cell.getAddress() + " ten thousand times";
    }

    private String explain(Sheet answer) {
        for (Row row : answer) {
            boolean finding = row.getCell(10) != null && row.getCell(10).toString().contains("\n");
            if (finding && random.nextInt(3) > 0) {
                row.getCell(8, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK).setCellValue(WORDS.get(random.nextInt(WORDS.size())));
            }
        }
        return "explained";
    }
}
