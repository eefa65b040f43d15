package huizong.decoding.cells;

import huizong.catalogue.CellAddress;
import huizong.catalogue.Extent;
import huizong.catalogue.Fact;
import huizong.catalogue.Finding;
import huizong.catalogue.FindingCode;
import huizong.catalogue.Level;
import huizong.decoding.Mark;
import huizong.decoding.cells.RowValues.Held;
import huizong.jobs.Accept;
import huizong.jobs.ColumnDefinition;
import huizong.jobs.ColumnType;
import huizong.jobs.SheetDefinition;
import huizong.reading.NumberLook;
import huizong.reading.Row;
import huizong.reading.Utf8Span;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The place of one column in the row at hand: takes its value, and words what is wrong with its cell. */
public final class CellSlot {

    private final SheetDefinition sheet;
    private final ColumnDefinition column;
    private final String title;
    private final RowValues values;
    private final int index;
    private final Consumer<Finding> findings;

    /** @param title the sheet's name as written in the file */
    public CellSlot(SheetDefinition sheet, String title, RowValues values, int index, Consumer<Finding> findings) {
        this.sheet = sheet;
        this.column = sheet.columns().get(index);
        this.title = title;
        this.values = values;
        this.index = index;
        this.findings = findings;
    }

    public ColumnDefinition column() {
        return column;
    }

    public int index() {
        return index;
    }

    public boolean isBlank() {
        return values.isBlank(index);
    }

    public void whole(long value) {
        values.whole(index, value);
    }

    public void scaled(long unscaled, int scale) {
        values.scaled(index, unscaled, scale);
    }

    public void truth(long oneOrZero) {
        values.truth(index, oneOrZero);
    }

    public void letters(Utf8Span span) {
        values.letters(index, span);
    }

    public void object(Held how, Object value) {
        values.object(index, how, value);
    }

    /**
     * @param residentNumber in clear, for as long as the row is at hand; null for an identifier of another kind
     * @param i              index of the cell in the row
     */
    public void person(String hash, @Nullable String residentNumber, int i) {
        values.person(index, hash, residentNumber, i);
    }

    public void blank(@Nullable Mark mark) {
        values.blank(index, mark);
    }

    /** The cell cannot be read: the value stays out and the finding refuses the row, or the workbook. */
    public void unreadable(Row row, int i, FindingCode code, @Nullable String rule, Fact... facts) {
        values.blank(index, Mark.UNREADABLE);
        refuse(row, i, code, rule, facts);
    }

    /** The value is read and stays, and is refused. */
    public void refuse(Row row, int i, FindingCode code, @Nullable String rule, Fact... facts) {
        tell(Level.REFUSE, row, i, code, rule, facts);
    }

    public void tell(Level level, Row row, int i, FindingCode code, @Nullable String rule, Fact... facts) {
        CellAddress cell = new CellAddress(title, row.column(i), row.number());
        findings.accept(new Finding(code, rule, List.of(), level, extent(), sheet.name(), List.of(cell), column.name(),
                printable(row, i), List.of(facts)));
    }

    /** A blank where a value must stand. */
    public void missing(CellAddress cell) {
        findings.accept(new Finding(FindingCode.REQUIRED_CELL, column.type().numeric() ? "X16" : null, List.of(), Level.REFUSE,
                extent(), sheet.name(), List.of(cell), column.name(), null, List.of()));
    }

    private Extent extent() {
        return sheet.accept() == Accept.ROWS ? Extent.ROW : Extent.WORKBOOK;
    }

    /** A date is shown as one: its serial number says nothing to its sender. */
    private @Nullable String printable(Row row, int i) {
        boolean hidden = column.personal() || column.type() == ColumnType.PERSON || column.type() == ColumnType.PHONE;
        boolean date = row.look(i) == NumberLook.DATE || row.look(i) == NumberLook.DATE_TIME;
        return hidden ? null : StorableText.printable(date ? CellText.of(row, i).orElse(row.text(i)) : row.text(i));
    }
}
