package huizong.reading;

/** In which order the rows of a sheet may stand in its file. */
public enum RowOrder {
    /** As spreadsheets write them; anything else stops the reading with {@link RowsOutOfOrderException}. */
    ASCENDING,
    /** As some programs write them: rows are lent as they stand. */
    ANY
}
