package huizong.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import huizong.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PostgresMeaningTest {

    private static final List<String> EXPRESSIONS = List.of(
            "a in (1, 2) and b = 1 or c", "a not in (1) and not c", "not a = b and c", "not c is null", "not a between 1 and 2 or c",
            "a - b - 1", "a - (b - 1)", "a * -b + 7 % 4", "-a * -b", "- a - b", "a / b * 2", "t || a + b", "a + b || t || 'x''y'",
            "a < b = c", "t like 'x' || '%'", "a between b - 1 and b + 1 and c", "-7 % 4 * 2", "d - date '2024-12-31' > 30",
            "d + interval '1' month", "extract(year from d) + 1", "position('y' in t)", "trim(both 'x' from t)",
            "substring(t from 2 for 1)", "t ~ '^x' and t !~* 'Z'", "s @> array['A'] and not s && array['C', 'D']", "'B' = any(s)",
            "case when c then a else b end * 2", "a is distinct from n", "n is null or n > 1", "n > 1 is not true",
            "coalesce(n, a) = a is true", "d::text || t", "a::numeric / 2", "1e3 + .5");
    private static final String ROW = """
             from (select 2 as a, 3 as b, true as c, 'xyx' as t, date '2025-02-28' as d, array['A', 'B'] as s, cast(null as int) as n) r
            """;

    @Test
    void what_is_read_means_what_postgresql_reads() throws SQLException {
        Map<String, String> asWritten = new LinkedHashMap<>();
        Map<String, String> asRead = new LinkedHashMap<>();
        List<String> refused = new ArrayList<>();
        try (Connection connection = TestDatabase.fresh().getConnection(); Statement statement = connection.createStatement()) {
            for (String text : EXPRESSIONS) {
                try {
                    String canonical = ExpressionText.of(ExpressionReader.expression(text));
                    asRead.put(text, value(statement, canonical));
                    asWritten.put(text, value(statement, text));
                } catch (ExpressionProblem problem) {
                    refused.add(text);
                }
            }
        }
        assertThat(asRead).isEqualTo(asWritten);
        assertThat(refused).as("PostgreSQL does not chain comparisons either").isEqualTo(List.of("a < b = c"));
    }

    private static String value(Statement statement, String expression) throws SQLException {
        try (ResultSet result = statement.executeQuery("select cast((" + expression + ") as text)" + ROW)) {
            result.next();
            return String.valueOf(result.getString(1));
        }
    }
}
