package huizong.decoding.cells;

import huizong.decoding.Mark;
import huizong.decoding.RowTarget;
import huizong.reading.Utf8Span;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The decoded values of one row by the index of their stored column; reused from row to row, without objects for figures. */
public final class RowValues {

    /** How a value is held. */
    public enum Held {
        BLANK, WHOLE, SCALED, DECIMAL, TEXT, LETTERS, DATE, TIME, TIMESTAMP, TRUTH, TEXTS
    }

    private final Held[] held;
    private final long[] numbers;
    private final int[] scales;
    private final @Nullable Object[] objects;
    private final @Nullable Mark[] marks;
    private final @Nullable String[] residents;
    private final int[] personCells;

    public RowValues(int size) {
        held = new Held[size];
        numbers = new long[size];
        scales = new int[size];
        objects = new Object[size];
        marks = new Mark[size];
        residents = new String[size];
        personCells = new int[size];
        clear();
    }

    public int size() {
        return held.length;
    }

    public void clear() {
        java.util.Arrays.fill(held, Held.BLANK);
        java.util.Arrays.fill(marks, null);
        java.util.Arrays.fill(objects, null);
        java.util.Arrays.fill(residents, null);
    }

    public Held held(int index) {
        return held[index];
    }

    public @Nullable Mark mark(int index) {
        return marks[index];
    }

    public boolean isBlank(int index) {
        return held[index] == Held.BLANK;
    }

    /** A plain blank: nothing stood there, not even a dash. */
    public boolean isEmpty(int index) {
        return held[index] == Held.BLANK && marks[index] == null;
    }

    /** The count, or the unscaled figure of {@link Held#SCALED}; 1 and 0 for truths. */
    public long number(int index) {
        return numbers[index];
    }

    public int scale(int index) {
        return scales[index];
    }

    /** The value as an object; a figure as BigDecimal, a truth as Boolean; null for a blank. */
    public @Nullable Object value(int index) {
        return switch (held[index]) {
            case BLANK -> null;
            case WHOLE -> BigDecimal.valueOf(numbers[index]);
            case SCALED -> BigDecimal.valueOf(numbers[index], scales[index]);
            case TRUTH -> numbers[index] == 1;
            case LETTERS -> new String(letters(index), (int) numbers[index], scales[index], StandardCharsets.UTF_8);
            default -> objects[index];
        };
    }

    /** The resident number of a person in clear, for as long as the row is at hand; null where there is none, or it is of another kind. */
    public @Nullable String residentNumber(int index) {
        return residents[index];
    }

    /** The index of a person's cell in the row lent by the reader. */
    public int personCell(int index) {
        return personCells[index];
    }

    /** A person: only the hash is a value. */
    public void person(int index, String hash, @Nullable String residentNumber, int cell) {
        object(index, Held.TEXT, hash);
        residents[index] = residentNumber;
        personCells[index] = cell;
    }

    /** Says something of a value that stays. */
    public void mark(int index, Mark mark) {
        marks[index] = mark;
    }

    public void blank(int index, @Nullable Mark mark) {
        held[index] = Held.BLANK;
        marks[index] = mark;
    }

    public void whole(int index, long value) {
        held[index] = Held.WHOLE;
        numbers[index] = value;
    }

    public void scaled(int index, long unscaled, int scale) {
        held[index] = Held.SCALED;
        numbers[index] = unscaled;
        scales[index] = scale;
    }

    public void truth(int index, long oneOrZero) {
        held[index] = Held.TRUTH;
        numbers[index] = oneOrZero;
    }

    /** A text as UTF-8, which is lent to the row. */
    public void letters(int index, Utf8Span span) {
        held[index] = Held.LETTERS;
        objects[index] = span.bytes();
        numbers[index] = span.from();
        scales[index] = span.length();
    }

    /** Where the bytes of {@link Held#LETTERS} lie: from {@link #number} on, {@link #scale} of them. */
    public byte[] letters(int index) {
        return (byte[]) Objects.requireNonNull(objects[index]);
    }

    public void object(int index, Held how, Object value) {
        held[index] = how;
        objects[index] = value;
    }

    /** Gives the value to the target, once. */
    @SuppressWarnings("unchecked")
    public void give(int index, RowTarget target) {
        Object object = objects[index];
        switch (held[index]) {
            case BLANK -> target.blank();
            case WHOLE -> target.integer(numbers[index]);
            case SCALED -> target.decimal(numbers[index], scales[index]);
            case DECIMAL -> target.decimal((BigDecimal) object);
            case TEXT -> target.text((String) object);
            case LETTERS -> target.text(letters(index), (int) numbers[index], scales[index]);
            case DATE -> target.date((LocalDate) object);
            case TIME -> target.time((LocalTime) object);
            case TIMESTAMP -> target.timestamp((LocalDateTime) object);
            case TRUTH -> target.truth(numbers[index] == 1);
            case TEXTS -> target.texts((List<String>) object);
        }
    }
}
