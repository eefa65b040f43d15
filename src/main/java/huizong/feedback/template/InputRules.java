package huizong.feedback.template;

import huizong.decoding.heads.CoverField;
import huizong.jobs.ColumnDefinition;
import huizong.jobs.ColumnType;
import huizong.jobs.FormDefinition;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFDataValidationHelper;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** What a cell takes as it is typed, with a word on what is wanted and one on what was wrong. */
final class InputRules {

    private static final int LONGEST_TITLE = 30;
    private static final int LONGEST_PROMPT = 240;
    private static final int LONGEST_ERROR = 220;
    /** More digits and a spreadsheet no longer keeps them all. */
    private static final String MOST = "999999999999999";

    private final XSSFSheet sheet;
    private final OptionSheet options;
    private final TemplateWords words;
    private final XSSFDataValidationHelper making;

    InputRules(XSSFSheet sheet, OptionSheet options, TemplateWords words) {
        this.sheet = sheet;
        this.options = options;
        this.words = words;
        this.making = new XSSFDataValidationHelper(sheet);
    }

    /** What happens to what does not fit: it is not taken, or taken after a question. */
    enum Strictness {
        STOP, ASK
    }

    /** A drop-down of what stands in another list of the workbook, under its name; what does not stand there is left to the check. */
    void reference(ColumnDefinition column, CellRangeAddress range, String name) {
        add(making.createFormulaListConstraint(name), range, Strictness.ASK, column.title(), new ColumnWords(words).wanted(column));
    }

    /** @param offered texts of the drop-down; empty for none */
    void column(ColumnDefinition column, CellRangeAddress range, List<String> offered, Strictness strictness) {
        String wanted = new ColumnWords(words).wanted(column);
        DataValidationConstraint constraint = offered.isEmpty() ? constraint(column)
                : making.createFormulaListConstraint(options.list(offered));
        add(constraint, range, strictness, column.title(), wanted);
    }

    private DataValidationConstraint constraint(ColumnDefinition column) {
        String low = bound(column.low(), "-" + MOST);
        String high = bound(column.high(), MOST);
        return switch (column.type()) {
            case INTEGER -> making.createIntegerConstraint(OperatorType.BETWEEN, low, high);
            case DECIMAL, PERCENT -> making.createDecimalConstraint(OperatorType.BETWEEN, low, high);
            case MONEY -> column.low() != null && column.low().signum() == 0
                    ? making.createDecimalConstraint(OperatorType.GREATER_OR_EQUAL, "0", null)
                    : making.createDecimalConstraint(OperatorType.BETWEEN, "-" + MOST, MOST);
            case YEAR -> making.createIntegerConstraint(OperatorType.BETWEEN, "1900", "9999");
            case DATE, YEAR_MONTH, TIMESTAMP -> making.createDateConstraint(OperatorType.BETWEEN, "1", "2958465", null);
            case TIME -> making.createTimeConstraint(OperatorType.BETWEEN, "0", "0.999999");
            case CREDIT_CODE -> making.createTextLengthConstraint(OperatorType.EQUAL, "18", null);
            case PERSON -> making.createTextLengthConstraint(OperatorType.BETWEEN, "4", "60");
            default -> making.createTextLengthConstraint(OperatorType.BETWEEN, "1", Integer.toString(Math.max(1, column.length())));
        };
    }

    private static String bound(@org.jspecify.annotations.Nullable BigDecimal bound, String otherwise) {
        return bound == null ? otherwise : bound.toPlainString();
    }

    /** A field of the cover. */
    void cover(CoverField field, XSSFCell cell, List<String> offered, FormDefinition form) {
        Optional<String> wanted = new CoverWords(words).wanted(field, form);
        if (wanted.isEmpty()) {
            return;
        }
        CellRangeAddress range = new CellRangeAddress(cell.getRowIndex(), cell.getRowIndex(), cell.getColumnIndex(), cell.getColumnIndex());
        DataValidationConstraint constraint = switch (field) {
            case AS_OF, BASIS_START, FILLED_ON -> making.createDateConstraint(OperatorType.BETWEEN, "1", "2958465", null);
            case REVISION -> making.createIntegerConstraint(OperatorType.BETWEEN, "1", "999");
            default -> offered.isEmpty() ? making.createTextLengthConstraint(OperatorType.BETWEEN, "1", "100")
                    : making.createFormulaListConstraint(options.list(offered));
        };
        add(constraint, range, field == CoverField.PERIOD ? Strictness.ASK : Strictness.STOP, field.label(), wanted.get());
    }

    private void add(DataValidationConstraint constraint, CellRangeAddress range, Strictness strictness, String title, String wanted) {
        DataValidation validation = making.createValidation(constraint, new CellRangeAddressList(range.getFirstRow(), range.getLastRow(),
                range.getFirstColumn(), range.getLastColumn()));
        validation.setEmptyCellAllowed(true);
        validation.setSuppressDropDownArrow(true);
        validation.setShowPromptBox(true);
        validation.createPromptBox(cut(title, LONGEST_TITLE), cut(wanted, LONGEST_PROMPT));
        validation.setShowErrorBox(true);
        validation.setErrorStyle(strictness == Strictness.STOP ? DataValidation.ErrorStyle.STOP : DataValidation.ErrorStyle.WARNING);
        validation.createErrorBox(cut(words.of("check.title", title), LONGEST_TITLE), cut(words.of("check.wanted", wanted), LONGEST_ERROR));
        sheet.addValidationData(validation);
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }
}
