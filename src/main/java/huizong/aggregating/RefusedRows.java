package huizong.aggregating;

/** Which rows of a sheet are out. */
final class RefusedRows {

    private RefusedRows() {
    }

    /** Condition over the rows of {@code this}. */
    static String condition(String sheet) {
        return "exists (select 1 from register.row_out o where o.submission_id = this.submission_id and o.sheet = '" + sheet
                + "' and o.sheet_row = this.sheet_row)";
    }
}
