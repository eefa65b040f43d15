package huizong.decoding;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/**
 * Takes decoded rows, one after the other, column by column in the sheet's order; nothing is allocated per cell by the
 * target. Every column of {@link StoredColumns} is given exactly once between {@link #begin} and {@link #end}.
 */
public interface RowTarget {

    void begin(int sheetRow);

    void blank();

    void text(String value);

    /** The same from its bytes in UTF-8, which are only lent. They hold neither U+0000 nor halves of surrogate pairs. */
    default void text(byte[] utf8, int from, int length) {
        text(new String(utf8, from, length, StandardCharsets.UTF_8));
    }

    void integer(long value);

    /** @param value at the column's scale */
    void decimal(BigDecimal value);

    /** @param unscaled the value times ten to the scale: the fast way for what fits a long */
    void decimal(long unscaled, int scale);

    void date(LocalDate value);

    void time(LocalTime value);

    void timestamp(LocalDateTime value);

    void truth(boolean value);

    /** A set: its codes, distinct, in the list's order. */
    void texts(java.util.List<String> values);

    /** Ends the row. @param marks JSON object of the row's marks, or null for nearly all rows */
    void end(@org.jspecify.annotations.Nullable String marks);
}
