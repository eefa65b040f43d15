package huizong.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place where something does not hold. Data only: the sentence is made in {@code feedback}.
 *
 * @param rule   id of the rule or cross-cutting rule (V06-02, R02-1, X08), null for plain cell findings
 * @param also   further ids the same defect falls under
 * @param extent for {@link Level#REFUSE}: the row or the workbook
 * @param sheet  name of the sheet in the job file (f06a), empty for the workbook or its cover
 * @param cells  the cells to look at, first the one to blame; never empty
 * @param column name of the column or indicator in the job file, null where it is about a row, sheet or file
 * @param read   raw text of the first cell, null where there is none; personal data is never in it
 * @param cause  {@link #key()} of the finding this one is only a consequence of, null where it stands for itself
 */
public record Finding(FindingCode code, @Nullable String rule, List<String> also, Level level, Extent extent, String sheet,
                      List<CellAddress> cells, @Nullable String column, @Nullable String read, List<Fact> facts,
                      @Nullable String cause) {

    /** A finding that stands for itself. */
    public Finding(FindingCode code, @Nullable String rule, List<String> also, Level level, Extent extent, String sheet,
                   List<CellAddress> cells, @Nullable String column, @Nullable String read, List<Fact> facts) {
        this(code, rule, also, level, extent, sheet, cells, column, read, facts, null);
    }

    public Finding {
        also = List.copyOf(also);
        cells = List.copyOf(cells);
        facts = List.copyOf(facts);
        if (cells.isEmpty()) {
            throw new IllegalArgumentException("a finding has an address: " + code.word());
        }
    }

    public CellAddress cell() {
        return cells.get(0);
    }

    /** What tells it from others of its submission: {@code R02-1 表一!C5}. */
    public String key() {
        return (rule == null || code != FindingCode.RULE ? code.word() : rule) + " " + cell().sheet() + "!" + cell().reference();
    }

    /** The same finding as a consequence of another; of none with null. */
    public Finding causedBy(@Nullable String key) {
        return new Finding(code, rule, also, level, extent, sheet, cells, column, read, facts, key);
    }

    /** The same finding with one more fact. */
    public Finding with(Fact fact) {
        List<Fact> more = new java.util.ArrayList<>(facts);
        more.add(fact);
        return new Finding(code, rule, also, level, extent, sheet, cells, column, read, more, cause);
    }

    public boolean refusesWorkbook() {
        return level == Level.REFUSE && extent == Extent.WORKBOOK;
    }

    public boolean refusesRow() {
        return level == Level.REFUSE && extent == Extent.ROW;
    }
}
