package huizong.checking;

import huizong.jobs.Expression;
import huizong.jobs.SheetDefinition;
import huizong.storing.ExpressionSql;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The statement that fetches the figures behind failing rows. One row per failing row: where the rows of earlier periods
 * stand, then for each part of the check whether it is that part that fails, and its operands as text, in order.
 */
record FactsSql(Group group, SheetDefinition sheet) {

    /** Rows of earlier periods, in the order of the result: of each its submission and row. */
    static final List<String> EARLIER = List.of("previous", "last_year");

    String values(List<Operands.Part> parts, List<RowKey> rows) {
        RowNames names = new RowNames(group, sheet);
        ExpressionSql sql = new ExpressionSql(names);
        List<String> values = new FactColumns(parts).values().stream().map(sql::print).toList();
        Set<String> mentioned = names.mentioned().stream().map(Expression.Name::qualifier).collect(Collectors.toSet());
        List<String> all = new ArrayList<>();
        EARLIER.forEach(e -> all.addAll(mentioned.contains(e) ? List.of(e + ".submission_id", e + ".sheet_row")
                : List.of("cast(null as bigint)", "cast(null as int)")));
        all.addAll(values);
        return statement(all, new RowSource(group, sheet, names.mentioned()).from(), rows);
    }

    private static String statement(List<String> values, String from, List<RowKey> rows) {
        return """
                select this.submission_id, this.sheet_row%s
                %s%sorder by this.submission_id, this.sheet_row
                """.formatted(values.stream().map(v -> ",\n       " + v).collect(Collectors.joining()), from, RowSource.wanted(rows));
    }
}
