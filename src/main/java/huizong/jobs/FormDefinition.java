package huizong.jobs;

import huizong.catalogue.Period;
import huizong.catalogue.PeriodKind;
import huizong.catalogue.UnionLevel;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One kind of workbook: its period, due day and submitters.
 *
 * @param name     name in the job file: {@code cases}
 * @param codes    codes a cover may say: F06A, F06B
 * @param expected who owes it; null where nobody does (event rounds name their own)
 * @param allowed  levels that may send it
 */
public record FormDefinition(String job, String name, List<String> codes, String title, PeriodKind period, @Nullable Due due,
                             @Nullable Expected expected, Set<UnionLevel> allowed, List<SheetDefinition> sheets,
                             List<RuleDefinition> rules, boolean builtIn, SourcePlace at) {

    /** Days after the period's last day; working days where {@code workingDays}. */
    public record Due(int days, boolean workingDays) {
    }

    /** @param line LOCAL or INDUSTRIAL, null for both */
    public record Expected(UnionLevel level, huizong.catalogue.@Nullable Line line) {
    }

    /** As for sheets: all that hangs on it is not looked at to find it in a map. */
    @Override
    public int hashCode() {
        return name.hashCode();
    }

    public Optional<SheetDefinition> sheet(String name) {
        return sheets.stream().filter(s -> s.name().equals(name)).findFirst();
    }

    /** True where a period is of the form's kind and the form is asked for in it. */
    public boolean askedFor(Period of) {
        return of.kind() == period && sheets.stream().anyMatch(sheet -> sheet.dated().holdsFor(of));
    }

    /** The codes joined as on a cover: F06A、F06B. */
    public String code() {
        return String.join("、", codes);
    }
}
