package huizong.decoding.cells;

import huizong.catalogue.CellAddress;
import huizong.catalogue.Extent;
import huizong.catalogue.Fact;
import huizong.catalogue.Finding;
import huizong.catalogue.FindingCode;
import huizong.catalogue.Level;
import huizong.reading.Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Watches the bare numbers of a percent column: where all are at most 1 they are probably shares, and the unit is asked;
 * where 0.92 and 92 stand side by side nobody can tell.
 */
public final class PercentScale {

    private static final int MOST_CELLS = 50;

    private final List<CellAddress> small = new ArrayList<>();
    private final String title;
    private long smallOnes;
    private long largeOnes;
    private long markedOnes;

    /** @param title the sheet's name as written in the file */
    public PercentScale(String title) {
        this.title = title;
    }

    void bare(BigDecimal value, Row row, int i) {
        if (value.signum() == 0) {
            return;
        }
        if (value.abs().compareTo(BigDecimal.ONE) > 0) {
            largeOnes++;
        } else {
            smallOnes++;
            if (small.size() < MOST_CELLS) {
                small.add(new CellAddress(title, row.column(i), row.number()));
            }
        }
    }

    void marked() {
        markedOnes++;
    }

    /** For one column of a list: hold where all are at most 1, refuse where scales are mixed. */
    public Optional<Finding> ofList(String sheet, String column) {
        if (smallOnes == 0) {
            return Optional.empty();
        }
        return Optional.of(largeOnes > 0 ? finding(Level.REFUSE, sheet, column) : finding(Level.HOLD, sheet, column))
                .filter(f -> largeOnes > 0 || markedOnes == 0);
    }

    /** For all percent indicators of a matrix, which differ by nature: hold where all are at most 1. */
    public Optional<Finding> ofMatrix(String sheet) {
        return smallOnes == 0 || largeOnes + markedOnes > 0 ? Optional.empty()
                : Optional.of(finding(Level.HOLD, sheet, null));
    }

    private Finding finding(Level level, String sheet, @org.jspecify.annotations.Nullable String column) {
        List<Fact> facts = List.of(new Fact(Fact.Role.COUNT, "", Long.toString(smallOnes), null));
        return new Finding(FindingCode.PERCENT_SCALE, null, List.of(), level, Extent.WORKBOOK, sheet, small, column, null, facts);
    }
}
