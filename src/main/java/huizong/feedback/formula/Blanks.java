package huizong.feedback.formula;

/** Cells in which nothing is filled in: empty ones, and those that hold a dash. */
public final class Blanks {

    private Blanks() {
    }

    /** TRUE where nothing, or nothing but blanks, stands in the cell. */
    public static String empty(String cell) {
        return "LEN(TRIM(" + cell + "))=0";
    }

    /** TRUE where the cell is empty or holds a dash. */
    public static String of(String cell) {
        return "LEN(SUBSTITUTE(SUBSTITUTE(TRIM(" + cell + "),\"-\",\"\"),\"—\",\"\"))=0";
    }

    /** TRUE where something is filled in. */
    public static String filled(String cell) {
        return "LEN(SUBSTITUTE(SUBSTITUTE(TRIM(" + cell + "),\"-\",\"\"),\"—\",\"\"))>0";
    }
}
