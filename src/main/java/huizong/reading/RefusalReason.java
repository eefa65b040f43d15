package huizong.reading;

import java.util.Locale;

/** Why a file cannot be taken as a workbook. */
public enum RefusalReason {
    EMPTY_FILE, NOT_A_WORKBOOK, HTML_RENAMED, ENCRYPTED, DAMAGED, ZIP_BOMB, TOO_LARGE, NO_SHEETS, DTD_OR_ENTITY,
    XLSB, ODS, OLD_XLS, ET, FORBIDDEN_CHARACTER, TOO_MANY_ROWS, TOO_MANY_COLUMNS, TOO_MANY_SHEETS;

    /** {@code html-renamed}: the word kept in the register. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
