package huizong.checking;

import huizong.jobs.SheetDefinition;
import huizong.storing.ExpressionSql;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The statement that puts all row checks of a sheet to all rows as sent, in one pass. One row comes back per submission
 * and pattern of outcomes: how many rows have it and, where a check fails, which. Rows of which all checks hold, nearly all,
 * are left out before anything is gathered.
 */
record RuleSql(Group group, SheetDefinition sheet) {

    /** @param restriction condition over {@code this} that says which rows are asked */
    String pass(List<RowCheck> checks, String restriction) {
        RowNames names = new RowNames(group, sheet);
        ExpressionSql sql = new ExpressionSql(names);
        List<String> values = checks.stream().map(check -> sql.print(check.holds())).toList();
        List<String> named = IntStream.range(0, checks.size()).mapToObj(i -> values.get(i) + " as " + rule(i)).toList();
        String rules = IntStream.range(0, checks.size()).mapToObj(RuleSql::rule).collect(Collectors.joining(", "));
        boolean queries = values.stream().anyMatch(value -> value.contains("(select "));
        return """
                select submission_id, %1$s, count(*) as row_count,
                       array_agg(sheet_row) filter (where false in (%1$s)) as sheet_rows
                from (
                select this.submission_id, this.sheet_row,
                       %2$s
                %3$swhere %4$s%5$s
                offset 0) judged
                %6$sgroup by submission_id, %1$s
                """.formatted(rules, String.join(",\n       ", named), new RowSource(group, sheet, names.mentioned()).from(values), restriction,
                queries ? "" : "\n  and (" + all(values) + ") is not true", queries ? "where (" + rules.replace(", ", " and ") + ") is not true\n" : "");
    }

    /**
     * That all hold. Where it is seen before the rows are handed on several processes of the server can look; where a check asks a
     * query it is seen afterwards, so that nothing is asked twice.
     */
    private static String all(List<String> values) {
        return values.stream().map(value -> "(" + value + ")").collect(Collectors.joining("\n       and "));
    }

    String pass(List<RowCheck> checks) {
        return pass(checks, new RowSource(group, sheet, List.of()).ofGroup());
    }

    /** First row, last row and number of rows of a restriction. */
    String extent(String restriction) {
        return "select min(this.sheet_row), max(this.sheet_row), count(*) from " + RowSource.relation(sheet) + " this where " + restriction;
    }

    static String rule(int index) {
        return "rule_" + (index + 1);
    }
}
