package huizong.reading;

/** What a cell holds, before any form gives it meaning. */
public enum CellKind {
    NUMBER, TEXT, BOOLEAN,
    /** An error value such as #REF!; the text is the error's. */
    ERROR,
    /** A formula that carries no cached value; the text is empty. */
    FORMULA_WITHOUT_VALUE
}
