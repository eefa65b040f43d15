package huizong.checking;

import huizong.jobs.Expression;
import huizong.jobs.SheetDefinition;
import huizong.storing.ExpressionSql;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The statement that fetches the figures behind failing rows. One row per failing row: for each part of the check whether
 * it is that part that fails, and its operands as text, in order.
 */
record FactsSql(Group group, SheetDefinition sheet) {

    String values(List<Operands.Part> parts, List<RowKey> rows) {
        RowNames names = new RowNames(group, sheet);
        ExpressionSql sql = new ExpressionSql(names);
        List<String> values = new ArrayList<>();
        for (Operands.Part part : parts) {
            values.add("(" + sql.print(part.holds()) + ") is false");
            part.operands().stream().filter(o -> o.value() != null)
                    .forEach(o -> values.add("cast(" + sql.print(o.value()) + " as text)"));
        }
        return statement(values, new RowSource(group, sheet, names.mentioned()).from(), rows);
    }

    /** Only columns as stored, for a check whose operands cannot be computed. */
    String stored(List<String> columns, List<RowKey> rows) {
        List<String> values = columns.stream().map(c -> "cast(this." + c + " as text)").toList();
        return statement(values, new RowSource(group, sheet, Set.<Expression.Name>of()).from(), rows);
    }

    private static String statement(List<String> values, String from, List<RowKey> rows) {
        return """
                select this.submission_id, this.sheet_row%s
                %s%sorder by this.submission_id, this.sheet_row
                """.formatted(values.stream().map(v -> ",\n       " + v).reduce("", String::concat), from, RowSource.wanted(rows));
    }
}
