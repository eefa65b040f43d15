package huizong.jobs.yaml;

import huizong.jobs.Expression;
import huizong.jobs.TableDefinition.Check;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The checks of a finished table, over the columns of its lines. */
record CheckReader(Loading loading, KnownSources known, Columns ofLines, Columns parameters) {

    List<Check> checks(YamlMap table) {
        List<Check> checks = new ArrayList<>();
        for (YamlEntry entry : table.named("checks")) {
            NameRules.paperCode(entry.name(), entry.at(), loading.problems());
            entry.map(JobPart.CHECK).flatMap(map -> check(entry, map)).ifPresent(checks::add);
        }
        return checks;
    }

    private Optional<Check> check(YamlEntry entry, YamlMap map) {
        Optional<ReadExpression<Expression>> holds = condition(map, "holds");
        Expression where = condition(map, "where").map(ReadExpression::tree).orElse(null);
        return holds.map(read -> new Check(entry.name(), read.tree(), where, map.text("says").orElse(""),
                new Values(map).dated(), entry.at()));
    }

    private Optional<ReadExpression<Expression>> condition(YamlMap map, String key) {
        Optional<ReadExpression<Expression>> condition = ReadExpression.expression(map, key);
        condition.ifPresent(read -> {
            NameCheck check = new NameCheck(known, loading.problems(), read);
            check.withoutAggregates(read.tree());
            check.condition(read.tree(), Scope.line(ofLines, parameters));
        });
        return condition;
    }
}
