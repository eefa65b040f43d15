package huizong.decoding;

import huizong.catalogue.CellAddress;
import huizong.catalogue.Finding;
import huizong.catalogue.FindingCode;
import huizong.decoding.cells.CellDecoder;
import huizong.decoding.cells.CellDecoders;
import huizong.decoding.cells.CellSlot;
import huizong.decoding.cells.PercentScale;
import huizong.decoding.cells.PlainLetters;
import huizong.decoding.cells.RowValues;
import huizong.decoding.conditions.RowCondition;
import huizong.decoding.words.Wording;
import huizong.jobs.ColumnDefinition;
import huizong.jobs.ColumnDefinition.Required;
import huizong.jobs.SheetDefinition;
import huizong.reading.CellKind;
import huizong.reading.Row;
import huizong.reading.Utf8Span;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The work place of one sheet: a decoder and a slot for each stored column, and the values of the row at hand. */
final class RowBench {

    private static final Set<String> DASHES = Set.of("-", "--", "—", "——", "–", "―", "─", "−", "－");
    private static final Set<String> BELOW_UNIT = Set.of("…", "……", "...", "⋯");
    private static final int LONGEST_SIGN = 8;

    private final SheetDefinition sheet;
    private final RowValues values;
    private final CellSlot[] slots;
    private final CellDecoder[] decoders;
    private final PercentScale[] percents;
    private final @Nullable RowCondition[] conditions;
    private final Utf8Span span = new Utf8Span();
    private final PersonChecks persons;

    RowBench(SheetDefinition sheet, String title, CellDecoders makers, Consumer<Finding> findings) {
        int size = sheet.columns().size();
        this.sheet = sheet;
        persons = PersonChecks.of(sheet);
        values = new RowValues(size);
        slots = new CellSlot[size];
        decoders = new CellDecoder[size];
        percents = new PercentScale[size];
        conditions = new RowCondition[size];
        for (int i = 0; i < size; i++) {
            ColumnDefinition column = sheet.columns().get(i);
            percents[i] = new PercentScale(title);
            slots[i] = new CellSlot(sheet, title, values, i, findings);
            decoders[i] = makers.of(column, percents[i]);
            conditions[i] = column.required() instanceof Required.When when
                    ? RowCondition.of(when.condition(), sheet).orElse(null) : null;
        }
    }

    RowValues values() {
        return values;
    }

    PercentScale percents(int index) {
        return percents[index];
    }

    /** One scale for all columns, where they are indicators of one matrix. */
    void sharePercents(PercentScale shared, CellDecoders makers) {
        for (int i = 0; i < decoders.length; i++) {
            decoders[i] = makers.of(sheet.columns().get(i), shared);
        }
    }

    /** Decodes a cell into its column's slot: signs, errors and formulas without a value first. */
    void decode(Row row, int i, int index) {
        CellSlot slot = slots[index];
        switch (row.kind(i)) {
            case ERROR -> slot.unreadable(row, i, FindingCode.ERROR_VALUE, "X21");
            case FORMULA_WITHOUT_VALUE -> slot.unreadable(row, i, FindingCode.FORMULA_WITHOUT_VALUE, "X21");
            default -> {
                Mark sign = row.kind(i) == CellKind.TEXT && !(row.span(i, span) && PlainLetters.beginsWithLetter(span))
                        ? sign(row.text(i), index) : null;
                if (sign != null) {
                    slot.blank(sign);
                } else {
                    decoders[index].decode(row, i, slot);
                }
            }
        }
    }

    private @Nullable Mark sign(String text, int index) {
        if (text.length() > LONGEST_SIGN || text.isEmpty() || Character.isLetterOrDigit(text.charAt(0))) {
            return null;
        }
        String plain = Wording.stripped(text);
        boolean figure = sheet.columns().get(index).type().numeric();
        return DASHES.contains(plain) ? Mark.DASH : figure && BELOW_UNIT.contains(plain) ? Mark.BELOW_UNIT : null;
    }

    /** True for a blank where the column, or its condition over the row, asks for a value. */
    boolean lacks(int index) {
        if (!values.isBlank(index)) {
            return false;
        }
        ColumnDefinition column = sheet.columns().get(index);
        boolean blank = values.isEmpty(index) || values.mark(index) == Mark.DASH && !column.dash();
        return blank && (column.alwaysRequired() || conditionHolds(index));
    }

    /** Says that the column {@link #lacks} its value. */
    void missing(int index, CellAddress cell) {
        slots[index].missing(cell);
    }

    private boolean conditionHolds(int index) {
        RowCondition condition = conditions[index];
        return condition != null && condition.holds(values);
    }

    /** All cells of the row are decoded: what persons' numbers say is compared, and the numbers are forgotten. */
    void settle(Row row) {
        persons.settle(row, values, slots);
    }

    /** Gives the row to the target with its marks. */
    void give(int sheetRow, RowTarget target) {
        target.begin(sheetRow);
        for (int i = 0; i < values.size(); i++) {
            values.give(i, target);
        }
        target.end(marks());
    }

    private @Nullable String marks() {
        StringBuilder json = null;
        for (int i = 0; i < values.size(); i++) {
            Mark mark = values.mark(i);
            if (mark != null && mark.ofValue() != values.isBlank(i)) {
                json = json == null ? new StringBuilder("{") : json.append(',');
                json.append('"').append(sheet.columns().get(i).name()).append("\":\"").append(mark.word()).append('"');
            }
        }
        return json == null ? null : json.append('}').toString();
    }
}
