package huizong.jobs;

import huizong.jobs.sql.Parsed;
import huizong.jobs.sql.SqlParser;

/**
 * Reads the expressions and queries of job files: PostgreSQL's syntax and precedence, an allowlist of immutable functions
 * and aggregates, names never quoted. What the tree cannot hold is refused with a sentence and its place.
 *
 * <p>Some spellings become others that mean the same: {@code a ~ p} is {@code regexp_like(a, p)}, {@code a @> b} is
 * {@code arraycontains(a, b)}, {@code a && b} is {@code arrayoverlap(a, b)}, {@code array['A', 'B']} is
 * {@code cast('{"A","B"}' as text[])}, {@code extract(year from d)} is {@code cast(date_part('year', d) as numeric)},
 * {@code position(a in b)} is {@code strpos(b, a)}, {@code x = any(set)} is a comparison with a call of {@code any}.
 * A parameter {@code :form} of a query is a name with the qualifier {@code :}.
 */
public final class ExpressionReader {

    private ExpressionReader() {
    }

    /** @throws ExpressionProblem if the text is no expression of job files */
    public static Expression expression(String text) {
        return parsedExpression(text).tree();
    }

    /** @throws ExpressionProblem if the text is no query of job files */
    public static Query query(String text) {
        return parsedQuery(text).tree();
    }

    static Parsed<Expression> parsedExpression(String text) {
        return new SqlParser(text).expression();
    }

    static Parsed<Query> parsedQuery(String text) {
        return new SqlParser(text).query();
    }
}
