package huizong.jobs;

import huizong.catalogue.Extent;
import huizong.catalogue.Level;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A relation that must hold (审核关系): exactly one of {@code holds} (about one row) and {@code offenders} (a query of
 * {@code submission_id, sheet_row [, column]}) is present.
 *
 * @param id     the catalogue's id, V06-02, R02-1: unique in the job
 * @param says   the sentence for the submitter, Chinese
 * @param fix    how to mend it, Chinese; null where the figures say it
 * @param also   cross-cutting ids the same defect falls under
 * @param blame  column whose cell is to blame; null: the first own column the expression mentions
 */
public record RuleDefinition(String id, @Nullable Expression holds, @Nullable Query offenders, Level level, Extent extent,
                             String says, @Nullable String fix, List<String> also, @Nullable String blame, Dated dated,
                             SourcePlace at) {

    public RuleDefinition {
        if ((holds == null) == (offenders == null)) {
            throw new IllegalArgumentException("rule " + id + " needs either holds or query");
        }
    }
}
