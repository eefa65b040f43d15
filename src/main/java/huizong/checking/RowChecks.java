package huizong.checking;

import huizong.catalogue.FindingCode;
import huizong.jobs.ColumnDefinition;
import huizong.jobs.Expression;
import huizong.jobs.Query;
import huizong.jobs.SheetDefinition;
import huizong.storing.ExpressionSql;
import huizong.storing.Names;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The checks of a sheet's rows for a group's period, in two lots: those answered by the submission itself and earlier
 * periods, and those that look at what other units send for the same period and so wait until it is known what counts.
 */
record RowChecks(List<RowCheck> ofTheRow, List<RowCheck> amongOthers) {

    private static final Set<FindingCode> EQUATIONS = EnumSet.of(FindingCode.PARTS_DIFFER_FROM_TOTAL, FindingCode.RATIO_DIFFERS);

    static RowChecks of(Group group, SheetDefinition sheet) {
        List<RowCheck> rules = sheet.rulesFor(group.period()).stream().filter(r -> r.holds() != null)
                .map(r -> RowCheck.of(r, r.holds())).toList();
        Naming naming = Naming.ofRow(group, sheet);
        List<RowCheck> own = new ArrayList<>();
        List<RowCheck> among = new ArrayList<>();
        Stream<RowCheck> declared = new DeclaredChecks(group, sheet).all().stream().filter(d -> !stated(d, rules, naming));
        Stream.concat(rules.stream(), declared).forEach(c -> (looksAtOthers(c.holds()) ? among : own).add(c));
        return new RowChecks(own, among);
    }

    /** An equation that a rule of the programme states of the same columns: how near it must come is the rule's to say. */
    private static boolean stated(RowCheck declared, List<RowCheck> rules, Naming naming) {
        return EQUATIONS.contains(declared.code()) && rules.stream().anyMatch(r -> r.also().contains(String.valueOf(declared.id()))
                && naming.ownColumns(r.holds()).containsAll(naming.ownColumns(declared.holds())));
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
