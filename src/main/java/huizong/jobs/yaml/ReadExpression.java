package huizong.jobs.yaml;

import huizong.jobs.Expression;
import huizong.jobs.ExpressionProblem;
import huizong.jobs.Query;
import huizong.jobs.SourcePlace;
import huizong.jobs.sql.Parsed;
import huizong.jobs.sql.SqlParser;
import java.util.Optional;
import java.util.function.Function;

/** An expression or query with the places of its nodes in the file. */
record ReadExpression<T>(Parsed<T> parsed, YamlText text) {

    T tree() {
        return parsed.tree();
    }

    SourcePlace place(Object node) {
        return text.place(parsed.place(node));
    }

    static Optional<ReadExpression<Expression>> expression(YamlMap map, String key) {
        return map.scalar(key).flatMap(text -> read(text, SqlParser::expression, map.problems()));
    }

    /** The expression an entry consists of. */
    static Optional<ReadExpression<Expression>> expression(YamlEntry entry) {
        return entry.text().flatMap(text -> read(text, SqlParser::expression, entry.problems()));
    }

    static Optional<ReadExpression<Query>> query(YamlMap map, String key) {
        return map.scalar(key).flatMap(text -> read(text, SqlParser::query, map.problems()));
    }

    private static <T> Optional<ReadExpression<T>> read(YamlText text, Function<SqlParser, Parsed<T>> parse, Problems problems) {
        try {
            return Optional.of(new ReadExpression<>(parse.apply(new SqlParser(text.value())), text));
        } catch (ExpressionProblem problem) {
            problems.add(text.place(problem.place()), problem.getMessage());
            return Optional.empty();
        }
    }
}
