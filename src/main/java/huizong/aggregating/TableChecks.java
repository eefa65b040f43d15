package huizong.aggregating;

import huizong.aggregating.StatsColumn.Role;
import huizong.aggregating.Tabulated.CheckResult;
import huizong.catalogue.Period;
import huizong.jobs.TableDefinition.Check;
import huizong.storing.ExpressionSql;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Evaluates the checks of a table that are asked of the period over its finished lines, at every reach. */
record TableChecks(JdbcClient database, LinePlan plan, Period period, int release) {

    /** How many failing lines are named. */
    private static final int NAMED = 20;

    List<CheckResult> results() {
        return plan.table().checks().stream().filter(check -> check.dated().holdsFor(period)).map(this::result).toList();
    }

    private CheckResult result(Check check) {
        return database.sql(sql(check)).params(period.text(), release)
                .query((row, number) -> new CheckResult(check.id(), check.says(), row.getLong("fails"), row.getLong("cannot_tell"),
                        List.of((String[]) row.getArray("failing").getArray()))).single();
    }

    String sql(Check check) {
        ExpressionSql sql = new ExpressionSql(new RowNames(null, plan, period, period.last()));
        String applies = check.where() == null ? "" : " and (" + sql.print(check.where()) + ")";
        return "select count(*) filter (where not holds) as fails, count(*) filter (where holds is null and reported > 0) as cannot_tell,"
                + "\n       coalesce((array_agg(key order by reach, line_order) filter (where not holds))[1:" + NAMED + "], '{}') as failing"
                + "\nfrom (\nselect " + sql.print(check.holds()) + " as holds, this.reported, this.reach, this.line_order, " + key() + " as key"
                + "\nfrom stats." + plan.table().sqlName() + "_release this\nwhere this.period = ? and this.release = ?" + applies + "\n) line";
    }

    /** A line's key: its dimensions joined by a stroke. */
    private String key() {
        return "concat_ws('/', " + StatsColumns.of(plan.table(), plan.catalogue()).stream()
                .filter(c -> c.role() == Role.TREE && !c.name().endsWith("_name") || c.role() == Role.DIMENSION)
                .map(c -> "coalesce(this." + c.name() + ", '')").collect(Collectors.joining(", ")) + ")";
    }
}
