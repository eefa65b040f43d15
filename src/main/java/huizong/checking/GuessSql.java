package huizong.checking;

import huizong.jobs.ColumnDefinition;
import huizong.jobs.ColumnType;
import huizong.jobs.Expression;
import huizong.jobs.SheetDefinition;
import huizong.storing.ExpressionSql;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The statement that puts the checks of a sheet to rows as they might have been meant. One row per guess, by its number, and
 * one with a negative number for each row as it is: what each check comes to, and the figure of the period before.
 */
record GuessSql(Group group, SheetDefinition sheet) {

    /** A guess at a row. @param number its place among the guesses, from 0 */
    record Numbered(int number, RowKey row, Guess guess) {
    }

    String outcomes(List<RowCheck> checks, List<Numbered> guesses, List<RowKey> rows) {
        RowNames names = new RowNames(group, sheet);
        ExpressionSql sql = new ExpressionSql(names);
        List<String> values = new ArrayList<>();
        checks.forEach(c -> values.add(",\n       " + sql.print(c.holds())));
        Set<Expression.Name> mentioned = new HashSet<>(names.mentioned());
        mentioned.add(new Expression.Name("previous", sheet.columns().get(0).name()));
        return """
                select this.guess_number, this.submission_id, this.sheet_row, %s%s
                %sorder by this.guess_number
                """.formatted(before(), String.join("", values), new RowSource(group, sheet, mentioned).from(guessed(guesses, rows)));
    }

    private String before() {
        String cases = figures().stream().map(c -> " when '" + c.name() + "' then previous." + c.name()).collect(Collectors.joining());
        return "case this.guess_column" + cases + " end";
    }

    private List<ColumnDefinition> figures() {
        return sheet.columns().stream().filter(c -> c.type().numeric()).toList();
    }

    private String guessed(List<Numbered> guesses, List<RowKey> rows) {
        String columns = sheet.columns().stream().map(c -> c.type().numeric() ? "case when g.guess_column = '" + c.name()
                        + "' then cast(g.guess_value as " + (c.type() == ColumnType.INTEGER ? "bigint" : "numeric") + ") else r." + c.name()
                        + " end as " + c.name() : "r." + c.name()).collect(Collectors.joining(", "));
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            lines.add("(%d, %d, %d, '', 0)".formatted(-1 - i, rows.get(i).submission(), rows.get(i).sheetRow()));
        }
        guesses.forEach(g -> lines.add("(%d, %d, %d, '%s', %s)".formatted(g.number(), g.row().submission(), g.row().sheetRow(),
                g.guess().column(), g.guess().meant().toPlainString())));
        return "(select g.guess_number, g.guess_column, r.submission_id, r.sheet_row, r.marks, " + columns
                + "\nfrom (values " + String.join(", ", lines) + ") as g (guess_number, submission_id, sheet_row, guess_column, guess_value)"
                + "\njoin returns_raw." + sheet.name() + " r on r.submission_id = g.submission_id and r.sheet_row = g.sheet_row offset 0)";
    }

    /** The checks put to the rows of a matrix as if each value stood a line further up (1) or down (-1). */
    String shifted(List<RowCheck> checks, List<String> inOrder, int by, List<Long> submissions) {
        RowNames names = new RowNames(group, sheet);
        ExpressionSql sql = new ExpressionSql(names);
        String values = checks.stream().map(c -> ",\n       " + sql.print(c.holds())).collect(Collectors.joining());
        String columns = sheet.columns().stream().map(c -> {
            int at = inOrder.indexOf(c.name()) + by;
            boolean there = inOrder.contains(c.name()) && at >= 0 && at < inOrder.size();
            String type = c.type() == ColumnType.INTEGER ? "bigint" : "numeric";
            return !c.type().numeric() ? "r." + c.name() : (there ? "cast(r." + inOrder.get(at) + " as " + type + ")" : "cast(null as " + type + ")")
                    + " as " + c.name();
        }).collect(Collectors.joining(", "));
        String relation = "(select r.submission_id, r.sheet_row, r.marks, " + columns + " from returns_raw." + sheet.name() + " r where r.submission_id = any ("
                + submissions.stream().map(String::valueOf).collect(Collectors.joining(",", "'{", "}'::bigint[]")) + ") offset 0)";
        return "select this.submission_id" + values + "\n" + new RowSource(group, sheet, names.mentioned()).from(relation);
    }
}
