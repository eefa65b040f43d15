package huizong.decoding;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * What came of a sheet besides its rows and findings.
 *
 * @param rowsRead    data rows given to the target (a matrix: 1)
 * @param totals      total lines as sent, for comparison with the rows above them; never loaded
 * @param contentHash SHA-256 over the decoded values in order, hex: equal for equal content whatever the styling
 * @param nilMarked   true where the first row says 无 or 本期无
 */
public record DecodedSheet(SheetPlaces places, long rowsRead, List<TotalLine> totals, String contentHash, boolean nilMarked) {

    /**
     * @param row      its row
     * @param firstRow first data row it covers (after the line before it), inclusive
     * @param values   numeric columns it fills, by name
     */
    public record TotalLine(int row, int firstRow, Map<String, BigDecimal> values) {
    }
}
