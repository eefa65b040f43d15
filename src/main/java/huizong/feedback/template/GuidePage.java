package huizong.feedback.template;

import huizong.catalogue.Level;
import huizong.catalogue.PeriodKind;
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
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** The sheet 填报说明, made from the job file: who reports what until when, what each cell takes, what is checked and where. */
final class GuidePage {

    static final String TITLE = "填报说明";

    private static final int CHARACTER = 256;
    /** How many things are said of how to fill it in. */
    private static final int MANNERS = 7;
    private static final int[] COLUMN_SPANS = {1, 1, 1, 1, 1, 2};
    private static final int[] RULE_SPANS = {1, 1, 1, 3, 1};
    private static final int[] CODE_SPANS = {2, 1, 4};

    private final TemplateOrder order;
    private final GuideRows rows;
    private final TemplateWords words;
    private final XSSFSheet sheet;

    GuidePage(TemplateOrder order, XSSFSheet sheet, Looks looks) {
        this.order = order;
        this.sheet = sheet;
        this.rows = new GuideRows(sheet, looks);
        this.words = order.words();
    }

    /** @param checks by sheet name: what of each rule is carried */
    void write(Map<String, List<LiveCheck>> checks) {
        int[] widths = {12, 30, 18, 9, 9, 54, 30};
        for (int i = 0; i < widths.length; i++) {
            sheet.setColumnWidth(i, widths[i] * CHARACTER);
        }
        rows.title(words.of("guide.title", order.form().title()));
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
        rows.heading(words.of("guide.who"));
        rows.fact(words.of("guide.job"), order.job().title());
        rows.fact(words.of("guide.code"), form.code());
        rows.fact(words.of("guide.period"), words.of("period", form.period()) + (form.period() == PeriodKind.STATISTICAL_YEAR
                ? words.of("guide.statistical-year") : ""));
        rows.fact(words.of("guide.due"), due());
        rows.fact(words.of("guide.expected"), Optional.ofNullable(form.expected()).map(e -> e.line() == null
                ? words.of("guide.expected.level", words.of("union", e.level()))
                : words.of("guide.expected.line", words.of("union", e.level()), e.line().chinese())).orElse(words.of("guide.expected.none")));
        rows.fact(words.of("guide.allowed"), form.allowed().isEmpty() ? words.of("guide.allowed.all") : Arrays.stream(UnionLevel.values())
                .filter(form.allowed()::contains).map(l -> words.of("union", l)).collect(Collectors.joining(words.of("list"))));
        order.asking().ifPresent(u -> rows.fact(words.of("guide.asking"), u.name()));
    }

    private String due() {
        FormDefinition.Due due = order.form().due();
        String rule = due == null ? words.of("guide.due.round") : words.of(due.workingDays() ? "guide.due.working" : "guide.due.days", due.days());
        return Optional.ofNullable(order.period()).flatMap(p -> order.catalogue().due(order.form(), p).map(d -> words.of("guide.due.of", rule, p.text(), d)))
                .orElse(rule);
    }

    private void manners() {
        rows.heading(words.of("guide.how"));
        IntStream.rangeClosed(1, MANNERS).forEach(i -> rows.item(words.of("guide.how." + i)));
        rows.legend(words.of("guide.colours"), Arrays.stream(Level.values()).sorted(java.util.Comparator.reverseOrder())
                .collect(Collectors.toMap(l -> words.of("level", l), LevelColour::of, (a, b) -> a, LinkedHashMap::new)));
    }

    private void columns(SheetDefinition sheet) {
        rows.heading(words.of("guide.columns", sheet.title(), sheet.code()) + (sheet.optional() ? words.of("guide.optional") : ""));
        List<ColumnDefinition> columns = sheet.columnsFor(order.followed());
        boolean list = sheet.layout() == Layout.LIST;
        List<String> letters = list ? Letters.of(columns) : columns.stream().map(c -> c.code() == null ? c.name() : c.code()).toList();
        rows.head(COLUMN_SPANS, words.of(list ? "guide.column.list" : "guide.column.matrix"), words.of("guide.column.name"), words.of("guide.column.type"),
                words.of("guide.column.unit"), words.of("guide.column.required"), words.of("guide.column.wanted"));
        ColumnWords told = new ColumnWords(words);
        for (ColumnDefinition column : columns) {
            rows.line(COLUMN_SPANS, letters.get(columns.indexOf(column)), column.label(), told.type(column.type()),
                    column.unit() == null ? "" : column.unit(), told.required(column), told.wanted(column) + relations(column, sheet));
        }
    }

    private String relations(ColumnDefinition column, SheetDefinition sheet) {
        StringBuilder text = new StringBuilder();
        column.partOf().forEach(t -> text.append(words.of("guide.part-of", title(sheet, t))));
        if (column.partsOf() != null) {
            text.append(words.of("guide.parts-of", title(sheet, column.partsOf())));
        }
        if (sheet.key().contains(column.name())) {
            text.append(sheet.key().size() == 1 ? words.of("guide.key") : words.of("guide.key.with", sheet.key().stream()
                    .filter(k -> !k.equals(column.name())).map(k -> title(sheet, k)).collect(Collectors.joining(words.of("list")))));
        }
        return text.toString();
    }

    private String title(SheetDefinition sheet, String column) {
        return words.of("guide.quoted", sheet.column(column).map(ColumnDefinition::title).orElse(column));
    }

    private void rules(SheetDefinition sheet, List<LiveCheck> checks) {
        List<RuleDefinition> rules = sheet.rulesFor(order.followed());
        if (rules.isEmpty()) {
            return;
        }
        rows.heading(words.of("guide.rules", sheet.title(), sheet.code()));
        ruleHead();
        for (RuleDefinition rule : rules) {
            Optional<LiveCheck> check = checks.stream().filter(c -> c.id().equals(rule.id())).findFirst();
            rows.line(RULE_SPANS, rule.id(), check.flatMap(c -> sheet.column(c.column())).map(ColumnDefinition::title).orElse(""),
                    words.of("level", rule.level()), said(rule), check.map(c -> c.carried().fold(f -> words.of("guide.rule.here"), this::left)).orElse(left(Carried.Reason.OTHER_ROWS)));
        }
    }

    private void ruleHead() {
        rows.head(RULE_SPANS, words.of("guide.rule.id"), words.of("guide.rule.column"), words.of("guide.rule.level"), words.of("guide.rule.says"),
                words.of("guide.rule.where"));
    }

    private String said(RuleDefinition rule) {
        return rule.fix() == null ? rule.says() : words.of("guide.rule.fix", rule.says(), rule.fix());
    }

    private String left(Carried.Reason reason) {
        return words.of(switch (reason) {
            case OTHER_ROWS, EARLIER, DIRECTORY, PARAMETER -> "guide.left." + TemplateWords.word(reason);
            case FUNCTION, SET, TOO_LONG -> "guide.left.formula";
        });
    }

    private void ofForm() {
        List<RuleDefinition> rules = order.form().rules().stream().filter(r -> r.dated().holdsFor(order.followed())).toList();
        if (!rules.isEmpty()) {
            rows.heading(words.of("guide.rules.whole"));
            ruleHead();
            rules.forEach(r -> rows.line(RULE_SPANS, r.id(), "", words.of("level", r.level()), said(r), left(Carried.Reason.OTHER_ROWS)));
        }
    }

    private void codes() {
        Map<String, CodeList> lists = new LinkedHashMap<>();
        Map<String, String> labels = new LinkedHashMap<>();
        order.sheets().stream().flatMap(s -> s.columnsFor(order.followed()).stream()).filter(c -> c.codes() != null).forEach(c -> {
            lists.putIfAbsent(c.codes().name(), c.codes());
            labels.merge(c.codes().name(), c.label(), (a, b) -> a.contains(b) ? a : a + words.of("list") + b);
        });
        if (lists.isEmpty()) {
            return;
        }
        rows.heading(words.of("guide.codes"));
        rows.head(CODE_SPANS, words.of("guide.codes.for"), words.of("guide.codes.code"), words.of("guide.codes.name"));
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
        sheet.getFooter().setCenter(words.of("guide.page"));
        Locks.lock(sheet);
    }
}
