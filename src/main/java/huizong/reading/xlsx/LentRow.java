package huizong.reading.xlsx;

import huizong.reading.CellKind;
import huizong.reading.NumberLook;
import huizong.reading.RefusalReason;
import huizong.reading.Row;
import huizong.reading.UnreadableSheetException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Optional;

/** The one row a sheet lends again and again: columns of arrays over the bytes the cells were found in. */
final class LentRow implements Row {

    /** Added to a kind's ordinal where the value comes from a formula. */
    static final int FORMULA = 8;
    private static final CellKind[] KINDS = CellKind.values();
    private static final int ROWS_IN_A_SHEET = 1_048_576;

    private final SharedTexts texts;
    private final Styles styles;
    private final DateSystem dates;
    private byte[] bytes = new byte[0];
    private int number;
    private int hidden;
    private int size;
    private int[] columns = new int[64];
    private int[] styleOf = new int[64];
    private int[] whats = new int[64];
    /** Where a cell's bytes start, or its shared text as -1 - index. */
    private int[] froms = new int[64];
    private int[] lengths = new int[64];

    LentRow(SharedTexts texts, Styles styles, DateSystem dates) {
        this.texts = texts;
        this.styles = styles;
        this.dates = dates;
    }

    DateSystem dates() {
        return dates;
    }

    SharedTexts texts() {
        return texts;
    }

    void start(int rowNumber, int hiddenRows) {
        if (rowNumber < 1 || rowNumber > ROWS_IN_A_SHEET) {
            throw new UnreadableSheetException(RefusalReason.DAMAGED, "row " + rowNumber);
        }
        number = rowNumber;
        hidden = hiddenRows;
        size = 0;
    }

    /** Says in which bytes the cells' places count. */
    void in(byte[] source) {
        bytes = source;
    }

    void add(int column, int style, int what, int from, int length) {
        if (size == columns.length) {
            grow();
        }
        columns[size] = column;
        styleOf[size] = style;
        whats[size] = what;
        froms[size] = from;
        lengths[size] = length;
        size++;
    }

    void addShared(int column, int style, int what, int index) {
        if (index < 0 || index >= texts.size()) {
            throw new UnreadableSheetException(RefusalReason.DAMAGED, "row " + number + ": shared text " + index);
        }
        if (!texts.blank(index)) {
            add(column, style, what, -1 - index, 0);
        }
    }

    /** Says that the cell added last is something else than it was taken for. */
    void retype(int what) {
        whats[size - 1] = what;
    }

    private void grow() {
        int more = size * 2;
        columns = Arrays.copyOf(columns, more);
        styleOf = Arrays.copyOf(styleOf, more);
        whats = Arrays.copyOf(whats, more);
        froms = Arrays.copyOf(froms, more);
        lengths = Arrays.copyOf(lengths, more);
    }

    /** Puts the cells in the order of their columns, as nearly every file already has them. */
    void sort() {
        for (int i = 1; i < size; i++) {
            for (int k = i; k > 0 && columns[k] <= columns[k - 1]; k--) {
                if (columns[k] == columns[k - 1]) {
                    throw new UnreadableSheetException(RefusalReason.DAMAGED,
                            "row " + number + ": column " + columns[k] + " stands twice");
                }
                swap(columns, k);
                swap(styleOf, k);
                swap(whats, k);
                swap(froms, k);
                swap(lengths, k);
            }
        }
    }

    private static void swap(int[] values, int k) {
        int value = values[k];
        values[k] = values[k - 1];
        values[k - 1] = value;
    }

    @Override
    public int number() {
        return number;
    }

    @Override
    public boolean hidden() {
        return hidden > 0;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public int column(int i) {
        return columns[i];
    }

    @Override
    public CellKind kind(int i) {
        return KINDS[whats[i] & FORMULA - 1];
    }

    @Override
    public NumberLook look(int i) {
        return kind(i) == CellKind.NUMBER ? styles.look(styleOf[i]) : NumberLook.PLAIN;
    }

    @Override
    public boolean formula(int i) {
        return (whats[i] & FORMULA) != 0;
    }

    @Override
    public String text(int i) {
        if (froms[i] < 0) {
            return texts.text(-1 - froms[i]);
        }
        String stored = new String(bytes, froms[i], lengths[i], StandardCharsets.UTF_8);
        return switch (kind(i)) {
            case TEXT -> Texts.unescaped(stored);
            case BOOLEAN -> stored.equals("1") || stored.equals("true") ? "TRUE" : "FALSE";
            default -> stored;
        };
    }

    @Override
    public int sharedText(int i) {
        return froms[i] < 0 ? -1 - froms[i] : -1;
    }

    @Override
    public long tenThousandths(int i) {
        return kind(i) == CellKind.NUMBER ? Numerals.tenThousandths(bytes, froms[i], lengths[i]) : Long.MIN_VALUE;
    }

    @Override
    public Optional<LocalDateTime> moment(int i) {
        if (kind(i) != CellKind.NUMBER) {
            return Optional.empty();
        }
        Optional<LocalDateTime> moment = dates.moment(new BigDecimal(text(i)));
        return look(i) == NumberLook.TIME ? moment : moment.filter(at -> at.getYear() >= 1900);
    }
}
