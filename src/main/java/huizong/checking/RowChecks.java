package huizong.checking;

import huizong.jobs.Expression;
import huizong.jobs.RuleDefinition;
import huizong.jobs.SheetDefinition;
import huizong.jobs.Query;
import huizong.storing.ExpressionSql;
import huizong.storing.Names;
import huizong.jobs.ColumnDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The checks of a sheet's rows for a group's period, in two lots: those answered by the submission itself and earlier
 * periods, and those that look at what other units send for the same period and so wait until it is known what counts.
 */
record RowChecks(List<RowCheck> ofTheRow, List<RowCheck> amongOthers) {

    static RowChecks of(Group group, SheetDefinition sheet) {
        List<RowCheck> own = new ArrayList<>();
        List<RowCheck> among = new ArrayList<>();
        for (RuleDefinition rule : sheet.rulesFor(group.period())) {
            if (rule.holds() != null) {
                (looksAtOthers(rule.holds()) ? among : own).add(RowCheck.of(rule, rule.holds()));
            }
        }
        for (RowCheck declared : new DeclaredChecks(group, sheet).all()) {
            (looksAtOthers(declared.holds()) ? among : own).add(declared);
        }
        return new RowChecks(own, among);
    }

    private static boolean looksAtOthers(Expression expression) {
        Sight sight = new Sight();
        new ExpressionSql(sight).print(expression);
        return sight.others;
    }

    /** Notices whether counting rows are a source of the expression. */
    private static final class Sight implements Names {

        private boolean others;

        @Override
        public String name(@Nullable String qualifier, String name) {
            return name;
        }

        @Override
        public String table(Query.Source.Table table) {
            others |= Sources.lookAtOthers(table);
            return table.name();
        }

        @Override
        public Optional<ColumnDefinition> column(@Nullable String qualifier, String name) {
            return Optional.empty();
        }
    }
}
