package huizong.jobs;

import huizong.catalogue.Nature;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column of a list or an indicator of a matrix.
 *
 * @param name      the SQL name, {@code claim_amount} or {@code a01}
 * @param code      the indicator's code on paper ({@code A01}); null in lists
 * @param label     the head on paper, without unit or 其中
 * @param nature    an indicator's flow, stock or ratio; null in lists
 * @param unit      人, 个, 元, %; null where it has none
 * @param required  when a blank is a finding
 * @param decimals  digits after the point that are kept: 0 for integer, 2 for money unless stated
 * @param low       least allowed value, null for none; counts and amounts have 0 unless {@code negative: allowed}
 * @param inPeriod  X09: a date that must lie in the period
 * @param future    exempt from "not after as_of"
 * @param place     X06: the row's place, must lie in the submitter's territory, and dimension {@code division} of tables
 * @param dash      true where a dash is an allowed blank of a required cell
 * @param partOf    X10: names of columns this one is "其中" of
 * @param partsOf   X11: name of the total all columns with the same {@code partsOf} add up to, null for none
 * @param ratioOf   X13: what the reported ratio is recomputed from, null for none
 * @param growsBy   X12: what a running total grew by since the period before, null for none
 * @param codes     for code and set; null otherwise
 * @param reference for reference: the sheet and column it must be found in; null otherwise
 * @param resident  for persons: condition over the row under which only a resident number will do; null for none
 * @param agreesWith name of the column of persons whose resident number says this too (a birth date, a sex); null for none
 * @param personal  kept, never printed or exported
 * @param compareWithHistory X18
 * @param synonyms  further heads that mean this column
 */
public record ColumnDefinition(String name, @Nullable String code, String label, ColumnType type, @Nullable Nature nature,
                               @Nullable String unit, Required required, int decimals, @Nullable BigDecimal low,
                               @Nullable BigDecimal high, int length, boolean inPeriod, boolean future, boolean place, boolean dash,
                               List<String> partOf, @Nullable String partsOf, @Nullable Expression ratioOf, @Nullable Expression growsBy,
                               @Nullable CodeList codes, @Nullable Reference reference, @Nullable Expression resident,
                               @Nullable String agreesWith, boolean personal, boolean compareWithHistory, List<String> synonyms,
                               Dated dated, SourcePlace at) {

    /**
     * @param sheet  name of the sheet in the job file
     * @param column its column
     * @param when   condition over the row under which the value must be found there; null: always
     */
    public record Reference(String sheet, String column, @Nullable Expression when) {
    }

    /** When a blank is a finding: never, always, or where a condition over the row holds (null cannot tell: not required). */
    public sealed interface Required {
        record Never() implements Required {
        }

        record Always() implements Required {
        }

        record When(Expression condition) implements Required {
        }
    }

    /** As for sheets: all that hangs on it is not looked at to find it in a map. */
    @Override
    public int hashCode() {
        return name.hashCode();
    }

    /** How the column is called in messages: {@code A01 基层工会组织数}, or the label alone in lists. */
    public String title() {
        return code == null ? label : code + " " + label;
    }

    public boolean alwaysRequired() {
        return required instanceof Required.Always;
    }
}
