package huizong.feedback.template;

import huizong.feedback.template.InputRules.Strictness;
import huizong.jobs.ColumnDefinition;
import huizong.jobs.ColumnType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** A list to be filled: one head row, letters, the first rows drawn, further ones framed as they are begun. */
final class ListPage {

    private static final int CHARACTER = 256;
    private static final int CHARACTERS_ACROSS = 190;
    private static final int SHORTEST_WITH_LETTERS = 4;

    private final ListPlan plan;
    private final XSSFSheet sheet;
    private final Looks looks;
    private final Choices choices;
    private final OptionSheet options;
    private final TemplateWords words;
    private final Map<ColumnDefinition.Reference, String> names;

    /** @param names of the lists of this workbook that columns refer to */
    ListPage(ListPlan plan, XSSFSheet sheet, Looks looks, Choices choices, OptionSheet options, TemplateWords words, Map<ColumnDefinition.Reference, String> names) {
        this.plan = plan;
        this.sheet = sheet;
        this.looks = looks;
        this.choices = choices;
        this.options = options;
        this.words = words;
        this.names = names;
    }

    static boolean lettered(List<ColumnDefinition> columns) {
        return columns.size() >= SHORTEST_WITH_LETTERS;
    }

    void write(SheetTop top, List<LiveCheck> carried) {
        widths();
        top.write(lastOnFirstPage());
        head();
        rows();
        rules();
        Painting painting = new Painting(sheet);
        painting.checks(plan, carried);
        painting.frame(plan.rows(), plan.begun());
        print();
        Locks.lock(sheet);
    }

    private void widths() {
        for (int i = 0; i < plan.columns().size(); i++) {
            ColumnDefinition column = plan.columns().get(i);
            sheet.setColumnWidth(i, Widths.of(column, choices.offered(column)) * CHARACTER);
            sheet.setDefaultColumnStyle(i, looks.further(CellFormat.of(column)));
        }
    }

    /** Title and number stand over the first page across, which is as narrow as the number of pages allows. */
    private int lastOnFirstPage() {
        int page = characters() / pagesAcross();
        while (lastOfPages(page).size() > pagesAcross()) {
            page++;
        }
        return lastOfPages(page).get(0);
    }

    /** The last column of each page across, where a page is so wide; the first column is on all of them. */
    private List<Integer> lastOfPages(int page) {
        List<Integer> last = new ArrayList<>();
        int used = 0;
        for (int at = 0; at < plan.columns().size(); at++) {
            int width = sheet.getColumnWidth(at) / CHARACTER;
            if (used > 0 && used + width > page) {
                last.add(at - 1);
                used = sheet.getColumnWidth(0) / CHARACTER;
            }
            used += width;
        }
        last.add(plan.columns().size() - 1);
        return last;
    }

    private void head() {
        XSSFRow head = sheet.createRow(SheetTop.ROWS);
        List<String> letters = Letters.of(plan.columns());
        Nesting nesting = new Nesting(plan.columns());
        XSSFRow lettered = lettered(plan.columns()) ? sheet.createRow(SheetTop.ROWS + 1) : null;
        int lines = 1;
        for (int i = 0; i < plan.columns().size(); i++) {
            ColumnDefinition column = plan.columns().get(i);
            String label = HeadWords.head(column, nesting);
            put(head, i, label, looks.head());
            lines = Math.max(lines, Widths.lines(label, sheet.getColumnWidth(i) / CHARACTER));
            if (lettered != null) {
                put(lettered, i, letters.get(i), looks.letter());
            }
        }
        head.setHeightInPoints(10 + 14 * lines);
    }

    private static void put(XSSFRow row, int column, String text, org.apache.poi.xssf.usermodel.XSSFCellStyle style) {
        XSSFCell cell = row.createCell(column);
        cell.setCellValue(text);
        cell.setCellStyle(style);
    }

    private void rows() {
        for (int r = 0; r < ListPlan.DRAWN; r++) {
            XSSFRow row = sheet.createRow(plan.firstRow() - 1 + r);
            row.setHeightInPoints(18);
            for (int i = 0; i < plan.columns().size(); i++) {
                ColumnDefinition column = plan.columns().get(i);
                XSSFCell cell = row.createCell(i);
                cell.setCellStyle(looks.input(CellFormat.of(column), column.alwaysRequired() && !ListPlan.isSequence(column)));
                if (ListPlan.isSequence(column) && column.type() == ColumnType.INTEGER) {
                    cell.setCellValue(r + 1);
                }
            }
        }
    }

    private void rules() {
        InputRules rules = new InputRules(sheet, options, words);
        for (ColumnDefinition column : plan.columns()) {
            String referenced = column.reference() == null ? null : names.get(column.reference());
            if (referenced != null) {
                rules.reference(column, plan.range(column.name()), referenced);
                continue;
            }
            rules.column(column, plan.range(column.name()), choices.offered(column),
                    choices.closed(column) || choices.offered(column).isEmpty() ? Strictness.STOP : Strictness.ASK);
        }
    }

    private void print() {
        int firstHead = SheetTop.ROWS;
        sheet.createFreezePane(frozen(), plan.firstRow() - 1);
        sheet.setRepeatingRows(new CellRangeAddress(firstHead, plan.firstRow() - 2, -1, -1));
        if (pagesAcross() > 1) {
            sheet.setRepeatingColumns(new CellRangeAddress(-1, -1, 0, 0));
        }
        sheet.setFitToPage(true);
        sheet.setHorizontallyCenter(true);
        sheet.setDisplayGridlines(false);
        PrintSetup setup = sheet.getPrintSetup();
        setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
        setup.setLandscape(true);
        setup.setFitWidth((short) pagesAcross());
        setup.setFitHeight((short) 0);
        sheet.getFooter().setLeft("单位负责人：　　　　　填表人：　　　　　联系电话：");
        sheet.getFooter().setCenter(words.of("page"));
        sheet.getFooter().setRight("报出日期：　　　年　　月　　日");
    }

    /** The columns that tell rows apart stay in sight: up to the first key column, four at most. */
    private int frozen() {
        for (int i = 0; i < Math.min(4, plan.columns().size()); i++) {
            if (plan.sheet().key().contains(plan.columns().get(i).name())) {
                return i + 1;
            }
        }
        return 1;
    }

    private int pagesAcross() {
        return 1 + characters() / CHARACTERS_ACROSS;
    }

    private int characters() {
        int characters = 0;
        for (int i = 0; i < plan.columns().size(); i++) {
            characters += sheet.getColumnWidth(i) / CHARACTER;
        }
        return characters;
    }
}
