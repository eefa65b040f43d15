package huizong.feedback.template;

import huizong.catalogue.Level;
import huizong.catalogue.UnionLevel;
import huizong.feedback.LevelColour;
import huizong.feedback.formula.Carried;
import huizong.jobs.CodeList;
import huizong.jobs.ColumnDefinition;
import huizong.jobs.FormDefinition;
import huizong.jobs.Layout;
import huizong.jobs.RuleDefinition;
import huizong.jobs.SheetDefinition;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** The sheet 填报说明, made from the job file: who reports what until when, what each cell takes, what is checked and where. */
final class GuidePage {

    static final String TITLE = "填报说明";

    private static final int CHARACTER = 256;
    private static final int[] COLUMN_SPANS = {1, 1, 1, 1, 1, 2};
    private static final int[] RULE_SPANS = {1, 1, 1, 3, 1};
    private static final int[] CODE_SPANS = {2, 1, 4};

    private final TemplateOrder order;
    private final GuideRows rows;
    private final XSSFSheet sheet;

    GuidePage(TemplateOrder order, XSSFSheet sheet, Looks looks) {
        this.order = order;
        this.sheet = sheet;
        this.rows = new GuideRows(sheet, looks);
    }

    /** @param checks by sheet name: what of each rule is carried */
    void write(Map<String, List<LiveCheck>> checks) {
        int[] widths = {12, 30, 18, 9, 9, 54, 30};
        for (int i = 0; i < widths.length; i++) {
            sheet.setColumnWidth(i, widths[i] * CHARACTER);
        }
        rows.title(order.form().title() + "　" + TITLE);
        duty();
        manners();
        order.sheets().forEach(this::columns);
        order.sheets().forEach(s -> rules(s, checks.getOrDefault(s.name(), List.of())));
        ofForm();
        codes();
        print();
    }

    private void duty() {
        FormDefinition form = order.form();
        rows.heading("一、谁报、何时报");
        rows.fact("报表任务", order.job().title());
        rows.fact("报表代码", form.code());
        rows.fact("报送周期", PeriodWords.of(form.period()) + (form.period() == huizong.catalogue.PeriodKind.STATISTICAL_YEAR
                ? "（上年10月1日至本年9月30日）" : ""));
        rows.fact("报送时间", due());
        rows.fact("应报单位", Optional.ofNullable(form.expected()).map(e -> e.level().chinese() + "工会"
                + (e.line() == null ? "" : "（" + e.line().chinese() + "）")).orElse("按通知报送"));
        rows.fact("可报单位", form.allowed().isEmpty() ? "各级工会" : Arrays.stream(UnionLevel.values()).filter(form.allowed()::contains)
                .map(UnionLevel::chinese).collect(Collectors.joining("、")));
        order.asking().ifPresent(u -> rows.fact("制表机关", u.name()));
    }

    private String due() {
        Optional<String> day = Optional.ofNullable(order.period()).flatMap(p -> order.catalogue().due(order.form(), p)
                .map(d -> p.text() + " 期于 " + d + " 前报送"));
        FormDefinition.Due due = order.form().due();
        String rule = due == null ? "按批次通知的日期报送" : "统计期结束后 " + due.days() + (due.workingDays() ? " 个工作日内" : " 日内");
        return day.map(d -> rule + "；" + d).orElse(rule);
    }

    private void manners() {
        rows.heading("二、怎么填");
        List.of("先填“封面”，再填各表，最后填封面的“填报日期”。淡黄色的格必须填写；灰色的格是参考数，不用填，也不汇总。",
                "有下拉箭头的格从下拉中选；日期写成 2025-04-11；金额按封面的“金额单位”填写，全表一致。没有数的不要写“约”“余”“多”。",
                "每行一件，不合并单元格，不在数据中间插入小计；可以在表尾加“合计”行，合计行只核对、不汇总。行数不够时接着往下填。",
                "本期没有发生的，封面“零报告”选“是”，表内不填。不知道的空着，0 表示确实为零。",
                "单元格变色表示填的数自相矛盾，请当场核对：" + "红色（强制）必须改正；橙色（准强制）核实后才能采用；黄色（核实）如确属实，报送后写明原因；蓝色（提示）供参考。",
                "变色只是表内核对。与以前各期、其他表、其他单位的比较，要报送后由系统审核；审核结果会写在你报送的这份文件里。",
                "更正后再报送，封面“版本号”加 1。不要改动表头和“封面”的格式。").forEach(rows::item);
        rows.legend(Arrays.stream(Level.values()).sorted(java.util.Comparator.reverseOrder())
                .collect(Collectors.toMap(Level::chinese, LevelColour::of, (a, b) -> a, LinkedHashMap::new)));
    }

    private void columns(SheetDefinition sheet) {
        rows.heading("三、各栏说明：" + sheet.title() + "（" + sheet.code() + "）" + (sheet.optional() ? "　可以不报" : ""));
        List<ColumnDefinition> columns = sheet.columnsFor(order.followed());
        boolean list = sheet.layout() == Layout.LIST;
        List<String> letters = list ? Letters.of(columns) : columns.stream().map(c -> c.code() == null ? c.name() : c.code()).toList();
        rows.head(COLUMN_SPANS, list ? "栏次" : "代码", "名称", "类型", "单位", "必填", "填写要求");
        for (ColumnDefinition column : columns) {
            rows.line(COLUMN_SPANS, letters.get(columns.indexOf(column)), column.label(), ColumnWords.type(column.type()),
                    column.unit() == null ? "" : column.unit(), ColumnWords.required(column), ColumnWords.wanted(column) + relations(column, sheet));
        }
    }

    private static String relations(ColumnDefinition column, SheetDefinition sheet) {
        StringBuilder text = new StringBuilder();
        column.partOf().forEach(t -> text.append("；不大于").append(title(sheet, t)));
        if (column.partsOf() != null) {
            text.append("；与并列各项之和等于").append(title(sheet, column.partsOf()));
        }
        if (sheet.key().contains(column.name())) {
            text.append("；").append(sheet.key().size() == 1 ? "不得重复" : "与" + sheet.key().stream().filter(k -> !k.equals(column.name()))
                    .map(k -> title(sheet, k)).collect(Collectors.joining("、")) + "合起来不得重复");
        }
        return text.toString();
    }

    private static String title(SheetDefinition sheet, String column) {
        return "“" + sheet.column(column).map(ColumnDefinition::title).orElse(column) + "”";
    }

    private void rules(SheetDefinition sheet, List<LiveCheck> checks) {
        List<RuleDefinition> rules = sheet.rulesFor(order.followed());
        if (rules.isEmpty()) {
            return;
        }
        rows.heading("四、审核关系：" + sheet.title() + "（" + sheet.code() + "）");
        rows.head(RULE_SPANS, "编号", "核对哪一栏", "级别", "内容和改法", "在哪里核对");
        for (RuleDefinition rule : rules) {
            Optional<LiveCheck> check = checks.stream().filter(c -> c.id().equals(rule.id())).findFirst();
            rows.line(RULE_SPANS, rule.id(), check.flatMap(c -> sheet.column(c.column())).map(ColumnDefinition::title).orElse(""),
                    rule.level().chinese(), said(rule), check.map(c -> c.carried().fold(f -> "表内变色", GuidePage::left)).orElse(left(Carried.Reason.OTHER_ROWS)));
        }
    }

    private static String said(RuleDefinition rule) {
        return rule.says() + (rule.fix() == null ? "" : "。改法：" + rule.fix());
    }

    private static String left(Carried.Reason reason) {
        return "报送后审核" + switch (reason) {
            case OTHER_ROWS -> "（要看其他行、其他表或其他单位）";
            case EARLIER -> "（要与以前各期比较）";
            case DIRECTORY -> "（要查单位名录或行政区划）";
            case PARAMETER -> "（标准公布后才能核对）";
            case FUNCTION, SET, TOO_LONG -> "（表内公式算不了）";
        };
    }

    private void ofForm() {
        List<RuleDefinition> rules = order.form().rules().stream().filter(r -> r.dated().holdsFor(order.followed())).toList();
        if (!rules.isEmpty()) {
            rows.heading("四、审核关系：整份报表");
            rows.head(RULE_SPANS, "编号", "核对哪一栏", "级别", "内容和改法", "在哪里核对");
            rules.forEach(r -> rows.line(RULE_SPANS, r.id(), "", r.level().chinese(), said(r), left(Carried.Reason.OTHER_ROWS)));
        }
    }

    private void codes() {
        Map<String, CodeList> lists = new LinkedHashMap<>();
        Map<String, String> labels = new LinkedHashMap<>();
        order.sheets().stream().flatMap(s -> s.columnsFor(order.followed()).stream()).filter(c -> c.codes() != null).forEach(c -> {
            lists.putIfAbsent(c.codes().name(), c.codes());
            labels.merge(c.codes().name(), c.label(), (a, b) -> a.contains(b) ? a : a + "、" + b);
        });
        if (lists.isEmpty()) {
            return;
        }
        rows.heading("五、代码表");
        rows.head(CODE_SPANS, "用于", "代码", "名称");
        lists.forEach((name, list) -> list.entries().forEach(e -> rows.line(CODE_SPANS, labels.get(name), e.code(), e.label())));
    }

    private void print() {
        sheet.setDisplayGridlines(false);
        sheet.setFitToPage(true);
        sheet.setHorizontallyCenter(true);
        PrintSetup setup = sheet.getPrintSetup();
        setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
        setup.setLandscape(true);
        setup.setFitHeight((short) 0);
        sheet.getFooter().setCenter("第 &P 页，共 &N 页");
        Locks.lock(sheet);
    }
}
