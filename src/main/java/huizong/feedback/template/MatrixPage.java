package huizong.feedback.template;

import huizong.feedback.template.InputRules.Strictness;
import huizong.jobs.ColumnDefinition;
import huizong.jobs.ColumnType;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** A matrix to be filled: 指标名称, 计量单位, 代码, 数量, and beside them in grey what was reported the period before. */
final class MatrixPage {

    /** More lines than this do not fit on one page and stand in two blocks. */
    static final int LONGEST_BLOCK = 30;

    private static final int CHARACTER = 256;
    private static final String FOOT = "单位负责人：　　　　　　统计负责人：　　　　　　填表人：　　　　　　联系电话：　　　　　　报出日期：　　　年　　月　　日";

    private final MatrixPlan plan;
    private final XSSFSheet sheet;
    private final Looks looks;
    private final Choices choices;
    private final OptionSheet options;
    private final TemplateWords words;

    MatrixPage(MatrixPlan plan, XSSFSheet sheet, Looks looks, Choices choices, OptionSheet options, TemplateWords words) {
        this.plan = plan;
        this.sheet = sheet;
        this.looks = looks;
        this.choices = choices;
        this.options = options;
        this.words = words;
    }

    void write(SheetTop top, List<LiveCheck> carried, Map<String, Object> earlier, String earlierPeriod) {
        widths();
        top.write(plan.blocks() * plan.width() - 1);
        head(earlierPeriod);
        Nesting nesting = new Nesting(plan.columns());
        InputRules rules = new InputRules(sheet, options, words);
        for (ColumnDefinition column : plan.columns()) {
            line(column, nesting, earlier.get(column.name()));
            rules.column(column, plan.range(column.name()), choices.offered(column), Strictness.STOP);
        }
        blanks();
        foot();
        new Painting(sheet).checks(plan, carried);
        print();
        Locks.lock(sheet);
    }

    private void widths() {
        int longest = plan.columns().stream().mapToInt(c -> Widths.text(c.label()) + 10).max().orElse(20);
        int[] widths = {Math.min(44, Math.max(24, longest)), 9, 7, 15, 15};
        for (int block = 0; block < plan.blocks(); block++) {
            for (int i = 0; i < plan.width(); i++) {
                sheet.setColumnWidth(block * plan.width() + i, widths[i] * CHARACTER);
            }
        }
    }

    private void head(String earlierPeriod) {
        String[] heads = {"指标名称", "计量单位", "代码", "数量", words.of("earlier.figures") + (earlierPeriod.isEmpty() ? "" : "（" + earlierPeriod + "）")};
        XSSFRow head = sheet.createRow(SheetTop.ROWS);
        head.setHeightInPoints(earlierPeriod.isEmpty() ? 24 : 32);
        XSSFRow letters = sheet.createRow(SheetTop.ROWS + 1);
        int number = 0;
        for (int block = 0; block < plan.blocks(); block++) {
            String[] lettered = {"甲", "乙", "丙"};
            for (int i = 0; i < plan.width(); i++) {
                int column = block * plan.width() + i;
                put(head, column, heads[i], looks.head());
                put(letters, column, i < MatrixPlan.VALUE ? lettered[i] : Integer.toString(++number), looks.letter());
            }
        }
    }

    private void line(ColumnDefinition column, Nesting nesting, @org.jspecify.annotations.Nullable Object earlier) {
        int number = plan.row(column.name()) - 1;
        XSSFRow row = sheet.getRow(number) == null ? sheet.createRow(number) : sheet.getRow(number);
        row.setHeightInPoints(18);
        int block = plan.block(column.name());
        String part = nesting.isAmong(column) ? "其中：" : "";
        put(row, block, "　".repeat(Math.min(3, nesting.depth(column))) + part + column.label(), looks.label(HorizontalAlignment.LEFT));
        put(row, block + 1, unit(column), looks.label(HorizontalAlignment.CENTER));
        put(row, block + 2, column.code() == null ? column.name() : column.code(), looks.label(HorizontalAlignment.CENTER));
        row.createCell(block + MatrixPlan.VALUE).setCellStyle(looks.input(CellFormat.of(column), column.alwaysRequired()));
        if (plan.width() > MatrixPlan.EARLIER) {
            XSSFCell cell = row.createCell(block + MatrixPlan.EARLIER);
            cell.setCellStyle(looks.given(CellFormat.of(column).code()));
            if (earlier != null) {
                EarlierPage.fill(cell, column, earlier);
            }
        }
    }

    /** The cover names the unit of amounts; the form refers to it. */
    private static String unit(ColumnDefinition column) {
        return column.type() == ColumnType.MONEY ? "" : column.unit() == null ? "" : column.unit();
    }

    /** The last block may be shorter: its frame is drawn to the end. */
    private void blanks() {
        for (int i = plan.columns().size(); i < plan.blocks() * plan.lines(); i++) {
            XSSFRow row = sheet.getRow(plan.firstRow() - 1 + i % plan.lines());
            for (int c = 0; c < plan.width(); c++) {
                put(row, i / plan.lines() * plan.width() + c, "", looks.label(HorizontalAlignment.CENTER));
            }
        }
    }

    private void foot() {
        int number = plan.lastRow() + 1;
        XSSFRow row = sheet.createRow(number);
        row.setHeightInPoints(20);
        put(row, 0, FOOT, looks.line(HorizontalAlignment.LEFT));
        sheet.addMergedRegion(new CellRangeAddress(number, number, 0, plan.blocks() * plan.width() - 1));
    }

    private static void put(XSSFRow row, int column, String text, XSSFCellStyle style) {
        XSSFCell cell = row.createCell(column);
        if (!text.isEmpty()) {
            cell.setCellValue(text);
        }
        cell.setCellStyle(style);
    }

    private void print() {
        sheet.createFreezePane(0, plan.firstRow() - 1);
        sheet.setRepeatingRows(new CellRangeAddress(SheetTop.ROWS, plan.firstRow() - 2, -1, -1));
        sheet.setFitToPage(true);
        sheet.setHorizontallyCenter(true);
        sheet.setDisplayGridlines(false);
        PrintSetup setup = sheet.getPrintSetup();
        setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
        setup.setLandscape(true);
        setup.setFitWidth((short) 1);
        setup.setFitHeight((short) (plan.blocks() == 2 && plan.lines() <= 40 ? 1 : 0));
        sheet.getFooter().setRight(words.of("page"));
    }
}
