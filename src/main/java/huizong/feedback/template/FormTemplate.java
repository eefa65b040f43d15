package huizong.feedback.template;

import huizong.catalogue.Nature;
import huizong.feedback.formula.Carried;
import huizong.feedback.formula.FormulaNames;
import huizong.jobs.ColumnDefinition;
import huizong.jobs.Layout;
import huizong.jobs.RuleDefinition;
import huizong.jobs.SheetDefinition;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes the template of a form: cover, sheets, guide, and behind them lists and the mark. */
public final class FormTemplate {

    /**
     * What a template holds.
     *
     * @param sheets  titles of its sheets
     * @param rules   how many rules the form has
     * @param carried ids of those the template puts by itself
     */
    public record Written(List<String> sheets, int rules, Set<String> carried) {
    }

    private final TemplateOrder order;
    private final XSSFWorkbook workbook;
    private final Looks looks;
    private final OptionSheet options;
    private final Choices choices;
    private final CoverPage cover;
    private final Map<String, SheetPlan> plans = new LinkedHashMap<>();

    private FormTemplate(TemplateOrder order, XSSFWorkbook workbook) {
        this.order = order;
        this.workbook = workbook;
        this.looks = new Looks(workbook);
        XSSFSheet first = workbook.createSheet(CoverPage.TITLE);
        order.sheets().forEach(s -> workbook.createSheet(tab(s)));
        this.options = new OptionSheet(workbook, workbook.createSheet(OptionSheet.TITLE));
        this.choices = new Choices(order);
        this.cover = new CoverPage(order, first, looks, options);
    }

    /** @throws IOException if the stream fails; the caller writes under a temporary name */
    public static Written write(TemplateOrder order, OutputStream out) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            workbook.getProperties().getCoreProperties().setCreated(Optional.empty());
            workbook.getProperties().getCoreProperties().setCreator("Huizong");
            workbook.getProperties().getCoreProperties().setTitle(order.form().title());
            Written written = new FormTemplate(order, workbook).write();
            workbook.setForceFormulaRecalculation(true);
            workbook.write(out);
            return written;
        }
    }

    private static String tab(SheetDefinition sheet) {
        return WorkbookUtil.createSafeSheetName(huizong.feedback.template.TabNames.of(sheet));
    }

    private Written write() {
        cover.write();
        new CoverNames(order, cover, options).write();
        new CoverChecks(order, cover, workbook.getSheet(CoverPage.TITLE)).paint();
        order.sheets().forEach(s -> plans.put(s.name(), plan(s)));
        Map<String, List<LiveCheck>> checks = new LinkedHashMap<>();
        for (SheetDefinition sheet : order.sheets()) {
            LiveChecks live = new LiveChecks(order, plans.get(sheet.name()), cells(sheet.name(), ""));
            checks.put(sheet.name(), live.ofRows());
            page(plans.get(sheet.name()), live.carried());
        }
        earlierPages();
        new GuidePage(order, workbook.createSheet(GuidePage.TITLE), looks).write(checks);
        workbook.setSheetOrder(OptionSheet.TITLE, workbook.getNumberOfSheets() - 1);
        workbook.setActiveSheet(0);
        return new Written(order.sheets().stream().map(SheetDefinition::title).toList(), rules(), carried(checks));
    }

    private int rules() {
        return order.sheets().stream().mapToInt(s -> s.rulesFor(order.followed()).size()).sum() + order.form().rules().size();
    }

    private Set<String> carried(Map<String, List<LiveCheck>> checks) {
        Set<String> carried = new LinkedHashSet<>();
        order.sheets().forEach(s -> s.rulesFor(order.followed()).stream().map(RuleDefinition::id).filter(id ->
                checks.get(s.name()).stream().anyMatch(c -> c.id().equals(id) && c.carried() instanceof Carried.Formula))
                .forEach(carried::add));
        return carried;
    }

    private SheetPlan plan(SheetDefinition sheet) {
        List<ColumnDefinition> columns = sheet.columnsFor(order.followed());
        if (sheet.layout() == Layout.LIST) {
            return new ListPlan(sheet, tab(sheet), columns, SheetTop.ROWS + (ListPage.lettered(columns) ? 3 : 2));
        }
        return new MatrixPlan(sheet, tab(sheet), columns, SheetTop.ROWS + 3, columns.size() > MatrixPage.LONGEST_BLOCK ? 2 : 1,
                earlier(sheet).isEmpty() ? MatrixPlan.EARLIER : MatrixPlan.EARLIER + 1);
    }

    private List<Map<String, Object>> earlier(SheetDefinition sheet) {
        return order.earlier() == null ? List.of() : order.earlier().of(sheet.name());
    }

    private SheetCells cells(String sheet, String alias) {
        SheetPlan plan = plans.get(sheet);
        Map<String, String> cells = new LinkedHashMap<>(plan.cells());
        if (!alias.isEmpty()) {
            cells.replaceAll((column, cell) -> options.name(sheet + "." + column, plan.tab(), cell));
        }
        Map<String, String> earlier = new LinkedHashMap<>();
        if (alias.isEmpty() && plan instanceof MatrixPlan matrix && matrix.width() > MatrixPlan.EARLIER && isThePeriodBefore()) {
            plan.columns().forEach(c -> earlier.put(c.name(), matrix.earlierCell(c.name())));
        }
        return new SheetCells(plan.sheet(), cells, earlier, alias, choices, options, this::ofMatrix);
    }

    /** Only then the grey figures are what rules mean by the period before. */
    private boolean isThePeriodBefore() {
        return order.earlier() != null && order.period() != null
                && order.period().previous().filter(p -> p.equals(order.earlier().period())).isPresent();
    }

    private Optional<FormulaNames> ofMatrix(String sheet, String alias) {
        return plans.get(sheet) instanceof MatrixPlan ? Optional.of(cells(sheet, alias)) : Optional.empty();
    }

    private void page(SheetPlan plan, List<LiveCheck> carried) {
        XSSFSheet sheet = workbook.getSheet(plan.tab());
        SheetTop top = new SheetTop(order, plan.sheet(), cover, sheet, looks);
        if (plan instanceof ListPlan list) {
            new ListPage(list, sheet, looks, choices, options, order.words(), referenced(list)).write(top, carried);
        } else {
            List<Map<String, Object>> rows = earlier(plan.sheet());
            String period = order.earlier() == null ? "" : order.earlier().period().text();
            new MatrixPage((MatrixPlan) plan, sheet, looks, choices, options, order.words()).write(top, carried, rows.isEmpty() ? Map.of() : rows.get(0), period);
        }
    }

    /** Names for the columns of other lists of this workbook that a list refers to. */
    private Map<ColumnDefinition.Reference, String> referenced(ListPlan list) {
        Map<ColumnDefinition.Reference, String> names = new LinkedHashMap<>();
        for (ColumnDefinition column : list.columns()) {
            ColumnDefinition.Reference to = column.reference();
            if (to != null && plans.get(to.sheet()) instanceof ListPlan other && other.columns().stream().anyMatch(c -> c.name().equals(to.column()))) {
                String letter = "$" + other.letter(to.column()) + "$";
                names.put(to, options.name(to.sheet() + "." + to.column(), other.tab(), letter + other.firstRow() + ":" + letter + other.lastRow()));
            }
        }
        return names;
    }

    private void earlierPages() {
        for (SheetDefinition sheet : order.sheets()) {
            if (sheet.layout() == Layout.LIST && sheet.nature() == Nature.STOCK && !earlier(sheet).isEmpty()) {
                List<Map<String, Object>> rows = new ArrayList<>(earlier(sheet));
                XSSFSheet page = workbook.createSheet(WorkbookUtil.createSafeSheetName(huizong.decoding.SheetMatch.EARLIER + sheet.code()));
                new EarlierPage(sheet, page, looks, choices, order.words()).write(order.earlier().period().text(), rows);
            }
        }
    }
}
