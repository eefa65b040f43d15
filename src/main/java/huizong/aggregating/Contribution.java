package huizong.aggregating;

import huizong.catalogue.CellAddress;
import org.jspecify.annotations.Nullable;

/**
 * One cell or row behind a published number.
 *
 * @param sheet   name of the sheet in the job file
 * @param row     row in the sheet; 0 for a matrix
 * @param address where it stands in the workbook as sent: the cell, or the whole row where rows are counted
 * @param value   what it adds, as plain text; null where rows are counted or the cell is blank
 */
public record Contribution(long submissionId, String unit, String fileName, String sheet, int row, CellAddress address,
                           @Nullable String value) {
}
