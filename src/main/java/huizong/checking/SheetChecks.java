package huizong.checking;

import huizong.catalogue.Level;
import huizong.catalogue.Period;
import huizong.jobs.Expression;
import huizong.jobs.FormDefinition;
import huizong.jobs.JobCatalogue;
import huizong.jobs.JobDefinition;
import huizong.jobs.SheetDefinition;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the rows of a sheet will be asked, for those who want to know it before anything is sent. */
public final class SheetChecks {

    /**
     * One question to a row.
     *
     * @param id      V06-02, or X10 and the like where a column's declaration asks
     * @param column  the column whose cell is to blame; null where the row as a whole is
     * @param columns the sheet's own columns the question is about
     * @param also    ids of declared questions that stay silent where this one has spoken
     */
    public record Asked(String id, Level level, @Nullable String column, List<String> columns, List<String> also, Expression holds) {

        /** True where this question has spoken of the same defect and the other need not. */
        public boolean silences(Asked other) {
            return also.contains(other.id()) && columns.stream().anyMatch(other.columns()::contains);
        }
    }

    private SheetChecks() {
    }

    /** The rules of the job about one row, then what its columns declare, in the period; cells left blank are not among them. */
    public static List<Asked> of(JobCatalogue catalogue, JobDefinition job, FormDefinition form, SheetDefinition sheet, Period period) {
        Group group = new Group(catalogue, job, form, period, period.last(), List.of());
        Naming naming = Naming.ofRow(group, sheet);
        RowChecks checks = RowChecks.of(group, sheet);
        return java.util.stream.Stream.concat(checks.ofTheRow().stream(), checks.amongOthers().stream())
                .filter(c -> c.id() != null && c.code() != huizong.catalogue.FindingCode.REQUIRED_CELL)
                .map(c -> asked(c, naming.ownColumns(c.holds()))).toList();
    }

    private static Asked asked(RowCheck check, List<String> columns) {
        String column = Optional.ofNullable(check.blame()).or(() -> columns.stream().findFirst()).orElse(null);
        return new Asked(String.valueOf(check.id()), check.level(), column, columns, check.also(), check.holds());
    }
}
