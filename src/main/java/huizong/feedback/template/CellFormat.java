package huizong.feedback.template;

import huizong.jobs.ColumnDefinition;
import org.apache.poi.ss.usermodel.HorizontalAlignment;

/** How a cell keeps what is typed into it. Texts are kept as texts, so that no digit of a long number is lost. */
record CellFormat(String code, HorizontalAlignment alignment) {

    static final CellFormat TEXT = new CellFormat("@", HorizontalAlignment.LEFT);
    static final CellFormat CHOICE = new CellFormat("@", HorizontalAlignment.CENTER);
    static final CellFormat DAY = new CellFormat("yyyy-mm-dd", HorizontalAlignment.CENTER);

    static CellFormat of(ColumnDefinition column) {
        if (ListPlan.isSequence(column)) {
            return new CellFormat("0", HorizontalAlignment.CENTER);
        }
        return switch (column.type()) {
            case INTEGER -> new CellFormat("#,##0", HorizontalAlignment.RIGHT);
            case DECIMAL, PERCENT -> new CellFormat(column.decimals() == 0 ? "0" : "0." + "0".repeat(column.decimals()), HorizontalAlignment.RIGHT);
            case MONEY -> new CellFormat("#,##0.00####", HorizontalAlignment.RIGHT);
            case DATE -> DAY;
            case TIME -> new CellFormat("hh:mm", HorizontalAlignment.CENTER);
            case TIMESTAMP -> new CellFormat("yyyy-mm-dd hh:mm", HorizontalAlignment.CENTER);
            case YEAR -> new CellFormat("0", HorizontalAlignment.CENTER);
            case YEAR_MONTH -> new CellFormat("yyyy-mm", HorizontalAlignment.CENTER);
            case BOOLEAN, CODE -> CHOICE;
            default -> TEXT;
        };
    }
}
