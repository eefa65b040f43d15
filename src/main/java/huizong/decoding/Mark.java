package huizong.decoding;

import java.util.Locale;

/** Why a cell that is stored as null was no plain blank; kept in the row's {@code marks}. */
public enum Mark {
    /** A dash: none. */
    DASH,
    /** Three dots: below the smallest unit. */
    BELOW_UNIT,
    /** Something stood there that could not be read; a finding says so. */
    UNREADABLE;

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
