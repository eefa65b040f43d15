package huizong.reading;

import java.time.LocalDateTime;
import java.util.Optional;

/**
 * A row lent by the reader: only non-blank cells, in ascending columns, asked by index 0 .. size-1.
 * A text of blanks only counts as blank. Nothing is allocated until a text or date is asked for.
 */
public interface Row {

    /** From 1, as the submitter sees it. */
    int number();

    /** True where the row is hidden or filtered out. */
    boolean hidden();

    /** How many non-blank cells. */
    int size();

    /** The column of cell i, from 1. */
    int column(int i);

    CellKind kind(int i);

    /** How a NUMBER is formatted; PLAIN for every other kind. */
    NumberLook look(int i);

    /** True where the cell's value comes from a formula. */
    boolean formula(int i);

    /**
     * The raw text: a text as typed (escapes resolved), a number exactly as stored in the file (1.5E-3 stays so),
     * TRUE or FALSE, an error's name.
     */
    String text(int i);

    /**
     * Where the text lies as UTF-8, letter for letter as {@link #text} gives it, so that it need not be made a String.
     *
     * @param into is told, until the row is given back
     * @return false where the text must be asked for
     */
    default boolean span(int i, Utf8Span into) {
        return false;
    }

    /** A number that equals for equal texts of one workbook, so that a decoded text can be kept; -1 where unknown. */
    int sharedText(int i);

    /**
     * The number as a scaled integer if it is plain digits with at most four decimals and at most 14 digits in all
     * (value times 10,000), else {@link Long#MIN_VALUE}: the fast way for counts and amounts.
     */
    long tenThousandths(int i);

    /**
     * The moment a NUMBER means under the workbook's date system, to the millisecond; empty before 1900, after 9999 and on
     * the 29 February 1900 that never was. Where the look is TIME a bare time of day stands on the day before the first.
     */
    Optional<LocalDateTime> moment(int i);
}
