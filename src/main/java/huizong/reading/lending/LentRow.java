package huizong.reading.lending;

import huizong.reading.CellKind;
import huizong.reading.NumberLook;
import huizong.reading.RefusalReason;
import huizong.reading.Row;
import huizong.reading.UnreadableSheetException;
import huizong.reading.Utf8Span;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Optional;

/** The one row a sheet lends again and again: columns of arrays over the bytes the cells were found in. */
public final class LentRow implements Row {

    /** Added to a kind's ordinal where the value comes from a formula. */
    public static final int FORMULA = 8;
    /** Added where a text may hold characters written as {@code _x000D_}. */
    public static final int ESCAPED = 16;
    /** In the place of a number's ten-thousandths: they are found when they are asked for. */
    public static final long NOT_YET = Long.MAX_VALUE;
    private static final CellKind[] KINDS = CellKind.values();
    private static final long TEN_THOUSAND = 10_000;
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
    /** Numbers as {@link #tenThousandths} gives them. */
    private long[] scaled = new long[64];

    public LentRow(SharedTexts texts, Styles styles, DateSystem dates) {
        this.texts = texts;
        this.styles = styles;
        this.dates = dates;
    }

    public DateSystem dates() {
        return dates;
    }

    public SharedTexts texts() {
        return texts;
    }

    public void start(int rowNumber, int hiddenRows) {
        if (rowNumber < 1 || rowNumber > ROWS_IN_A_SHEET) {
            throw new UnreadableSheetException(RefusalReason.DAMAGED, "row " + rowNumber);
        }
        number = rowNumber;
        hidden = hiddenRows;
        size = 0;
    }

    /** Says in which bytes the cells' places count. */
    public void in(byte[] source) {
        bytes = source;
    }

    public void add(int column, int style, int what, int from, int length) {
        if (size == columns.length) {
            grow();
        }
        columns[size] = column;
        styleOf[size] = style;
        whats[size] = what;
        froms[size] = from;
        lengths[size] = length;
        scaled[size] = NOT_YET;
        size++;
    }

    /** Adds a number. @param tenThousandths as {@link #tenThousandths} gives them, or {@link #NOT_YET} */
    public void addNumber(int column, int style, int from, int length, long tenThousandths) {
        add(column, style, CellKind.NUMBER.ordinal(), from, length);
        scaled[size - 1] = tenThousandths;
    }

    public void addShared(int column, int style, int what, int index) {
        if (index < 0 || index >= texts.size()) {
            throw new UnreadableSheetException(RefusalReason.DAMAGED, "row " + number + ": shared text " + index);
        }
        if (!texts.blank(index)) {
            add(column, style, what, -1 - index, 0);
        }
    }

    /** Says that the cell added last is something else than it was taken for. */
    public void retype(int what) {
        whats[size - 1] = what;
    }

    private void grow() {
        int more = size * 2;
        columns = Arrays.copyOf(columns, more);
        styleOf = Arrays.copyOf(styleOf, more);
        whats = Arrays.copyOf(whats, more);
        froms = Arrays.copyOf(froms, more);
        lengths = Arrays.copyOf(lengths, more);
        scaled = Arrays.copyOf(scaled, more);
    }

    /** Puts the cells in the order of their columns, as nearly every file already has them. */
    public void sort() {
        for (int i = 1; i < size; i++) {
            if (columns[i] <= columns[i - 1]) {
                reorder();
                return;
            }
        }
    }

    private void reorder() {
        long[] turns = new long[size];
        for (int i = 0; i < size; i++) {
            turns[i] = (long) columns[i] << 32 | i;
        }
        Arrays.sort(turns);
        for (int i = 1; i < size; i++) {
            if (turns[i] >> 32 == turns[i - 1] >> 32) {
                throw new UnreadableSheetException(RefusalReason.DAMAGED, "row " + number + ": column " + (turns[i] >> 32) + " stands twice");
            }
        }
        columns = inOrder(columns, turns);
        styleOf = inOrder(styleOf, turns);
        whats = inOrder(whats, turns);
        froms = inOrder(froms, turns);
        lengths = inOrder(lengths, turns);
        Arrays.fill(scaled, 0, size, NOT_YET);
    }

    private static int[] inOrder(int[] values, long[] turns) {
        int[] ordered = new int[values.length];
        for (int i = 0; i < turns.length; i++) {
            ordered[i] = values[(int) turns[i]];
        }
        return ordered;
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
            case TEXT -> (whats[i] & ESCAPED) == 0 ? stored : Texts.unescaped(stored);
            case BOOLEAN -> stored.equals("1") || stored.equals("true") ? "TRUE" : "FALSE";
            default -> stored;
        };
    }

    @Override
    public boolean span(int i, Utf8Span into) {
        if (froms[i] < 0) {
            return texts.span(-1 - froms[i], into);
        }
        into.at(bytes, froms[i], lengths[i]);
        return whats[i] == CellKind.TEXT.ordinal() || whats[i] == (CellKind.TEXT.ordinal() | FORMULA);
    }

    @Override
    public int sharedText(int i) {
        return froms[i] < 0 ? -1 - froms[i] : -1;
    }

    @Override
    public long tenThousandths(int i) {
        if (scaled[i] == NOT_YET) {
            scaled[i] = kind(i) == CellKind.NUMBER ? Numerals.tenThousandths(bytes, froms[i], lengths[i]) : Long.MIN_VALUE;
        }
        return scaled[i];
    }

    @Override
    public Optional<LocalDateTime> moment(int i) {
        if (kind(i) != CellKind.NUMBER) {
            return Optional.empty();
        }
        long exact = tenThousandths(i);
        boolean whole = exact != Long.MIN_VALUE && exact % TEN_THOUSAND == 0;
        Optional<LocalDateTime> moment = whole ? dates.midnight(exact / TEN_THOUSAND) : dates.moment(new BigDecimal(text(i)));
        return look(i) == NumberLook.TIME || look(i) == NumberLook.ELAPSED ? moment : moment.filter(at -> at.getYear() >= 1900);
    }
}
