package huizong.checking;

import huizong.catalogue.Extent;
import huizong.catalogue.FindingCode;
import huizong.catalogue.Level;
import huizong.jobs.Expression;
import huizong.jobs.RuleDefinition;
import huizong.jobs.SourcePlace;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that must hold for every row of a sheet: a rule of the job, or what a column's declaration asks for.
 *
 * @param id    V06-02, R02-1, X10; null for a plain cell finding
 * @param also  further ids the same defect falls under
 * @param blame the column whose cell is to blame, null for the first one the expression mentions
 */
record RowCheck(FindingCode code, @Nullable String id, List<String> also, Level level, Extent extent, Expression holds,
                @Nullable String blame, SourcePlace at) {

    /** As for sheets: its expression is not looked at to find it in a map. */
    @Override
    public int hashCode() {
        return 31 * code.hashCode() + at.hashCode();
    }

    static RowCheck of(RuleDefinition rule, Expression holds) {
        return new RowCheck(FindingCode.RULE, rule.id(), rule.also(), rule.level(), rule.extent(), holds, rule.blame(), rule.at());
    }

    /** What the check is called in counts and faults: its id, or the code and column. */
    String subject() {
        return id == null ? code.word() + " " + blame : code == FindingCode.RULE ? id : id + " " + blame;
    }
}
