package huizong.aggregating;

import huizong.jobs.Expression;
import huizong.storing.ExpressionSql;
import java.util.List;

/** Makes the statement that lists the rows behind one cell on one line: one row per row of the source. */
record TraceSql(LinePlan plan, Cell cell, Slot slot, Window window) {

    /** @param values of the other dimensions, empty text where the line leaves one open */
    String print(int node, List<String> values) {
        SourceRows rows = new SourceRows(plan, cell.source(), slot, window);
        List<Expression> arguments = cell.aggregate().arguments();
        String value = arguments.isEmpty() ? "cast(null as text)" : "cast(" + rows.print(arguments.get(0)) + " as text)";
        StringBuilder line = new StringBuilder("\nleft join tab_place p on p.code = " + rows.place()
                + "\njoin tab_above a on a.leaf_id = " + LeafSql.nodeOf("p.node_id", rows.place()) + " and a.node_id = " + node);
        for (int i = 0; i < values.size(); i++) {
            if (!values.get(i).isEmpty() && rows.has(plan.others().get(i))) {
                line.append(" and ").append(rows.dimension(plan.others().get(i))).append(" = ").append(ExpressionSql.quoted(values.get(i)));
            }
        }
        if (cell.aggregate().filter() != null) {
            line.append(" and (").append(rows.print(cell.aggregate().filter())).append(")");
        }
        return "select t.submission_id, w.unit, f.name as file_name, t.sheet_row, t.value\nfrom (\nselect this.submission_id, this.sheet_row, "
                + value + " as value\n" + rows.from(line.toString()) + "\n) t\njoin register.submission w on w.id = t.submission_id"
                + "\njoin register.file f on f.id = t.submission_id\norder by t.submission_id, t.sheet_row";
    }
}
