package huizong.feedback;

import huizong.catalogue.CellAddress;
import huizong.catalogue.Finding;
import java.util.List;

/**
 * One complaint as people read it: the same one in many cells of a column is one line.
 *
 * @param first   the first of its findings in reading order
 * @param cells   the cells to blame, one a finding, in reading order
 * @param place   the sheet and the cells joined, cut where they are many: {@code 表一 D14、D15、D19}
 * @param title   what kind of thing it is
 * @param column  label of the column or indicator, empty where it is about none
 * @param read    what was read; several texts joined, empty for blanks
 * @param message where and what, of the first finding where they differ
 * @param consequences what is only a consequence of it, as lines of their own
 */
public record FindingLine(Finding first, List<CellAddress> cells, String place, String title, String column, String read,
                          String message, String expected, String fix, List<FindingLine> consequences) {

    public FindingLine {
        cells = List.copyOf(cells);
        consequences = List.copyOf(consequences);
    }

    /** The rule's id, else the word of the code. */
    public String rule() {
        return first.rule() == null ? first.code().word() : first.rule();
    }
}
