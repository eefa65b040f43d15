package huizong.decoding;

import huizong.catalogue.FindingCode;
import huizong.decoding.cells.CellSlot;
import huizong.decoding.cells.ResidentNumbers;
import huizong.decoding.cells.RowValues;
import huizong.decoding.conditions.RowCondition;
import huizong.jobs.ColumnDefinition;
import huizong.jobs.ColumnType;
import huizong.jobs.SheetDefinition;
import huizong.reading.Row;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What can only be asked of a person's number while it is there in clear, because its hash is all that is kept: whether it is a
 * resident number where one is wanted, and whether birth date and sex agree with it. The answer is a finding, or a mark on the
 * compared value.
 */
final class PersonChecks {

    /** @param when null where the condition says more than a row alone can answer: then nothing is asked */
    private record Wanted(int person, @Nullable RowCondition when) {
    }

    private record Compared(int value, int person, ColumnType type) {
    }

    private final List<Wanted> wanted;
    private final List<Compared> compared;

    private PersonChecks(List<Wanted> wanted, List<Compared> compared) {
        this.wanted = wanted;
        this.compared = compared;
    }

    static PersonChecks of(SheetDefinition sheet) {
        List<ColumnDefinition> columns = sheet.columns();
        List<String> names = columns.stream().map(ColumnDefinition::name).toList();
        return new PersonChecks(IntStream.range(0, columns.size()).filter(i -> columns.get(i).resident() != null)
                .mapToObj(i -> new Wanted(i, RowCondition.of(columns.get(i).resident(), sheet).orElse(null))).toList(),
                IntStream.range(0, columns.size()).filter(i -> columns.get(i).agreesWith() != null)
                        .mapToObj(i -> new Compared(i, names.indexOf(columns.get(i).agreesWith()), columns.get(i).type())).toList());
    }

    /** To be asked once all cells of the row are decoded. */
    void settle(Row row, RowValues values, CellSlot[] slots) {
        for (Wanted ask : wanted) {
            boolean other = !values.isBlank(ask.person()) && values.residentNumber(ask.person()) == null;
            if (other && ask.when() != null && ask.when().holds(values)) {
                slots[ask.person()].unreadable(row, values.personCell(ask.person()), FindingCode.PERSON_ID, null);
            }
        }
        for (Compared ask : compared) {
            Mark mark = values.isBlank(ask.value()) ? null : compare(values, ask);
            if (mark != null) {
                values.mark(ask.value(), mark);
            }
        }
    }

    /** Null where they agree. */
    private static @Nullable Mark compare(RowValues values, Compared ask) {
        String number = values.residentNumber(ask.person());
        String value = ask.type() == ColumnType.DATE ? ((LocalDate) values.value(ask.value())).format(DateTimeFormatter.BASIC_ISO_DATE)
                : (String) values.value(ask.value());
        if (number == null || ask.type() == ColumnType.CODE && !value.equals("1") && !value.equals("2")) {
            return Mark.UNTOLD;
        }
        String told = ask.type() == ColumnType.DATE ? ResidentNumbers.born(number) : ResidentNumbers.sex(number);
        return told.equals(value) ? null : Mark.DIFFERS;
    }
}
