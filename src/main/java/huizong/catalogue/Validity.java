package huizong.catalogue;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days on which a directory entry holds.
 *
 * @param from  first day, or null for "always has been"
 * @param until last day, inclusive, or null for "still holds"
 */
public record Validity(@Nullable LocalDate from, @Nullable LocalDate until) {

    public static final Validity ALWAYS = new Validity(null, null);

    public Validity {
        if (from != null && until != null && until.isBefore(from)) {
            throw new IllegalArgumentException("ends before it begins: " + from + " to " + until);
        }
    }

    public boolean holdsOn(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
    }
}
