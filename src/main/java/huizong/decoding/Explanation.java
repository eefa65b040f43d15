package huizong.decoding;

import huizong.catalogue.CellAddress;
import huizong.catalogue.FindingCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a unit writes beside a finding of an earlier answer (说明).
 *
 * @param rule   id of the finding's rule, null where it had none
 * @param cells  the cells the finding was about, as addressed in the answer; at least one
 * @param column name of the column or indicator in the job file, null where the finding was about none
 * @param reason the unit's words, without white space at the ends; never empty
 * @param at     where they stand
 */
public record Explanation(FindingCode code, @Nullable String rule, List<CellAddress> cells, @Nullable String column, String reason,
                          CellAddress at) {

    public Explanation {
        cells = List.copyOf(cells);
    }
}
