package huizong.decoding.cells;

import huizong.decoding.Setting;
import huizong.jobs.CodeList;
import huizong.jobs.ColumnDefinition;
import java.util.List;

/** Makes the decoder of a column, once per sheet. */
public final class CellDecoders {

    private static final CodeList NO_LIST = new CodeList("", List.of(), true);

    private final Setting setting;
    private final DivisionBook divisions;
    private final CodeBooks books;

    public CellDecoders(Setting setting) {
        this(setting, DivisionIndex.of(setting.directory(), setting.day()), new CodeBooks());
    }

    /** @param divisions of the setting's directory and day */
    public CellDecoders(Setting setting, DivisionIndex divisions, CodeBooks books) {
        this.setting = setting;
        this.divisions = new DivisionBook(divisions);
        this.books = books;
    }

    /** @param percents watches the bare numbers of percent columns */
    public CellDecoder of(ColumnDefinition column, PercentScale percents) {
        SpanCheck span = new SpanCheck(column, setting.cover());
        return switch (column.type()) {
            case TEXT, REFERENCE -> new TextCell();
            case INTEGER, DECIMAL -> new CountCell(column);
            case MONEY -> new MoneyCell(column, setting.cover().moneyUnit());
            case PERCENT -> new PercentCell(column, percents);
            case DATE -> new DateCell(span);
            case TIME -> new TimeCell();
            case TIMESTAMP -> new TimestampCell(span);
            case YEAR -> new YearCell(span);
            case YEAR_MONTH -> new YearMonthCell(span);
            case BOOLEAN -> new TruthCell();
            case CODE -> new CodeCell(book(column));
            case SET -> new SetCell(book(column));
            case DIVISION -> new DivisionCell(column, divisions, setting.territory());
            case UNION -> new UnionCell(setting.directory(), setting.day());
            case CREDIT_CODE -> new CreditCodeCell();
            case PERSON -> new PersonCell(setting.personKey());
            case PHONE -> new PhoneCell();
        };
    }

    private CodeBook book(ColumnDefinition column) {
        return books.of(column.codes() == null ? NO_LIST : column.codes());
    }
}
