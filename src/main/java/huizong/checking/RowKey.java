package huizong.checking;

/** A row of a sheet of a submission; the sheet is known where keys are used. */
record RowKey(long submission, int sheetRow) {
}
