package huizong.feedback.template;

import huizong.catalogue.Basis;
import huizong.catalogue.Line;
import huizong.catalogue.MoneyUnit;
import huizong.catalogue.Period;
import huizong.catalogue.PeriodKind;
import huizong.catalogue.Union;
import huizong.catalogue.UnionLevel;
import huizong.decoding.TemplateMark;
import huizong.decoding.heads.CoverField;
import huizong.jobs.ColumnType;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;

/** The sheet 封面: two fields a line, what is known filled in, drop-downs where there is a choice, and the hidden mark. */
final class CoverPage {

    static final String TITLE = "封面";

    private static final int FIRST_FIELD = 4;
    private static final int CHARACTER = 256;
    private static final List<CoverField> SHOWN = Arrays.stream(CoverField.values()).filter(f -> f != CoverField.FINGERPRINT).toList();

    private final TemplateOrder order;
    private final XSSFSheet sheet;
    private final Looks looks;
    private final InputRules rules;
    private final Map<CoverField, XSSFCell> cells = new EnumMap<>(CoverField.class);

    CoverPage(TemplateOrder order, XSSFSheet sheet, Looks looks, OptionSheet options) {
        this.order = order;
        this.sheet = sheet;
        this.looks = looks;
        this.rules = new InputRules(sheet, options, order.words());
    }

    void write() {
        int[] widths = {3, 18, 34, 18, 34};
        for (int i = 0; i < widths.length; i++) {
            sheet.setColumnWidth(i, widths[i] * CHARACTER);
        }
        heading(0, 34, order.form().title(), looks.title(22));
        heading(1, 24, "封　面", looks.title(14));
        heading(2, 18, order.asking().map(u -> "制表机关：" + u.name()).orElse(""), looks.line(HorizontalAlignment.RIGHT));
        for (int i = 0; i < SHOWN.size(); i++) {
            field(SHOWN.get(i), FIRST_FIELD - 1 + i / 2, 1 + i % 2 * 2);
        }
        int last = FIRST_FIELD - 1 + (SHOWN.size() + 1) / 2;
        heading(last + 1, 34, order.words().of("cover.reminder"), looks.text());
        heading(last + 2, 18, order.words().of("cover.hint"), looks.text());
        mark(last + 4);
        print();
    }

    private void heading(int number, int points, String text, org.apache.poi.xssf.usermodel.XSSFCellStyle style) {
        XSSFRow row = sheet.createRow(number);
        row.setHeightInPoints(points);
        XSSFCell cell = row.createCell(1);
        cell.setCellValue(text);
        cell.setCellStyle(style);
        sheet.addMergedRegion(new CellRangeAddress(number, number, 1, 4));
    }

    private void field(CoverField field, int number, int column) {
        XSSFRow row = sheet.getRow(number) == null ? sheet.createRow(number) : sheet.getRow(number);
        row.setHeightInPoints(25);
        XSSFCell label = row.createCell(column);
        label.setCellValue(field.label());
        label.setCellStyle(looks.head());
        XSSFCell cell = row.createCell(column + 1);
        cells.put(field, cell);
        Optional<String> known = known(field);
        boolean locked = known.isPresent() && fixed(field);
        cell.setCellStyle(locked ? looks.given("@") : looks.input(format(field), needed(field)));
        fill(cell, field, known);
        rules.cover(field, cell, offered(field), order.form());
    }

    private void fill(XSSFCell cell, CoverField field, Optional<String> known) {
        if (field == CoverField.REVISION) {
            cell.setCellValue(1);
        } else if (field == CoverField.AS_OF && order.period() != null) {
            cell.setCellValue(order.period().last());
        } else {
            known.ifPresent(cell::setCellValue);
        }
    }

    /** What the job file and the directory say of the field. */
    private Optional<String> known(CoverField field) {
        Union union = order.union();
        return switch (field) {
            case FORM_CODE -> Optional.of(order.form().code());
            case PERIOD_TYPE -> Optional.of(order.form().period().coverCode() + " " + PeriodWords.of(order.form().period()));
            case PERIOD -> Optional.ofNullable(order.period()).map(Period::text);
            case AMOUNT_UNIT -> Optional.of(MoneyUnit.YUAN.chinese());
            case BASIS -> Optional.of(Basis.THIS_PERIOD.chinese());
            case SUBMITTER_NAME -> Optional.ofNullable(union).map(Union::name);
            case SUBMITTER_CODE -> Optional.ofNullable(union).map(Union::code);
            case SUBMITTER_LEVEL -> Optional.ofNullable(union).map(u -> u.level().chinese());
            case SUBMITTER_LINE -> Optional.ofNullable(union).map(u -> u.line().chinese());
            case DIVISION_CODE -> Optional.ofNullable(union).map(Union::division);
            default -> Optional.empty();
        };
    }

    /** Fields nobody fills in once they are known. */
    private static boolean fixed(CoverField field) {
        return switch (field) {
            case FORM_CODE, PERIOD_TYPE, SUBMITTER_NAME, SUBMITTER_CODE, SUBMITTER_LEVEL, SUBMITTER_LINE, DIVISION_CODE -> true;
            default -> false;
        };
    }

    private boolean needed(CoverField field) {
        return switch (field) {
            case BASIS_START, FUND_CODE, NIL_RETURN -> false;
            case AMOUNT_UNIT -> hasMoney();
            default -> true;
        };
    }

    private boolean hasMoney() {
        return order.sheets().stream().flatMap(s -> s.columns().stream()).anyMatch(c -> c.type() == ColumnType.MONEY);
    }

    private static CellFormat format(CoverField field) {
        return switch (field) {
            case AS_OF, BASIS_START, FILLED_ON -> CellFormat.DAY;
            case REVISION -> new CellFormat("0", HorizontalAlignment.CENTER);
            default -> CellFormat.CHOICE;
        };
    }

    private List<String> offered(CoverField field) {
        return switch (field) {
            case SUBMITTER_LEVEL -> Arrays.stream(UnionLevel.values())
                    .filter(l -> order.form().allowed().isEmpty() || order.form().allowed().contains(l)).map(UnionLevel::chinese).toList();
            case SUBMITTER_LINE -> Arrays.stream(Line.values()).map(Line::chinese).toList();
            case BASIS -> Arrays.stream(Basis.values()).map(Basis::chinese).toList();
            case AMOUNT_UNIT -> Arrays.stream(MoneyUnit.values()).map(MoneyUnit::chinese).toList();
            case NIL_RETURN -> List.of("否", "是");
            case PERIOD -> periods();
            default -> List.of();
        };
    }

    /** The periods that may be meant: the rounds that are open, else this one and those before it. */
    private List<String> periods() {
        if (order.form().period() == PeriodKind.EVENT) {
            return order.rounds().stream().map(r -> r.period().text()).toList();
        }
        return java.util.stream.Stream.iterate(Optional.of(order.followed()), Optional::isPresent, p -> p.flatMap(Period::previous))
                .limit(12).map(p -> p.orElseThrow().text()).toList();
    }

    /** Where a field's value stands, for formulas of other sheets. */
    String reference(CoverField field) {
        return "'" + TITLE + "'!" + new CellReference(java.util.Objects.requireNonNull(cells.get(field))).formatAsString().replaceFirst(".*!", "")
                .replaceFirst("^([A-Z]+)(\\d+)$", "\\$$1\\$$2");
    }

    CellRangeAddress range(CoverField field) {
        XSSFCell cell = java.util.Objects.requireNonNull(cells.get(field));
        return new CellRangeAddress(cell.getRowIndex(), cell.getRowIndex(), cell.getColumnIndex(), cell.getColumnIndex());
    }

    /** What is filled in already, as it is shown. */
    String shown(CoverField field) {
        @Nullable XSSFCell cell = cells.get(field);
        return cell == null || cell.getCellType() != org.apache.poi.ss.usermodel.CellType.STRING ? "" : cell.getStringCellValue();
    }

    private void mark(int number) {
        XSSFRow row = sheet.createRow(number);
        row.setZeroHeight(true);
        row.createCell(1).setCellValue(CoverField.FINGERPRINT.label());
        row.createCell(2).setCellValue(TemplateMark.of(order.job().name(), order.form().name(), order.union(), order.period(),
                order.job().version()).text());
    }

    private void print() {
        sheet.setDisplayGridlines(false);
        sheet.setHorizontallyCenter(true);
        sheet.setFitToPage(true);
        PrintSetup setup = sheet.getPrintSetup();
        setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
        setup.setLandscape(true);
        setup.setFitHeight((short) 1);
        Locks.lock(sheet);
    }
}
