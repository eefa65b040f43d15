package huizong.decoding;

import java.util.Locale;

/**
 * Why a cell that is stored as null was no plain blank, or what only the number of the row's person could say of a value; kept
 * in the row's {@code marks}.
 */
public enum Mark {
    /** A dash: none. */
    DASH,
    /** Three dots: below the smallest unit. */
    BELOW_UNIT,
    /** Something stood there that could not be read; a finding says so. */
    UNREADABLE,
    /** A value: the resident number it should agree with says another. */
    DIFFERS,
    /** A value: there is no resident number to say whether it agrees, or the value is neither male nor female. */
    UNTOLD;

    /** True where there is a value all the same. */
    boolean ofValue() {
        return this == DIFFERS || this == UNTOLD;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
