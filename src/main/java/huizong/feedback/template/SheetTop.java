package huizong.feedback.template;

import huizong.decoding.heads.CoverField;
import huizong.jobs.ColumnType;
import huizong.jobs.SheetDefinition;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** What stands over a form: title, number of the form, who asks and who answers, period, unit. */
final class SheetTop {

    /** Rows of the top; the head follows. */
    static final int ROWS = 4;

    private final TemplateOrder order;
    private final SheetDefinition definition;
    private final CoverPage cover;
    private final XSSFSheet sheet;
    private final Looks looks;

    SheetTop(TemplateOrder order, SheetDefinition definition, CoverPage cover, XSSFSheet sheet, Looks looks) {
        this.order = order;
        this.definition = definition;
        this.cover = cover;
        this.sheet = sheet;
        this.looks = looks;
    }

    /** @param last last column of the first page, from 0 */
    void write(int last) {
        XSSFRow title = sheet.createRow(0);
        title.setHeightInPoints(32);
        put(title, 0, definition.title(), looks.title(18));
        merge(0, 0, last);
        int middle = Math.max(0, (last - 1) / 2);
        line(1, middle, last, "填报单位：", CoverField.SUBMITTER_NAME, "表　　号：" + definition.code());
        line(2, middle, last, "统 计 期：", CoverField.PERIOD, order.asking().map(u -> "制表机关：" + u.name()).orElse(""));
        boolean money = definition.columns().stream().anyMatch(c -> c.type() == ColumnType.MONEY);
        line(3, middle, last, "", null, money ? null : "计量单位：见各栏");
    }

    private void line(int number, int middle, int last, String label, @org.jspecify.annotations.Nullable CoverField field,
            @org.jspecify.annotations.Nullable String right) {
        XSSFRow row = sheet.createRow(number);
        row.setHeightInPoints(17);
        if (field != null) {
            linked(row, 0, label, field, looks.line(HorizontalAlignment.LEFT));
            merge(number, 0, middle);
        }
        if (right == null) {
            linked(row, middle + 1, "金额单位：", CoverField.AMOUNT_UNIT, looks.line(HorizontalAlignment.RIGHT));
        } else {
            put(row, middle + 1, right, looks.line(HorizontalAlignment.RIGHT));
        }
        merge(number, middle + 1, last);
    }

    /** What the cover says, kept up to date by a formula; shown as it is now where nothing is computed. */
    private void linked(XSSFRow row, int column, String label, CoverField field, XSSFCellStyle style) {
        XSSFCell cell = row.createCell(column);
        cell.setCellFormula("\"" + label + "\"&" + cover.reference(field));
        cell.setCellValue(label + cover.shown(field));
        cell.setCellStyle(style);
    }

    private void put(XSSFRow row, int column, String text, XSSFCellStyle style) {
        XSSFCell cell = row.createCell(column);
        cell.setCellValue(text);
        cell.setCellStyle(style);
    }

    private void merge(int row, int first, int last) {
        if (last > first) {
            sheet.addMergedRegion(new CellRangeAddress(row, row, first, last));
        }
    }
}
