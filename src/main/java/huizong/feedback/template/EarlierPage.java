package huizong.feedback.template;

import huizong.jobs.CodeList;
import huizong.jobs.ColumnDefinition;
import huizong.jobs.ColumnType;
import huizong.jobs.SheetDefinition;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** The rows a unit reported of a stock the period before, in grey on a page of their own, to be looked up and copied from. */
final class EarlierPage {

    private static final int CHARACTER = 256;

    private final SheetDefinition definition;
    private final XSSFSheet sheet;
    private final Looks looks;
    private final Choices choices;
    private final TemplateWords words;

    EarlierPage(SheetDefinition definition, XSSFSheet sheet, Looks looks, Choices choices, TemplateWords words) {
        this.definition = definition;
        this.sheet = sheet;
        this.looks = looks;
        this.choices = choices;
        this.words = words;
    }

    void write(String period, List<Map<String, Object>> rows) {
        List<ColumnDefinition> columns = definition.columns().stream().filter(EarlierPage::isShown).toList();
        XSSFRow title = sheet.createRow(0);
        title.setHeightInPoints(28);
        put(title, 0, words.of("earlier.title", definition.title(), period), looks.heading());
        put(sheet.createRow(1), 0, words.of("earlier.note", definition.title()),
                looks.line(org.apache.poi.ss.usermodel.HorizontalAlignment.LEFT));
        XSSFRow head = sheet.createRow(2);
        for (int i = 0; i < columns.size(); i++) {
            put(head, i, HeadWords.of(columns.get(i)), looks.head());
            sheet.setColumnWidth(i, Widths.of(columns.get(i), choices.offered(columns.get(i))) * CHARACTER);
        }
        head.setHeightInPoints(38);
        for (int r = 0; r < rows.size(); r++) {
            XSSFRow row = sheet.createRow(3 + r);
            for (int i = 0; i < columns.size(); i++) {
                XSSFCell cell = row.createCell(i);
                cell.setCellStyle(looks.given(CellFormat.of(columns.get(i)).code()));
                ColumnDefinition column = columns.get(i);
                Optional.ofNullable(rows.get(r).get(column.name())).ifPresent(v -> fill(cell, column, v));
            }
        }
        sheet.createFreezePane(0, 3);
        sheet.setDisplayGridlines(false);
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.getPrintSetup().setLandscape(true);
        Locks.lock(sheet);
    }

    /** Persons are kept as hashes, and nobody's name goes out again. */
    static boolean isShown(ColumnDefinition column) {
        return !column.personal() && column.type() != ColumnType.PERSON && column.type() != ColumnType.PHONE;
    }

    private static void put(XSSFRow row, int column, String text, org.apache.poi.xssf.usermodel.XSSFCellStyle style) {
        XSSFCell cell = row.createCell(column);
        cell.setCellValue(text);
        cell.setCellStyle(style);
    }

    /** A stored value as the clerk would write it; figures as the exact digits kept. */
    static void fill(XSSFCell cell, ColumnDefinition column, Object value) {
        if (value instanceof BigDecimal || value instanceof Long || value instanceof Integer) {
            cell.setCellType(CellType.NUMERIC);
            cell.getCTCell().setV(new BigDecimal(value.toString()).toPlainString());
        } else if (value instanceof java.time.LocalDate day) {
            cell.setCellValue(day);
        } else if (value instanceof java.time.LocalDateTime moment) {
            cell.setCellValue(moment);
        } else {
            cell.setCellValue(shown(column, value));
        }
    }

    private static String shown(ColumnDefinition column, Object value) {
        if (value instanceof Boolean truth) {
            return truth ? "是" : "否";
        } else if (value instanceof Collection<?> codes) {
            return codes.stream().map(c -> label(column, String.valueOf(c))).collect(Collectors.joining("、"));
        }
        return label(column, value.toString());
    }

    private static String label(ColumnDefinition column, String code) {
        CodeList list = column.codes();
        return list == null ? code : list.byCode(code).map(e -> Choices.text(e, list)).orElse(code);
    }
}
